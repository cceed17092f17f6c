// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code amphora} itself: says what there is. */
@Command(
        name = "amphora",
        synopsisSubcommandLabel = "(build | run | coverage | demo)",
        description = "Compiles Java programs to one WebAssembly module for browsers and WASI hosts, and runs it.",
        versionProvider = Version.class,
        footer = {
            "",
            "Start with: amphora demo",
            "Exit codes: 0 done, 2 a mistake in the program or the arguments, 70 a fault of Amphora;",
            "amphora run gives the program's own."
        })
final class AmphoraCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private StandardOptions standard;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "no command given");
    }
}
