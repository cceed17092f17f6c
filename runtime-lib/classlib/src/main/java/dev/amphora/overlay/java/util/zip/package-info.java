// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** What is native in the JDK's package: compression and checksums. */
package dev.amphora.overlay.java.util.zip;
