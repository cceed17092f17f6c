// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.overlay.java.security.DigestTable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Algorithms without providers. */
@PatchesJdk
final class SecurityPatches {
    private SecurityPatches() {}

    @Replaces("java.security.MessageDigest.getInstance(Ljava/lang/String;)Ljava/security/MessageDigest;")
    static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        return (MessageDigest) DigestTable.getInstance(algorithm);
    }

    /** All digests are of this one on HotSpot. */
    @Replaces("java.security.MessageDigest.getProviderName()Ljava/lang/String;")
    static String getProviderName(MessageDigest self) {
        return "SUN";
    }
}
