// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import org.teavm.model.ValueType;

/** The variable that a {@code VarHandle}, or an offset of {@code Unsafe}, stands for. */
sealed interface HandleTarget {
    /** The type of the variable. */
    ValueType type();

    /** A field; an instance field takes its object as coordinate. */
    record Field(String className, String name, ValueType type, boolean isStatic) implements HandleTarget {}

    /** Elements of an array; the coordinates are the array and the index. */
    record Element(ValueType.Array array) implements HandleTarget {
        @Override
        public ValueType type() {
            return array.getItemType();
        }
    }

    /** Numbers in an array of bytes; the coordinates are the array and the index of the first byte. */
    record Bytes(ValueType type, boolean bigEndian) implements HandleTarget {}
}
