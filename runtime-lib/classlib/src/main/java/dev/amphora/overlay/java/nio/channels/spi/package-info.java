// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** What channels have in common. */
package dev.amphora.overlay.java.nio.channels.spi;
