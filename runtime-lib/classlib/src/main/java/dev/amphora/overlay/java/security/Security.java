// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.security;

/** Algorithms are found without providers, so that nothing is installed, and no file has properties. */
public final class Security {
    private Security() {}

    public static Provider[] getProviders() {
        return new Provider[0];
    }

    public static Provider getProvider(String name) {
        return null;
    }

    public static String getProperty(String key) {
        if (key == null) {
            throw new NullPointerException();
        }
        // The JDK's own configuration says more, but nothing else that is of use here.
        return key.equals("keystore.type") ? "pkcs12" : null;
    }
}
