// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/** What requests and bodies of {@code java.net.http} need beside the JDK's own classes. Permitted imports: public {@code java.*}. */
package dev.amphora.overlay.jdk.internal.net.http.common;
