// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Of the JDK's own reflection, what its public part refers to. */
package dev.amphora.overlay.jdk.internal.reflect;
