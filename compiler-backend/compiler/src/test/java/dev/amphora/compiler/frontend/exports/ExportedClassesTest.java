// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which members of classes are exported, and what cannot be. */
class ExportedClassesTest {
    private static final String ANNOTATION =
            "package dev.amphora.api; public @interface Export { String value() default \"\"; }";

    @TempDir
    private Path directory;

    /** What hosts see of a source whose public class is called {@code A}. */
    private String exported(String source) throws IOException, CompilationException {
        Path annotation = Files.writeString(directory.resolve("Export.java"), ANNOTATION);
        Path file = Files.writeString(directory.resolve("A.java"), "import dev.amphora.api.Export; " + source);
        int status = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", directory.toString(), annotation.toString(), file.toString());
        assertEquals(0, status, "javac");
        Map<String, byte[]> classes = new HashMap<>();
        List<byte[]> exporting = new ArrayList<>();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path each : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                byte[] bytes = Files.readAllBytes(each);
                classes.put(each.getFileName().toString().replace(".class", ""), bytes);
                if (ExportScan.mayExport(bytes)) {
                    exporting.add(bytes);
                }
            }
        }
        return ExportScan.scan(exporting, classes::get, false).toInterface().toText();
    }

    @Test
    void allPublicMembersAreExported() throws Exception {
        assertEquals(
                """
                class A
                func [constructor]A arg0:s32 -> A
                func [method]A.add self:A arg0:A -> A
                func [static]A.of arg0:string -> A
                func [getter]A.count self:A -> s32
                func [setter]A.count self:A arg0:s32
                func [getter]A.empty self:A -> bool
                func [method]A.setLast self:A arg0:string
                func [method]A.toString self:A -> string
                """,
                exported(
                        """
                        @Export public class A {
                            public A(int count) {}
                            A() {}
                            public A add(A other) { return other; }
                            public static A of(String text) { return new A(); }
                            public int getCount() { return 0; }
                            public void setCount(int count) {}
                            public boolean isEmpty() { return true; }
                            public void setLast(String last) {}
                            void hidden(Thread thread) {}
                            @Override public boolean equals(Object other) { return false; }
                            @Override public int hashCode() { return 0; }
                            @Override public String toString() { return ""; }
                        }
                        """));
    }

    @Test
    void annotatedMembersAreExportedAlone() throws Exception {
        assertEquals(
                """
                class A
                func [constructor]A -> A
                func [method]A.addText self:A arg0:string
                """,
                exported(
                        """
                        @Export public class A {
                            @Export public A() {}
                            public A(Thread thread) {}
                            public void add(int number) {}
                            @Export("addText") public void add(String text) {}
                        }
                        """));
    }

    @Test
    void classesComeAfterThoseAboveThemWhoseMembersTheyInherit() throws Exception {
        assertEquals(
                """
                class A
                class C A
                func [constructor]C -> C
                func [method]C.third self:C arg0:A
                func [method]C.second self:C
                func [method]A.first self:A
                """,
                exported(
                        """
                        @Export public abstract class A {
                            public void first() {}

                            public static class B extends A {
                                public void second() {}
                            }

                            @Export public static class C extends B {
                                public C() {}
                                public void third(A other) {}
                            }
                        }
                        """));
    }

    @Test
    void componentsOfRecordsAreProperties() throws Exception {
        assertEquals(
                """
                class A
                func [constructor]A x:f64 -> A
                func [method]A.toString self:A -> string
                func [getter]A.x self:A -> f64
                """,
                exported("@Export public record A(double x) {}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            @Export public interface A { void run(); } | objects of what is no class
            @Export public enum A { X } | objects of what is no class
            public class A { @Export public class B { public B() {} } } | objects of an inner class that is not static
            public class A { @Export static class B { public B() {} } } | objects of a class that is not public
            @Export("B") public class A { } | another name for a class
            @Export public class A { public A(int a) {} public A(String a) {} } | more than one constructor
            @Export public class A { public void a(int a) {} public void a(String a) {} } | two members called a
            @Export public class A { public int getA() { return 0; } public void a() {} } | two members called a
            @Export public class A { public void release() {} } | a member called release
            @Export public class A { @Export void a() {} } | a method that is not public, a,
            @Export public class A { public void a(Thread thread) {} } | class java.lang.Thread
            @Export public class A<T> { public T get() { return null; } } | a type variable or wildcard
            """)
    void theRestIsRefused(String source, String reason) {
        CompilationException e = assertThrows(CompilationException.class, () -> exported(source));
        String message = e.diagnostics().get(0).message();
        assertTrue(message.contains(" cannot be exported: " + reason + " cannot be at the boundary"), message);
    }

    @Test
    void functionsAndClassesHaveDifferentNames() {
        CompilationException e = assertThrows(
                CompilationException.class,
                () -> exported(
                        """
                        @Export public class A {
                            public A() {}
                            public static class B { @Export("A") public static void a() {} }
                        }
                        """));
        assertEquals(
                "a cannot be exported: a class is called A, too",
                e.diagnostics().get(0).message());
    }

    @Test
    void functionsAreStaticAndHaveNamesOfTheirOwn() {
        CompilationException e = assertThrows(
                CompilationException.class,
                () -> exported(
                        """
                        public class A {
                            @Export public int a() { return 0; }
                            @Export static int b() { return 0; }
                            @Export public static int c(int c) { return c; }
                            @Export public static long c(long c) { return c; }
                            @Export("memory") public static int d() { return 0; }
                        }
                        """));
        assertEquals(
                List.of(
                        "a cannot be exported: it is not public and static",
                        "b cannot be exported: it is not public and static",
                        "c cannot be exported: A.c is exported as c, too",
                        "d cannot be exported: the name memory is not free in a module"),
                e.diagnostics().stream().map(Diagnostic::message).toList());
        assertEquals(
                "@Export(\"name\") gives the method another name",
                e.diagnostics().get(2).hint());
    }
}
