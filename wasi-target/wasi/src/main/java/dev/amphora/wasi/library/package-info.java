// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Libraries compiled by Amphora, behind Java interfaces: {@link dev.amphora.wasi.library.JavaLibrary} makes the calls, codecs
 * turn values into what lies in the exchange buffer. May import {@code dev.amphora.abi}, {@code dev.amphora.engine},
 * {@code dev.amphora.wasi} and {@code dev.amphora.wasm}.
 */
package dev.amphora.wasi.library;
