// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.compiler.CompileOptions;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.JavaEngine;
import dev.amphora.tests.support.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loops that wait for plain fields. The language does not promise that they end, and a JVM that has compiled them may run them for ever; but many
 * of them end there, and so they should here.
 */
class PlainFieldsTest {
    private static final String SOURCE =
            """
            import java.util.Iterator;
            import java.util.List;
            import java.util.stream.Stream;

            public class Plain {
                static int stage;

                static class Endless implements Iterator<Integer>, Iterable<Integer> {
                    final int until;
                    Endless(int until) { this.until = until; }
                    public Iterator<Integer> iterator() { return this; }
                    public boolean hasNext() { return stage < until; }
                    public Integer next() { return 1; }
                }

                static void later(int next) {
                    new Thread(() -> stage = next).start();
                }

                public static void main(String[] args) {
                    later(1);
                    long sum = 0;
                    for (int one : new Endless(1)) {
                        sum += one;
                    }
                    System.out.println("a loop ended: " + (sum >= 0));
                    later(2);
                    new Endless(2).forEachRemaining(one -> {});
                    System.out.println("the library's loop ended");
                    later(3);
                    System.out.println(Stream.iterate(1L, i -> i + 1).anyMatch(i -> stage == 3));
                    later(4);
                    while (stage < 4) {}
                    System.out.println("the plainest ended");
                }
            }
            """;

    @Test
    void loopsAroundThemEnd(@TempDir Path folder) throws Exception {
        try (Bench bench = new Bench()) {
            Path source = Files.writeString(folder.resolve("Plain.java"), SOURCE);
            Program program =
                    Corpus.compile(List.of(source), folder.resolve("classes")).get(0);
            byte[] wasm = bench.compile(program, CompileOptions.release()).wasm();
            Outcome outcome =
                    new JavaEngine().run("Plain", wasm, Invocation.plain().withTimeout(Duration.ofSeconds(30)));
            assertEquals(
                    "a loop ended: true\nthe library's loop ended\ntrue\nthe plainest ended\n",
                    outcome.stdout(),
                    outcome.toString());
        }
    }
}
