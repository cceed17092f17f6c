// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.provider;

import java.security.MessageDigestSpi;
import java.util.Locale;

/** The digests by their names; the classes that compute them are those of the build JDK. */
public final class Digests {
    private Digests() {}

    /** A digest, or null if there is none with this name. */
    public static MessageDigestSpi create(String algorithm) {
        return switch (algorithm.toUpperCase(Locale.ROOT)) {
            case "MD2" -> new MD2();
            case "MD5" -> new MD5();
            case "SHA", "SHA-1", "SHA1" -> new SHA();
            case "SHA-224", "SHA224" -> new SHA2.SHA224();
            case "SHA-256", "SHA256" -> new SHA2.SHA256();
            case "SHA-384", "SHA384" -> new SHA5.SHA384();
            case "SHA-512", "SHA512" -> new SHA5.SHA512();
            case "SHA-512/224", "SHA512/224" -> new SHA5.SHA512_224();
            case "SHA-512/256", "SHA512/256" -> new SHA5.SHA512_256();
            case "SHA3-224" -> new SHA3.SHA224();
            case "SHA3-256" -> new SHA3.SHA256();
            case "SHA3-384" -> new SHA3.SHA384();
            case "SHA3-512" -> new SHA3.SHA512();
            default -> null;
        };
    }
}
