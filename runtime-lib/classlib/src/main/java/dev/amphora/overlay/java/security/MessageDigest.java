// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.security;

import java.security.MessageDigestSpi;

/** What is called of the JDK's class. This one is only compiled against: in programs the JDK's takes its place. */
abstract class MessageDigest {
    private MessageDigest() {}

    /** Only compiled against. */
    abstract static class Delegate extends MessageDigest {
        /** Computed by a class that can be copied, as all those of the JDK can. */
        static final class CloneableDelegate extends Delegate {
            CloneableDelegate(MessageDigestSpi digest, String algorithm, Provider provider) {
                throw new UnsupportedOperationException("digests are taken from a JDK");
            }
        }
    }
}
