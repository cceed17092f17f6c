// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.engine.CallListener;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/** Writes a line for each call of the guest, indented by depth. */
final class CallPrinter implements CallListener {
    private static final int MAX_INDENT = 60;

    private final PrintStream out;

    CallPrinter(PrintStream out) {
        this.out = out;
    }

    @Override
    public void enter(int depth, String name, List<Object> arguments) {
        line(depth, name + "(" + values(arguments) + ")");
    }

    @Override
    public void returned(int depth, String name, List<Object> results) {
        line(depth, name + " -> " + values(results));
    }

    private void line(int depth, String text) {
        out.print("trace: " + " ".repeat(Math.min(depth, MAX_INDENT)) + text + "\n");
    }

    private static String values(List<Object> values) {
        StringJoiner joiner = new StringJoiner(", ");
        for (Object value : values) {
            joiner.add(value instanceof long[] halves ? Arrays.toString(halves) : String.valueOf(value));
        }
        return joiner.toString();
    }
}
