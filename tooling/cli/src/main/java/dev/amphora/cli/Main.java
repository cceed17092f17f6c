// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.CompilationException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The entry point of the command line. */
public final class Main {
    private final Toolkit toolkit;
    private final Reporter reporter;

    private Main(Toolkit toolkit) {
        this.toolkit = toolkit;
        this.reporter = new Reporter(toolkit.terminal().err());
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Toolkit.system(), args));
    }

    /** Runs a command and returns its exit code; nothing is thrown. */
    static int run(Toolkit toolkit, String... args) {
        return new Main(toolkit).execute(args);
    }

    private int execute(String... args) {
        boolean stackTrace = Arrays.asList(args).contains("--stacktrace");
        try {
            return commandLine(stackTrace).execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            // Past any handler of ours: the program may be too large for this JVM, or the compiler loops.
            reporter.internalError(e, stackTrace);
            return ExitCode.INTERNAL;
        }
    }

    private CommandLine commandLine(boolean stackTrace) {
        CommandLine run = new CommandLine(new RunCommand(toolkit)).setStopAtPositional(true);
        CommandLine amphora = new CommandLine(new AmphoraCommand())
                .addSubcommand(new BuildCommand(toolkit))
                .addSubcommand(run)
                .addSubcommand(new CoverageCommand(toolkit))
                .addSubcommand(new DemoCommand(toolkit));
        amphora.setOut(new PrintWriter(toolkit.terminal().out(), true, StandardCharsets.UTF_8));
        amphora.setErr(new PrintWriter(toolkit.terminal().err(), true, StandardCharsets.UTF_8));
        amphora.setUsageHelpAutoWidth(false);
        amphora.setParameterExceptionHandler((mistake, given) -> explain(mistake));
        amphora.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure, stackTrace));
        return amphora;
    }

    private int explain(ParameterException mistake) {
        List<String> suggestions =
                mistake instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String help = "see " + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help";
        String hint = suggestions.isEmpty() ? help : "did you mean " + String.join(" or ", suggestions) + "? " + help;
        reporter.mistake(lowerFirst(mistake.getMessage()), hint);
        return ExitCode.MISTAKE;
    }

    private int explain(Exception failure, boolean stackTrace) {
        if (failure instanceof Mistake mistake) {
            reporter.mistake(mistake.getMessage(), mistake.hint());
            return ExitCode.MISTAKE;
        }
        if (failure instanceof CompilationException compilation) {
            reporter.diagnostics(compilation.diagnostics());
            return ExitCode.MISTAKE;
        }
        if (failure instanceof TrapFailure trap) {
            reporter.mistake(trap.getMessage(), null);
            return ExitCode.TRAP;
        }
        if (failure instanceof FileSystemException unreachable) {
            reporter.mistake(describe(unreachable), null);
            return ExitCode.MISTAKE;
        }
        if (failure instanceof IOException io) {
            reporter.mistake(io.getMessage() == null ? io.toString() : io.getMessage(), null);
            return ExitCode.MISTAKE;
        }
        reporter.internalError(failure, stackTrace);
        return ExitCode.INTERNAL;
    }

    private static String describe(FileSystemException failure) {
        String reason = failure.getReason() == null ? failure.getClass().getSimpleName() : failure.getReason();
        if (failure instanceof AccessDeniedException) {
            reason = "permission denied";
        } else if (failure instanceof NoSuchFileException) {
            reason = "no such file or directory";
        } else if (failure instanceof FileAlreadyExistsException) {
            reason = "it is in the way";
        }
        return "cannot use " + failure.getFile() + ": " + reason;
    }

    private static String lowerFirst(String message) {
        return message.isEmpty() ? message : Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }
}
