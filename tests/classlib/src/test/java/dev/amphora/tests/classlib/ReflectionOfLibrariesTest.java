// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.classlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.CompileResult;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.JavaEngine;
import dev.amphora.tests.support.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes in jars have fewer members kept than the program's own: what frameworks look at must be among them. */
class ReflectionOfLibrariesTest {
    /** As test frameworks have it: an annotation names a class, of which an object is made whose methods are looked at. */
    private static final String FRAMEWORK =
            """
            package framework;

            import java.lang.annotation.*;
            import java.lang.reflect.Method;

            public final class Framework {
                @Retention(RetentionPolicy.RUNTIME)
                public @interface Source {
                    Class<? extends Provider> value();
                }

                @Source(TextProvider.class)
                @Retention(RetentionPolicy.RUNTIME)
                public @interface Texts {}

                public interface Provider {}

                public abstract static class AnyProvider implements Provider {
                    protected String provide(StringBuilder to) {
                        return "inherited";
                    }
                }

                public static final class TextProvider extends AnyProvider {
                    protected String provide(String text) {
                        return "text " + text;
                    }
                }

                public static String describe(Class<?> annotation) throws Exception {
                    Provider provider = annotation.getAnnotation(Source.class).value().getDeclaredConstructor().newInstance();
                    StringBuilder found = new StringBuilder();
                    for (Class<?> type = provider.getClass(); type != Object.class; type = type.getSuperclass()) {
                        for (Method method : type.getDeclaredMethods()) {
                            found.append(method.getName()).append(' ').append(method.getParameterTypes()[0].getSimpleName()).append('\\n');
                        }
                    }
                    return found.toString();
                }
            }
            """;

    private static final String PROGRAM =
            """
            import framework.Framework;

            public class Program {
                @Framework.Source(Framework.TextProvider.class)
                static class Tests {}

                public static void main(String[] args) throws Exception {
                    System.out.print(Framework.describe(Tests.class) + Framework.describe(Framework.Texts.class));
                }
            }
            """;

    /** As factories have it: the name of a class is put together of what is constant and what is asked for. */
    private static final String FACTORY =
            """
            package framework;

            public final class Factory {
                public interface Codec {
                    String name();
                }

                static class FastCodec implements Codec {
                    public String name() {
                        return "fast";
                    }
                }

                static class SafeCodec implements Codec {
                    public String name() {
                        return "safe";
                    }
                }

                public static Codec codec(String kind) throws Exception {
                    return (Codec) make("framework.Factory$", kind);
                }

                public static Object other(String kind) throws Exception {
                    return make("framework.Crowd$C", kind);
                }

                private static Object make(String prefix, String kind) throws Exception {
                    return Class.forName(prefix + kind + "Codec").getDeclaredConstructor().newInstance();
                }
            }

            class Crowd {
            %s
            }
            """;

    private static final String ASKING =
            """
            import framework.Factory;

            public class Asking {
                public static void main(String[] args) throws Exception {
                    for (String kind : "Fast Safe".split(" ")) {
                        System.out.println(Factory.codec(kind).name());
                    }
                    %s
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void methodsOfWhatAnAnnotationLetsBeMade() throws Exception {
        Path jar = jar(compile("Framework", FRAMEWORK, null));
        Path classes = compile("Program", PROGRAM, jar);
        byte[] wasm = Compiler.compile(
                        new CompileRequest("Program", List.of(classes, jar), CompileOptions.release()),
                        ProgressListener.NONE)
                .wasm();
        Outcome outcome = new JavaEngine().run("Program", wasm, Invocation.plain());
        assertEquals("", outcome.stderr());
        String found = "provide String\nprovide StringBuilder\n";
        assertEquals(found + found, outcome.stdout());
    }

    @Test
    void classesOfNamesThatArePutTogether() throws Exception {
        CompileResult result = compileAsking("", 65);
        assertEquals(List.of(), result.warnings());
        assertEquals("fast\nsafe\n", run(result));
    }

    @Test
    void noMoreClassesThanAreWorthIt() throws Exception {
        String asked =
                """
                try {
                    System.out.println(Factory.other(String.valueOf(args.length)));
                } catch (ClassNotFoundException e) {
                    System.out.println(e.getMessage());
                }
                """;
        assertEquals("fast\nsafe\nmade\n", run(compileAsking(asked, 64)));
        CompileResult result = compileAsking(asked, 65);
        assertEquals("fast\nsafe\nframework.Crowd$C0Codec\n", run(result));
        assertEquals(
                List.of("the program looks for classes whose names it puts together, framework.Crowd$C*Codec:"
                        + " 65 classes are called so, and none is kept for that"),
                result.warnings().stream().map(Diagnostic::message).toList());
    }

    private CompileResult compileAsking(String asked, int crowd) throws Exception {
        StringBuilder classes = new StringBuilder();
        for (int i = 0; i < crowd; i++) {
            classes.append("static class C%dCodec { public String toString() { return \"made\"; } }\n".formatted(i));
        }
        Path jar = jar(compile("Factory", FACTORY.formatted(classes), null));
        return Compiler.compile(
                new CompileRequest(
                        "Asking",
                        List.of(compile("Asking", ASKING.formatted(asked), jar), jar),
                        CompileOptions.release()),
                ProgressListener.NONE);
    }

    private static String run(CompileResult result) throws Exception {
        Outcome outcome = new JavaEngine().run("Asking", result.wasm(), Invocation.plain());
        assertEquals("", outcome.stderr());
        return outcome.stdout();
    }

    private Path compile(String name, String text, Path classPath) throws IOException {
        Path source = Files.writeString(folder.resolve(name + ".java"), text);
        Path classes = Files.createTempDirectory(folder, name);
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), source.toString()));
        if (classPath != null) {
            options.addAll(List.of("-cp", classPath.toString()));
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(new String[0]));
        assertEquals(0, status);
        return classes;
    }

    private Path jar(Path classes) throws IOException {
        Path jar = Files.createTempFile(folder, "framework", ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(each).toString()));
                Files.copy(each, out);
            }
        }
        return jar;
    }
}
