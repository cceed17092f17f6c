// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/**
 * The tables of Unicode that the JDK has. This class is only compiled against: in programs, the one of the build JDK takes
 * its place. Without a JDK, what needs it is refused when it is called.
 */
abstract class CharacterData {
    static CharacterData of(int codePoint) {
        throw new UnsupportedOperationException("the tables of Unicode are taken from a JDK");
    }

    abstract boolean isMirrored(int codePoint);

    abstract boolean isIdeographic(int codePoint);
}
