// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * JavaScript as Java sees it, through the overlay types of JSO ({@code org.teavm.jso}): the objects that stand for values of
 * JavaScript, the Java objects that JavaScript holds, and what crosses between the two. The methods of the overlay types, which
 * the compiler writes, call these classes. May import the class library, {@code dev.amphora.runtime.core} and the dialect.
 */
package dev.amphora.runtime.classlib.js;
