// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Methods that hosts may call: finds those annotated with {@code @Export}, types them for the boundary, and writes a class
 * with an adapter for each. May import {@code dev.amphora.abi}, the compiler's public face and the ASM that TeaVM brings.
 */
package dev.amphora.compiler.frontend.exports;
