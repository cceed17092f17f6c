// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.ProgressListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.Label;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;

/** Each mistake in a program is a diagnostic that says what, where, and how the program gets there. */
class MistakesTest {
    private static final String HELLO =
            "class Hello { public static void main(String[] a) { System.out.println(1); } }";

    @TempDir
    Path directory;

    private Path classes;

    @BeforeEach
    void nameClasses() {
        classes = directory.resolve("classes");
    }

    @Test
    void anUnsupportedMethodComesWithTheCallsThatReachIt() throws IOException {
        Sources.compile(
                classes,
                "app/Main.java",
                """
                package app;
                public class Main {
                    public static void main(String[] args) {
                        start();
                    }
                    static void start() {
                        Runnable pool = () -> new Pool().open();
                        pool.run();
                    }
                }
                """,
                "app/Pool.java",
                """
                package app;
                class Pool {
                    void open() {
                        java.lang.management.ManagementFactory.getRuntimeMXBean();
                    }
                }
                """);
        Diagnostic only = only("app.Main");
        assertEquals("unsupported-class", only.code());
        assertEquals(
                "class java.lang.management.ManagementFactory is not supported by Amphora's class library:"
                        + " there is no virtual machine to manage",
                only.message());
        assertEquals("app.Pool.open(Pool.java:4)", only.position().toString());
        assertEquals(
                List.of(
                        "app.Main.main(Main.java:4)",
                        "app.Main.start(Main.java:8)",
                        "app.Main.lambda$start$0(Main.java:7)"),
                only.callPath());
    }

    @Test
    void aMemberThatMakesNoSenseIsRefusedWithTheReason() throws IOException {
        Sources.compile(
                classes,
                "Main.java",
                """
                class Main {
                    public static void main(String[] args) throws Exception {
                        Runtime.getRuntime().exec(args);
                    }
                }
                """);
        assertEquals(
                "method java.lang.Runtime.exec(java.lang.String[]) is not supported by Amphora's class library:"
                        + " there are no other processes",
                only("Main").message());
    }

    @Test
    void unsafeAccessesThatMeanNoElementAreRefused() throws IOException {
        for (String access : List.of(
                "putLong(bytes, BASE + ((long) i << 3), 1)",
                "putInt(bytes, BASE + 4L * i, 1)",
                "putByte(bytes, BASE + ((long) i << 2), (byte) 1)")) {
            Sources.compile(
                    classes,
                    "Main.java",
                    """
                    class Main {
                        private static final sun.misc.Unsafe UNSAFE = null;
                        private static final long BASE = UNSAFE.arrayBaseOffset(byte[].class);
                        public static void main(String[] args) {
                            byte[] bytes = new byte[16];
                            int i = args.length;
                            UNSAFE.%s;
                        }
                    }
                    """
                            .formatted(access));
            assertEquals("Main.main(Main.java:7)", only("Main").position().toString(), access);
        }
    }

    @Test
    void thePathLeadsThroughOtherMethodsOfTheMainClassToo() throws IOException {
        Sources.compile(
                classes,
                "Main.java",
                """
                class Main {
                    public static void main(String[] args) {
                        first();
                    }
                    static void first() {
                        java.lang.management.ManagementFactory.getRuntimeMXBean();
                    }
                }
                """);
        Diagnostic only = only("Main");
        assertEquals("Main.first(Main.java:6)", only.position().toString());
        assertEquals(List.of("Main.main(Main.java:3)"), only.callPath());
    }

    @Test
    void aClassInitialiserIsReachedByTheFirstUse() throws IOException {
        Sources.compile(
                classes,
                "Main.java",
                """
                class Main {
                    public static void main(String[] args) {
                        System.out.println(Other.value);
                    }
                }
                class Other {
                    static Object value = java.lang.management.ManagementFactory.getRuntimeMXBean();
                }
                """);
        Diagnostic only = only("Main");
        assertEquals("Other.<clinit>(Main.java:7)", only.position().toString());
        assertEquals(List.of("Main.main(Main.java:3)"), only.callPath());
    }

    @Test
    void aNativeMethodComesWithTheCallsThatReachIt() throws IOException {
        Sources.compile(
                classes,
                "Main.java",
                """
                class Main {
                    static native int read(int port);
                    static int poll() {
                        return read(3);
                    }
                    public static void main(String[] args) {
                        System.out.println(poll());
                    }
                }
                """);
        Diagnostic only = only("Main");
        assertEquals("unsupported-native", only.code());
        assertEquals("native method Main.read has no implementation", only.message());
        assertEquals("Main.poll(Main.java:4)", only.position().toString());
        assertEquals(List.of("Main.main(Main.java:7)"), only.callPath());
    }

