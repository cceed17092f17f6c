// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a module is given when it runs; it reaches nothing else.
 *
 * @param arguments the program's name, then its arguments
 * @param environment environment variables
 * @param directories the directories granted
 * @param maxMemoryBytes limit of the linear memory, or 0 for what the module itself declares
 * @param fuel how many instructions may be executed, or -1 for no limit
 * @param timeout the longest that the run may take, or null for no limit
 * @param interpret whether functions are interpreted instead of compiled
 * @param cache whether the user's cache of compiled code is used
 * @param trace whether each call is written to standard error
 * @param profile where a flame graph is written, or null
 * @param in standard input
 * @param out standard output
 * @param err standard error
 */
record RunSettings(
        List<String> arguments,
        Map<String, String> environment,
        List<DirectoryGrant> directories,
        long maxMemoryBytes,
        long fuel,
        Duration timeout,
        boolean interpret,
        boolean cache,
        boolean trace,
        Path profile,
        InputStream in,
        OutputStream out,
        OutputStream err) {
    static final long NO_FUEL_LIMIT = -1;

    /** Settings without limits of time, and without looking at what the module does. */
    RunSettings(
            List<String> arguments,
            Map<String, String> environment,
            List<DirectoryGrant> directories,
            long maxMemoryBytes,
            InputStream in,
            OutputStream out,
            OutputStream err) {
        this(
                arguments,
                environment,
                directories,
                maxMemoryBytes,
                NO_FUEL_LIMIT,
                null,
                false,
                false,
                false,
                null,
                in,
                out,
                err);
    }

    RunSettings {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        directories = List.copyOf(directories);
    }
}
