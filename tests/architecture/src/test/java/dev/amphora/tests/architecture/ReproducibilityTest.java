// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What decides the order of functions and values of a module keeps an order itself. The compiler's own objects, and
 * whatever has one of them or an enum constant in it, have the JVM's identity hash codes, and the immutable sets and
 * maps of {@code java.util} have another order in each JVM.
 */
@AnalyzeClasses(packages = "dev.amphora.compiler", importOptions = ImportOption.DoNotIncludeTests.class)
class ReproducibilityTest {
    private static final List<String> UNORDERED =
            List.of(HashMap.class.getName(), HashSet.class.getName(), IdentityHashMap.class.getName());
    private static final List<String> IMMUTABLE = List.of(Map.class.getName(), Set.class.getName());

    @ArchTest
    static final ArchRule passesKeepAnOrder = noClasses()
            .that()
            .resideInAnyPackage(
                    "dev.amphora.compiler.ir..",
                    "dev.amphora.compiler.lower..",
                    "dev.amphora.compiler.pass..",
                    "dev.amphora.compiler.codegen..")
            .should()
            .accessTargetWhere(makesWithoutOrder())
            .because("a module must not depend on identity hash codes; LinkedHashMap and LinkedHashSet do not");

    private static DescribedPredicate<JavaAccess<?>> makesWithoutOrder() {
        return DescribedPredicate.describe("a set or map without an order is made", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getName();
            return UNORDERED.contains(owner.getName()) && name.equals("<init>")
                    || IMMUTABLE.contains(owner.getName()) && name.equals("copyOf")
                    || owner.isEquivalentTo(Collectors.class)
                            && (name.equals("toSet") || name.equals("toUnmodifiableSet"));
        });
    }
}
