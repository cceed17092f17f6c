// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** Security without providers: what there is, is found by name. */
package dev.amphora.overlay.java.security;
