// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

import dev.amphora.compiler.frontend.CoverageMeasurement;
import dev.amphora.compiler.lower.ProgramLowering;
import java.nio.file.Path;
import java.util.List;

/** Measures what programs can use of the Java class library, and what libraries lack. */
public final class Coverage {
    private Coverage() {}

    /**
     * Measures the API of the JDK that a class library is built with. docs/coverage.md says what the numbers mean.
     *
     * @param packages the packages to measure; all that there are if it is empty
     */
    public static CoverageReport ofJdk(ClassLibrary library, List<String> packages, ProgressListener progress)
            throws CompilationException {
        return CoverageMeasurement.ofJdk(library, packages, ProgramLowering::isOperator, progress);
    }

    /**
     * Analyses a program that calls all public and protected methods of a jar.
     *
     * @param jar the jar
     * @param classPath the jar and what else it needs
     */
    public static JarCoverage ofJar(Path jar, List<Path> classPath, ClassLibrary library, ProgressListener progress)
            throws CompilationException {
        return CoverageMeasurement.ofJar(jar, classPath, library, ProgramLowering::isOperator, progress);
    }
}
