// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.security;

import dev.amphora.overlay.sun.security.provider.Digests;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;

/** Finds a digest by its name, where the JDK asks providers. */
public final class DigestTable {
    private DigestTable() {}

    /** A {@code MessageDigest}. */
    public static Object getInstance(String algorithm) throws NoSuchAlgorithmException {
        MessageDigestSpi digest = Digests.create(algorithm);
        if (digest == null) {
            throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
        }
        return new MessageDigest.Delegate.CloneableDelegate(digest, algorithm, null);
    }
}
