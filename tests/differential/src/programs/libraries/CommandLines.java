// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath picocli
// @unsupported throw
// @costly
// @timeout 300
package libraries;

import java.io.File;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** picocli: options and parameters of many types, subcommands, mixins, groups of letters, defaults, help, mistakes and their advice. */
@Command(name = "argo", version = "argo 1.0", mixinStandardHelpOptions = true, description = "Sails to @|bold Kolchis|@ and back.", footer = "Fair winds.", subcommands = {CommandLines.Row.class, CommandLines.Fetch.class})
public class CommandLines implements Callable<Integer> {
    enum Wind {
        NORTH,
        SOUTH
    }

    static class Logging {
        @Option(names = {"-v", "--verbose"}, description = "Says more; may be given several times.")
        boolean[] verbose = {};
    }

    @Mixin
    Logging logging;

    @Option(names = {"-o", "--oars"}, paramLabel = "N", description = "How many oars (default: ${DEFAULT-VALUE}).", defaultValue = "50")
    int oars;

    @Option(names = "--wind", description = "One of ${COMPLETION-CANDIDATES}.")
    Wind wind;

    @Option(names = {"-D"}, description = "Settings.")
    Map<String, Integer> settings;

    @Option(names = "--price", description = "What it costs.")
    BigDecimal price;

    @Option(names = "--home", description = "Where from.")
    URI home;

    @Option(names = "--log", description = "Where to write.")
    File log;

    @Parameters(arity = "0..*", paramLabel = "HERO", description = "Who is on board.")
    List<String> crew;

    @Override
    public Integer call() {
        System.out.println(oars + " " + wind + " " + settings + " " + price + " " + (home == null ? null : home.getHost()) + " " + log + " " + crew + " " + logging.verbose.length);
        return crew == null ? 0 : crew.size();
    }

    @Command(name = "row", aliases = "r", description = "Rows.")
    static class Row implements Runnable {
        @ParentCommand
        CommandLines parent;

        @Option(names = "--strokes", required = true, description = "How often.")
        long strokes;

        @Option(names = "--[no-]sing", negatable = true, defaultValue = "true", fallbackValue = "true", description = "Whether to sing.")
        boolean sing;

        @Override
        public void run() {
            System.out.println("rowing " + strokes + " with " + parent.oars + " singing " + sing);
        }
    }

    @Command(name = "fetch", description = "Fetches something.")
    static class Fetch implements Callable<Integer> {
        @Parameters(index = "0", description = "What.")
        String what;

        @Parameters(index = "1", arity = "0..1", defaultValue = "1", description = "How many.")
        short count;

        @Override
        public Integer call() {
            if (count > 1) {
                throw new IllegalStateException("there is one " + what);
            }
            System.out.println("fetched " + what);
            return 7;
        }
    }

    public static void main(String[] args) {
        run("--oars=40", "-vv", "--wind", "SOUTH", "-Da=1", "-D", "b=2", "--price=1.50", "--home=http://iolkos.gr/x", "--log", "/tmp/log", "Iason", "Medeia");
        run();
        run("--help");
        run("--version");
        run("row", "--strokes", "100", "--no-sing");
        run("-o", "8", "r", "--strokes=3");
        run("fetch", "fleece");
        run("fetch", "fleece", "2");
        run("fetch", "--help");
        run("--oars=many");
        run("--wind=WEST");
        run("--ores=4");
        run("row");
        run("fetch");
        run("-Dx");
        run("--", "--oars");
    }

    private static void run(String... arguments) {
        System.out.println("> " + String.join(" ", arguments));
        CommandLine line = new CommandLine(new CommandLines());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        line.setOut(new PrintWriter(System.out, true));
        line.setErr(new PrintWriter(System.out, true));
        line.setExecutionExceptionHandler((e, command, result) -> {
            System.out.println("failed: " + e.getMessage());
            return 70;
        });
        System.out.println("exit code " + line.execute(arguments));
    }
}
