// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** The program's resource bundles that are classes. */
public final class ProgramBundles {
    private ProgramBundles() {}

    /** A new object of the class, or null if the program has no such bundle. The front end writes the body. */
    public static native Object newInstance(String className);
}
