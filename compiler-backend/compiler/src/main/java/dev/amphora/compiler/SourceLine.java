// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler;

/**
 * From an offset on, up to that of the next, a module's code comes from a line of Java.
 *
 * @param offset in bytes from the beginning of the module
 * @param file such as {@code com/example/App.java}, or null for code of the class library or of the runtime
 * @param line the line, from 1; 0 if it is not known
 */
public record SourceLine(int offset, String file, int line) {}
