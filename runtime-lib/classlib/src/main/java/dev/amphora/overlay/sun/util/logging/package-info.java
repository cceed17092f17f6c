// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Logging of the JDK's own classes, of which there is none. */
package dev.amphora.overlay.sun.util.logging;
