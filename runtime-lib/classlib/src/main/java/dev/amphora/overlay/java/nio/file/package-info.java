// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Files and paths over WASI: the API of {@code java.nio.file}, whose default provider is {@code WasiFileSystemProvider}. */
package dev.amphora.overlay.java.nio.file;
