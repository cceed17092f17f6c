// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** What the JDK's permissions have in common. */
package dev.amphora.overlay.sun.security.util;
