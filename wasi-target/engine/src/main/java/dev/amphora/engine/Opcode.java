// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Op;

/**
 * The opcodes of {@link FunctionCode}. An instruction is five ints: the opcode, the slot {@code x} of the result, the slots
 * {@code y} and {@code z} of the operands, and a number {@code n}; a few have more behind them. Whatever an instruction does not
 * use is 0: slot y is read before it is known what the instruction is.
 *
 * <p>What moves and branches, what accesses memory and what computes are three ranges, for which {@link InstructionLoop} has a
 * {@code switch} each.
 */
final class Opcode {
    private Opcode() {}

    /** Ints of an instruction, without what follows it. */
    static final int LENGTH = 5;

    /** Loads and stores are from here on, by their opcodes in the binary format. */
    static final int MEMORY = 0x100;

    /** Numeric operators are from here on, by their opcodes in the binary format. */
    static final int NUMERIC = 0x200;

    // Control. A target is LENGTH less than the position in the code: each instruction adds that in the end.
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
    static final int I32_LOAD = 0x128;
    static final int I64_LOAD = 0x129;
    static final int F32_LOAD = 0x12A;
    static final int F64_LOAD = 0x12B;
    static final int I32_LOAD8_S = 0x12C;
    static final int I32_LOAD8_U = 0x12D;
    static final int I32_LOAD16_S = 0x12E;
    static final int I32_LOAD16_U = 0x12F;
    static final int I64_LOAD8_S = 0x130;
    static final int I64_LOAD8_U = 0x131;
    static final int I64_LOAD16_S = 0x132;
    static final int I64_LOAD16_U = 0x133;
    static final int I64_LOAD32_S = 0x134;
    static final int I64_LOAD32_U = 0x135;
    static final int I32_STORE = 0x136;
    static final int I64_STORE = 0x137;
    static final int F32_STORE = 0x138;
    static final int F64_STORE = 0x139;
    static final int I32_STORE8 = 0x13A;
    static final int I32_STORE16 = 0x13B;
    static final int I64_STORE8 = 0x13C;
    static final int I64_STORE16 = 0x13D;
    static final int I64_STORE32 = 0x13E;

