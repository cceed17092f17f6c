// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;

/**
 * The directions in which the rooms of the toolkit may depend on one another: {@code wasm <- compiler}, {@code wasm <-
 * engine <- wasi}, {@code dialect <- core <- classlib}; the engine never sees the compiler.
 */
@AnalyzeClasses(packages = "dev.amphora", importOptions = ImportOption.DoNotIncludeTests.class)
class DependencyDirectionsTest {
    private static final String WASM = "dev.amphora.wasm..";
    private static final String WASM_BINARY = "dev.amphora.wasm.binary..";
    private static final String WASM_TEXT = "dev.amphora.wasm.text..";
    private static final String ABI = "dev.amphora.abi..";
    private static final String API = "dev.amphora.api..";
    private static final String WASM_VALID = "dev.amphora.wasm.valid..";
    private static final String COMPILER = "dev.amphora.compiler..";
    private static final String FRONTEND = "dev.amphora.compiler.frontend..";
    private static final String LOWER = "dev.amphora.compiler.lower..";
    private static final String IR = "dev.amphora.compiler.ir..";
    private static final String CODEGEN = "dev.amphora.compiler.codegen..";
    private static final String ENGINE = "dev.amphora.engine..";
    private static final String WASI = "dev.amphora.wasi..";
    private static final String DIALECT = "dev.amphora.runtime.dialect..";
    private static final String DIALECT_VERIFIER = "dev.amphora.runtime.dialect.verify..";
    private static final String CORE = "dev.amphora.runtime.core..";
    private static final String CLASSLIB = "dev.amphora.runtime.classlib..";
    /** Only the index of what patches others; the packages below look like java.* and are not for calling. */
    private static final String OVERLAY = "dev.amphora.overlay";

    private static final String BROWSER = "dev.amphora.browser..";
    private static final String HOSTS = "dev.amphora.hosts..";
    private static final String TEAVM = "org.teavm..";
    private static final String AMPHORA = "dev.amphora.";

    /** A rule about a package that no class is found in would hold for the wrong reason. */
    @ArchTest
    static void everyRoomHasClasses(JavaClasses all) {
        for (String room : List.of(
                ABI,
                API,
                WASM,
                WASM_BINARY,
                WASM_TEXT,
                WASM_VALID,
                COMPILER,
                FRONTEND,
                LOWER,
                IR,
                CODEGEN,
                ENGINE,
                WASI,
                DIALECT,
                CORE,
                CLASSLIB,
                BROWSER,
                HOSTS)) {
            assertTrue(all.stream().anyMatch(resideInAPackage(room)), room + " is empty");
        }
    }

    @ArchTest
    static final ArchRule interfacesStandAlone = amphoraOnly(ABI);

    @ArchTest
    static final ArchRule theApiStandsAlone = amphoraOnly(API);

    @ArchTest
    static final ArchRule wasmStandsAlone = amphoraOnly(WASM);

    @ArchTest
    static final ArchRule engineKnowsTheFormat = amphoraOnly(ENGINE, WASM);

    @ArchTest
    static final ArchRule wasiKnowsTheEngine = amphoraOnly(WASI, ENGINE, WASM, ABI);

    @ArchTest
    static final ArchRule compilerKnowsTheFormatAndTheRuntime =
            amphoraOnly(COMPILER, ABI, WASM, DIALECT, CORE, CLASSLIB, OVERLAY);

    @ArchTest
    static final ArchRule dialectStandsAlone = amphoraOnly(DIALECT);

    @ArchTest
    static final ArchRule coreKnowsTheDialect = amphoraOnly(CORE, DIALECT);

    @ArchTest
    static final ArchRule classlibKnowsTheCore = amphoraOnly(CLASSLIB, OVERLAY + "..", CORE, DIALECT);

    @ArchTest
    static final ArchRule browserKnowsTheInterface = amphoraOnly(BROWSER, ABI);

    @ArchTest
    static final ArchRule hostsStandAlone = amphoraOnly(HOSTS);

    @ArchTest
    static final ArchRule whatShipsNeedsOnlyTheJdk = classes()
            .that(resideInAnyPackage(ABI, API, WASM, ENGINE, WASI, DIALECT, CORE, BROWSER, HOSTS)
                    .and(not(resideInAPackage(DIALECT_VERIFIER)))) // reads class files with ASM
            .and(not(resideInAPackage(ENGINE).and(nameMatching(".*\\.Jvm[A-Z].*")))) // writes class files with ASM
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java..", "dev.amphora.."));

    @ArchTest
    static final ArchRule teaVmStaysInTheFrontEndAndTheLowering = noClasses()
            .that(resideInAPackage(COMPILER).and(not(resideInAnyPackage(FRONTEND, LOWER))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TEAVM)
            .because("a program leaves TeaVM's model when it is lowered");

    @ArchTest
    static final ArchRule theIrKnowsNeitherEnd = noClasses()
            .that()
            .resideInAPackage(IR)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRONTEND, LOWER, CODEGEN, WASM_BINARY, WASM_TEXT, WASM_VALID)
            .because("of the format it borrows the numeric operators and nothing else");

    @ArchTest
    static final ArchRule theFrontEndComesFirst = noClasses()
            .that()
            .resideInAPackage(FRONTEND)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(LOWER, IR, CODEGEN, WASM);

    @ArchTest
    static final ArchRule theLoweringDoesNotKnowTheOutput = noClasses()
            .that()
            .resideInAPackage(LOWER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(CODEGEN, WASM_BINARY, WASM_TEXT, WASM_VALID);

    @ArchTest
    static final ArchRule roomsHaveNoCycles =
            slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

    /** The first package below {@code dev.amphora}; overlaid classes and the class library's own are one room. */
    private static final class Rooms implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            if (!type.getPackageName().startsWith(AMPHORA)) {
                return SliceIdentifier.ignore();
            }
            String room = type.getPackageName().substring(AMPHORA.length()).split("\\.")[0];
            return SliceIdentifier.of(room.equals("overlay") ? "runtime" : room);
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }

    /** Of all packages of Amphora, a room may use its own and these. */
    private static ArchRule amphoraOnly(String room, String... others) {
        String[] permitted = new String[others.length + 1];
        permitted[0] = room;
        System.arraycopy(others, 0, permitted, 1, others.length);
        return noClasses()
                .that()
                .resideInAPackage(room)
                .should()
                .dependOnClassesThat(resideInAPackage("dev.amphora..").and(not(resideInAnyPackage(permitted))));
    }
}
