// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Buffers: those over arrays, which direct ones are too, and views of bytes as numbers. */
package dev.amphora.overlay.java.nio;
