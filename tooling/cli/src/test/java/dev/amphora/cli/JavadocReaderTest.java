// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.abi.LibraryInterface;
import dev.amphora.browser.Documentation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavadocReaderTest {
    private static final String SOURCE =
            """
            package a;
            import dev.amphora.api.*;
            /** Not a type of the library. */
            public class Stats {
                /**
                 * What there is to say.
                 *
                 * @param mean the {@code average}
                 */
                public record Summary(double mean, double deviation) {}

                /** {@link Stats#RED the first} of two. */
                public enum Color { RED, GREEN }

                /**
                 * Sums <b>up</b> &lt;all&gt; of it: {@link #other(int, int)}, {@link java.util.List}.
                 *
                 * <p>A list:
                 * <ul>
                 *   <li>one {@code {@x}}
                 *   <li>two
                 * </ul>
                 *
                 * @param <T> nothing
                 * @param values what is summed
                 *     up, over two lines
                 * @return the sum
                 * @throws ArithmeticException if it is too large
                 * @since 1
                 */
                @Export
                public static <T> Summary summarize(double[] values) { return null; }

                /** Named otherwise. */
                @dev.amphora.api.Export("renamed")
                public static void other(int a) {}

                /** Not exported. */
                public static void hidden() {}

                @Export
                public static void silent() {}
            }
            """;

    @Test
    void findsCommentsOfClassesAndTheirMembers() throws IOException {
        LibraryInterface library = LibraryInterface.parse(
                """
                class Counter
                class Pair
                func [constructor]Counter start:s32 -> Counter
                func [method]Counter.add self:Counter by:s32 -> s32
                func [method]Counter.addText self:Counter text:string
                func [getter]Counter.value self:Counter -> s32
                func [static]Counter.zero -> Counter
                func [getter]Pair.left self:Pair -> s32
                """);
        Documentation found = JavadocReader.read(
                List.of(
                        """
                        /** Counts. */
                        @Export public class Counter {
                            /** @param start the first value */
                            public Counter(int start) {}
                            /** Adds.
                             *  @param by how much
                             *  @return the sum */
                            public int add(int by) { return 0; }
                            /** Adds what a text says. */
                            @Export("addText") public void add(String text) {}
                            /** The value. */
                            public int getValue() { return 0; }
                            /** Not shown. */
                            public void zero(int i) {}
                            /** Nothing. */
                            public static Counter zero() { return null; }
                            /** Two of them.
                             *  @param left the left one */
                            @Export public record Pair(int left) {}
                        }
                        """),
                library);
        assertEquals(Map.of("Counter", "Counts.", "Pair", "Two of them."), found.types());
        assertEquals(
                Map.of(
                        "[constructor]Counter",
                        "@param start - the first value",
                        "[method]Counter.add",
                        "Adds.\n\n@param by - how much\n@returns the sum",
                        "[method]Counter.addText",
                        "Adds what a text says.",
                        "[getter]Counter.value",
                        "The value.",
                        "[static]Counter.zero",
                        "Nothing.",
                        "[getter]Pair.left",
                        "the left one"),
                found.functions());
    }

    @Test
    void findsCommentsOfExportsRecordsAndEnums() throws IOException {
        LibraryInterface library = LibraryInterface.parse(
                """
                record Summary mean:f64 deviation:f64
                enum Color RED GREEN
                func summarize values:list<f64> -> Summary
                func renamed a:s32
                func silent
                func hidden
                """);
        Documentation found = JavadocReader.read(List.of("class Broken {", SOURCE), library);
        assertEquals(Map.of("Summary", "What there is to say.", "Color", "the first of two."), found.types());
        assertEquals(Map.of("Summary.mean", "the `average`"), found.fields());
        assertEquals(
                Map.of(
                        "renamed",
                        "Named otherwise.",
                        "summarize",
                        """
                        Sums **up** <all> of it: `other(int, int)`, `java.util.List`.

                        A list:

                        - one `{@x}`
                        - two

                        @param values - what is summed
                        up, over two lines
                        @returns the sum
                        @throws ArithmeticException if it is too large"""),
                found.functions());
    }
}
