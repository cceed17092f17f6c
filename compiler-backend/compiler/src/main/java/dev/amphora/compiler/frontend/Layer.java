// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.Locale;

/** Where a class of the Java class library comes from. */
enum Layer {
    /** Written by us: {@code dev.amphora.overlay} followed by the class's name. */
    OURS,
    /** The class file of the JDK that the program is built with. */
    JDK,
    /** TeaVM's class library. */
    TEAVM,
    /** Interfaces as in the JDK, all else nowhere. */
    TYPES,
    /** Nowhere: a program that reaches it is refused. */
    NONE;

    /** Whether classes are refused. */
    boolean refuses() {
        return this == TYPES || this == NONE;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
