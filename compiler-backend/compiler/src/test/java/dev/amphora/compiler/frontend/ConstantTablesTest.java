// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tables cost in the module: their contents, and not a store for each element. */
class ConstantTablesTest {
    private static final int ELEMENTS = 2000;
    private static final int CODE = 600;

    @TempDir
    Path directory;

    @Test
    void numbersCostTheirBytes() throws Exception {
        int grown = growth("short[] table = {%s};", i -> Integer.toString(i * 37 % 30_000 + 1));
        assertTrue(grown < 2 * ELEMENTS + CODE, "the module grew by " + grown);
    }

    @Test
    void valuesOfStaticFieldsCostTwoBytes() throws Exception {
        String fields = "Number one = 1; static Number two = args(2); static Number[] table = {%s};"
                + " static Number args(int n) { return n; }";
        int grown = growth(fields, i -> i % 3 == 0 ? "one" : "two");
        assertTrue(grown < 2 * ELEMENTS + CODE, "the module grew by " + grown);
    }

    /** How much larger a program is with a table of many elements than with one of few. */
    private int growth(String declaration, IntFunction<String> element) throws Exception {
        return size("large", declaration, element, ELEMENTS) - size("small", declaration, element, 2);
    }

    private int size(String name, String declaration, IntFunction<String> element, int elements) throws Exception {
        Path classes = directory.resolve(name);
        String table = IntStream.range(0, elements).mapToObj(element).collect(Collectors.joining(", "));
        Sources.compile(
                classes,
                "Main.java",
                """
                public class Main {
                    static %s
                    public static void main(String[] args) {
                        System.out.println(table[args.length]);
                    }
                }
                """
                        .formatted(declaration.formatted(table)));
        return Compiler.compile(
                        new CompileRequest("Main", List.of(classes), CompileOptions.release()), ProgressListener.NONE)
                .wasm()
                .length;
    }
}
