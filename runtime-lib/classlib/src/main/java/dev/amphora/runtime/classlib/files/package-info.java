// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * {@code java.io} and {@code java.nio.file} over the directories that a WASI host opens before the program starts.
 * {@code WasiFiles} speaks to the host in errno values, {@code FileErrors} turns these into Java's exceptions, the rest
 * are the class library's points of entry. May import {@code dev.amphora.runtime.classlib}, {@code core} and
 * {@code dialect}, and TeaVM's virtual file system.
 */
package dev.amphora.runtime.classlib.files;
