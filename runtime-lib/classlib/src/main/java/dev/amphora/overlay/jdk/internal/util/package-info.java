// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Helpers of the JDK's own classes that ask the virtual machine, or see bytes through handles. */
package dev.amphora.overlay.jdk.internal.util;
