// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

/**
 * The class ids of a class and its subclasses, which follow each other.
 *
 * @param first the lowest
 * @param end one past the highest
 */
public record ClassRange(int first, int end) {
    /** Of no class: what holds numbers, or arrays, which are objects of no class that a program can extend. */
    public static final ClassRange NONE = new ClassRange(0, 0);

    public boolean contains(int classId) {
        return first <= classId && classId < end;
    }
}
