// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.jca;

import dev.amphora.overlay.java.security.Provider;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Answers for the table of algorithms. */
public final class ProviderList {
    static final ProviderList ALL = new ProviderList();

    private ProviderList() {}

    /** The digest of this name, or null: the JDK's classes ask for nothing else here. */
    public Provider.Service getService(String kind, String name) {
        if (!kind.equals("MessageDigest")) {
            return null;
        }
        try {
            MessageDigest.getInstance(name);
            return new Provider.Service(kind, name);
        } catch (NoSuchAlgorithmException e) {
            return null;
        }
    }
}