    // Numeric operators: operands y and z, or only y.
    static final int I32_EQZ = 0x245;
    static final int I32_EQ = 0x246;
    static final int I32_NE = 0x247;
    static final int I32_LT_S = 0x248;
    static final int I32_LT_U = 0x249;
    static final int I32_GT_S = 0x24A;
    static final int I32_GT_U = 0x24B;
    static final int I32_LE_S = 0x24C;
    static final int I32_LE_U = 0x24D;
    static final int I32_GE_S = 0x24E;
    static final int I32_GE_U = 0x24F;
    static final int I64_EQZ = 0x250;
    static final int I64_EQ = 0x251;
    static final int I64_NE = 0x252;
    static final int I64_LT_S = 0x253;
    static final int I64_LT_U = 0x254;
    static final int I64_GT_S = 0x255;
    static final int I64_GT_U = 0x256;
    static final int I64_LE_S = 0x257;
    static final int I64_LE_U = 0x258;
    static final int I64_GE_S = 0x259;
    static final int I64_GE_U = 0x25A;
    static final int F32_EQ = 0x25B;
    static final int F32_NE = 0x25C;
    static final int F32_LT = 0x25D;
    static final int F32_GT = 0x25E;
    static final int F32_LE = 0x25F;
    static final int F32_GE = 0x260;
    static final int F64_EQ = 0x261;
    static final int F64_NE = 0x262;
    static final int F64_LT = 0x263;
    static final int F64_GT = 0x264;
    static final int F64_LE = 0x265;
    static final int F64_GE = 0x266;
    static final int I32_CLZ = 0x267;
    static final int I32_CTZ = 0x268;
    static final int I32_POPCNT = 0x269;
    static final int I32_ADD = 0x26A;
    static final int I32_SUB = 0x26B;
    static final int I32_MUL = 0x26C;
    static final int I32_DIV_S = 0x26D;
    static final int I32_DIV_U = 0x26E;
    static final int I32_REM_S = 0x26F;
    static final int I32_REM_U = 0x270;
    static final int I32_AND = 0x271;
    static final int I32_OR = 0x272;
    static final int I32_XOR = 0x273;
    static final int I32_SHL = 0x274;
    static final int I32_SHR_S = 0x275;
    static final int I32_SHR_U = 0x276;
    static final int I32_ROTL = 0x277;
    static final int I32_ROTR = 0x278;
    static final int I64_CLZ = 0x279;
    static final int I64_CTZ = 0x27A;
    static final int I64_POPCNT = 0x27B;
    static final int I64_ADD = 0x27C;
    static final int I64_SUB = 0x27D;
    static final int I64_MUL = 0x27E;
    static final int I64_DIV_S = 0x27F;
    static final int I64_DIV_U = 0x280;
    static final int I64_REM_S = 0x281;
    static final int I64_REM_U = 0x282;
    static final int I64_AND = 0x283;
    static final int I64_OR = 0x284;
    static final int I64_XOR = 0x285;
    static final int I64_SHL = 0x286;
    static final int I64_SHR_S = 0x287;
    static final int I64_SHR_U = 0x288;
    static final int I64_ROTL = 0x289;
    static final int I64_ROTR = 0x28A;
    static final int F32_ABS = 0x28B;
    static final int F32_NEG = 0x28C;
    static final int F32_CEIL = 0x28D;
    static final int F32_FLOOR = 0x28E;
    static final int F32_TRUNC = 0x28F;
    static final int F32_NEAREST = 0x290;
    static final int F32_SQRT = 0x291;
    static final int F32_ADD = 0x292;
    static final int F32_SUB = 0x293;
    static final int F32_MUL = 0x294;
    static final int F32_DIV = 0x295;
    static final int F32_MIN = 0x296;
    static final int F32_MAX = 0x297;
    static final int F32_COPYSIGN = 0x298;
    static final int F64_ABS = 0x299;
    static final int F64_NEG = 0x29A;
    static final int F64_CEIL = 0x29B;
    static final int F64_FLOOR = 0x29C;
    static final int F64_TRUNC = 0x29D;
    static final int F64_NEAREST = 0x29E;
    static final int F64_SQRT = 0x29F;
    static final int F64_ADD = 0x2A0;
    static final int F64_SUB = 0x2A1;
    static final int F64_MUL = 0x2A2;
    static final int F64_DIV = 0x2A3;
    static final int F64_MIN = 0x2A4;
    static final int F64_MAX = 0x2A5;
    static final int F64_COPYSIGN = 0x2A6;
    static final int I32_WRAP_I64 = 0x2A7;
    static final int I32_TRUNC_F32_S = 0x2A8;
    static final int I32_TRUNC_F32_U = 0x2A9;
    static final int I32_TRUNC_F64_S = 0x2AA;
    static final int I32_TRUNC_F64_U = 0x2AB;
    static final int I64_EXTEND_I32_S = 0x2AC;
    static final int I64_EXTEND_I32_U = 0x2AD;
    static final int I64_TRUNC_F32_S = 0x2AE;
    static final int I64_TRUNC_F32_U = 0x2AF;
    static final int I64_TRUNC_F64_S = 0x2B0;
    static final int I64_TRUNC_F64_U = 0x2B1;
    static final int F32_CONVERT_I32_S = 0x2B2;
    static final int F32_CONVERT_I32_U = 0x2B3;
    static final int F32_CONVERT_I64_S = 0x2B4;
    static final int F32_CONVERT_I64_U = 0x2B5;
    static final int F32_DEMOTE_F64 = 0x2B6;
    static final int F64_CONVERT_I32_S = 0x2B7;
    static final int F64_CONVERT_I32_U = 0x2B8;
    static final int F64_CONVERT_I64_S = 0x2B9;
    static final int F64_CONVERT_I64_U = 0x2BA;
    static final int F64_PROMOTE_F32 = 0x2BB;
    static final int I32_REINTERPRET_F32 = 0x2BC;
    static final int I64_REINTERPRET_F64 = 0x2BD;
    static final int F32_REINTERPRET_I32 = 0x2BE;
    static final int F64_REINTERPRET_I64 = 0x2BF;
    static final int I32_EXTEND8_S = 0x2C0;
    static final int I32_EXTEND16_S = 0x2C1;
    static final int I64_EXTEND8_S = 0x2C2;
    static final int I64_EXTEND16_S = 0x2C3;
    static final int I64_EXTEND32_S = 0x2C4;

    // The saturating conversions, from here on in the order of their opcodes after the prefix.
    static final int TRUNC_SAT = 0x2C5;
    static final int I32_TRUNC_SAT_F32_S = TRUNC_SAT;
    static final int I32_TRUNC_SAT_F32_U = TRUNC_SAT + 1;
    static final int I32_TRUNC_SAT_F64_S = TRUNC_SAT + 2;
    static final int I32_TRUNC_SAT_F64_U = TRUNC_SAT + 3;
    static final int I64_TRUNC_SAT_F32_S = TRUNC_SAT + 4;
    static final int I64_TRUNC_SAT_F32_U = TRUNC_SAT + 5;
    static final int I64_TRUNC_SAT_F64_S = TRUNC_SAT + 6;
    static final int I64_TRUNC_SAT_F64_U = TRUNC_SAT + 7;

