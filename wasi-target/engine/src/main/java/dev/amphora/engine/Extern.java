// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/** An entity that can be imported and exported: what the specification calls an external value. */
public sealed interface Extern permits WasmFunction, Memory, Table, Global, Tag {}
