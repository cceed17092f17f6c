// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** What a file system provides. */
package dev.amphora.overlay.java.nio.file.spi;
