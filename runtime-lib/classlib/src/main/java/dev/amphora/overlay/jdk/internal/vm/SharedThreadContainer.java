// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.vm;

/** The threads of a pool, for tools that list them; there are none here. */
public class SharedThreadContainer implements AutoCloseable {
    private final String name;

    private SharedThreadContainer(String name) {
        this.name = name;
    }

    public static SharedThreadContainer create(String name) {
        return new SharedThreadContainer(name);
    }

    public String name() {
        return name;
    }

    public void start(Thread thread) {
        thread.start();
    }

    @Override
    public void close() {
        // Nothing was noted.
    }
}
