// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.js;

/** An object of Java's that JavaScript sees with methods. The compiler lets the classes of such objects implement it. */
public interface Exposed {
    /** The number of what makes the object that JavaScript sees; the name is one that no program has. */
    int adapter$js();
}
