// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** The release of the JDK that the program is built with, where our own classes have to follow it. */
public final class JavaRelease {
    private JavaRelease() {}

    /** Replaced by the compiler, which knows. Without classes of a JDK it is 17. */
    public static int number() {
        return 17;
    }
}
