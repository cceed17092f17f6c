// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Names by which classes of the JDK reach the standard charsets. */
package dev.amphora.overlay.sun.nio.cs;
