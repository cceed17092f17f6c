// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/**
 * The opcodes of {@link FunctionCode}. An instruction is five ints: the opcode, the slot {@code x} of the result, the slots
 * {@code y} and {@code z} of the operands, and a number {@code n}; a few have more behind them. Whatever an instruction does not
 * use is 0: the slots y and z are read before it is known what the instruction is.
 *
 * <p>Loads, stores and numeric operators keep the numbers of the binary format, so that the translator need not map them.
 */
final class Opcode {
    private Opcode() {}

    /** Ints of an instruction, without what follows it. */
    static final int LENGTH = 5;

    // Control. Targets are positions in the code.
    static final int UNREACHABLE = 0x00;
    /** Goes on at x. */
    static final int BR = 0x01;
    /** Goes on at x if y is not zero. */
    static final int BR_IF = 0x02;
    /** Goes on at x if y is zero. */
    static final int BR_UNLESS = 0x03;
    /** Goes on at one of the n + 1 targets that follow, by the index in y; the last one is the default. */
    static final int BR_TABLE = 0x04;

    static final int RETURN_NONE = 0x05;
    static final int RETURN_ONE = 0x06;
    /** Returns n slots from y on. */
    static final int RETURN_MANY = 0x07;
    /** Like {@link #RETURN_MANY}, with references among them. */
    static final int RETURN_REFERENCES = 0x08;
    /** Calls function index n; arguments and results are from slot x on. */
    static final int CALL = 0x09;
    /** Calls by the index in y with type n; the table follows. */
    static final int CALL_INDIRECT = 0x0A;

    static final int RETURN_CALL = 0x0B;
    static final int RETURN_CALL_INDIRECT = 0x0C;
    /** Throws tag index n with what is from slot x on. */
    static final int THROW = 0x0D;

    /** Throws y. */
    static final int THROW_REF = 0x0E;
    /** Charges n instructions, see {@link InstanceOptions#fuel}. */
    static final int FUEL = 0x0F;

    // Moves of numbers.
    static final int COPY = 0x10;
    /** The number n, sign-extended. */
    static final int CONST_32 = 0x11;
    /** The number whose low half is n; the high half follows. */
    static final int CONST_64 = 0x12;
    /** y if slot n is not zero, else z. */
    static final int SELECT = 0x13;
    /** Global index n. */
    static final int GLOBAL_GET = 0x14;
    /** Sets global index n to y. */
    static final int GLOBAL_SET = 0x15;

    // Loads: address y, offset n. Stores: address y, value z, offset n.
    static final int I32_LOAD = 0x28;
    static final int I64_LOAD = 0x29;
    static final int F32_LOAD = 0x2A;
    static final int F64_LOAD = 0x2B;
    static final int I32_LOAD8_S = 0x2C;
    static final int I32_LOAD8_U = 0x2D;
    static final int I32_LOAD16_S = 0x2E;
    static final int I32_LOAD16_U = 0x2F;
    static final int I64_LOAD8_S = 0x30;
    static final int I64_LOAD8_U = 0x31;
    static final int I64_LOAD16_S = 0x32;
    static final int I64_LOAD16_U = 0x33;
    static final int I64_LOAD32_S = 0x34;
    static final int I64_LOAD32_U = 0x35;
    static final int I32_STORE = 0x36;
    static final int I64_STORE = 0x37;
    static final int F32_STORE = 0x38;
    static final int F64_STORE = 0x39;
    static final int I32_STORE8 = 0x3A;
    static final int I32_STORE16 = 0x3B;
    static final int I64_STORE8 = 0x3C;
    static final int I64_STORE16 = 0x3D;
    static final int I64_STORE32 = 0x3E;

