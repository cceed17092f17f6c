// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** What the JDK's classes use to be told of garbage. */
package dev.amphora.overlay.jdk.internal.ref;
