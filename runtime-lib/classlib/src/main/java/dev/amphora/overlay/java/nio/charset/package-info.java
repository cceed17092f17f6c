// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Coders, and what goes wrong in coding, said as a JVM says it. */
package dev.amphora.overlay.java.nio.charset;
