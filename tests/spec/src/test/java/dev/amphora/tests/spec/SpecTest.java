// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.amphora.engine.Executor;
import dev.amphora.engine.InstanceOptions;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every script of the official test suite, on both executors. {@code -Damphora.bless=true} writes anew what is out of scope, to
 * {@code target/out-of-scope.txt}.
 */
class SpecTest {
    private static final String SCOPE = "out-of-scope.txt";
    private static final Map<Executor, AtomicInteger> ASSERTIONS =
            new EnumMap<>(Map.of(Executor.INTERPRETER, new AtomicInteger(), Executor.COMPILER, new AtomicInteger()));

    @Test
    void theSuiteIsThereOrSaidToBeAbsent() {
        boolean absent = SpecSuite.scripts().isEmpty();
        if (absent) {
            System.out.println("NOTE: the official test suite is not at " + SpecSuite.folder() + " (set -D"
                    + SpecSuite.FOLDER_PROPERTY + "=...), so its scripts are not run.");
        }
        assertFalse(absent && SpecSuite.isMandatory(), "no scripts in " + SpecSuite.folder());
    }

    @TestFactory
    Stream<DynamicTest> everyScript() throws IOException {
        Scope scope = scope();
        return Stream.of(Executor.values()).flatMap(executor -> SpecSuite.scripts().stream()
                .filter(script -> scope.excludedBy(name(script)) == null)
                .map(script -> dynamicTest(executor + "/" + name(script), () -> check(script, executor, scope))));
    }

    @Test
    void everyExcludedScriptExists() throws IOException {
        List<String> present = SpecSuite.scripts().stream().map(SpecTest::name).toList();
        if (!present.isEmpty()) {
            List<String> unknown = new ArrayList<>(scope().excluded().keySet());
            unknown.removeAll(present);
            assertEquals(List.of(), unknown);
        }
    }

    @Test
    void blessed() throws IOException {
        if (!Boolean.getBoolean("amphora.bless")) {
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Path script : SpecSuite.scripts()) {
            lines.addAll(Scope.describe(name(script), run(script, Executor.INTERPRETER)));
        }
        Files.write(Path.of("target", SCOPE), lines);
    }

    @AfterAll
    static void report() throws IOException {
        System.out.println("Official test suite: " + ASSERTIONS + " assertions hold; scripts out of scope: "
                + scope().excluded().size() + " of " + SpecSuite.scripts().size());
    }

    private static void check(Path script, Executor executor, Scope scope) throws IOException {
        ScriptResult result = run(script, executor);
        assertEquals(List.of(), result.failures());
        assertEquals(scope.expected(name(script)), result.outOfScope(), "commands that need other features");
        ASSERTIONS.get(executor).addAndGet(result.assertions());
    }

    private static ScriptResult run(Path script, Executor executor) throws IOException {
        return ScriptRunner.run(Files.readAllBytes(script), InstanceOptions.DEFAULT.withExecutor(executor));
    }

    private static String name(Path script) {
        return script.getFileName().toString();
    }

    private static Scope scope() throws IOException {
        try (InputStream resource = SpecTest.class.getResourceAsStream(SCOPE)) {
            String text = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            return Scope.parse(text.lines().toList());
        }
    }
}
