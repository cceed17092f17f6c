// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Patterns of dates and times. */
package dev.amphora.overlay.sun.text.spi;
