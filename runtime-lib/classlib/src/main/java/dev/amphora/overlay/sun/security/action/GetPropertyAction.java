// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.action;

import java.util.Properties;

/** Reads a system property. */
public class GetPropertyAction {
    private GetPropertyAction() {}

    public static String privilegedGetProperty(String name) {
        return System.getProperty(name);
    }

    public static String privilegedGetProperty(String name, String other) {
        return System.getProperty(name, other);
    }

    public static Properties privilegedGetProperties() {
        return System.getProperties();
    }
}
