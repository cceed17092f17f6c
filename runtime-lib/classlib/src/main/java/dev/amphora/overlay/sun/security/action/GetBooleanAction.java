// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.action;

import java.security.PrivilegedAction;

/** Reads a system property that says yes or no. */
public class GetBooleanAction implements PrivilegedAction<Boolean> {
    private final String name;

    public GetBooleanAction(String name) {
        this.name = name;
    }

    @Override
    public Boolean run() {
        return Boolean.getBoolean(name);
    }

    public static boolean privilegedGetProperty(String name) {
        return Boolean.getBoolean(name);
    }
}
