// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.jca;

import java.security.SecureRandom;
import java.security.cert.Certificate;

/** Sizes of buffers, and random numbers for those who bring none. */
public final class JCAUtil {
    private static final int LARGEST = 4096;

    private JCAUtil() {}

    public static int getTempArraySize(int totalSize) {
        return Math.min(LARGEST, totalSize);
    }

    public static SecureRandom getSecureRandom() {
        return Random.SHARED;
    }

    public static SecureRandom getDefSecureRandom() {
        return Random.SHARED;
    }

    /** Apart, since those who only ask for sizes need none. */
    private static final class Random {
        static final SecureRandom SHARED = new SecureRandom();
    }

    /** Nobody records events. */
    public static void tryCommitCertEvent(Certificate certificate) {}
}
