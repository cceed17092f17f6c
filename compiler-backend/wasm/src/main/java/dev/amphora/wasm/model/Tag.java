// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

/** An exception tag; the parameters of its type are what the exception carries. */
public record Tag(int typeIndex) {}
