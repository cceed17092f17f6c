// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** How the JDK's classes find the file system. */
package dev.amphora.overlay.sun.nio.fs;
