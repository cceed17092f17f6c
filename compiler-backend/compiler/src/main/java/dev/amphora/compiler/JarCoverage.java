// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

import java.util.List;

/**
 * What a jar lacks.
 *
 * @param methods the public and protected methods of its public and protected classes; those that are missing here reach
 *     something that is
 * @param problems what is missing, with the calls that lead there
 */
public record JarCoverage(CoverageReport.Count methods, List<Diagnostic> problems) {
    public JarCoverage {
        problems = List.copyOf(problems);
    }
}