    // Numeric operators: operands y and z, or only y.
    static final int I32_EQZ = 0x45;
    static final int I32_EQ = 0x46;
    static final int I32_NE = 0x47;
    static final int I32_LT_S = 0x48;
    static final int I32_LT_U = 0x49;
    static final int I32_GT_S = 0x4A;
    static final int I32_GT_U = 0x4B;
    static final int I32_LE_S = 0x4C;
    static final int I32_LE_U = 0x4D;
    static final int I32_GE_S = 0x4E;
    static final int I32_GE_U = 0x4F;
    static final int I64_EQZ = 0x50;
    static final int I64_EQ = 0x51;
    static final int I64_NE = 0x52;
    static final int I64_LT_S = 0x53;
    static final int I64_LT_U = 0x54;
    static final int I64_GT_S = 0x55;
    static final int I64_GT_U = 0x56;
    static final int I64_LE_S = 0x57;
    static final int I64_LE_U = 0x58;
    static final int I64_GE_S = 0x59;
    static final int I64_GE_U = 0x5A;
    static final int F32_EQ = 0x5B;
    static final int F32_NE = 0x5C;
    static final int F32_LT = 0x5D;
    static final int F32_GT = 0x5E;
    static final int F32_LE = 0x5F;
    static final int F32_GE = 0x60;
    static final int F64_EQ = 0x61;
    static final int F64_NE = 0x62;
    static final int F64_LT = 0x63;
    static final int F64_GT = 0x64;
    static final int F64_LE = 0x65;
    static final int F64_GE = 0x66;
    static final int I32_CLZ = 0x67;
    static final int I32_CTZ = 0x68;
    static final int I32_POPCNT = 0x69;
    static final int I32_ADD = 0x6A;
    static final int I32_SUB = 0x6B;
    static final int I32_MUL = 0x6C;
    static final int I32_DIV_S = 0x6D;
    static final int I32_DIV_U = 0x6E;
    static final int I32_REM_S = 0x6F;
    static final int I32_REM_U = 0x70;
    static final int I32_AND = 0x71;
    static final int I32_OR = 0x72;
    static final int I32_XOR = 0x73;
    static final int I32_SHL = 0x74;
    static final int I32_SHR_S = 0x75;
    static final int I32_SHR_U = 0x76;
    static final int I32_ROTL = 0x77;
    static final int I32_ROTR = 0x78;
    static final int I64_CLZ = 0x79;
    static final int I64_CTZ = 0x7A;
    static final int I64_POPCNT = 0x7B;
    static final int I64_ADD = 0x7C;
    static final int I64_SUB = 0x7D;
    static final int I64_MUL = 0x7E;
    static final int I64_DIV_S = 0x7F;
    static final int I64_DIV_U = 0x80;
    static final int I64_REM_S = 0x81;
    static final int I64_REM_U = 0x82;
    static final int I64_AND = 0x83;
    static final int I64_OR = 0x84;
    static final int I64_XOR = 0x85;
    static final int I64_SHL = 0x86;
    static final int I64_SHR_S = 0x87;
    static final int I64_SHR_U = 0x88;
    static final int I64_ROTL = 0x89;
    static final int I64_ROTR = 0x8A;
    static final int F32_ABS = 0x8B;
    static final int F32_NEG = 0x8C;
    static final int F32_CEIL = 0x8D;
    static final int F32_FLOOR = 0x8E;
    static final int F32_TRUNC = 0x8F;
    static final int F32_NEAREST = 0x90;
    static final int F32_SQRT = 0x91;
    static final int F32_ADD = 0x92;
    static final int F32_SUB = 0x93;
    static final int F32_MUL = 0x94;
    static final int F32_DIV = 0x95;
    static final int F32_MIN = 0x96;
    static final int F32_MAX = 0x97;
    static final int F32_COPYSIGN = 0x98;
    static final int F64_ABS = 0x99;
    static final int F64_NEG = 0x9A;
    static final int F64_CEIL = 0x9B;
    static final int F64_FLOOR = 0x9C;
    static final int F64_TRUNC = 0x9D;
    static final int F64_NEAREST = 0x9E;
    static final int F64_SQRT = 0x9F;
    static final int F64_ADD = 0xA0;
    static final int F64_SUB = 0xA1;
    static final int F64_MUL = 0xA2;
    static final int F64_DIV = 0xA3;
    static final int F64_MIN = 0xA4;
    static final int F64_MAX = 0xA5;
    static final int F64_COPYSIGN = 0xA6;
    static final int I32_WRAP_I64 = 0xA7;
    static final int I32_TRUNC_F32_S = 0xA8;
    static final int I32_TRUNC_F32_U = 0xA9;
    static final int I32_TRUNC_F64_S = 0xAA;
    static final int I32_TRUNC_F64_U = 0xAB;
    static final int I64_EXTEND_I32_S = 0xAC;
    static final int I64_EXTEND_I32_U = 0xAD;
    static final int I64_TRUNC_F32_S = 0xAE;
    static final int I64_TRUNC_F32_U = 0xAF;
    static final int I64_TRUNC_F64_S = 0xB0;
    static final int I64_TRUNC_F64_U = 0xB1;
    static final int F32_CONVERT_I32_S = 0xB2;
    static final int F32_CONVERT_I32_U = 0xB3;
    static final int F32_CONVERT_I64_S = 0xB4;
    static final int F32_CONVERT_I64_U = 0xB5;
    static final int F32_DEMOTE_F64 = 0xB6;
    static final int F64_CONVERT_I32_S = 0xB7;
    static final int F64_CONVERT_I32_U = 0xB8;
    static final int F64_CONVERT_I64_S = 0xB9;
    static final int F64_CONVERT_I64_U = 0xBA;
    static final int F64_PROMOTE_F32 = 0xBB;
    static final int I32_REINTERPRET_F32 = 0xBC;
    static final int I64_REINTERPRET_F64 = 0xBD;
    static final int F32_REINTERPRET_I32 = 0xBE;
    static final int F64_REINTERPRET_I64 = 0xBF;
    static final int I32_EXTEND8_S = 0xC0;
    static final int I32_EXTEND16_S = 0xC1;
    static final int I64_EXTEND8_S = 0xC2;
    static final int I64_EXTEND16_S = 0xC3;
    static final int I64_EXTEND32_S = 0xC4;

