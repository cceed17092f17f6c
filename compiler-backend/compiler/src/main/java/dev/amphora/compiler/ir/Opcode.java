// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

/** What an instruction does. Operands are {@link Instr#args()}; the other inputs are named per opcode. */
public enum Opcode {
    /** A constant; {@link Instr#imm()} holds its bits (sign-extended for I32, raw bits for F32 and F64, 0 for a null REF). */
    CONST,
    /**
     * A numeric operator of Wasm, {@link Instr#wasmOp()}, including {@code select} (operands: if-true, if-false,
     * condition), comparisons and conversions. Pure; a trapping operator (division, plain truncation) is only built
     * where its trap is impossible, so it must not be hoisted above the check that makes it so: the check's result
     * does not appear as an operand, therefore passes treat trapping operators as pinned.
     */
    NUMERIC,
    /** Reads memory: {@link Instr#wasmOp()} is the load, operand 0 the address, imm the offset, alias the class. */
    LOAD,
    /** Writes memory: {@link Instr#wasmOp()} is the store, operands address and value, imm the offset. */
    STORE,
    /** Throws by calling {@link Instr#callee()} with no arguments if operand 0 (a REF or an I32) is zero. */
    CHECK_NONZERO,
    /** As CHECK_NONZERO for an I64 operand. */
    CHECK_NONZERO_I64,
    /** Operands index and length: calls {@link Instr#callee()}(index, length), which throws, unless index &lt;u length. */
    CHECK_BOUNDS,
    /** Operand 0 is a condition (I32): if it is not zero, calls {@link Instr#callee()}(operands 1...), which throws. */
    CHECK_NOT,
    /** Calls {@link Instr#callee()} with the operands. */
    CALL,
    /** Calls the function at table index operand 0 with operands 1...; {@link Instr#signature()} is its type. */
    CALL_INDIRECT,
    /**
     * Allocates an object: imm is its size in bytes (8-aligned, header included), {@link Instr#classId()} the header.
     * The window is bumped inline; when it is exhausted {@link Instr#callee()}(classId, size) is called, which returns
     * the object or throws.
     */
    NEW,
    /** {@code memory.copy}: operands destination, source, byte count. */
    MEMORY_COPY,
    /** {@code memory.fill}: operands destination, value, byte count. */
    MEMORY_FILL,
    /** {@code memory.size} in pages. */
    MEMORY_SIZE,
    /** {@code memory.grow}: operand pages. */
    MEMORY_GROW,
    /** Reinterprets an I32 as a REF or the reverse; no code. To the same type, it is a copy. */
    CAST,
    /** The Java exception that arrived at a landing block; its first instruction, REF. */
    CATCH,

    /** Terminator: goes to successor 0. */
    JUMP,
    /** Terminator: operand 0 (I32 or REF) nonzero: successor 0, otherwise successor 1. */
    BRANCH,
    /**
     * Terminator: operand 0 is an I32 key; {@link Instr#switchKeys()} holds distinct ascending keys, key i goes to
     * successor i; any other key goes to the last successor.
     */
    SWITCH,
    /** Terminator: returns the operand, if any. */
    RETURN,
    /** Terminator: throws the Java exception operand 0 (a nonzero REF). */
    THROW,
    /** Terminator: cannot be reached; traps. */
    UNREACHABLE;

    /** Tells whether this opcode ends a block. */
    public boolean isTerminator() {
        return ordinal() >= JUMP.ordinal();
    }
}
