// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Who makes the loggers of {@code System}. */
package dev.amphora.overlay.jdk.internal.logger;