    // The saturating conversions, from here on in the order of their opcodes after the prefix.
    static final int TRUNC_SAT = 0xC5;
    static final int I32_TRUNC_SAT_F32_S = TRUNC_SAT;
    static final int I32_TRUNC_SAT_F32_U = TRUNC_SAT + 1;
    static final int I32_TRUNC_SAT_F64_S = TRUNC_SAT + 2;
    static final int I32_TRUNC_SAT_F64_U = TRUNC_SAT + 3;
    static final int I64_TRUNC_SAT_F32_S = TRUNC_SAT + 4;
    static final int I64_TRUNC_SAT_F32_U = TRUNC_SAT + 5;
    static final int I64_TRUNC_SAT_F64_S = TRUNC_SAT + 6;
    static final int I64_TRUNC_SAT_F64_U = TRUNC_SAT + 7;

    // Operators on i32 whose second operand is n.
    static final int I32_EQ_CONST = 0xD0;
    static final int I32_NE_CONST = 0xD1;
    static final int I32_LT_S_CONST = 0xD2;
    static final int I32_LT_U_CONST = 0xD3;
    static final int I32_GT_S_CONST = 0xD4;
    static final int I32_GT_U_CONST = 0xD5;
    static final int I32_LE_S_CONST = 0xD6;
    static final int I32_LE_U_CONST = 0xD7;
    static final int I32_GE_S_CONST = 0xD8;
    static final int I32_GE_U_CONST = 0xD9;
    static final int I32_ADD_CONST = 0xDA;
    static final int I32_MUL_CONST = 0xDB;
    static final int I32_AND_CONST = 0xDC;
    static final int I32_OR_CONST = 0xDD;
    static final int I32_XOR_CONST = 0xDE;
    static final int I32_SHL_CONST = 0xDF;
    static final int I32_SHR_S_CONST = 0xE0;
    static final int I32_SHR_U_CONST = 0xE1;

    // A comparison and a branch to x: of y and z, or of y and n.
    static final int BR_I32_EQ = 0xE2;
    static final int BR_I32_NE = 0xE3;
    static final int BR_I32_LT_S = 0xE4;
    static final int BR_I32_LT_U = 0xE5;
    static final int BR_I32_GT_S = 0xE6;
    static final int BR_I32_GT_U = 0xE7;
    static final int BR_I32_LE_S = 0xE8;
    static final int BR_I32_LE_U = 0xE9;
    static final int BR_I32_GE_S = 0xEA;
    static final int BR_I32_GE_U = 0xEB;
    static final int BR_I32_EQ_CONST = 0xEC;
    static final int BR_I32_NE_CONST = 0xED;
    static final int BR_I32_LT_S_CONST = 0xEE;
    static final int BR_I32_LT_U_CONST = 0xEF;
    static final int BR_I32_GT_S_CONST = 0xF0;
    static final int BR_I32_GT_U_CONST = 0xF1;
    static final int BR_I32_LE_S_CONST = 0xF2;
    static final int BR_I32_LE_U_CONST = 0xF3;
    static final int BR_I32_GE_S_CONST = 0xF4;
    static final int BR_I32_GE_U_CONST = 0xF5;

