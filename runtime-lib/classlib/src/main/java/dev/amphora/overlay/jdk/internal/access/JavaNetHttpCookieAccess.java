// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.jdk.internal.access;

/** Only compiled against: in programs the JDK's takes its place. */
public interface JavaNetHttpCookieAccess {}
