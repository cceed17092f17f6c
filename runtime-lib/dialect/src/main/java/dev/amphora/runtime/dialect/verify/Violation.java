// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect.verify;

/**
 * A place where runtime code leaves the dialect. {@code line} is 0 when the class file tells none; {@code member} is a
 * field, a method, or the simple name of the class.
 */
public record Violation(String file, int line, String member, String message) {
    @Override
    public String toString() {
        return file + ":" + line + ": " + member + ": " + message;
    }
}
