// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.vm;

/** Where containers of threads are registered, for tools that list them; there are none here. */
public class ThreadContainers {
    private ThreadContainers() {}

    public static Object registerContainer(ThreadContainer container) {
        return container;
    }

    public static void deregisterContainer(Object key) {
        // Nothing was noted.
    }
}
