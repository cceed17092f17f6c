// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** {@code Throwable} records no frames yet; nothing is paid for a trace when an exception is created. */
@Platform(
        target = "java.lang.Throwable",
        no = {"isLowLevel", "isJavaScript", "isWebAssemblyGC"})
final class ThrowablePatches {
    private ThrowablePatches() {}

    @Replaces("java.lang.Throwable.printStackTrace(Ljava/io/PrintStream;)V")
    static void printStackTrace(Throwable self, PrintStream stream) {
        StringBuilder trace = new StringBuilder();
        describe(self, "", "", new ArrayList<>(), trace);
        stream.print(trace.toString());
    }

    @Replaces("java.lang.Throwable.printStackTrace(Ljava/io/PrintWriter;)V")
    static void printStackTrace(Throwable self, PrintWriter writer) {
        StringBuilder trace = new StringBuilder();
        describe(self, "", "", new ArrayList<>(), trace);
        writer.print(trace.toString());
    }

    private static void describe(
            Throwable thrown, String margin, String caption, List<Throwable> seen, StringBuilder trace) {
        for (Throwable before : seen) {
            if (before == thrown) {
                trace.append(margin)
                        .append(caption)
                        .append("[CIRCULAR REFERENCE: ")
                        .append(thrown)
                        .append("]\n");
                return;
            }
        }
        seen.add(thrown);
        trace.append(margin).append(caption).append(thrown).append('\n');
        for (StackTraceElement frame : thrown.getStackTrace()) {
            trace.append(margin).append("\tat ").append(frame).append('\n');
        }
        for (Throwable suppressed : thrown.getSuppressed()) {
            describe(suppressed, margin + "\t", "Suppressed: ", seen, trace);
        }
        if (thrown.getCause() != null) {
            describe(thrown.getCause(), margin, "Caused by: ", seen, trace);
        }
    }
}
