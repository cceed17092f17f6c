// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.Scheduling;
import dev.amphora.compiler.SourcePosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildCommandTest {
    @TempDir
    Path directory;

    private final FakeToolkit toolkit = new FakeToolkit();

    @Test
    void compilesOneSourceFileWithSeveralClasses() throws IOException {
        Path file = write(
                "Pair.java",
                "package app;\nrecord Pair(int a, int b) {}\nclass Start { public static void main(String[] a) {} }");
        assertEquals(0, toolkit.run("build", file.toString(), "-o", out()), toolkit.err());
        assertEquals("app.Start", toolkit.request.mainClass());
        assertArrayEquals(FakeToolkit.MODULE, Files.readAllBytes(directory.resolve("out/Start.wasm")));
        assertTrue(Files.readString(directory.resolve("out/Start.js")).contains("./Start.wasm"));
        assertTrue(Files.readString(directory.resolve("out/Start.d.ts"))
                .startsWith("// Contains classes of JDK 17.0.9.\n"));
        assertTrue(toolkit.out().startsWith(directory.resolve("out/Start.wasm") + " "), toolkit.out());
        assertTrue(toolkit.out().contains("12 classes, 3,456 methods, some of JDK 17.0.9"), toolkit.out());
        assertTrue(toolkit.out().contains("analyze 1.50 s"), toolkit.out());
        assertTrue(
                toolkit.out().contains("sha256 93a44bbb96c751218e4c00d479e4c14358122a389acca16205b1e4d0dc5f9476"),
                toolkit.out());
        assertEquals("", toolkit.err(), "nothing is painted without a terminal");
    }

    @Test
    void leavesNoStagingFilesAndNoClassesBehind() throws IOException {
        Path file = write("A.java", "class A { public static void main(String[] a) {} }");
        assertEquals(0, toolkit.run("build", file.toString(), "-o", out()));
        assertEquals(List.of("A.d.ts", "A.js", "A.wasm"), names(directory.resolve("out")));
        assertFalse(Files.exists(toolkit.request.classPath().get(0)), "the compiled classes are deleted");
    }

    @Test
    void aFailureKeepsTheOldModule() throws IOException {
        Path file = write("A.java", "class A { public static void main(String[] a) {} }");
        Path old = write("out/A.wasm", "old");
        toolkit.compiler = (request, progress) -> {
            throw new IllegalStateException("block 3 has no terminator");
        };
        assertEquals(70, toolkit.run("build", file.toString(), "-o", out()));
        assertEquals("old", Files.readString(old));
        assertEquals(List.of("A.wasm"), names(directory.resolve("out")));
        assertTrue(toolkit.err().startsWith("internal error: IllegalStateException: block 3 has no terminator\n"));
        assertFalse(toolkit.err().contains("\tat "), toolkit.err());
    }

    @Test
    void aFaultShowsItsStackTraceOnRequest() throws IOException {
        toolkit.compiler = (request, progress) -> {
            throw new StackOverflowError();
        };
        assertEquals(70, toolkit.run("build", "--main", "A", "-cp", directory.toString(), "-o", out(), "--stacktrace"));
        assertTrue(toolkit.err().contains("\tat dev.amphora.cli."), toolkit.err());
    }

    @Test
    void passesOptionsOn() {
        assertEquals(
                0,
                toolkit.run(
                        "build",
                        "--main",
                        "app.Outer$Main",
                        "-cp",
                        directory.toString(),
                        "--max-heap",
                        "16m",
                        "--debug",
                        "--gc-stress",
                        "--verify-heap",
                        "-o",
                        out()),
                toolkit.err());
        assertEquals(
                CompileOptions.debug()
                        .withMaxHeapBytes(16 << 20)
                        .withGcStress(true)
                        .withVerifyHeap(true),
                toolkit.request.options());
        assertEquals(List.of(directory), toolkit.request.classPath());
        assertTrue(Files.exists(directory.resolve("out/Main.wasm")));
    }

    @Test
    void aProgramThatEndsSoonNeedsNoCollector() {
        String cp = directory.toString();
        assertEquals(0, toolkit.run("build", "--main", "A", "-cp", cp, "--gc=none", "-o", out()), toolkit.err());
        assertEquals(CompileOptions.release().withCollects(false), toolkit.request.options());
        assertEquals(0, toolkit.run("build", "--main", "A", "-cp", cp, "--gc", "mark-region", "-o", out()));
        assertEquals(CompileOptions.release(), toolkit.request.options());
    }

    @Test
    void exceptionsCanBePortable() {
        String cp = directory.toString();
        assertEquals(
                0, toolkit.run("build", "--main", "A", "-cp", cp, "--exceptions=portable", "-o", out()), toolkit.err());
        assertEquals(CompileOptions.release().withPortableExceptions(true), toolkit.request.options());
        assertEquals(0, toolkit.run("build", "--main", "A", "-cp", cp, "--exceptions", "native", "-o", out()));
        assertEquals(CompileOptions.release(), toolkit.request.options());
    }

    @Test
    void threadsCanBePreempted() {
        String cp = directory.toString();
        for (Scheduling scheduling : Scheduling.values()) {
            String option = "--threads=" + scheduling.name().toLowerCase(Locale.ROOT);
            assertEquals(0, toolkit.run("build", "--main", "A", "-cp", cp, option, "-o", out()), toolkit.err());
            assertEquals(CompileOptions.release().withScheduling(scheduling), toolkit.request.options());
        }
        assertEquals(0, toolkit.run("build", "--main", "A", "-cp", cp, "-o", out()));
        assertEquals(Scheduling.AUTOMATIC, toolkit.request.options().scheduling());
    }

    @Test
    void showsTheWayToAnUnsupportedMethod() {
        toolkit.compiler = (request, progress) -> {
            throw new CompilationException(List.of(new Diagnostic(
                    "missing-method",
                    Diagnostic.Severity.ERROR,
                    new SourcePosition("app.Pool", "start", "Pool.java", 14),
                    "java.util.concurrent.Executors.newFixedThreadPool(int) is not supported",
                    "use a Thread",
                    List.of("app.Main.main(Main.java:5)", "app.Pool.start(Pool.java:14)"))));
        };
        assertEquals(2, toolkit.run("build", "--main", "app.Main", "-cp", directory.toString(), "-o", out()));
        assertEquals(
                """
                error[missing-method]: java.util.concurrent.Executors.newFixedThreadPool(int) is not supported
                  at app.Pool.start(Pool.java:14)
                  reached from
                    app.Main.main(Main.java:5)
                    app.Pool.start(Pool.java:14)
                  hint: use a Thread
                """,
                toolkit.err());
    }

    @Test
    void showsNoMoreDiagnosticsThanSomebodyReads() {
        toolkit.compiler = (request, progress) -> {
            throw new CompilationException(IntStream.range(0, 23)
                    .mapToObj(i -> Diagnostic.error("missing-class", null, "class C" + i + " was not found", null))
                    .toList());
        };
        assertEquals(2, toolkit.run("build", "--main", "app.Main", "-cp", directory.toString(), "-o", out()));
        List<String> lines = toolkit.err().lines().toList();
        assertEquals(21, lines.size(), toolkit.err());
        assertEquals("error[missing-class]: class C19 was not found", lines.get(19));
        assertEquals("and 3 more; correct these first", lines.get(20));
    }

    @Test
    void nothingIsWrittenWhenTheProgramIsWrong() {
        toolkit.compiler = (request, progress) -> {
            throw new CompilationException(List.of(Diagnostic.error("missing-class", null, "no", null)));
        };
        assertEquals(2, toolkit.run("build", "--main", "app.Main", "-cp", directory.toString(), "-o", out()));
        assertFalse(Files.exists(directory.resolve("out")), "not even the directory");
    }

    @Test
    void saysWhereTheOutputCannotGo() throws IOException {
        Path file = write("A.java", "class A { public static void main(String[] a) {} }");
        Path blocked = Files.createDirectories(directory.resolve("out/A.wasm/in-the-way"))
                .getParent();
        assertMistake("error: a directory is in the way of the file ", "build", file.toString(), "-o", out());
        assertTrue(toolkit.err().contains(blocked.toString()), toolkit.err());
        assertEquals(List.of("A.wasm"), names(directory.resolve("out")), "no half of the output, no staging files");
        assertMistake(
                "error: not a directory: " + file,
                "build",
                file.toString(),
                "-o",
                file.resolve("below").toString());
    }

    @Test
    void reportsWhatTheJavaCompilerFinds() throws IOException {
        Path file = write("A.java", "class A {\n  int x = 1\n}");
        assertEquals(2, toolkit.run("build", file.toString(), "-o", out()));
        assertEquals("error[javac]: " + file + ":2: ';' expected\n", toolkit.err());
    }

    @Test
    void explainsMistakesInTheArguments() throws IOException {
        Path noMain = write("A.java", "class A { static void main(String[] a) {} }");
        Path text = write("notes.txt", "x");
        Path classFile = write("A.class", "x");
        String cp = directory.toString();
        assertMistake("error: no program given\n  hint: name a FILE.java", "build");
        assertMistake("error: no such file: absent.java", "build", "absent.java");
        assertMistake("error: no such file: absent.jar", "build", "absent.jar");
        assertMistake("error: " + directory + " is a directory", "build", cp);
        Path folder = Files.createDirectory(directory.resolve("folder.jar"));
        assertMistake("error: " + folder + " is a directory, not a file", "build", folder.toString());
        assertMistake("error: no program given", "build", "");
        assertMistake("error: " + noMain + " has no class with a main method", "build", noMain.toString());
        assertMistake("error: " + text + " is neither a .java file nor a .jar", "build", text.toString());
        assertMistake("error: " + classFile + " is a class file", "build", classFile.toString());
        assertMistake("error: --main needs a class path\n  hint: add -cp PATH", "build", "--main", "A");
        assertMistake("error: class path entry does not exist: nowhere", "build", "--main", "A", "-cp", "nowhere");
        assertMistake(
                "error: --release and --debug exclude", "build", "--main", "A", "-cp", cp, "--debug", "--release");
        assertMistake("error: no heap can have a limit of 1k", "build", "--main", "A", "-cp", cp, "--max-heap", "1k");
        assertMistake("error: no heap can have a limit of 5g", "build", "--main", "A", "-cp", cp, "--max-heap", "5g");
        assertMistake(
                "error: there is no way called fast to handle exceptions\n  hint: choose native or portable",
                "build",
                "--main",
                "A",
                "-cp",
                cp,
                "--exceptions=fast");
        assertMistake(
                "error: threads cannot be green\n  hint: choose automatic, cooperative or preemptive",
                "build",
                "--main",
                "A",
                "-cp",
                cp,
                "--threads=green");
        assertMistake("error: no collector is called zgc", "build", "--main", "A", "-cp", cp, "--gc=zgc");
        assertMistake(
                "error: --gc=none and --gc-stress", "build", "--main", "A", "-cp", cp, "--gc=none", "--gc-stress");
        assertMistake("error: not a size: many", "build", "--main", "A", "-cp", cp, "--max-heap", "many");
        assertMistake("error: not a directory: " + text, "build", "--main", "A", "-cp", cp, "-o", text.toString());
        assertMistake("error: unknown option: '--fast'\n  hint: see amphora build --help", "build", "--fast");
        Path unicode = write("\u0391.java", "class \u0391 { public static void main(String[] a) {} }");
        assertMistake("error: the name \u0391 cannot be", "build", unicode.toString(), "-o", out());
        assertMistake("error: no command given", new String[0]);
    }

    @Test
    void paintsProgressOnATerminalOnly() {
        assertEquals(0, toolkit.runOn(true, "build", "--main", "A", "-cp", directory.toString(), "-o", out()));
        assertTrue(toolkit.err().contains(" 50 % analyze"), toolkit.err());
        assertTrue(toolkit.err().endsWith("\r\u001b[K"), "the bar is erased");
    }

    @Test
    void helpAndVersionSucceed() {
        assertEquals(0, toolkit.run("--help"));
        assertTrue(toolkit.out().contains("build"), toolkit.out());
        assertEquals(0, toolkit.run("--version"));
        assertTrue(toolkit.out().contains("amphora "), toolkit.out());
        assertEquals(0, toolkit.run("build", "--help"));
        assertTrue(toolkit.out().contains("--max-heap"), toolkit.out());
    }

    private void assertMistake(String start, String... args) {
        toolkit.err.reset();
        assertEquals(2, toolkit.run(args), toolkit.err());
        assertTrue(toolkit.err().startsWith(start), toolkit.err());
    }

    private String out() {
        return directory.resolve("out").toString();
    }

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aSourceMapHasTheSourceAndTheModuleSaysWhereItIs() throws IOException {
        Path file = write("A.java", "class A { public static void main(String[] a) {} }");
        assertEquals(0, toolkit.run("build", "--debug", file.toString(), "-o", out()));
        String map = Files.readString(directory.resolve("out").resolve("A.wasm.map"));
        assertTrue(map.contains("\"sources\":[\"A.java\"],\"sourcesContent\":[\"class A {"), map);
        String wasm = Files.readString(directory.resolve("out").resolve("A.wasm"), StandardCharsets.ISO_8859_1);
        assertTrue(wasm.endsWith("\u0010sourceMappingURL\nA.wasm.map"), wasm);
        assertEquals(0, toolkit.run("build", "--debug", "--no-source-map", file.toString(), "-o", out() + "2"));
        assertEquals(List.of("A.d.ts", "A.js", "A.wasm"), names(directory.resolve("out2")));
        assertEquals(2, toolkit.run("build", "--sources", "nowhere", file.toString(), "-o", out()));
        assertTrue(toolkit.err().contains("no sources: nowhere"), toolkit.err());
    }

    @Test
    void aPackageHasAllFilesAndSaysWhichOneIsForWhom() throws IOException {
        Path file = write("A.java", "class A { public static void main(String[] a) {} }");
        assertEquals(0, toolkit.run("build", "--target", "npm", file.toString(), "-o", out()));
        assertEquals(
                List.of(
                        "A.d.ts",
                        "A.js",
                        "A.wasm",
                        "A.wasm.map",
                        "A.worker.js",
                        "NOTICE",
                        "README.md",
                        "package.json",
                        "worker.d.ts",
                        "worker.js",
                        "workerd.js"),
                names(directory.resolve("out")));
        String json = Files.readString(directory.resolve("out").resolve("package.json"));
        // The first condition that a reader knows counts.
        assertTrue(
                json.replaceAll("\\s+", "")
                        .contains("\".\":{\"types\":\"./A.d.ts\",\"workerd\":\"./workerd.js\",\"browser\":\"./A.js\","
                                + "\"node\":\"./A.js\",\"default\":\"./A.js\"}"),
                json);
        String notice = Files.readString(directory.resolve("out").resolve("NOTICE"));
        assertTrue(notice.contains("TeaVM"), notice);
        String readme = Files.readString(directory.resolve("out").resolve("README.md"));
        assertTrue(readme.contains("import run, { lines } from 'a';"), readme);
    }
}
