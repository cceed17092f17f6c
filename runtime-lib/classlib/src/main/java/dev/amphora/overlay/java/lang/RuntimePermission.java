// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/** A name of what a security manager could allow. There is none. */
public final class RuntimePermission {
    private final String name;

    public RuntimePermission(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
