// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.pass;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Position;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;

/** Appends instructions to a block, all with one position. */
record Emission(Block block, Position position) {
    Instr add(Instr.Builder builder, LowType type) {
        return block.add(builder.position(position).build(type));
    }

    Value i32(int value) {
        return add(new Instr.Builder(Opcode.CONST).imm(value), LowType.I32);
    }

    /** The zero of a type. */
    Value constant(LowType type) {
        return add(new Instr.Builder(Opcode.CONST), type);
    }

    Value numeric(Op op, Value... args) {
        return add(new Instr.Builder(Opcode.NUMERIC).wasmOp(op).args(args), LowType.I32);
    }

    Value load(LowType type, Op op, Value address, int offset) {
        return add(
                new Instr.Builder(Opcode.LOAD)
                        .wasmOp(op)
                        .args(address)
                        .imm(offset)
                        .alias(Alias.ANY),
                type);
    }

    void store(Op op, Value address, int offset, Value value) {
        add(
                new Instr.Builder(Opcode.STORE)
                        .wasmOp(op)
                        .args(address, value)
                        .imm(offset)
                        .alias(Alias.ANY),
                null);
    }

    Instr call(LowFunction callee, Value... args) {
        return add(
                new Instr.Builder(Opcode.CALL).callee(callee).args(args),
                callee.signature().result());
    }

    void jump(Block target) {
        add(new Instr.Builder(Opcode.JUMP).successors(target), null);
    }

    void branch(Value condition, Block then, Block otherwise) {
        add(new Instr.Builder(Opcode.BRANCH).args(condition).successors(then, otherwise), null);
    }
}