    // Operators on i32 whose second operand is n.
    static final int I32_EQ_CONST = 0x2D0;
    static final int I32_NE_CONST = 0x2D1;
    static final int I32_LT_S_CONST = 0x2D2;
    static final int I32_LT_U_CONST = 0x2D3;
    static final int I32_GT_S_CONST = 0x2D4;
    static final int I32_GT_U_CONST = 0x2D5;
    static final int I32_LE_S_CONST = 0x2D6;
    static final int I32_LE_U_CONST = 0x2D7;
    static final int I32_GE_S_CONST = 0x2D8;
    static final int I32_GE_U_CONST = 0x2D9;
    static final int I32_ADD_CONST = 0x2DA;
    static final int I32_MUL_CONST = 0x2DB;
    static final int I32_AND_CONST = 0x2DC;
    static final int I32_OR_CONST = 0x2DD;
    static final int I32_XOR_CONST = 0x2DE;
    static final int I32_SHL_CONST = 0x2DF;
    static final int I32_SHR_S_CONST = 0x2E0;
    static final int I32_SHR_U_CONST = 0x2E1;

    // A comparison and a branch to x: of y and z, or of y and n.
    static final int BR_I32_EQ = 0x16;
    static final int BR_I32_NE = 0x17;
    static final int BR_I32_LT_S = 0x18;
    static final int BR_I32_LT_U = 0x19;
    static final int BR_I32_GT_S = 0x1A;
    static final int BR_I32_GT_U = 0x1B;
    static final int BR_I32_LE_S = 0x1C;
    static final int BR_I32_LE_U = 0x1D;
    static final int BR_I32_GE_S = 0x1E;
    static final int BR_I32_GE_U = 0x1F;
    static final int BR_I32_EQ_CONST = 0x20;
    static final int BR_I32_NE_CONST = 0x21;
    static final int BR_I32_LT_S_CONST = 0x22;
    static final int BR_I32_LT_U_CONST = 0x23;
    static final int BR_I32_GT_S_CONST = 0x24;
    static final int BR_I32_GT_U_CONST = 0x25;
    static final int BR_I32_LE_S_CONST = 0x26;
    static final int BR_I32_LE_U_CONST = 0x27;
    static final int BR_I32_GE_S_CONST = 0x28;
    static final int BR_I32_GE_U_CONST = 0x29;

    // Two or three instructions in one, see InstructionPairs. "Third" is the slot n.

    /** Adds the low half of n, sign-extended, to y with the result in x, then its high half to z in place. */
    static final int I32_ADD_CONST_TWICE = 0x2E2;
    /** Rotates y to the left by n. */
    static final int I32_ROTL_CONST = 0x2E3;
    /** y * n + z. */
    static final int I32_MUL_CONST_ADD = 0x2E4;
    /** (y & n) + z. */
    static final int I32_AND_CONST_ADD = 0x2E5;
    /** (y >>> n) + z. */
    static final int I32_SHR_U_CONST_ADD = 0x2E6;
    /** (y >>> n) ^ z. */
    static final int I32_SHR_U_CONST_XOR = 0x2E7;
    /** y rotated to the left by n, ^ z. */
    static final int I32_ROTL_CONST_XOR = 0x2E8;
    /** y rotated to the left by n, & the mask that follows. */
    static final int I32_ROTL_CONST_AND = 0x2E9;
    /** Like {@link #I32_ROTL_CONST_AND}, + z. */
    static final int I32_ROTL_CONST_AND_ADD = 0x2EA;
    /** y + z + third. */
    static final int I32_ADD_ADD = 0x2EB;
    /** y * z + third. */
    static final int I32_MUL_ADD = 0x2EC;

    static final int I64_MUL_ADD = 0x2ED;
    /** The lesser and the greater of y and z. */
    static final int I32_MIN_S = 0x2EE;

    static final int I32_MAX_S = 0x2EF;
    /** Third + y * z, rounded twice; and third - y * z. */
    static final int F64_MUL_ADD = 0x2F0;

    static final int F64_MUL_SUB = 0x2F1;
    /** Two slots follow: the first one + z * the f64 at address y, offset n, rounded twice. */
    static final int F64_LOAD_MUL_ADD = 0x13F;