    // Executed apart from the interpreter's loop: memories, tables, references.
    static final int FIRST_APART = 0x100;
    static final int MEMORY_SIZE = 0x100;
    static final int MEMORY_GROW = 0x101;
    /** Target x, source y, length z, segment n. */
    static final int MEMORY_INIT = 0x102;
    /** Segment n. */
    static final int DATA_DROP = 0x103;
    /** Target x, source y, length z. */
    static final int MEMORY_COPY = 0x104;
    /** Target x, value y, length z. */
    static final int MEMORY_FILL = 0x105;

    static final int FIRST_TABLE = 0x106;
    /** Table n, index y. */
    static final int TABLE_GET = 0x106;
    /** Index y, value z, table n. */
    static final int TABLE_SET = 0x107;
    /** Target x, source y, length z, segment n; the table follows. */
    static final int TABLE_INIT = 0x108;
    /** Segment n. */
    static final int ELEM_DROP = 0x109;
    /** Target x, source y, length z, target's table n; the source's follows. */
    static final int TABLE_COPY = 0x10A;
    /** Value y, delta z, table n. */
    static final int TABLE_GROW = 0x10B;
    /** Table n. */
    static final int TABLE_SIZE = 0x10C;
    /** Index x, value y, length z, table n. */
    static final int TABLE_FILL = 0x10D;

    static final int REF_NULL = 0x10E;
    static final int REF_IS_NULL = 0x10F;
    /** Function index n. */
    static final int REF_FUNC = 0x110;

    static final int COPY_REFERENCE = 0x111;
    /** y if slot n is not zero, else z. */
    static final int SELECT_REFERENCE = 0x112;

    static final int GLOBAL_GET_REFERENCE = 0x113;
    static final int GLOBAL_SET_REFERENCE = 0x114;
    /** The high half of a v128 in global index n. */
    static final int GLOBAL_GET_HIGH = 0x115;

    static final int GLOBAL_SET_HIGH = 0x116;

    /**
     * The instructions on v128, from here on in the order of their opcodes after the prefix. Operands are in y and z and the
     * result is in x, as with numbers. The mask of {@code bitselect}, the lane of {@code extract_lane} and {@code replace_lane} and
     * the offset of an access are n. Behind {@code shuffle} follow the lanes, four in an int; behind the accesses to a lane, the lane.
     */
    static final int FIRST_VECTOR = 0x200;

    /** The opcode whose second operand is a number, or -1. For a subtraction it is an addition. */
    static int withConstant(int op) {
        if (op >= I32_EQ && op <= I32_GE_U) {
            return I32_EQ_CONST + op - I32_EQ;
        }
        return switch (op) {
            case I32_ADD, I32_SUB -> I32_ADD_CONST;
            case I32_MUL -> I32_MUL_CONST;
            case I32_AND -> I32_AND_CONST;
            case I32_OR -> I32_OR_CONST;
            case I32_XOR -> I32_XOR_CONST;
            case I32_SHL -> I32_SHL_CONST;
            case I32_SHR_S -> I32_SHR_S_CONST;
            case I32_SHR_U -> I32_SHR_U_CONST;
            default -> -1;
        };
    }

    /** The branch that is taken when a comparison of i32 holds, or -1. */
    static int branchOn(int op) {
        if (op >= I32_EQ && op <= I32_GE_U) {
            return BR_I32_EQ + op - I32_EQ;
        }
        if (op >= I32_EQ_CONST && op <= I32_GE_U_CONST) {
            return BR_I32_EQ_CONST + op - I32_EQ_CONST;
        }
        return -1;
    }

    /** The comparison of i32 that holds when another one does not. */
    static int inverse(int op) {
        return switch (op) {
            case I32_EQ -> I32_NE;
            case I32_NE -> I32_EQ;
            case I32_LE_S, I32_LE_U -> op - 2;
            case I32_GT_S, I32_GT_U -> op + 2;
            case I32_LT_S, I32_LT_U -> op + 6;
            case I32_GE_S, I32_GE_U -> op - 6;
            default -> inverse(op - I32_EQ_CONST + I32_EQ) - I32_EQ + I32_EQ_CONST;
        };
    }
}
