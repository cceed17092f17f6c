// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Classes of {@code java.lang} that the class library lacks; see {@code OverlayClassSource} in the compiler. */
package dev.amphora.overlay.java.lang;
