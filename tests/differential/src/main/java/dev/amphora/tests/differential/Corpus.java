// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The programs. {@code src/programs/CHAPTER/Name.java} is a program with main class {@code CHAPTER.Name}; it may bring
 * more classes in its own file. All are compiled in one run of javac.
 */
public final class Corpus {
    private final List<Program> programs;

    private Corpus(List<Program> programs) {
        this.programs = programs;
    }

    /** Compiles everything below {@code src/programs} of this module. */
    static Corpus load() throws IOException {
        Path home = home();
        Path root = home.resolve(Path.of("src", "programs"));
        List<Path> sources;
        try (Stream<Path> files = Files.walk(root)) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        List<Program> programs = new ArrayList<>(compile(sources, home.resolve(Path.of("target", "programs"))));
        programs.addAll(BytecodePrograms.write(home.resolve(Path.of("target", "bytecode-programs"))));
        programs.sort(Comparator.comparing(Program::mainClass));
        return new Corpus(List.copyOf(programs));
    }

    /** Compiles one source file from anywhere. */
    static Program single(Path source) throws IOException {
        Path classes = Files.createTempDirectory("amphora-program-");
        return compile(List.of(source), classes).get(0);
    }

    /** The directory of this Maven module: where tests run, or where the script {@code run} lies. */
    public static Path home() {
        return Path.of(System.getProperty("amphora.differential.home", "")).toAbsolutePath();
    }

    List<Program> programs() {
        return programs;
    }

    /** Programs with this main class, this simple name, or of this chapter; all of them for {@code all}. */
    List<Program> matching(String pattern) {
        return programs.stream()
                .filter(program -> pattern.equals("all")
                        || pattern.equals(program.mainClass())
                        || pattern.equals(program.simpleName())
                        || pattern.equals(program.chapter()))
                .toList();
    }

    /** Compiles source files in one run of javac; the directory for the classes is emptied first. */
    public static List<Program> compile(List<Path> sources, Path classes) throws IOException {
        deleteTree(classes); // a class file of a deleted source must not live on
        Files.createDirectories(classes);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        String libraries = Stream.of(Library.values())
                .map(library -> library.jar().toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
        List<String> options =
                List.of("--release", "17", "-g", "-nowarn", "-proc:none", "-cp", libraries, "-d", classes.toString());
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean compiled = javac.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException("javac: " + messages);
            }
        }
        List<Program> programs = new ArrayList<>();
        for (Path source : sources) {
            List<String> lines = Files.readAllLines(source);
            programs.add(new Program(mainClass(source, lines), Directives.parse(source.toString(), lines), classes));
        }
        return programs;
    }

    private static String mainClass(Path source, List<String> lines) {
        String fileName = source.getFileName().toString();
        String simpleName = fileName.substring(0, fileName.length() - ".java".length());
        return lines.stream()
                .filter(line -> line.startsWith("package "))
                .findFirst()
                .map(line ->
                        line.substring("package ".length(), line.indexOf(';')).strip() + "." + simpleName)
                .orElse(simpleName);
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
