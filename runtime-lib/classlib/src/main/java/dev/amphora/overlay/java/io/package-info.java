// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Our versions of classes of {@code java.io}. Permitted imports: public {@code java.*}, and what opens files
 * ({@code dev.amphora.runtime.classlib.files}, TeaVM's virtual file system).
 */
package dev.amphora.overlay.java.io;
