// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.ir.Alias;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Position;
import dev.amphora.compiler.ir.Signature;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.List;

/** Appends instructions to a function's current block. */
final class Emitter {
    private final LowFunction function;
    private final List<Block> segments = new ArrayList<>();
    private Block block;
    private Position position;

    Emitter(LowFunction function) {
        this.function = function;
    }

    LowFunction function() {
        return function;
    }

    Block block() {
        return block;
    }

    /** Starts a source block here. */
    void start(Block first) {
        block = first;
        segments.clear();
        segments.add(first);
    }

    /** The blocks that the current source block has become so far. */
    List<Block> segments() {
        return segments;
    }

    private Block segment() {
        Block added = function.addBlock();
        segments.add(added);
        return added;
    }

    /** Calls a function without a result only if the condition is not zero. */
    void callIf(Value condition, LowFunction callee, Value... args) {
        Block slow = segment();
        Block rest = segment();
        branch(condition, slow, rest);
        block = slow;
        call(callee, args);
        jump(rest);
        block = rest;
    }

    void setPosition(Position current) {
        position = current;
    }

    private Instr add(Instr.Builder builder, LowType type) {
        return block.add(builder.position(position).build(type));
    }

    Value i32(int value) {
        return add(new Instr.Builder(Opcode.CONST).imm(value), LowType.I32);
    }

    Value i64(long value) {
        return add(new Instr.Builder(Opcode.CONST).imm(value), LowType.I64);
    }

    Value constant(LowType type, long bits) {
        return add(new Instr.Builder(Opcode.CONST).imm(bits), type);
    }

    Value numeric(LowType type, Op op, Value... args) {
        return add(new Instr.Builder(Opcode.NUMERIC).wasmOp(op).args(args), type);
    }

    /** An i32 operation. */
    Value int32(Op op, Value... args) {
        return numeric(LowType.I32, op, args);
    }

    Value cast(LowType type, Value value) {
        if (value.type() == type) {
            return value;
        }
        return add(new Instr.Builder(Opcode.CAST).args(value), type);
    }

    Value load(LowType type, Op op, Value address, int offset, Alias alias) {
        return add(
                new Instr.Builder(Opcode.LOAD)
                        .wasmOp(op)
                        .args(address)
                        .imm(offset)
                        .alias(alias),
                type);
    }

    void store(Op op, Value address, int offset, Value value, Alias alias) {
        add(
                new Instr.Builder(Opcode.STORE)
                        .wasmOp(op)
                        .args(address, value)
                        .imm(offset)
                        .alias(alias),
                null);
    }

    Value call(LowFunction callee, Value... args) {
        return add(
                new Instr.Builder(Opcode.CALL).callee(callee).args(args),
                callee.signature().result());
    }

    Value callIndirect(Signature signature, List<LowFunction> candidates, Value index, List<Value> args) {
        List<Value> all = new ArrayList<>();
        all.add(index);
        all.addAll(args);
        return add(
                new Instr.Builder(Opcode.CALL_INDIRECT)
                        .signature(signature)
                        .candidates(candidates)
                        .args(all.toArray(new Value[0])),
                signature.result());
    }

    void check(Opcode opcode, LowFunction thrower, Value... args) {
        add(new Instr.Builder(opcode).callee(thrower).args(args), null);
    }

    Value newObject(int classId, int size, LowFunction slow) {
        return add(new Instr.Builder(Opcode.NEW).classId(classId).imm(size).callee(slow), LowType.REF);
    }

    Value other(Opcode opcode, LowType type, Value... args) {
        return add(new Instr.Builder(opcode).args(args), type);
    }

    void jump(Block target) {
        add(new Instr.Builder(Opcode.JUMP).successors(target), null);
    }

    void branch(Value condition, Block then, Block otherwise) {
        add(new Instr.Builder(Opcode.BRANCH).args(condition).successors(then, otherwise), null);
    }

    void switchOn(Value key, int[] keys, Block... successors) {
        add(new Instr.Builder(Opcode.SWITCH).args(key).switchKeys(keys).successors(successors), null);
    }

    void terminate(Opcode opcode, Value... args) {
        add(new Instr.Builder(opcode).args(args), null);
    }
}