    @Test
    void aMethodThatTheLibraryDoesNotPassOnIsTheLibrarys() throws IOException {
        Sources.compile(
                classes,
                "Main.java",
                """
                class Main {
                    static class Loader extends ClassLoader {
                        Class<?> define(byte[] file) {
                            return defineClass("Made", file, 0, file.length);
                        }
                    }
                    public static void main(String[] args) {
                        System.out.println(new Loader().define(new byte[0]));
                    }
                }
                """);
        Diagnostic only = only("Main");
        assertEquals("unsupported-method", only.code());
        assertEquals(
                "method java.lang.ClassLoader.defineClass(java.lang.String, byte[], int, int) is not supported by Amphora's"
                        + " class library: no class is loaded while a program runs",
                only.message());
    }

    @Test
    void whatIsMissingInsideTheLibraryIsNamedOnce() throws IOException {
        Sources.compile(
                classes,
                "Main.java",
                """
                class Main {
                    public static void main(String[] args) throws Exception {
                        System.out.println(run("jdbc:a") + " " + run("jdbc:b"));
                    }
                    static Object run(String url) throws Exception {
                        return java.sql.DriverManager.getConnection(url);
                    }
                }
                """);
        List<Diagnostic> all = compile("Main");
        Diagnostic missing = all.stream()
                .filter(diagnostic -> diagnostic.message().contains("DriverInfo.driver"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(all.toString()));
        assertEquals("unsupported-field", missing.code());
        assertEquals("Main.main(Main.java:3)", missing.callPath().get(0));
        assertEquals("Main.run(Main.java:6)", missing.callPath().get(1));
        assertEquals(
                all.size(), all.stream().map(Diagnostic::message).distinct().count(), "each is named once");
        assertTrue(all.stream().noneMatch(diagnostic -> diagnostic.message().contains("org.teavm")), all.toString());
    }

    @Test
    void aBrokenReflectionConfigurationIsNamed() throws IOException {
        Sources.compile(
                classes,
                "Main.java",
                """
                class Main {
                    public static void main(String[] args) throws Exception {
                        System.out.println(Main.class.getDeclaredMethods().length);
                    }
                }
                """);
        Path config = classes.resolve("META-INF/native-image/reflect-config.json");
        Files.createDirectories(config.getParent());
        Files.writeString(config, "[{\"name\": }]");
        Diagnostic only = only("Main");
        assertEquals("broken-configuration", only.code());
        assertEquals(config + " cannot be read: no JSON at character 10", only.message());
    }

    @Test
    void aMissingSuperclassIsNamed() throws IOException {
        Sources.compile(
                classes,
                "Main.java",
                "class Main extends Base { public static void main(String[] a) { new Main(); } }",
                "Base.java",
                "class Base {}");
        Files.delete(classes.resolve("Base.class"));
        Diagnostic only = only("Main");
        assertEquals("missing-class", only.code());
        assertEquals("class Base was not found on the class path", only.message());
    }

    @Test
    void allProblemsAreReportedAtOnce() throws IOException {
        Sources.compile(
                classes,
                "Main.java",
                """
                class Main {
                    public static void main(String[] args) {
                        manage();
                        call();
                        show();
                    }
                    static void manage() {
                        java.lang.management.ManagementFactory.getRuntimeMXBean();
                    }
                    static void call() {
                        new Gone().call();
                    }
                    static void show() {
                        new javax.swing.JFrame();
                    }
                }
                """,
                "Gone.java",
                "class Gone { void call() {} }");
        Files.delete(classes.resolve("Gone.class"));
        List<Diagnostic> all = compile("Main");
        assertEquals(
                List.of("missing-class", "unsupported-class", "unsupported-class"),
                all.stream().map(Diagnostic::code).sorted().toList());
        Diagnostic gone = all.stream()
                .filter(diagnostic -> diagnostic.code().equals("missing-class"))
                .findFirst()
                .orElseThrow();
        assertEquals("class Gone was not found on the class path", gone.message());
        assertEquals("Main.call(Main.java:11)", gone.position().toString());
    }

    /** The compiler runs with JUnit on its class path here; a program that uses JUnit must bring it all the same. */
    @Test
    void classesOfTheToolkitAreNotThePrograms() throws IOException {
        Sources.compile(
                classes,
                "Main.java",
                "class Main { public static void main(String[] a) { org.junit.jupiter.api.Assertions.fail(); } }");
        Diagnostic only = only("Main");
        assertEquals("missing-class", only.code());
        assertEquals("class org.junit.jupiter.api.Assertions was not found on the class path", only.message());
    }

    @Test
    void aMainClassThatIsNotThere() throws IOException {
        Sources.compile(classes, "Hello.java", HELLO);
        Diagnostic only = only("app.Absent");
        assertEquals("missing-class", only.code());
        assertEquals("main class app.Absent was not found on the class path", only.message());
    }

    @Test
    void aClassWithoutMain() throws IOException {
        Sources.compile(
                classes,
                "A.java",
                "class A { static void main(String[] a) {} }",
                "B.java",
                "class B { public void main(String[] a) {} }",
                "C.java",
                "class C { public static void main() {} }");
        for (String name : List.of("A", "B", "C")) {
            Diagnostic only = only(name);
            assertEquals("missing-main", only.code());
            assertTrue(only.message().contains(name), only.message());
        }
    }

    @Test
    void aClassInTheWrongFolder() throws IOException {
        Sources.compile(classes, "Hello.java", HELLO);
        Path wrong = Files.createDirectories(classes.resolve("app"));
        Files.move(classes.resolve("Hello.class"), wrong.resolve("Hello.class"));
        Diagnostic only = only("app.Hello");
        assertEquals("broken-class", only.code());
        assertEquals(
                "class file " + wrong.resolve("Hello.class") + " defines the class Hello, not app.Hello",
                only.message());
    }

    @Test
    void aMainClassThatIsCutOff() throws IOException {
        Sources.compile(classes, "Hello.java", HELLO);
        Path file = classes.resolve("Hello.class");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, 100));
        Diagnostic only = only("Hello");
        assertEquals("broken-class", only.code());
        assertEquals("class file " + file + " is broken: it is cut off", only.message());
        assertNotNull(only.hint());
    }

    @Test
    void brokenClassesThatTheProgramReachesAreAllNamed() throws IOException {
        Sources.compile(
                classes,
                "Main.java",
                "class Main { public static void main(String[] a) { new One().f(); new Two().f(); } }",
                "One.java",
                "class One { void f() {} }",
                "Two.java",
                "class Two { void f() {} }");
        Files.writeString(classes.resolve("One.class"), "not a class");
        byte[] two = Files.readAllBytes(classes.resolve("Two.class"));
        two[7] = 99;
        Files.write(classes.resolve("Two.class"), two);
        List<Diagnostic> all = compile("Main");
        assertEquals(2, all.size(), all.toString());
        assertTrue(all.get(0).message().endsWith("One.class is broken: it is not a class file"), all.toString());
        assertTrue(all.get(1).message().contains("Two.class is of Java 55 (version 99); the newest"), all.toString());
    }

    @Test
    void bytecodeThatDoesNotVerify() throws IOException {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_6, Opcodes.ACC_PUBLIC, "Odd", null, "java/lang/Object", null);
        writer.visitSource("Odd.src", null);
        MethodVisitor main = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, "main", "([Ljava/lang/String;)V", null, null);
        main.visitCode();
        Label line = new Label();
        main.visitLabel(line);
        main.visitLineNumber(7, line);
        main.visitInsn(Opcodes.ICONST_1);
        main.visitInsn(Opcodes.FCONST_1);
        main.visitInsn(Opcodes.IADD); // an int and a float
        main.visitInsn(Opcodes.POP);
        main.visitInsn(Opcodes.RETURN);
        main.visitMaxs(2, 1);
        main.visitEnd();
        writer.visitEnd();
        Files.createDirectories(classes);
        Files.write(classes.resolve("Odd.class"), writer.toByteArray());
        Diagnostic only = only("Odd");
        assertEquals("broken-class", only.code());
        assertTrue(only.message().contains("has invalid bytecode in method main([Ljava/lang/String;)V: "));
        assertEquals("Odd.main(Odd.src:7)", only.position().toString());
    }

    @Test
    void aClassPathEntryThatIsNoJar() throws IOException {
        Sources.compile(classes, "Hello.java", HELLO);
        Path text = Files.writeString(directory.resolve("lib.jar"), "text");
        CompilationException thrown = assertThrows(
                CompilationException.class,
                () -> Compiler.compile(
                        new CompileRequest("Hello", List.of(classes, text), CompileOptions.release()),
                        ProgressListener.NONE));
        assertEquals("broken-jar", thrown.diagnostics().get(0).code());
        assertTrue(thrown.getMessage().startsWith(text + " on the class path is no jar"), thrown.getMessage());
    }

    private Diagnostic only(String mainClass) {
        List<Diagnostic> all = compile(mainClass);
        assertEquals(1, all.size(), all.toString());
        return all.get(0);
    }

    private List<Diagnostic> compile(String mainClass) {
        CompileRequest request = new CompileRequest(mainClass, List.of(classes), CompileOptions.release());
        CompilationException thrown =
                assertThrows(CompilationException.class, () -> Compiler.compile(request, ProgressListener.NONE));
        return thrown.diagnostics();
    }
}
