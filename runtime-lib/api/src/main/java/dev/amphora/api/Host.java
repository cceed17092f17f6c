// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.api;

/** Where the program runs. The answers are those of the moment: the same module gives others elsewhere. */
public final class Host {
    private Host() {}

    /**
     * Whether the program runs in a page of a browser or in one of its workers. Not in Node, Deno, servers and hosts without
     * JavaScript, and not on a JVM.
     */
    public static boolean isBrowser() {
        // Compiled modules ask their host instead.
        return false;
    }
}
