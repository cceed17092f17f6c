// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Sums that HotSpot spreads over cells for its threads; one cell does where one thread runs at a time. */
package dev.amphora.overlay.java.util.concurrent.atomic;
