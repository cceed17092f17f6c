// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

/**
 * The shape of an instruction's immediates, in the order of the binary format. The shape decides which record of
 * {@link Instr} carries the instruction. Core spec 3.0, 5.4.
 */
public enum Imm {
    /** No immediate: {@link Instr.Plain}. */
    NONE,

    /** A constant: {@link Instr.I32Const} and its kin. */
    I32,
    I64,
    F32,
    F64,
    V128,

    /** One index: {@link Instr.Index}. */
    LOCAL,
    GLOBAL,
    FUNC,
    LABEL,
    TABLE,
    MEMORY,
    TAG,
    DATA,
    ELEM,

    /** Two indices, {@link Instr.Index2}: a type and a table. */
    TYPE_TABLE,
    /** A data segment and a memory. */
    DATA_MEMORY,
    /** The target memory and the source memory. */
    MEMORY_MEMORY,
    /** An element segment and a table. */
    ELEM_TABLE,
    /** The target table and the source table. */
    TABLE_TABLE,

    /** Alignment and offset: {@link Instr.Mem}. */
    MEMARG,
    /** Alignment, offset and a lane: {@link Instr.MemLane}. */
    MEMARG_LANE,
    /** A lane: {@link Instr.Lane}. */
    LANE,
    /** Sixteen lanes: {@link Instr.Shuffle}. */
    LANES,

    /** {@link Instr.Block}. */
    BLOCK,
    /** {@link Instr.TryTable}. */
    TRY_TABLE,
    /** {@link Instr.BrTable}. */
    BR_TABLE,
    /** {@link Instr.RefNull}. */
    HEAP_TYPE,
    /** {@link Instr.SelectTyped}. */
    VAL_TYPES;

    /** Whether {@link Instr.Index} carries instructions of this shape. */
    public boolean isIndex() {
        return compareTo(LOCAL) >= 0 && compareTo(ELEM) <= 0;
    }

    /** Whether {@link Instr.Index2} carries instructions of this shape. */
    public boolean isIndexPair() {
        return compareTo(TYPE_TABLE) >= 0 && compareTo(TABLE_TABLE) <= 0;
    }
}
