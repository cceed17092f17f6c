// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** What {@code dev.amphora.api.Host} asks. */
final class HostPatches {
    private HostPatches() {}

    @Replaces("dev.amphora.api.Host.isBrowser()Z")
    static boolean isBrowser() {
        return browser() != 0;
    }

    /** 1 in browsers; hosts that do not know the question answer 0. */
    @LateBound(value = "host.browser", callsBack = false)
    private static native int browser();
}
