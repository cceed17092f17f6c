// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Position;

/**
 * Where code comes from.
 *
 * @param index an index into a function's body; holds from this instruction to the next such index
 */
public record CodePosition(int index, Position position) {}
