// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.provider;

/** Only compiled against, see {@link DigestBase}. */
abstract class SHA5 extends DigestBase {
    /** Only compiled against, see {@link DigestBase}. */
    public static final class SHA384 extends SHA5 {}

    /** Only compiled against, see {@link DigestBase}. */
    public static final class SHA512 extends SHA5 {}

    /** Only compiled against, see {@link DigestBase}. */
    public static final class SHA512_224 extends SHA5 {}

    /** Only compiled against, see {@link DigestBase}. */
    public static final class SHA512_256 extends SHA5 {}
}
