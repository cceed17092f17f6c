// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.ClassLibrary;
import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.Coverage;
import dev.amphora.compiler.CoverageReport;
import dev.amphora.compiler.JarCoverage;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code amphora coverage}. */
@Command(
        name = "coverage",
        description = "Measure what programs can use of the Java class library, or what jars lack.",
        footer = {
            "",
            "Without --jar, counts the public and protected members of the java.* packages of java.base: those that are",
            "there, those that are refused because they make no sense in a sandbox, and those that are missing.",
            "docs/coverage.md says what the numbers mean."
        })
final class CoverageCommand implements Callable<Integer> {
    private final Toolkit toolkit;

    @Mixin
    private StandardOptions standard;

    @Option(
            names = "--jdk",
            paramLabel = "DIR",
            description = "A JDK to measure; may be repeated. Default: the one that runs this command.")
    private List<Path> jdks = new ArrayList<>();

    @Option(
            names = "--package",
            paramLabel = "NAME",
            description = "Measure this package only, and list what it lacks; may be repeated.")
    private List<String> packages = new ArrayList<>();

    @Option(
            names = "--jar",
            paramLabel = "FILE",
            description = "Report what this jar reaches that is missing, and how; may be repeated.")
    private List<Path> jars = new ArrayList<>();

    @Option(
            names = {"-cp", "-classpath", "--class-path"},
            paramLabel = "PATH",
            description = "What the jars need, separated as for java.")
    private String classPath;

    @Option(
            names = "--markdown",
            paramLabel = "FILE",
            description = "Write the tables to this file, between the lines that mark them.")
    private Path markdown;

    CoverageCommand(Toolkit toolkit) {
        this.toolkit = toolkit;
    }

    @Override
    public Integer call() throws Exception {
        if (!jars.isEmpty() && (!packages.isEmpty() || markdown != null)) {
            throw new Mistake("--package and --markdown are about the JDK, not about jars", "leave out --jar");
        }
        return jars.isEmpty() ? ofJdks() : ofJars();
    }

    private int ofJdks() throws Mistake, CompilationException, IOException {
        List<CoverageReport> reports = new ArrayList<>();
        for (ClassLibrary library : libraries()) {
            try (ProgressBar bar = new ProgressBar(toolkit.terminal())) {
                reports.add(Coverage.ofJdk(library, packages, bar));
            }
        }
        for (CoverageReport report : reports) {
            if (report.packages().isEmpty()) {
                throw new Mistake("java.base has none of these packages", "name packages such as java.util");
            }
            CoverageTable.print(report, !packages.isEmpty(), toolkit.terminal());
        }
        if (markdown != null) {
            Files.writeString(markdown, CoverageTable.replace(Files.readString(markdown), reports));
        }
        return ExitCode.OK;
    }

    private int ofJars() throws Mistake, CompilationException, IOException {
        PrintStream out = toolkit.terminal().out();
        boolean complete = true;
        for (ClassLibrary library : libraries()) {
            for (Path jar : jars) {
                List<Path> path = new ArrayList<>(ProgramJar.readLibrary(jar));
                path.addAll(ClassPath.parse(classPath));
                JarCoverage coverage;
                try (ProgressBar bar = new ProgressBar(toolkit.terminal())) {
                    coverage = Coverage.ofJar(jar, path, library, bar);
                }
                CoverageReport.Count methods = coverage.methods();
                out.println(jar.getFileName() + ": " + methods.there() + " of " + (methods.there() + methods.missing())
                        + " public and protected methods reach nothing missing");
                Reporter reporter = new Reporter(out);
                coverage.problems().forEach(reporter::diagnostic);
                complete &= coverage.problems().isEmpty();
            }
        }
        out.flush();
        return complete ? ExitCode.OK : ExitCode.MISTAKE;
    }

    private List<ClassLibrary> libraries() throws Mistake {
        List<ClassLibrary> libraries = new ArrayList<>();
        for (Path jdk : jdks) {
            libraries.add(OptimizationOptions.libraryOf(jdk));
        }
        return libraries.isEmpty() ? List.of(ClassLibrary.ofThisJdk()) : libraries;
    }
}
