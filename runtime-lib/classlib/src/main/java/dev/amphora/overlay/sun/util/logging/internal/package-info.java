// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Stands for the JDK's bridge from System's loggers to {@code java.util.logging}. */
package dev.amphora.overlay.sun.util.logging.internal;
