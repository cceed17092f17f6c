// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private final List<HostOutput> outputs =
            List.of(new HostOutput("JVM", "Α one\ntwo\n", "", 0, 1), new HostOutput("Node", "Α one\n", "oops\n", 0, 1));

    @Test
    void usesColumnsThatFit() {
        assertEquals(
                """
                JVM   | Node
                ----- | -----
                Α one | Α one
                two   | oops
                """,
                print(13));
    }

    @Test
    void elsePrintsOneAfterTheOther() {
        assertEquals(
                """
                --- JVM ---
                Α one
                two

                --- Node ---
                Α one
                oops

                """,
                print(12));
    }

    private String print(int columns) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        SideBySide.print(outputs, columns, new PrintStream(printed, true, StandardCharsets.UTF_8));
        return printed.toString(StandardCharsets.UTF_8);
    }
}
