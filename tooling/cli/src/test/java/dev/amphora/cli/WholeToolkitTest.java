// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.qrcode.QRCodeWriter;
import dev.amphora.compiler.Compiler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands with the real compiler and the real engine, as a user gives them. */
class WholeToolkitTest {
    private static final String QR =
            """
            package app;
            import com.google.zxing.*;
            import com.google.zxing.common.*;
            import com.google.zxing.qrcode.*;
            public class Qr {
                public static void main(String[] args) throws Exception {
                    BitMatrix code = new QRCodeWriter().encode(args[0], BarcodeFormat.QR_CODE, 100, 100);
                    int width = code.getWidth();
                    int[] pixels = new int[width * width];
                    for (int i = 0; i < pixels.length; i++) {
                        pixels[i] = code.get(i % width, i / width) ? 0xFF000000 : 0xFFFFFFFF;
                    }
                    LuminanceSource source = new RGBLuminanceSource(width, width, pixels);
                    Result result = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source)));
                    System.out.println(result.getText());
                }
            }
            """;

    @TempDir
    Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** A library that knows nothing of Amphora, found through the manifest's Class-Path as java -jar finds it. */
    @Test
    void runsAJarThatNamesALibraryInItsManifest() throws Exception {
        Path classes = compile(QR, "Qr.java", zxing());
        Path library = Files.copy(
                zxing(), Files.createDirectories(directory.resolve("lib")).resolve("core 3.5.jar"));
        byte[] unchanged = Files.readAllBytes(library);
        Path jar = directory.resolve("qr.jar");
        Manifest manifest = manifest("app.Qr");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, "lib/core%203.5.jar lib/absent.jar");
        try (JarOutputStream target = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            addTree(classes, target);
        }
        assertEquals(0, amphora("", "run", jar.toString(), "https://example.org/?q=jar"), err());
        assertEquals("https://example.org/?q=jar\n", out());
        assertArrayEquals(unchanged, Files.readAllBytes(library));
    }

    /** Everything in one jar, built first and run as a module after. */
    @Test
    void buildsAJarThatContainsItsLibrary() throws Exception {
        Path jar = directory.resolve("fat.jar");
        try (JarOutputStream target = new JarOutputStream(Files.newOutputStream(jar), manifest("app.Qr"))) {
            addTree(compile(QR, "Qr.java", zxing()), target);
            addJar(zxing(), target);
        }
        Path modules = directory.resolve("out");
        assertEquals(0, amphora("", "build", jar.toString(), "-o", modules.toString()), err());
        assertTrue(out().startsWith(modules.resolve("Qr.wasm") + " "), out());
        out.reset();
        assertEquals(0, amphora("", "run", modules.resolve("Qr.wasm").toString(), "amphora"), err());
        assertEquals("amphora\n", out());
    }

    /** As the JVM runs it: what is missing is only missed where it is used. */
    @Test
    void whatIsMissingThrowsOnRequest() throws Exception {
        String kept = "package app; class Kept { %s }";
        String source =
                """
                package app;
                public class Start {
                    interface Part { Object run(); }
                    static native int measure(int size);
                    static void show(Part part) {
                        try {
                            System.out.println(part.run());
                        } catch (LinkageError e) {
                            System.out.println(e);
                        }
                    }
                    public static void main(String[] args) {
                        show(() -> new Gone());
                        show(() -> Gone.count);
                        show(() -> Gone.make(1));
                        show(() -> Gone[].class);
                        show(() -> new Child().hashCode());
                        show(() -> new Grandchild());
                        show(() -> Kept.make("x"));
                        show(() -> Kept.count);
                        show(() -> measure(1));
                        show(() -> args.length == 0 ? "nothing" : new javax.swing.JFrame());
                        show(() -> write(new java.util.concurrent.atomic.LongAdder()));
                    }
                    /** What is asked about any class is asked about those that streams have, when no closer look is taken. */
                    static Object write(Object value) {
                        try {
                            System.out.println(Start.class.getDeclaredClasses().length + Start.class.getSimpleName());
                            new java.io.ObjectOutputStream(new java.io.ByteArrayOutputStream()).writeObject(value);
                            return value;
                        } catch (UnsupportedOperationException | java.io.IOException e) {
                            return e.getMessage();
                        }
                    }
                }
                class Gone { static int count; static int make(int n) { return n; } }
                class Child extends Gone { Child() { System.out.println("made"); } }
                class Grandchild extends Child {}
                """;
        String members = "static String make(String s) { return s; } static int count;";
        Path classes = compile(source + kept.formatted(members).replace("package app; ", ""), "Start.java");
        Files.delete(classes.resolve("app/Gone.class"));
        Files.copy(
                compile(kept.formatted(""), "Kept.java").resolve("app/Kept.class"),
                classes.resolve("app/Kept.class"),
                StandardCopyOption.REPLACE_EXISTING);
        String path = classes.toString();
        assertEquals(2, amphora("", "run", "--main", "app.Start", "-cp", path));
        assertTrue(err().contains("error[missing-class]: class app.Gone was not found on the class path"), err());
        assertTrue(err().contains("--unsupported=throw"), err());
        err.reset();
        assertEquals(0, amphora("", "run", "--unsupported=throw", "--main", "app.Start", "-cp", path), err());
        assertEquals(
                """
                java.lang.NoClassDefFoundError: app/Gone
                java.lang.NoClassDefFoundError: app/Gone
                java.lang.NoClassDefFoundError: app/Gone
                java.lang.NoClassDefFoundError: app/Gone
                java.lang.NoClassDefFoundError: app/Gone
                java.lang.NoClassDefFoundError: app/Gone
                java.lang.NoSuchMethodError: 'java.lang.String app.Kept.make(java.lang.String)'
                java.lang.NoSuchFieldError: count
                java.lang.UnsatisfiedLinkError: 'int app.Start.measure(int)'
                nothing
                1Start
                objects of java.util.concurrent.atomic.LongAdder cannot be in object streams: their state differs from that on the JVM
                """,
                out());
        assertTrue(
                err().contains(
                                "warning[unsupported-class]: class javax.swing.JFrame is not supported by Amphora's class"
                                        + " library: there are no windows; the program throws if it gets there\n  at app.Start."),
                err());
    }

    /** The class that Java 17 would load, on any JDK, and the resources of the jar. */
    @Test
    void readsMultiReleaseJarsAndResources() throws Exception {
        String main =
                """
                package app;
                public class Start {
                    public static void main(String[] args) throws Exception {
                        System.out.println(Feature.name());
                        try (var text = Start.class.getResourceAsStream("text/motto.txt")) {
                            System.out.print(new String(text.readAllBytes(), "UTF-8"));
                        }
                        System.out.println(Start.class.getResourceAsStream("absent") == null);
                        var motto = Start.class.getResource("text/motto.txt");
                        try (var text = new java.net.URL(motto.toString()).openStream()) {
                            System.out.print(text.read() + " " + motto.openConnection().getContentLength() + " ");
                        }
                        var loader = Start.class.getClassLoader();
                        System.out.println(loader.getResources("app/text/motto.txt").nextElement().equals(motto));
                        System.out.println(loader.getResource("absent") + " " + Start.class.getResource("/absent"));
                    }
                }
                """;
        String feature = "package app; class Feature { static String name() { return \"%s\"; } }";
        Path base = compile(main + feature.formatted("base").replace("package app; ", ""), "Start.java");
        Files.createDirectories(base.resolve("app/text"));
        Files.writeString(base.resolve("app/text/motto.txt"), "beide Henkel \u2014 \u03b1\u03bc\u03c6\u03af\n");
        Manifest manifest = manifest("app.Start");
        manifest.getMainAttributes().put(Attributes.Name.MULTI_RELEASE, "true");
        Path jar = directory.resolve("releases.jar");
        try (JarOutputStream target = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            addTree(base, target);
            for (String release : List.of("11", "17", "21")) {
                Path version = compile(feature.formatted("release " + release), "Feature.java");
                target.putNextEntry(new JarEntry("META-INF/versions/" + release + "/app/Feature.class"));
                target.write(Files.readAllBytes(version.resolve("app/Feature.class")));
            }
        }
        assertEquals(0, amphora("", "run", jar.toString()), err());
        assertEquals("release 17\nbeide Henkel \u2014 \u03b1\u03bc\u03c6\u03af\ntrue\n98 26 true\nnull null\n", out());
    }

    /** Libraries name classes of their own in texts, and implement interfaces of parts of the JDK that are not there. */
    @Test
    void librariesFindTheirOwnClassesByNames() throws Exception {
        String library =
                """
                package lib;
                import java.lang.reflect.*;
                import java.util.*;
                public class Parts {
                    private static final String[] NAMES = {"lib.Numbers", "lib.Absent", "lib.Words"};
                    public static void list(Object value) throws Exception {
                        for (String name : NAMES) {
                            try {
                                Class<?> part = Parts.class.getClassLoader().loadClass(name);
                                List<String> lines = new ArrayList<>();
                                for (Method method : part.getDeclaredMethods()) {
                                    if (Modifier.isStatic(method.getModifiers())) {
                                        lines.add(method.getName() + " " + method.invoke(null, value));
                                    }
                                }
                                for (Field field : part.getFields()) {
                                    lines.add(field.getName() + " " + field.get(part.getConstructor().newInstance()));
                                }
                                Collections.sort(lines);
                                System.out.println(name + " " + lines);
                            } catch (ClassNotFoundException e) {
                                System.out.println(e);
                            }
                        }
                    }
                }
                class Base implements java.awt.event.ActionListener, java.rmi.Remote {
                    public int size = 4;
                    public void actionPerformed(java.awt.event.ActionEvent event) { System.out.println(event); }
                }
                class Words extends Base {
                    public Words() {}
                    static String twice(Object value) { return value + "" + value; }
                    static boolean isDay(Object value) { return value instanceof java.sql.Date; }
                }
                class Numbers {
                    static int hash(Object value) { return value.hashCode(); }
                }
                """;
        Path jar = directory.resolve("parts.jar");
        Path classes = compile(library, "Parts.java");
        try (JarOutputStream target = new JarOutputStream(Files.newOutputStream(jar), manifest("lib.Parts"))) {
            addTree(classes, target);
        }
        Path program = compile(
                "package app; class Start { public static void main(String[] args) throws Exception {"
                        + " lib.Parts.list(new java.sql.Date(0)); } }",
                "Start.java",
                jar);
        String path = program + File.pathSeparator + jar;
        assertEquals(0, amphora("", "run", "--main", "app.Start", "-cp", path), err());
        assertEquals(
                """
                lib.Numbers [hash 0]
                java.lang.ClassNotFoundException: lib.Absent
                lib.Words [isDay true, size 4, twice 1970-01-011970-01-01]
                """,
                out());
    }

    @Test
    void passesEverythingToTheProgramAndItsExitCodeBack() throws Exception {
        Path source = write(
                "Mirror.java",
                """
                import java.io.*;
                class Mirror {
                    public static void main(String[] args) throws IOException {
                        System.out.println(String.join("|", args));
                        System.out.println(System.getenv("COLOUR") + " " + System.getenv("HOME"));
                        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
                        for (String line = in.readLine(); line != null; line = in.readLine()) {
                            System.out.println("> " + line);
                        }
                        System.err.println("done");
                        System.exit(args.length);
                    }
                }
                """);
        assertEquals(
                3,
                amphora("eins\nzwei", "run", "--env", "COLOUR=r\u00f6t", source.toString(), "--", "-x", "", "\u00e4 b"),
                err());
        assertEquals("-x||\u00e4 b\nr\u00f6t null\n> eins\n> zwei\n", out());
        assertEquals("done\n", err());
    }

    @Test
    void reachesTheDirectoriesThatAreGrantedAndNothingElse() throws Exception {
        Path source = write(
                "Copier.java",
                """
                import java.io.*;
                import java.nio.file.*;
                class Copier {
                    public static void main(String[] args) throws IOException {
                        String text = Files.readString(Path.of("/in/a.txt"));
                        try (PrintWriter out = new PrintWriter(new FileWriter("/out/b.txt"))) {
                            out.print(text.toUpperCase());
                        }
                        for (String path : new String[] {"/in/c.txt", "/out/../in/d.txt", "/elsewhere/e.txt", "/out/none/f"}) {
                            try (OutputStream out = Files.newOutputStream(Path.of(path))) {
                                System.out.println("opened " + path);
                            } catch (IOException e) {
                                System.out.println(e);
                            }
                        }
                        try {
                            new FileInputStream("/in/../../secret.txt");
                        } catch (IOException e) {
                            System.out.println(e.getMessage());
                        }
                        System.out.println(new File("/in").list().length + " " + new File("/").exists());
                        System.out.println(Path.of("/in/../deep/./below/b.txt").toRealPath());
                    }
                }
                """);
        Path in = Files.createDirectory(directory.resolve("in"));
        Path results = Files.createDirectory(directory.resolve("results"));
        Files.writeString(in.resolve("a.txt"), "wein und \u00f6l");
        Files.writeString(directory.resolve("secret.txt"), "secret");
        assertEquals(
                0,
                amphora(
                        "",
                        "run",
                        "--dir",
                        in + "::/in:ro",
                        "--dir",
                        results + "::/out",
                        "--dir",
                        results + "::/deep/below",
                        source.toString()),
                err());
        assertEquals("WEIN UND \u00d6L", Files.readString(results.resolve("b.txt")));
        assertEquals(
                """
                java.nio.file.AccessDeniedException: /in/c.txt
                java.nio.file.AccessDeniedException: /out/../in/d.txt
                java.nio.file.NoSuchFileException: /elsewhere/e.txt
                java.nio.file.NoSuchFileException: /out/none/f
                /in/../../secret.txt (No such file or directory)
                1 false
                /deep/below/b.txt
                """,
                out());
        assertEquals(List.of("a.txt"), names(in));
        assertEquals(List.of("b.txt"), names(results));
    }

    /** What every page loads. A table of Unicode or a verifier that slips in shows here first. */
    @Test
    void theSmallestProgramIsSmall() throws Exception {
        Path source = write(
                "HelloWorld.java",
                """
                public class HelloWorld {
                    public static void main(String[] args) {
                        System.out.println("Hello, world!");
                    }
                }
                """);
        assertEquals(
                0,
                amphora(
                        "",
                        "build",
                        source.toString(),
                        "-o",
                        directory.resolve("small").toString()),
                err());
        long bytes = Files.size(directory.resolve("small").resolve("HelloWorld.wasm"));
        assertTrue(bytes <= 40_000, bytes + " bytes");
    }

    /** The toolkit brings the types of JSO along for a single source file. */
    @Test
    void aSourceFileMayCallJavaScript() throws Exception {
        Path source = write(
                "Scripted.java",
                """
                import org.teavm.jso.JSBody;
                class Scripted {
                    @JSBody(params = "a", script = "return a + 1;")
                    static native int next(int a);
                    public static void main(String[] args) { System.out.println(next(41)); }
                }
                """);
        Path built = directory.resolve("scripted");
        assertEquals(0, amphora("", "build", source.toString(), "-o", built.toString()), err());
        assertTrue(Files.readString(built.resolve("Scripted.js")).contains("function(a){return a + 1;"));
        assertEquals(1, amphora("", "run", source.toString()));
        assertTrue(err().contains("UnsupportedOperationException: no JavaScript host: Scripted.next"), err());
    }

    @Test
    void anUncaughtExceptionIsTheProgramsOwnMessage() throws Exception {
        Path source = write(
                "Thrower.java",
                "class Thrower { public static void main(String[] a) { throw new IllegalStateException(\"no\"); } }");
        for (String exceptions : List.of("native", "portable")) {
            err.reset();
            assertEquals(1, amphora("", "run", "--exceptions", exceptions, source.toString()));
            assertTrue(err().startsWith("Exception in thread \"main\" java.lang.IllegalStateException: no"), err());
        }
    }

    @Test
    void theHeapHasTheLimitThatWasBuiltIn() throws Exception {
        Path source = write(
                "Filler.java",
                """
                import java.util.*;
                class Filler {
                    public static void main(String[] args) {
                        System.out.println(Runtime.getRuntime().maxMemory() >> 20);
                        int count = fill(1);
                        System.out.println(count > 20 && count < 64);
                        System.gc();
                        Runtime runtime = Runtime.getRuntime();
                        System.out.println(runtime.freeMemory() > 1 << 20 && runtime.freeMemory() < runtime.totalMemory());
                    }
                    static int fill(int depth) {
                        // Not inlined into main, whose frame would keep what was filled.
                        if (depth > 0) {
                            return fill(depth - 1);
                        }
                        List<byte[]> kept = new ArrayList<>();
                        try {
                            while (true) {
                                kept.add(new byte[1 << 16]);
                            }
                        } catch (OutOfMemoryError e) {
                            return kept.size();
                        }
                    }
                }
                """);
        assertEquals(0, amphora("", "run", "--max-heap", "4m", source.toString()), err());
        assertEquals("4\ntrue\ntrue\n", out());
    }

    private static final String CHURN =
            """
            class Churn {
                public static void main(String[] args) {
                    int count = fill();
                    System.out.println(count > 64 && count < 128);
                    int sum = 0;
                    for (int i = 0; i < 1000; i++) {
                        byte[] garbage = new byte[1 << 16];
                        garbage[i] = 1;
                        sum += garbage[i] + garbage[i + 1];
                    }
                    System.out.println(sum);
                    System.out.println(Runtime.getRuntime().totalMemory() <= 8 << 20);
                }
                /** A method of its own: what its caller's frame holds stays until the caller returns. */
                static int fill() {
                    byte[][] kept = new byte[1 << 12][];
                    int count = 0;
                    try {
                        while (true) {
                            kept[count] = new byte[1 << 16];
                            count++;
                        }
                    } catch (OutOfMemoryError e) {
                        return count;
                    }
                }
            }
            """;

    @Test
    void aRunKeepsToItsMemoryAndGoesOnWhenItHasBeenFull() throws Exception {
        Path source = write("Churn.java", CHURN);
        Path built = directory.resolve("churn");
        assertEquals(0, amphora("", "build", source.toString(), "-o", built.toString()), err());
        out.reset();
        String module = built.resolve("Churn.wasm").toString();
        assertEquals(0, amphora("", "run", "--max-memory", "8m", module), err());
        assertEquals("true\n1000\ntrue\n", out());
    }

    @Test
    void withoutACollectorMemoryIsNeverUsedAgain() throws Exception {
        Path source = write("Churn.java", CHURN);
        Path built = directory.resolve("churn");
        assertEquals(0, amphora("", "build", "--gc=none", source.toString(), "-o", built.toString()), err());
        out.reset();
        String module = built.resolve("Churn.wasm").toString();
        assertEquals(1, amphora("", "run", "--max-memory", "8m", module));
        assertEquals("true\n", out());
        assertTrue(err().startsWith("Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space"), err());
    }

    private int amphora(String input, String... args) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                80);
        return Main.run(new Toolkit(terminal, Compiler::compile, new EngineRunner()), args);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    /** Compiles one source file into a directory of its own. */
    private Path compile(String source, String name, Path... classPath) throws IOException {
        Path folder = Files.createTempDirectory(directory, "source");
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Path file = Files.writeString(folder.resolve(name), source);
        List<String> options = new ArrayList<>(List.of("--release", "17", "-proc:none", "-d", classes.toString()));
        if (classPath.length > 0) {
            options.addAll(List.of("-cp", classPath[0].toString()));
        }
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            boolean compiled = javac.getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            assertTrue(compiled, messages.toString());
        }
        return classes;
    }

    private static Path zxing() throws URISyntaxException {
        return Path.of(QRCodeWriter.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static Manifest manifest(String mainClass) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, mainClass);
        return manifest;
    }

    private static void addTree(Path root, JarOutputStream target) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                target.putNextEntry(
                        new JarEntry(root.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, (OutputStream) target);
            }
        }
    }

    private static void addJar(Path jar, JarOutputStream target) throws IOException {
        Set<String> skipped = new HashSet<>(Set.of("META-INF/", "META-INF/MANIFEST.MF"));
        try (JarFile source = new JarFile(jar.toFile())) {
            for (JarEntry entry : Collections.list(source.entries())) {
                if (skipped.add(entry.getName()) && !entry.isDirectory()) {
                    target.putNextEntry(new JarEntry(entry.getName()));
                    try (InputStream in = source.getInputStream(entry)) {
                        in.transferTo(target);
                    }
                }
            }
        }
    }
}
