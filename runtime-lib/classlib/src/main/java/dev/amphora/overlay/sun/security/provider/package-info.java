// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** The digests that the JDK has in Java. */
package dev.amphora.overlay.sun.security.provider;
