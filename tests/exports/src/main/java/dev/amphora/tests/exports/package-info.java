// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** A library whose exports have every type that can be at the boundary. */
package dev.amphora.tests.exports;
