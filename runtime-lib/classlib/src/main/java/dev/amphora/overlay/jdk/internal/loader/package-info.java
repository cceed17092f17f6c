// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** No class is loaded while a program runs. */
package dev.amphora.overlay.jdk.internal.loader;
