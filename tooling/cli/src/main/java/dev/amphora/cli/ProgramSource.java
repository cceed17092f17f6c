// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.CompilationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** The options that say which program is meant: {@code --main CLASS -cp PATH}, beside a command's own FILE. */
final class ProgramSource {
    @Option(
            names = "--main",
            paramLabel = "CLASS",
            description = "Binary name of the main class, such as com.example.App.")
    String mainClass;

    @Option(
            names = {"-cp", "-classpath", "--class-path"},
            paramLabel = "PATH",
            description = "Directories and jars with the program's classes, separated as for java.")
    String classPath;

    /** Makes the program of {@code file} (a source file or a jar, or null) and the options. */
    Program resolve(Path file) throws Mistake, CompilationException, IOException {
        if (mainClass == null && (file == null || file.toString().isEmpty())) {
            throw new Mistake("no program given", "name a FILE.java or a FILE.jar, or use --main CLASS -cp PATH");
        }
        if (file == null) {
            return ofClass();
        }
        String name = file.toString();
        if (mainClass != null) {
            throw new Mistake(
                    "both --main and " + name + " name a program", "use --main CLASS -cp PATH, or FILE alone");
        }
        if (name.endsWith(".java")) {
            return JavaSource.compile(file, ClassPath.parse(classPath));
        }
        if (name.endsWith(".jar")) {
            return ofJar(file);
        }
        if (name.endsWith(".class")) {
            throw new Mistake(name + " is a class file", "use --main CLASS -cp DIRECTORY");
        }
        if (Files.isDirectory(file)) {
            throw new Mistake(name + " is a directory", "use --main CLASS -cp " + name + " for the class files in it");
        }
        throw new Mistake(name + " is neither a .java file nor a .jar", "use --main CLASS -cp PATH for class files");
    }

    /** Makes a library of everything exported by {@code file} (a source file or a jar, or null) and the class path. */
    Program resolveLibrary(String library, Path file) throws Mistake, CompilationException, IOException {
        if (mainClass != null) {
            throw new Mistake("a library has no main class", "leave out --main, or --library");
        }
        if (file != null && file.toString().endsWith(".java")) {
            return JavaSource.compileLibrary(library, file, ClassPath.parse(classPath));
        }
        if (file != null && !file.toString().endsWith(".jar")) {
            throw new Mistake(file + " is neither a .java file nor a .jar", "use -cp PATH for class files");
        }
        if (file == null && classPath == null) {
            throw new Mistake("no classes given for the library", "name a FILE.java or a FILE.jar, or use -cp PATH");
        }
        List<Path> path = new ArrayList<>();
        if (file != null) {
            path.addAll(ProgramJar.readLibrary(file));
        }
        path.addAll(ClassPath.parse(classPath));
        return new Program(null, library, path, 0, null);
    }

    private Program ofClass() throws Mistake, IOException {
        if (classPath == null) {
            throw new Mistake("--main needs a class path", "add -cp PATH");
        }
        return new Program(mainClass, ClassPath.parse(classPath), 0, null);
    }

    private Program ofJar(Path file) throws Mistake, IOException {
        if (classPath != null) {
            throw new Mistake(
                    "-cp has no effect with a jar, as with java -jar",
                    "use --main CLASS -cp PATH with the jar on the path");
        }
        ProgramJar jar = ProgramJar.read(file);
        return new Program(jar.mainClass(), jar.classPath(), 0, null);
    }
}
