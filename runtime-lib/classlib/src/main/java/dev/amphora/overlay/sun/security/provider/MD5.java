// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.sun.security.provider;

/** Only compiled against, see {@link DigestBase}. */
public final class MD5 extends DigestBase {}
