// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

/**
 * A place in Java source.
 *
 * @param className binary name of the class, such as {@code java.util.Map$Entry}
 * @param methodName name of the method without descriptor, or null outside methods
 * @param file file name as in the class file's SourceFile attribute, or null
 * @param line line number, or 0 when unknown
 */
public record SourcePosition(String className, String methodName, String file, int line) {
    @Override
    public String toString() {
        String member = methodName == null ? className : className + "." + methodName;
        if (file == null) {
            return member;
        }
        return member + "(" + file + (line > 0 ? ":" + line : "") + ")";
    }
}
