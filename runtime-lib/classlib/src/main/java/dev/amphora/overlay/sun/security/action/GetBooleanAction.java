// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.action;

/** Reads a system property that says yes or no. */
public class GetBooleanAction {
    private GetBooleanAction() {}

    public static boolean privilegedGetProperty(String name) {
        return Boolean.getBoolean(name);
    }
}
