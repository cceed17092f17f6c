// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.ProgressListener;
import java.io.PrintStream;

/** One line on a terminal that is repainted while the compiler works, and erased at the end. */
final class ProgressBar implements ProgressListener, AutoCloseable {
    private static final int WIDTH = 28;
    private static final long REPAINT_NANOS = 60_000_000;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean shown;
    private long paintedAt = System.nanoTime() - REPAINT_NANOS;
    private String paintedStage = "";

    /** A bar that paints only if the terminal is one. */
    ProgressBar(Terminal terminal) {
        this.err = terminal.err();
        this.shown = terminal.interactive();
    }

    @Override
    public void progress(String stage, double done) {
        long now = System.nanoTime();
        if (!shown || (now - paintedAt < REPAINT_NANOS && stage.equals(paintedStage))) {
            return;
        }
        paintedAt = now;
        paintedStage = stage;
        double share = Math.min(1, Math.max(0, done));
        int filled = (int) (share * WIDTH);
        err.print(ERASE_LINE + "[" + "#".repeat(filled) + "-".repeat(WIDTH - filled) + "] "
                + String.format("%3d %%", (int) (share * 100)) + " " + stage);
        err.flush();
    }

    @Override
    public void close() {
        erase();
    }

    /** Removes the bar from the terminal, so that something else can be printed. */
    void erase() {
        if (shown) {
            err.print(ERASE_LINE);
            err.flush();
        }
    }
}
