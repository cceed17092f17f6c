// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The format of RFC 1950 and RFC 1951, compressed with the decisions of zlib, so that the bytes are those that the JDK's
 * {@code Deflater} writes. Plain Java without dependencies, tested against the JDK's.
 */
package dev.amphora.runtime.classlib.zip;
