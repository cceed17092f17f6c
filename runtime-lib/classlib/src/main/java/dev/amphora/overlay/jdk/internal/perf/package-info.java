// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Counters that nobody reads. */
package dev.amphora.overlay.jdk.internal.perf;
