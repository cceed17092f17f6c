// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Classes of {@code java.util.concurrent.locks} that are ours; see {@code OverlayClassSource} in the compiler. */
package dev.amphora.overlay.java.util.concurrent.locks;
