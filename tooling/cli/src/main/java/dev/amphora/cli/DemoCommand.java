// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileResult;
import dev.amphora.demo.Voyage;
import dev.amphora.hosts.NodeRuntime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code amphora demo}. */
@Command(
        name = "demo",
        description = "Compile a real program and compare what it writes on the JVM, the Java engine and Node.")
final class DemoCommand implements Callable<Integer> {
    private static final String SOURCE = "demo-web/program/src/main/java/dev/amphora/demo";

    private final Toolkit toolkit;

    @Mixin
    private StandardOptions standard;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "Where the module goes. Default: build/amphora")
    private Path output = Path.of("build", "amphora");

    DemoCommand(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    @Override
    public Integer call() throws Exception {
        PrintStream out = toolkit.terminal().out();
        Path classes = classPath();
        out.println("Compiling " + Voyage.class.getName() + ", an ordinary Java program (" + SOURCE + ")");
        out.flush();
        try (Program program = new Program(Voyage.class.getName(), List.of(classes), 0, null)) {
            long start = System.nanoTime();
            CompileResult result = Compilation.run(toolkit, program, CompileOptions.release());
            List<Path> files = write(program, result);
            new BuildSummary(program, result, files, System.nanoTime() - start).print(out);
            out.println();

            List<HostOutput> outputs =
                    List.of(onJvm(classes), onEngine(result.wasm()), onNode(output.resolve(program.name() + ".wasm")));
            SideBySide.print(outputs, toolkit.terminal().columns(), out);
            out.println();
            boolean same = verdict(outputs, out);
            if (same) {
                whereNext(out);
            }
            out.flush();
            return same ? ExitCode.OK : ExitCode.DIFFERENT;
        }
    }

    private List<Path> write(Program program, CompileResult result) throws Mistake, IOException {
        try (OutputFiles files = new OutputFiles(output)) {
            return files.publishModule(program.name(), result);
        }
    }

    private static Path classPath() throws IOException {
        try {
            return Path.of(Voyage.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the demo's classes are at no file", e);
        }
    }

    private HostOutput onJvm(Path classes) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // WASI programs write UTF-8; the JVM writes what the locale says, unless told. Two names: Java 17, and later.
        return ChildProcess.run(
                "JVM " + Runtime.version().feature(),
                List.of(
                        java,
                        "-Dsun.stdout.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        classes.toString(),
                        Voyage.class.getName()));
    }

    private HostOutput onEngine(byte[] wasm) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        RunSettings settings = new RunSettings(
                List.of("Voyage.wasm"), Map.of(), List.of(), 0, new ByteArrayInputStream(new byte[0]), out, err);
        String host = "Amphora's Java engine";
        long start = System.nanoTime();
        try {
            int exitCode = toolkit.engine().run(wasm, settings);
            return new HostOutput(
                    host,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8),
                    exitCode,
                    System.nanoTime() - start);
        } catch (Mistake | TrapFailure e) {
            return HostOutput.failed(host, e.getMessage());
        }
    }

    private HostOutput onNode(Path module) throws IOException {
        Path scratch = Files.createTempDirectory("amphora-node");
        try (InputStream source = DemoCommand.class.getResourceAsStream("run-on-node.mjs")) {
            Path node = NodeRuntime.find(line -> toolkit.terminal().err().println("amphora: " + line));
            Path script = scratch.resolve("run-on-node.mjs");
            Files.copy(source, script);
            return ChildProcess.run(
                    "Node", List.of(node.toString(), "--no-warnings", script.toString(), module.toString()));
        } catch (IOException e) {
            return HostOutput.failed("Node", e.getMessage());
        } finally {
            Trees.delete(scratch);
        }
    }

    private static boolean verdict(List<HostOutput> outputs, PrintStream out) {
        HostOutput jvm = outputs.get(0);
        boolean same = true;
        for (HostOutput other : outputs.subList(1, outputs.size())) {
            if (!other.sameAs(jvm)) {
                same = false;
                out.println(other.host() + " DIFFERS from " + jvm.host() + difference(jvm, other));
            }
        }
        if (same) {
            out.println("All three wrote the same " + jvm.lines().size() + " lines and ended with exit code "
                    + jvm.exitCode() + ".");
        }
        StringBuilder times = new StringBuilder();
        for (HostOutput output : outputs) {
            times.append(times.isEmpty() ? "" : ", ").append(output.host()).append(' ');
            times.append(output.ran() ? BuildSummary.seconds(output.nanos()) : "-");
        }
        out.println("Times, start of the host included: " + times);
        return same;
    }

    private static String difference(HostOutput jvm, HostOutput other) {
        if (!other.ran()) {
            return ": " + other.err();
        }
        if (jvm.exitCode() != other.exitCode()) {
            return ": exit code " + other.exitCode() + " instead of " + jvm.exitCode();
        }
        List<String> expected = jvm.lines();
        List<String> actual = other.lines();
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
            if (!expected.get(i).equals(actual.get(i))) {
                return " in line " + (i + 1) + ": \"" + actual.get(i) + "\" instead of \"" + expected.get(i) + "\"";
            }
        }
        return ": " + actual.size() + " lines instead of " + expected.size();
    }

    private void whereNext(PrintStream out) {
        out.println();
        out.println("Where to look next:");
        List<String[]> places = List.of(
                new String[] {"./amphora run " + output.resolve("Voyage.wasm"), "the same module, from the command line"
                },
                new String[] {"./amphora build YOUR.java", "your own program, to build/amphora/YOUR.wasm"},
                new String[] {"demo-web/README.md", "the same module in a browser"},
                new String[] {"demo-server/README.md", "the same module inside a Java server"},
                new String[] {"README.md, ARCHITECTURE.md", "what this is, and how it works"});
        int width = places.stream().mapToInt(place -> place[0].length()).max().orElse(0);
        places.forEach(place -> out.println("  " + place[0] + " ".repeat(width - place[0].length() + 2) + place[1]));
    }
}
