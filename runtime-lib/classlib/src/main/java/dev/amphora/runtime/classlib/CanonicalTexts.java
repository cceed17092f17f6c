// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** What regular expressions say where the compiler has left out the tables of canonical equivalence. */
final class CanonicalTexts {
    private CanonicalTexts() {}

    static UnsupportedOperationException missing() {
        return new UnsupportedOperationException("Pattern.CANON_EQ: the module has no tables of canonical equivalence,"
                + " since no class of the program calls Pattern.compile with this constant");
    }
}
