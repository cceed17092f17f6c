// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.action;

/** Reads a system property that is a number. */
public class GetIntegerAction {
    private GetIntegerAction() {}

    public static Integer privilegedGetProperty(String name) {
        return Integer.getInteger(name);
    }

    public static Integer privilegedGetProperty(String name, int other) {
        return Integer.getInteger(name, other);
    }
}
