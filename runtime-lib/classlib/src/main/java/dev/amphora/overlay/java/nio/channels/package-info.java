// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Channels of files. */
package dev.amphora.overlay.java.nio.channels;
