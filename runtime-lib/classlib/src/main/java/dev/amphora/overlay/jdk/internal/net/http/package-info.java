// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What stands behind {@code java.net.http} in the place of the JDK's: a client that has the host fetch. Permitted imports: public {@code
 * java.*} and {@code javax.*}, {@code dev.amphora.runtime.classlib}, {@code dev.amphora.runtime.classlib.http}.
 */
package dev.amphora.overlay.jdk.internal.net.http;
