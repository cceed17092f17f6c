// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

import java.util.List;

/**
 * A finished module.
 *
 * @param wasm the module's bytes, already validated
 * @param stages time each stage took, in order
 * @param warnings diagnostics that did not stop the compilation
 * @param classes number of classes that reached the module
 * @param methods number of methods that reached the module
 * @param script the JavaScript that the module calls, which is to become part of its loader; null if it calls none
 * @param scriptTypes declarations for TypeScript of what the module exports by {@code @JSExport}, of which {@code JavaExports} has all;
 *     null if that is nothing
 * @param jdk the version of the JDK whose classes are part of the module, such as {@code 17.0.9}; null if there are none
 * @param lines which lines of Java its code comes from, in the order of their offsets
 */
public record CompileResult(
        byte[] wasm,
        List<StageTime> stages,
        List<Diagnostic> warnings,
        int classes,
        int methods,
        String script,
        String scriptTypes,
        String jdk,
        List<SourceLine> lines) {
    public CompileResult {
        stages = List.copyOf(stages);
        warnings = List.copyOf(warnings);
        lines = List.copyOf(lines);
    }

    /** The same with other bytes, in which code has the same offsets. */
    public CompileResult withWasm(byte[] bytes) {
        return new CompileResult(bytes, stages, warnings, classes, methods, script, scriptTypes, jdk, lines);
    }

    /** A stage's name and duration in nanoseconds. */
    public record StageTime(String stage, long nanos) {}
}
