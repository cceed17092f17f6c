// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
/**
 * Turns low IR into a Wasm module. May import {@code dev.amphora.compiler.ir} and {@code dev.amphora.wasm}.
 *
 * <p>{@link dev.amphora.compiler.codegen.CodeGenerator} drives. Each function goes through
 *
 * <ol>
 *   <li>{@link dev.amphora.compiler.codegen.PrepareFunction}: changes of the IR that the rest relies on;
 *   <li>{@link dev.amphora.compiler.codegen.ExpressionTrees}: which values stay on Wasm's operand stack, which get locals;
 *   <li>{@link dev.amphora.compiler.codegen.LiveRanges}: where those locals are in use;
 *   <li>{@link dev.amphora.compiler.codegen.LocalAllocation}: out of SSA, and which values share a local;
 *   <li>{@link dev.amphora.compiler.codegen.ShadowFrame}: which references the collector finds where;
 *   <li>{@link dev.amphora.compiler.codegen.ControlStructure}: the nesting of blocks and loops;
 *   <li>{@link dev.amphora.compiler.codegen.ControlEmitter} and {@link dev.amphora.compiler.codegen.InstrEmitter}: code;
 *       {@link dev.amphora.compiler.codegen.ExceptionEmitter} for exceptions in one of two ways.
 * </ol>
 */
package dev.amphora.compiler.codegen;
