// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Reflection that is bound to how the compiler keeps classes. */
package dev.amphora.overlay.java.lang.reflect;
