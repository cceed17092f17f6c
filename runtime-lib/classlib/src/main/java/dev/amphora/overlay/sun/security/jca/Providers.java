// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.jca;

/** There are no providers; ciphers ask whether there is a digest. */
public final class Providers {
    private Providers() {}

    public static ProviderList getProviderList() {
        return ProviderList.ALL;
    }
}
