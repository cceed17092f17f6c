// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

/** How hard a level looks for matches: see zlib's manual for deflateTune. Level 0 does not look. */
record Effort(int good, int lazy, int nice, int chain, boolean isLazy) {
    private static final Effort[] BY_LEVEL = {
        new Effort(0, 0, 0, 0, false),
        new Effort(4, 4, 8, 4, false),
        new Effort(4, 5, 16, 8, false),
        new Effort(4, 6, 32, 32, false),
        new Effort(4, 4, 16, 16, true),
        new Effort(8, 16, 32, 32, true),
        new Effort(8, 16, 128, 128, true),
        new Effort(8, 32, 128, 256, true),
        new Effort(32, 128, 258, 1024, true),
        new Effort(32, 258, 258, 4096, true)
    };

    static Effort of(int level) {
        return BY_LEVEL[level];
    }
}
