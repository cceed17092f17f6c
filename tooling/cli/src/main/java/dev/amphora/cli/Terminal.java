// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param interactive whether standard error is a terminal, so that a line may be repainted
 * @param columns width of the terminal
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, boolean interactive, int columns) {
    private static final int DEFAULT_COLUMNS = 80;

    /**
     * The process's own streams. Java 17 cannot ask whether standard error alone is a terminal, so the launcher does and
     * passes the width in the property {@code amphora.columns}; without it, nothing is repainted.
     */
    static Terminal system() {
        Integer columns = Integer.getInteger("amphora.columns");
        boolean interactive = columns != null && columns > 0;
        return new Terminal(System.in, System.out, System.err, interactive, interactive ? columns : DEFAULT_COLUMNS);
    }
}
