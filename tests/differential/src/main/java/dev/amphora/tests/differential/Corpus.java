// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import dev.amphora.compiler.ClassLibrary;
import dev.amphora.tests.support.HotSpot;
import dev.amphora.tests.support.InstalledJdk;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The programs. {@code src/programs/CHAPTER/Name.java} is a program with main class {@code CHAPTER.Name}; it may bring more
 * classes in its own file, or in files that have no {@code main}. All are compiled in one run of javac. Those below
 * {@code src/programs25} are compiled by the javac of a JDK 25, whose JVM is their oracle and whose class library they contain. Files {@code Name.jasm} are class
 * files that javac cannot make, in the notation of {@link Assembler}. Each chapter has a class path of its own, with the files below
 * {@code src/resources/CHAPTER}: programs that ask for resources, bundles or charsets contain what there is of them.
 */
public final class Corpus {
    private static final int NEWER = 25;

    private final List<Program> programs;
    private final String newerPrograms;

    private Corpus(List<Program> programs, String newerPrograms) {
        this.programs = programs;
        this.newerPrograms = newerPrograms;
    }

    /** Compiles all programs of this module. */
    static Corpus load() throws IOException {
        return load(home().resolve("target"));
    }

    /** As {@link #load()}, with the class files below another directory, so that two runs do not disturb each other. */
    static Corpus load(Path target) throws IOException {
        Path home = home();
        List<Path> sources = sources(home.resolve(Path.of("src", "programs")), ".java");
        Path compiled = target.resolve("compiled");
        List<Program> together = new ArrayList<>(compile(sources, compiled));
        together.addAll(Assembler.assemble(sources(home.resolve(Path.of("src", "programs")), ".jasm"), compiled));
        Path chapters = target.resolve("programs");
        List<Program> programs = new ArrayList<>(byChapter(together, compiled, chapters));
        copyTree(home.resolve(Path.of("src", "resources")), chapters);
        List<Path> newer = sources(home.resolve(Path.of("src", "programs" + NEWER)), ".java");
        Optional<InstalledJdk> jdk = InstalledJdk.find(NEWER);
        String note;
        if (jdk.isPresent()) {
            List<Program> ofNewer =
                    byChapter(compile(newer, compiled, jdk.get()), compiled, target.resolve("programs" + NEWER));
            programs.addAll(ofNewer);
            note = ofNewer.size() + " programs were compiled by JDK "
                    + jdk.get().version() + " and are compared with it";
        } else {
            note = "NOT RUN: " + newer.size() + " files of src/programs" + NEWER + ", which need a JDK " + NEWER
                    + "; none is installed where they usually are, and $AMPHORA_JDK" + NEWER + " names none";
        }
        programs.sort(Comparator.comparing(Program::mainClass));
        return new Corpus(List.copyOf(programs), note);
    }

    /**
     * Moves class files to folders of their chapters. A package without programs belongs to the chapter around it.
     *
     * @return the programs with their new class paths
     */
    static List<Program> byChapter(List<Program> programs, Path classes, Path chapters) throws IOException {
        deleteTree(chapters);
        Set<String> names = programs.stream().map(Program::chapter).collect(Collectors.toSet());
        for (Path file : sources(classes, ".class")) {
            Path name = classes.relativize(file);
            Path place = name.getParent();
            while (place != null && !names.contains(dotted(place))) {
                place = place.getParent();
            }
            Path moved = chapters.resolve(place == null ? "" : dotted(place)).resolve(name.toString());
            Files.createDirectories(moved.getParent());
            Files.move(file, moved);
        }
        return programs.stream()
                .map(program -> program.withClasses(chapters.resolve(program.chapter())))
                .toList();
    }

    private static String dotted(Path folder) {
        return folder.toString().replace(File.separatorChar, '.');
    }

    /** Compiles one source file from anywhere. */
    static Program single(Path source) throws IOException {
        Path classes = Files.createTempDirectory("amphora-program-");
        return source.toString().endsWith(".jasm")
                ? Assembler.assemble(List.of(source), classes).get(0)
                : compile(List.of(source), classes).get(0);
    }

    /** The directory of this Maven module: where tests run, or where the script {@code run} lies. */
    public static Path home() {
        return Path.of(System.getProperty("amphora.differential.home", "")).toAbsolutePath();
    }

    List<Program> programs() {
        return programs;
    }

    /** Says which JDK compiled the programs that need a newer one, or that there is none and how many files are left out. */
    String newerPrograms() {
        return newerPrograms;
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
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean compiled = javac.getTask(
                            messages,
                            files,
                            null,
                            options(17, classes),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException("javac: " + messages);
            }
        }
        return programs(sources, classes, HotSpot.current(), ClassLibrary.ofThisJdk());
    }

    /** As {@link #compile(List, Path)}, by a JDK that is not ours. */
    private static List<Program> compile(List<Path> sources, Path classes, InstalledJdk jdk) throws IOException {
        deleteTree(classes);
        Files.createDirectories(classes);
        List<String> command = new ArrayList<>(List.of(jdk.tool("javac").toString()));
        command.addAll(options(NEWER, classes));
        sources.forEach(source -> command.add(source.toString()));
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        javac.getOutputStream().close();
        String messages = new String(javac.getInputStream().readAllBytes());
        try {
            if (javac.waitFor() != 0) {
                throw new IllegalArgumentException("javac of JDK " + jdk.version() + ": " + messages);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return programs(sources, classes, HotSpot.of(jdk), ClassLibrary.ofJdk(jdk.home()));
    }

    private static List<String> options(int release, Path classes) {
        String libraries = Stream.of(Library.values())
                .map(library -> library.jar().toString())
                .collect(Collectors.joining(System.getProperty("path.separator")));
        return List.of(
                "--release",
                Integer.toString(release),
                "-g",
                "-nowarn",
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-cp",
                libraries,
                "-d",
                classes.toString());
    }

    private static List<Program> programs(List<Path> sources, Path classes, HotSpot hotSpot, ClassLibrary library)
            throws IOException {
        List<Program> programs = new ArrayList<>();
        for (Path source : sources) {
            List<String> lines = Files.readAllLines(source);
            if (lines.stream().anyMatch(line -> line.contains("void main("))) {
                programs.add(new Program(
                        mainClass(source, lines),
                        Directives.parse(source.toString(), lines),
                        classes,
                        hotSpot,
                        library));
            }
        }
        return programs;
    }

    private static List<Path> sources(Path root, String ending) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
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

    private static void copyTree(Path from, Path to) throws IOException {
        for (Path file : sources(from, "")) {
            Path copy = to.resolve(from.relativize(file).toString());
            if (Files.isRegularFile(file)) {
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** Deletes a directory and everything in it, if it is there. */
    static void deleteTree(Path root) throws IOException {
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
