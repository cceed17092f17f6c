// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.Imports;
import dev.amphora.engine.Instance;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.wasm.text.WatParser;
import dev.amphora.wasm.valid.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Modules on which other engines in Java fail, which lie beside the official test suite where that is. {@link StackCasesTest} has
 * the like, and needs no files.
 */
class EngineCasesTest {
    private static final int MILLION = 1_000_001;

    /** A call of an export of a module, and its result. */
    private record Case(String file, String export, int argument, int expected) {}

    private static final List<Case> CASES = List.of(
            new Case("exnref-identity.wat", "t", 0, 1),
            new Case("many-throws.wat", "t", 5, 5),
            new Case("many-throws.wat", "rethrow", 7, 7),
            new Case(
                    "many-throws.wat",
                    "loop",
                    MILLION,
                    IntStream.range(0, MILLION).sum()),
            new Case("deep-recursion.wat", "t", 10_000, 10_000),
            new Case("tail-call.wat", "t", MILLION, 42));

    private static Path folder() {
        return SpecSuite.folder().resolveSibling("engine-cases");
    }

    @Test
    void theCasesAreThereOrSaidToBeAbsent() {
        boolean absent = !Files.isDirectory(folder());
        if (absent) {
            System.out.println("NOTE: no modules in " + folder() + ", so they are not run.");
        }
        assertFalse(absent && SpecSuite.isMandatory(), "no modules in " + folder());
    }

    @TestFactory
    Stream<DynamicTest> everyCase() {
        if (!Files.isDirectory(folder())) {
            return Stream.of();
        }
        return Stream.of(Executor.values()).flatMap(executor -> CASES.stream()
                .map(each -> dynamicTest(executor + "/" + each.file + " " + each.export, () -> check(each, executor))));
    }

    private static void check(Case each, Executor executor) throws Exception {
        InstanceOptions options = InstanceOptions.DEFAULT.withExecutor(executor);
        Instance instance = Instance.instantiate(module(each.file), Imports.none(), options);
        FutureTask<Object> task =
                new FutureTask<>(() -> instance.function(each.export).invoke(each.argument)[0]);
        // Compiled code uses the Java stack.
        new Thread(null, task, "large stack", 1L << 28).start();
        assertEquals(each.expected, task.get());
    }

    private static CompiledModule module(String file) throws IOException {
        return CompiledModule.of(Validator.validate(WatParser.parse(Files.readString(folder().resolve(file)))));
    }
}
