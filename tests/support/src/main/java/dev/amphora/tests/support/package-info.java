// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * What every test suite needs to run the same program on several hosts: a Java class on HotSpot, or a WebAssembly
 * module on Node, in Chromium, in Wasmtime and on Amphora's own engine.
 *
 * <p>An {@link dev.amphora.tests.support.Invocation} goes in, an {@link dev.amphora.tests.support.Outcome} comes out.
 * May import the JDK, Playwright, Wasmtime's binding and its logger, {@code dev.amphora.hosts}, {@code dev.amphora.engine}, {@code dev.amphora.wasi} and
 * {@code dev.amphora.browser}; not the compiler.
 */
package dev.amphora.tests.support;
