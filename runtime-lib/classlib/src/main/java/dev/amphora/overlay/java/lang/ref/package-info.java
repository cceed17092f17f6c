// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** References that the collector knows; see {@code Layout} for the two fields it reads. */
package dev.amphora.overlay.java.lang.ref;
