// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Guest programs that call WASI directly. They are compiled into modules, not run here. Below {@code dev.amphora.runtime} because
 * only code there may use {@code Address}.
 */
package dev.amphora.runtime.guest;
