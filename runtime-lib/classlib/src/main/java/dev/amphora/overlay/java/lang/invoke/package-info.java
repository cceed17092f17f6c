// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Handles of variables. The front end turns their uses into accesses of the variables. */
package dev.amphora.overlay.java.lang.invoke;
