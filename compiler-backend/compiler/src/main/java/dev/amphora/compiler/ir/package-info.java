// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * The low IR: typed SSA over Wasm's numeric operators, with memory accesses, checks, calls and allocation explicit.
 * May import {@code dev.amphora.wasm.model} (numeric operators are Wasm's own) and nothing of TeaVM.
 *
 * <p>A {@link dev.amphora.compiler.ir.LowProgram} is a set of {@link dev.amphora.compiler.ir.LowFunction}s and a static
 * memory image. Everything about Java (classes, dispatch, strings, initialisation) has been lowered away, but one thing
 * is still known: which values are references ({@link dev.amphora.compiler.ir.LowType#REF}), because the collector
 * must find them.
 *
 * <h2>Exceptions</h2>
 * A block may have an {@linkplain dev.amphora.compiler.ir.Block#unwind() unwind successor}, its <em>landing block</em>.
 * Any instruction of the block that throws transfers control there, as does a throwing terminator. The values that phis
 * of a landing block receive from a block are those at the block's <em>entry</em> (they dominate the block's first
 * instruction), never values defined inside the block: whoever builds the IR splits blocks so that this is true. A
 * landing block has only unwind predecessors, and its first instruction is
 * {@link dev.amphora.compiler.ir.Opcode#CATCH}.
 */
package dev.amphora.compiler.ir;
