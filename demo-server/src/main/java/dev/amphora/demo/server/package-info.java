// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * A server that embeds the engine: its own programs and its tenants' plugins, within limits. {@code DemoServer} speaks HTTP,
 * {@code Plugin} runs a module, {@code Workers} shares out the threads. May import {@code dev.amphora.engine},
 * {@code dev.amphora.wasi}, {@code dev.amphora.wasm} and Javalin; knows nothing of the compiler.
 */
package dev.amphora.demo.server;
