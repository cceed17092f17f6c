// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Names of algorithms, where the JDK asks providers. The table {@code algorithms.txt} has what there is; the front end calls the
 * methods that take an implementation itself where a program asks for an algorithm by a constant, so that the others are not part of it.
 */
final class Algorithms {
    private static final Set<String> PROVIDERS = Set.of("SUN", "SunRsaSign", "SunEC", "SunJCE");

    private Algorithms() {}

    /** How the table writes a name. */
    static String key(String name) {
        String key = Objects.requireNonNull(name, "null algorithm name").toUpperCase(Locale.ROOT);
        return key.startsWith("OID.") ? key.substring(4) : key;
    }

    static Object require(Object found, String message) throws NoSuchAlgorithmException {
        if (found == null) {
            throw new NoSuchAlgorithmException(message);
        }
        return found;
    }

    /** The table stands for the providers of the JDK, whichever of them is named. */
    static void checkProvider(String name) throws NoSuchProviderException {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("missing provider");
        }
        if (!PROVIDERS.contains(name)) {
            throw new NoSuchProviderException("no such provider: " + name);
        }
    }

    /** There are implementations from the start, and one of each algorithm. */
    static IllegalStateException noOther() {
        return new IllegalStateException("no other provider");
    }
}
