// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Requests by {@code fetch}, where the host is JavaScript: late-bound functions, and the thread that learns what becomes of them. What
 * {@code java.net.http} means by them is in {@code dev.amphora.overlay.jdk.internal.net.http}. May import the class library, {@code
 * dev.amphora.runtime.core} and the dialect.
 */
package dev.amphora.runtime.classlib.http;
