// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Rules of time zones. */
package dev.amphora.overlay.java.time.zone;
