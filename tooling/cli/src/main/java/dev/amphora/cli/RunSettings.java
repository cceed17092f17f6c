// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * What a module is given when it runs; it reaches nothing else.
 *
 * @param arguments the program's name, then its arguments
 * @param environment environment variables
 * @param directories the directories granted
 * @param maxMemoryBytes limit of the linear memory, or 0 for what the module itself declares
 * @param in standard input
 * @param out standard output
 * @param err standard error
 */
record RunSettings(
        List<String> arguments,
        Map<String, String> environment,
        List<DirectoryGrant> directories,
        long maxMemoryBytes,
        InputStream in,
        OutputStream out,
        OutputStream err) {
    RunSettings {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
        directories = List.copyOf(directories);
    }
}
