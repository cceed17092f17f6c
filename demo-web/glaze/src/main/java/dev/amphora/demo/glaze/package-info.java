// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** A page made by Java. */
package dev.amphora.demo.glaze;