    /** The same from address y + the second slot that follows. */
    static final int F64_LOAD_INDEXED_MUL_ADD = 0x14C;

    /** Copies y to x, then n to z. */
    static final int COPY_TWICE = 0x2A;
    /** Copies y to z and goes on at x. */
    static final int COPY_BR = 0x2B;

    // Loads from address y + z, offset n.
    static final int I32_LOAD_INDEXED = 0x140;
    static final int I64_LOAD_INDEXED = 0x141;
    static final int I32_LOAD8_S_INDEXED = 0x142;
    static final int I32_LOAD8_U_INDEXED = 0x143;
    static final int I32_LOAD16_S_INDEXED = 0x144;
    static final int I32_LOAD16_U_INDEXED = 0x145;
    static final int I64_LOAD32_U_INDEXED = 0x146;
    // Loads from address y + z times the width of what is loaded, offset n.
    static final int I32_LOAD_SCALED = 0x147;
    static final int I64_LOAD_SCALED = 0x148;
    static final int I32_LOAD16_S_SCALED = 0x149;
    static final int I32_LOAD16_U_SCALED = 0x14A;
    static final int I64_LOAD32_U_SCALED = 0x14B;
    /** Goes on at x if y & n is not zero, or if it is. */
    static final int BR_I32_AND_CONST = 0x2C;

    static final int BR_UNLESS_I32_AND_CONST = 0x2D;

    // Adds n to y, with the result in x, and compares it with z, or with the second number that follows. If that holds,
    // goes on at
    // the first number that follows.
    static final int I32_ADD_CONST_BR_NE = 0x2E;
    static final int I32_ADD_CONST_BR_LT_S = 0x2F;
    static final int I32_ADD_CONST_BR_LT_U = 0x30;
    static final int I32_ADD_CONST_BR_NE_CONST = 0x31;
    static final int I32_ADD_CONST_BR_LT_S_CONST = 0x32;

    // Comparisons of y and z and a branch to x, of i64 and f64. "Not less" is not "greater or equal" where there are
    // NaNs.
    static final int BR_I64_EQ = 0x33;
    static final int BR_I64_NE = 0x34;
    static final int BR_I64_LT_S = 0x35;
    static final int BR_I64_LE_S = 0x36;
    static final int BR_I64_LT_U = 0x37;
    static final int BR_I64_LE_U = 0x38;
    static final int BR_F64_EQ = 0x39;
    static final int BR_F64_NE = 0x3A;
    static final int BR_F64_LT = 0x3B;
    static final int BR_F64_LE = 0x3C;
    static final int BR_F64_NOT_LT = 0x3D;
    static final int BR_F64_NOT_LE = 0x3E;

    // Executed apart from the interpreter's loop: memories, tables, references.
    static final int FIRST_APART = 0x300;
    static final int MEMORY_SIZE = 0x300;
    static final int MEMORY_GROW = 0x301;
    /** Target x, source y, length z, segment n. */
    static final int MEMORY_INIT = 0x302;
    /** Segment n. */
    static final int DATA_DROP = 0x303;
    /** Target x, source y, length z. */
    static final int MEMORY_COPY = 0x304;
    /** Target x, value y, length z. */
    static final int MEMORY_FILL = 0x305;

    static final int FIRST_TABLE = 0x306;
    /** Table n, index y. */
    static final int TABLE_GET = 0x306;
    /** Index y, value z, table n. */
    static final int TABLE_SET = 0x307;
    /** Target x, source y, length z, segment n; the table follows. */
    static final int TABLE_INIT = 0x308;
    /** Segment n. */
    static final int ELEM_DROP = 0x309;
    /** Target x, source y, length z, target's table n; the source's follows. */
    static final int TABLE_COPY = 0x30A;
    /** Value y, delta z, table n. */
    static final int TABLE_GROW = 0x30B;
    /** Table n. */
    static final int TABLE_SIZE = 0x30C;
    /** Index x, value y, length z, table n. */
    static final int TABLE_FILL = 0x30D;

    static final int REF_NULL = 0x30E;
    static final int REF_IS_NULL = 0x30F;
    /** Function index n. */
    static final int REF_FUNC = 0x310;

    static final int COPY_REFERENCE = 0x311;
    /** y if slot n is not zero, else z. */
    static final int SELECT_REFERENCE = 0x312;

    static final int GLOBAL_GET_REFERENCE = 0x313;
    static final int GLOBAL_SET_REFERENCE = 0x314;
    /** The high half of a v128 in global index n. */
    static final int GLOBAL_GET_HIGH = 0x315;

    static final int GLOBAL_SET_HIGH = 0x316;

