// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Attributes of files. */
package dev.amphora.overlay.java.nio.file.attribute;
