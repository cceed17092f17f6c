// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import dev.amphora.api.Export;
import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.Diagnostic;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.element.Modifier;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a program that is one source file, with any number of classes in it. */
final class JavaSource {
    /** The Java level of programs given as source, whatever the JDK that runs the compiler. */
    private static final String RELEASE = "17";

    private final Path file;
    private final Path output;
    private final DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();

    private JavaSource(Path file, Path output) {
        this.file = file;
        this.output = output;
    }

    /**
     * Compiles {@code file} into a directory of its own; the first class with a main method is the main class.
     *
     * @throws CompilationException with the Java compiler's errors
     */
    static Program compile(Path file, List<Path> classPath) throws Mistake, CompilationException, IOException {
        return compile(null, file, classPath);
    }

    /**
     * Compiles {@code file} to a library; it needs no main method.
     *
     * @throws CompilationException with the Java compiler's errors
     */
    static Program compileLibrary(String library, Path file, List<Path> classPath)
            throws Mistake, CompilationException, IOException {
        return compile(library, file, classPath);
    }

    private static Program compile(String library, Path file, List<Path> classPath)
            throws Mistake, CompilationException, IOException {
        InputFile.require(file);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new Mistake(
                    "this Java runtime has no compiler: " + System.getProperty("java.home"),
                    "run amphora with a JDK (set JAVA_HOME), or compile first and use --main CLASS -cp PATH");
        }
        long start = System.nanoTime();
        Path output = Files.createTempDirectory("amphora-classes");
        boolean done = false;
        try {
            Optional<String> mainClass = new JavaSource(file, output).compile(javac, classPath);
            if (library == null && mainClass.isEmpty()) {
                throw new Mistake(
                        file + " has no class with a main method",
                        "add public static void main(String[] args), or make a library of it: --library NAME");
            }
            List<Path> fullPath = new ArrayList<>(List.of(output));
            fullPath.addAll(classPath);
            if (JsoJars.areUsed(output)) {
                fullPath.addAll(JsoJars.places());
            }
            done = true;
            return new Program(
                    library == null ? mainClass.get() : null, library, fullPath, System.nanoTime() - start, output);
        } finally {
            if (!done) {
                Trees.delete(output);
            }
        }
    }

    private Optional<String> compile(JavaCompiler javac, List<Path> classPath)
            throws CompilationException, IOException {
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask)
                    javac.getTask(null, files, found, options(classPath), null, files.getJavaFileObjects(file));
            // The trees are read before the classes are generated, because that rewrites them.
            Optional<String> mainClass = StreamSupport.stream(task.parse().spliterator(), false)
                    .flatMap(unit -> mainClass(unit).stream())
                    .findFirst();
            task.generate();
            requireNoErrors();
            return mainClass;
        }
    }

    private List<String> options(List<Path> classPath) {
        String path = Stream.of(classPath.stream(), Stream.of(api()), JsoJars.places().stream())
                .flatMap(places -> places)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                "--release",
                RELEASE,
                "-g",
                "-proc:none",
                "-encoding",
                "UTF-8",
                // Empty: only the file itself is compiled, never a neighbour that happens to lie on the class path.
                "-sourcepath",
                "",
                "-classpath",
                path,
                "-d",
                output.toString());
    }

    /** The jar or directory with Amphora's own annotations. */
    private static Path api() {
        try {
            return Path.of(Export.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> mainClass(CompilationUnitTree unit) {
        String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        return unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(declared -> declared.getMembers().stream().anyMatch(member -> isMain(declared, member)))
                .map(declared -> prefix + declared.getSimpleName())
                .findFirst();
    }

    private static boolean isMain(ClassTree declaring, Tree member) {
        if (!(member instanceof MethodTree method)) {
            return false;
        }
        // Members of an interface are public without saying so.
        boolean isPublic = declaring.getKind() == Tree.Kind.INTERFACE
                || method.getModifiers().getFlags().contains(Modifier.PUBLIC);
        return isPublic
                && method.getName().contentEquals("main")
                && method.getModifiers().getFlags().contains(Modifier.STATIC)
                && method.getParameters().size() == 1;
    }

    private void requireNoErrors() throws CompilationException {
        List<Diagnostic> errors = found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(problem -> Diagnostic.error("javac", null, place(problem) + problem.getMessage(Locale.ROOT), null))
                .toList();
        if (!errors.isEmpty()) {
            throw new CompilationException(errors);
        }
    }

    private String place(javax.tools.Diagnostic<? extends JavaFileObject> problem) {
        return problem.getSource() == null ? "" : file + ":" + problem.getLineNumber() + ": ";
    }
}
