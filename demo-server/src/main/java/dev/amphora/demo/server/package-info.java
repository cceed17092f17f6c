// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * A Java program that embeds the engine: one module, many sandboxed runs. May import {@code dev.amphora.engine} and {@code
 * dev.amphora.wasi}; knows nothing of the compiler.
 */
package dev.amphora.demo.server;
