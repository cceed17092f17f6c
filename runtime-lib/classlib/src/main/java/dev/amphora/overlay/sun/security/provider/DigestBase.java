// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.provider;

import java.security.MessageDigestSpi;

/** Only compiled against, like its subclasses in this package: in programs the JDK's classes take their place. */
abstract class DigestBase extends MessageDigestSpi implements Cloneable {
    private static UnsupportedOperationException absent() {
        return new UnsupportedOperationException("digests are taken from a JDK");
    }

    @Override
    protected void engineUpdate(byte input) {
        throw absent();
    }

    @Override
    protected void engineUpdate(byte[] input, int offset, int length) {
        throw absent();
    }

    @Override
    protected byte[] engineDigest() {
        throw absent();
    }

    @Override
    protected void engineReset() {
        throw absent();
    }
}
