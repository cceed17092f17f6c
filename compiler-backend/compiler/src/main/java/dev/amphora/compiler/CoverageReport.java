// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

import java.util.List;

/**
 * How much of the API of a JDK's {@code java.*} packages in {@code java.base} programs can use.
 *
 * @param jdk the JDK's version, such as {@code 17.0.9}
 * @param packages the packages, by name
 */
public record CoverageReport(String jdk, List<PackageCoverage> packages) {
    public CoverageReport {
        packages = List.copyOf(packages);
    }

    /**
     * How many of some members there are.
     *
     * @param there those that programs can use
     * @param refused those that make no sense in a sandbox, by the table of layers
     * @param missing the others
     */
    public record Count(int there, int refused, int missing) {
        static final Count NONE = new Count(0, 0, 0);

        /** The sum of two counts. */
        public Count plus(Count other) {
            return new Count(there + other.there, refused + other.refused, missing + other.missing);
        }

        /** What part of those that make sense is there, in percent, rounded down; 100 if none make sense. */
        public int percent() {
            return there + missing == 0 ? 100 : (int) (100L * there / (there + missing));
        }
    }

    /**
     * Something that is not there.
     *
     * @param name the class, or the class and the member with its parameters
     * @param reason why the table of layers refuses it; null if it is missing
     */
    public record Gap(String name, String reason) {}

    /**
     * A package.
     *
     * @param name its name
     * @param classes its public and protected classes
     * @param methods their public and protected methods and constructors
     * @param fields their public and protected fields
     * @param gaps what is refused or missing: classes, and the methods and fields of classes that are there
     * @param problems why methods that are there by name fail, with the calls that lead to the cause
     */
    public record PackageCoverage(
            String name, Count classes, Count methods, Count fields, List<Gap> gaps, List<Diagnostic> problems) {
        public PackageCoverage {
            gaps = List.copyOf(gaps);
            problems = List.copyOf(problems);
        }
    }

    /** All methods of all packages. */
    public Count methods() {
        return packages.stream().map(PackageCoverage::methods).reduce(Count.NONE, Count::plus);
    }

    /** All classes of all packages. */
    public Count classes() {
        return packages.stream().map(PackageCoverage::classes).reduce(Count.NONE, Count::plus);
    }

    /** All fields of all packages. */
    public Count fields() {
        return packages.stream().map(PackageCoverage::fields).reduce(Count.NONE, Count::plus);
    }
}
