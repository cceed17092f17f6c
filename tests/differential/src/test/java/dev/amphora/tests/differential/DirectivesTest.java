// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.Unsupported;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DirectivesTest {
    @Test
    void readsLeadingCommentsOnly() {
        Directives directives = parse(
                "// Copyright",
                "// @args a  b",
                "// @stress-args c",
                "// @stdin one\\n",
                "// @stdin é\\t",
                "// @env K=v=w",
                "// @exit 3",
                "// @stderr ignore",
                "// @timeout 7",
                "// @max-heap 5",
                "// @unsupported throw",
                "package p;",
                "// @exit 9");
        assertEquals(List.of("a", "b"), directives.invocation().args());
        assertEquals(List.of("c"), directives.stressInvocation().args());
        assertArrayEquals(
                "one\né\t".getBytes(StandardCharsets.UTF_8),
                directives.invocation().stdin());
        assertEquals(Map.of("K", "v=w"), directives.stressInvocation().environment());
        assertEquals(3, directives.exitCode());
        assertTrue(directives.ignoresStderr());
        assertEquals(7, directives.invocation().timeout().toSeconds());
        assertEquals(5 << 20, directives.limited(CompileOptions.release()).maxHeapBytes());
        assertEquals(
                Unsupported.THROW, directives.limited(CompileOptions.release()).unsupported());
    }

    @Test
    void asksForNothingSpecialByDefault() {
        Directives directives = parse("package p;");
        assertEquals(List.of(), directives.stressInvocation().args());
        assertEquals(0, directives.exitCode());
        assertFalse(directives.ignoresStderr());
        assertEquals(CompileOptions.release(), directives.limited(CompileOptions.release()));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> parse("// @arguments a"));
        assertThrows(IllegalArgumentException.class, () -> parse("// @env NAME"));
        assertThrows(IllegalArgumentException.class, () -> parse("// @stderr compare"));
        assertThrows(IllegalArgumentException.class, () -> parse("// @classpath none"));
    }

    private static Directives parse(String... lines) {
        return Directives.parse("Test.java", List.of(lines));
    }
}
