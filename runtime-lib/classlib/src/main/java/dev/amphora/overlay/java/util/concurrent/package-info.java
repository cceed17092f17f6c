// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Parts of {@code java.util.concurrent} that are bound to threads of the virtual machine. */
package dev.amphora.overlay.java.util.concurrent;