    /**
     * The instructions on v128, from here on in the order of their opcodes after the prefix. Operands are in y and z and the
     * result is in x, as with numbers. The mask of {@code bitselect}, the lane of {@code extract_lane} and {@code replace_lane} and
     * the offset of an access are n. Behind {@code shuffle} follow the lanes, four in an int; behind the accesses to a lane, the lane.
     */
    static final int FIRST_VECTOR = 0x400;

    /** The opcode of a numeric operator, or -1 if the instruction is none. */
    static int numeric(Op op) {
        if (op.prefix() == 0 && NUMERIC + op.opcode() >= I32_EQZ && NUMERIC + op.opcode() <= I64_EXTEND32_S) {
            return NUMERIC + op.opcode();
        }
        return op.prefix() == Op.PREFIX_FC && op.opcode() <= 7 ? TRUNC_SAT + op.opcode() : -1;
    }

    /** Whether an instruction of the interpreter's loop loads or stores. */
    static boolean accessesMemory(int op) {
        return op >= I32_LOAD && op <= I64_STORE32
                || op >= I32_LOAD_INDEXED && op <= I64_LOAD32_U_SCALED
                || op == F64_LOAD_MUL_ADD
                || op == F64_LOAD_INDEXED_MUL_ADD;
    }

    /** The opcode whose second operand is a number, or -1. For a subtraction it is an addition, for a rotation one to the left. */
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
            case I32_ROTL, I32_ROTR -> I32_ROTL_CONST;
            default -> -1;
        };
    }

    /** The branch that is taken when the condition that an instruction computes holds (or does not), or -1. */
    static int branch(int op, boolean whenItHolds) {
        if (op >= I32_EQ && op <= I32_GE_U) {
            return BR_I32_EQ + (whenItHolds ? op : inverse(op)) - I32_EQ;
        }
        if (op >= I32_EQ_CONST && op <= I32_GE_U_CONST) {
            return BR_I32_EQ_CONST + (whenItHolds ? op : inverse(op)) - I32_EQ_CONST;
        }
        return switch (op) {
            case I32_EQZ -> whenItHolds ? BR_UNLESS : BR_IF;
            case I32_AND_CONST -> whenItHolds ? BR_I32_AND_CONST : BR_UNLESS_I32_AND_CONST;
            case I64_EQ -> whenItHolds ? BR_I64_EQ : BR_I64_NE;
            case I64_NE -> whenItHolds ? BR_I64_NE : BR_I64_EQ;
            case I64_LT_S, I64_GT_S -> whenItHolds ? BR_I64_LT_S : BR_I64_LE_S;
            case I64_LE_S, I64_GE_S -> whenItHolds ? BR_I64_LE_S : BR_I64_LT_S;
            case I64_LT_U, I64_GT_U -> whenItHolds ? BR_I64_LT_U : BR_I64_LE_U;
            case I64_LE_U, I64_GE_U -> whenItHolds ? BR_I64_LE_U : BR_I64_LT_U;
            case F64_EQ -> whenItHolds ? BR_F64_EQ : BR_F64_NE;
            case F64_NE -> whenItHolds ? BR_F64_NE : BR_F64_EQ;
            case F64_LT, F64_GT -> whenItHolds ? BR_F64_LT : BR_F64_NOT_LT;
            case F64_LE, F64_GE -> whenItHolds ? BR_F64_LE : BR_F64_NOT_LE;
            default -> -1;
        };
    }

    /** Whether {@link #branch} wants the operands in the other order. */
    static boolean branchSwaps(int op, boolean whenItHolds) {
        return switch (op) {
            case F64_GT, F64_GE -> true;
            // Not less is: the other one is less or equal.
            case I64_LT_S, I64_LT_U, I64_LE_S, I64_LE_U -> !whenItHolds;
            case I64_GT_S, I64_GT_U, I64_GE_S, I64_GE_U -> whenItHolds;
            default -> false;
        };
    }

    /** The instruction that adds a constant to the first operand of a branch before it, or -1. */
    static int countAndBranch(int branch) {
        return switch (branch) {
            case BR_I32_NE -> I32_ADD_CONST_BR_NE;
            case BR_I32_LT_S -> I32_ADD_CONST_BR_LT_S;
            case BR_I32_LT_U -> I32_ADD_CONST_BR_LT_U;
            case BR_I32_NE_CONST -> I32_ADD_CONST_BR_NE_CONST;
            case BR_I32_LT_S_CONST -> I32_ADD_CONST_BR_LT_S_CONST;
            default -> -1;
        };
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
