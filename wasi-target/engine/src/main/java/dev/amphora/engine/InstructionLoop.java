// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static dev.amphora.engine.Numerics.toInt;

/**
 * The inner loop of the interpreter: what needs nothing but the frame, the memory and global variables.
 *
 * <p>HotSpot compiles it well because of its shape. Operands are read before the switch and the result is written behind it,
 * which leaves a case with the operator itself; there is no call in it that is not inlined, so variables stay in registers;
 * and what an activation changes seldom (the arrays, the frame) does not change here at all. Whatever does not fit that, traps
 * among it, is left to {@link Interpreter}. HotSpot compiles no method above 8,000 bytes of bytecode.
 */
final class InstructionLoop {
    /** Turns an i32, sign-extended in its slot, into an unsigned number. */
    private static final long MASK = 0xFFFF_FFFFL;

    private InstructionLoop() {}

    /**
     * Executes instructions from {@code pc} on.
     *
     * @return the position of the first one that has not been executed, because it is not among those below, would trap, or
     *     has used up the slice of fuel
     */
    static int run(long[] s, int[] code, int start, int fp, byte[] mem, Global[] globals, Meter meter) {
        int pc = start;
        while (true) {
            int x = code[pc + 1];
            int n = code[pc + 4];
            long a = s[fp + code[pc + 2]];
            long b = s[fp + code[pc + 3]];
            long r;
            long address;
            switch (code[pc]) {
                case Opcode.BR:
                    pc = x;
                    continue;
                case Opcode.BR_IF:
                    pc = (int) a != 0 ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_UNLESS:
                    pc = (int) a == 0 ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_TABLE:
                    pc = code[pc + Opcode.LENGTH + (int) Math.min(a & MASK, n)];
                    continue;
                case Opcode.BR_I32_EQ:
                    pc = (int) a == (int) b ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_NE:
                    pc = (int) a != (int) b ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_LT_S:
                    pc = (int) a < (int) b ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_LT_U:
                    pc = Integer.compareUnsigned((int) a, (int) b) < 0 ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_GT_S:
                    pc = (int) a > (int) b ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_GT_U:
                    pc = Integer.compareUnsigned((int) a, (int) b) > 0 ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_LE_S:
                    pc = (int) a <= (int) b ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_LE_U:
                    pc = Integer.compareUnsigned((int) a, (int) b) <= 0 ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_GE_S:
                    pc = (int) a >= (int) b ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_GE_U:
                    pc = Integer.compareUnsigned((int) a, (int) b) >= 0 ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_EQ_CONST:
                    pc = (int) a == n ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_NE_CONST:
                    pc = (int) a != n ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_LT_S_CONST:
                    pc = (int) a < n ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_LT_U_CONST:
                    pc = Integer.compareUnsigned((int) a, n) < 0 ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_GT_S_CONST:
                    pc = (int) a > n ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_GT_U_CONST:
                    pc = Integer.compareUnsigned((int) a, n) > 0 ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_LE_S_CONST:
                    pc = (int) a <= n ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_LE_U_CONST:
                    pc = Integer.compareUnsigned((int) a, n) <= 0 ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_GE_S_CONST:
                    pc = (int) a >= n ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.BR_I32_GE_U_CONST:
                    pc = Integer.compareUnsigned((int) a, n) >= 0 ? x : pc + Opcode.LENGTH;
                    continue;
                case Opcode.FUEL:
                    if (meter.slice < n) {
                        return pc;
                    }
                    meter.slice -= n;
                    pc += Opcode.LENGTH;
                    continue;
                case Opcode.COPY:
                case Opcode.I64_REINTERPRET_F64:
                case Opcode.F64_REINTERPRET_I64:
                    r = a;
                    break;
                case Opcode.CONST_32:
                    r = n;
                    break;
                case Opcode.CONST_64:
                    s[fp + x] = (long) code[pc + Opcode.LENGTH] << 32 | n & MASK;
                    pc += Opcode.LENGTH + 1;
                    continue;
                case Opcode.SELECT:
                    r = (int) s[fp + n] != 0 ? a : b;
                    break;
                case Opcode.GLOBAL_GET:
                    r = globals[n].bits;
                    break;
                case Opcode.GLOBAL_SET:
                    globals[n].bits = a;
                    pc += Opcode.LENGTH;
                    continue;
                case Opcode.I32_LOAD:
                case Opcode.F32_LOAD:
                case Opcode.I64_LOAD32_S:
                    address = (a & MASK) + (n & MASK);
                    if (address > mem.length - Integer.BYTES) {
                        return pc;
                    }
                    r = LittleEndian.getInt(mem, (int) address);
                    break;
                case Opcode.I64_LOAD:
                case Opcode.F64_LOAD:
                    address = (a & MASK) + (n & MASK);
                    if (address > mem.length - Long.BYTES) {
                        return pc;
                    }
                    r = LittleEndian.getLong(mem, (int) address);
                    break;
                case Opcode.I32_LOAD8_S:
                case Opcode.I64_LOAD8_S:
                    address = (a & MASK) + (n & MASK);
                    if (address > mem.length - Byte.BYTES) {
                        return pc;
                    }
                    r = mem[(int) address];
                    break;
                case Opcode.I32_LOAD8_U:
                case Opcode.I64_LOAD8_U:
                    address = (a & MASK) + (n & MASK);
                    if (address > mem.length - Byte.BYTES) {
                        return pc;
                    }
                    r = mem[(int) address] & 0xFF;
                    break;
                case Opcode.I32_LOAD16_S:
                case Opcode.I64_LOAD16_S:
                    address = (a & MASK) + (n & MASK);
                    if (address > mem.length - Short.BYTES) {
                        return pc;
                    }
                    r = LittleEndian.getShort(mem, (int) address);
                    break;
                case Opcode.I32_LOAD16_U:
                case Opcode.I64_LOAD16_U:
                    address = (a & MASK) + (n & MASK);
                    if (address > mem.length - Short.BYTES) {
                        return pc;
                    }
                    r = LittleEndian.getShort(mem, (int) address) & 0xFFFF;
                    break;
                case Opcode.I64_LOAD32_U:
                    address = (a & MASK) + (n & MASK);
                    if (address > mem.length - Integer.BYTES) {
                        return pc;
                    }
                    r = LittleEndian.getInt(mem, (int) address) & MASK;
                    break;
                case Opcode.I32_STORE:
                case Opcode.F32_STORE:
                case Opcode.I64_STORE32:
                    address = (a & MASK) + (n & MASK);
                    if (address > mem.length - Integer.BYTES) {
                        return pc;
                    }
                    LittleEndian.putInt(mem, (int) address, (int) b);
                    pc += Opcode.LENGTH;
                    continue;
                case Opcode.I64_STORE:
                case Opcode.F64_STORE:
                    address = (a & MASK) + (n & MASK);
                    if (address > mem.length - Long.BYTES) {
                        return pc;
                    }
                    LittleEndian.putLong(mem, (int) address, b);
                    pc += Opcode.LENGTH;
                    continue;
                case Opcode.I32_STORE8:
                case Opcode.I64_STORE8:
                    address = (a & MASK) + (n & MASK);
                    if (address > mem.length - Byte.BYTES) {
                        return pc;
                    }
                    mem[(int) address] = (byte) b;
                    pc += Opcode.LENGTH;
                    continue;
                case Opcode.I32_STORE16:
                case Opcode.I64_STORE16:
                    address = (a & MASK) + (n & MASK);
                    if (address > mem.length - Short.BYTES) {
                        return pc;
                    }
                    LittleEndian.putShort(mem, (int) address, (short) b);
                    pc += Opcode.LENGTH;
                    continue;
                case Opcode.I32_ADD:
                    r = (int) a + (int) b;
                    break;
                case Opcode.I32_SUB:
                    r = (int) a - (int) b;
                    break;
                case Opcode.I32_MUL:
                    r = (int) a * (int) b;
                    break;
                case Opcode.I32_AND:
                    r = (int) a & (int) b;
                    break;
                case Opcode.I32_OR:
                    r = (int) a | (int) b;
                    break;
                case Opcode.I32_XOR:
                    r = (int) a ^ (int) b;
                    break;
                case Opcode.I32_SHL:
                    r = (int) a << (int) b;
                    break;
                case Opcode.I32_SHR_S:
                    r = (int) a >> (int) b;
                    break;
                case Opcode.I32_SHR_U:
                    r = (int) a >>> (int) b;
                    break;
                case Opcode.I32_ROTL:
                    r = Integer.rotateLeft((int) a, (int) b);
                    break;
                case Opcode.I32_ROTR:
                    r = Integer.rotateRight((int) a, (int) b);
                    break;
                case Opcode.I32_DIV_S:
                    if ((int) b == 0 || (int) b == -1) {
                        return pc;
                    }
                    r = (int) a / (int) b;
                    break;
                case Opcode.I32_DIV_U:
                    if ((int) b == 0) {
                        return pc;
                    }
                    r = Integer.divideUnsigned((int) a, (int) b);
                    break;
                case Opcode.I32_REM_S:
                    if ((int) b == 0) {
                        return pc;
                    }
                    r = (int) a % (int) b;
                    break;
                case Opcode.I32_REM_U:
                    if ((int) b == 0) {
                        return pc;
                    }
                    r = Integer.remainderUnsigned((int) a, (int) b);
                    break;
                case Opcode.I32_CLZ:
                    r = Integer.numberOfLeadingZeros((int) a);
                    break;
                case Opcode.I32_CTZ:
                    r = Integer.numberOfTrailingZeros((int) a);
                    break;
                case Opcode.I32_POPCNT:
                    r = Integer.bitCount((int) a);
                    break;
                case Opcode.I32_ADD_CONST:
                    r = (int) a + n;
                    break;
                case Opcode.I32_MUL_CONST:
                    r = (int) a * n;
                    break;
                case Opcode.I32_AND_CONST:
                    r = (int) a & n;
                    break;
                case Opcode.I32_OR_CONST:
                    r = (int) a | n;
                    break;
                case Opcode.I32_XOR_CONST:
                    r = (int) a ^ n;
                    break;
                case Opcode.I32_SHL_CONST:
                    r = (int) a << n;
                    break;
                case Opcode.I32_SHR_S_CONST:
                    r = (int) a >> n;
                    break;
                case Opcode.I32_SHR_U_CONST:
                    r = (int) a >>> n;
                    break;
                case Opcode.I32_EQZ:
                    r = toInt((int) a == 0);
                    break;
                case Opcode.I32_EQ:
                    r = toInt((int) a == (int) b);
                    break;
                case Opcode.I32_NE:
                    r = toInt((int) a != (int) b);
                    break;
                case Opcode.I32_LT_S:
                    r = toInt((int) a < (int) b);
                    break;
                case Opcode.I32_LT_U:
                    r = toInt(Integer.compareUnsigned((int) a, (int) b) < 0);
                    break;
                case Opcode.I32_GT_S:
                    r = toInt((int) a > (int) b);
                    break;
                case Opcode.I32_GT_U:
                    r = toInt(Integer.compareUnsigned((int) a, (int) b) > 0);
                    break;
                case Opcode.I32_LE_S:
                    r = toInt((int) a <= (int) b);
                    break;
                case Opcode.I32_LE_U:
                    r = toInt(Integer.compareUnsigned((int) a, (int) b) <= 0);
                    break;
                case Opcode.I32_GE_S:
                    r = toInt((int) a >= (int) b);
                    break;
                case Opcode.I32_GE_U:
                    r = toInt(Integer.compareUnsigned((int) a, (int) b) >= 0);
                    break;
                case Opcode.I32_EQ_CONST:
                    r = toInt((int) a == n);
                    break;
                case Opcode.I32_NE_CONST:
                    r = toInt((int) a != n);
                    break;
                case Opcode.I32_LT_S_CONST:
                    r = toInt((int) a < n);
                    break;
                case Opcode.I32_LT_U_CONST:
                    r = toInt(Integer.compareUnsigned((int) a, n) < 0);
                    break;
                case Opcode.I32_GT_S_CONST:
                    r = toInt((int) a > n);
                    break;
                case Opcode.I32_GT_U_CONST:
                    r = toInt(Integer.compareUnsigned((int) a, n) > 0);
                    break;
                case Opcode.I32_LE_S_CONST:
                    r = toInt((int) a <= n);
                    break;
                case Opcode.I32_LE_U_CONST:
                    r = toInt(Integer.compareUnsigned((int) a, n) <= 0);
                    break;
                case Opcode.I32_GE_S_CONST:
                    r = toInt((int) a >= n);
                    break;
                case Opcode.I32_GE_U_CONST:
                    r = toInt(Integer.compareUnsigned((int) a, n) >= 0);
                    break;
                case Opcode.I64_ADD:
                    r = a + b;
                    break;
                case Opcode.I64_SUB:
                    r = a - b;
                    break;
                case Opcode.I64_MUL:
                    r = a * b;
                    break;
                case Opcode.I64_AND:
                    r = a & b;
                    break;
                case Opcode.I64_OR:
                    r = a | b;
                    break;
                case Opcode.I64_XOR:
                    r = a ^ b;
                    break;
                case Opcode.I64_SHL:
                    r = a << b;
                    break;
                case Opcode.I64_SHR_S:
                    r = a >> b;
                    break;
                case Opcode.I64_SHR_U:
                    r = a >>> b;
                    break;
                case Opcode.I64_ROTL:
                    r = Long.rotateLeft(a, (int) b);
                    break;
                case Opcode.I64_ROTR:
                    r = Long.rotateRight(a, (int) b);
                    break;
                case Opcode.I64_DIV_S:
                    if (b == 0 || b == -1) {
                        return pc;
                    }
                    r = a / b;
                    break;
                case Opcode.I64_REM_S:
                    if (b == 0) {
                        return pc;
                    }
                    r = a % b;
                    break;
                case Opcode.I64_CLZ:
                    r = Long.numberOfLeadingZeros(a);
                    break;
                case Opcode.I64_CTZ:
                    r = Long.numberOfTrailingZeros(a);
                    break;
                case Opcode.I64_POPCNT:
                    r = Long.bitCount(a);
                    break;
                case Opcode.I64_EQZ:
                    r = toInt(a == 0);
                    break;
                case Opcode.I64_EQ:
                    r = toInt(a == b);
                    break;
                case Opcode.I64_NE:
                    r = toInt(a != b);
                    break;
                case Opcode.I64_LT_S:
                    r = toInt(a < b);
                    break;
                case Opcode.I64_LT_U:
                    r = toInt(Long.compareUnsigned(a, b) < 0);
                    break;
                case Opcode.I64_GT_S:
                    r = toInt(a > b);
                    break;
                case Opcode.I64_GT_U:
                    r = toInt(Long.compareUnsigned(a, b) > 0);
                    break;
                case Opcode.I64_LE_S:
                    r = toInt(a <= b);
                    break;
                case Opcode.I64_LE_U:
                    r = toInt(Long.compareUnsigned(a, b) <= 0);
                    break;
                case Opcode.I64_GE_S:
                    r = toInt(a >= b);
                    break;
                case Opcode.I64_GE_U:
                    r = toInt(Long.compareUnsigned(a, b) >= 0);
                    break;
                case Opcode.I32_WRAP_I64:
                case Opcode.I64_EXTEND_I32_S:
                case Opcode.I64_EXTEND32_S:
                case Opcode.I32_REINTERPRET_F32:
                case Opcode.F32_REINTERPRET_I32:
                    r = (int) a;
                    break;
                case Opcode.I64_EXTEND_I32_U:
                    r = a & MASK;
                    break;
                case Opcode.I32_EXTEND8_S:
                case Opcode.I64_EXTEND8_S:
                    r = (byte) a;
                    break;
                case Opcode.I32_EXTEND16_S:
                case Opcode.I64_EXTEND16_S:
                    r = (short) a;
                    break;
                case Opcode.F64_ADD:
                    r = Double.doubleToRawLongBits(Double.longBitsToDouble(a) + Double.longBitsToDouble(b));
                    break;
                case Opcode.F64_SUB:
                    r = Double.doubleToRawLongBits(Double.longBitsToDouble(a) - Double.longBitsToDouble(b));
                    break;
                case Opcode.F64_MUL:
                    r = Double.doubleToRawLongBits(Double.longBitsToDouble(a) * Double.longBitsToDouble(b));
                    break;
                case Opcode.F64_DIV:
                    r = Double.doubleToRawLongBits(Double.longBitsToDouble(a) / Double.longBitsToDouble(b));
                    break;
                case Opcode.F64_EQ:
                    r = toInt(Double.longBitsToDouble(a) == Double.longBitsToDouble(b));
                    break;
                case Opcode.F64_NE:
                    r = toInt(Double.longBitsToDouble(a) != Double.longBitsToDouble(b));
                    break;
                case Opcode.F64_LT:
                    r = toInt(Double.longBitsToDouble(a) < Double.longBitsToDouble(b));
                    break;
                case Opcode.F64_GT:
                    r = toInt(Double.longBitsToDouble(a) > Double.longBitsToDouble(b));
                    break;
                case Opcode.F64_LE:
                    r = toInt(Double.longBitsToDouble(a) <= Double.longBitsToDouble(b));
                    break;
                case Opcode.F64_GE:
                    r = toInt(Double.longBitsToDouble(a) >= Double.longBitsToDouble(b));
                    break;
                case Opcode.F64_SQRT:
                    r = Double.doubleToRawLongBits(Math.sqrt(Double.longBitsToDouble(a)));
                    break;
                case Opcode.F64_ABS:
                    r = a & Long.MAX_VALUE;
                    break;
                case Opcode.F64_NEG:
                    r = a ^ Long.MIN_VALUE;
                    break;
                case Opcode.F32_ADD:
                    r = Float.floatToRawIntBits(Float.intBitsToFloat((int) a) + Float.intBitsToFloat((int) b));
                    break;
                case Opcode.F32_SUB:
                    r = Float.floatToRawIntBits(Float.intBitsToFloat((int) a) - Float.intBitsToFloat((int) b));
                    break;
                case Opcode.F32_MUL:
                    r = Float.floatToRawIntBits(Float.intBitsToFloat((int) a) * Float.intBitsToFloat((int) b));
                    break;
                case Opcode.F32_DIV:
                    r = Float.floatToRawIntBits(Float.intBitsToFloat((int) a) / Float.intBitsToFloat((int) b));
                    break;
                case Opcode.F32_EQ:
                    r = toInt(Float.intBitsToFloat((int) a) == Float.intBitsToFloat((int) b));
                    break;
                case Opcode.F32_NE:
                    r = toInt(Float.intBitsToFloat((int) a) != Float.intBitsToFloat((int) b));
                    break;
                case Opcode.F32_LT:
                    r = toInt(Float.intBitsToFloat((int) a) < Float.intBitsToFloat((int) b));
                    break;
                case Opcode.F32_GT:
                    r = toInt(Float.intBitsToFloat((int) a) > Float.intBitsToFloat((int) b));
                    break;
                case Opcode.F32_LE:
                    r = toInt(Float.intBitsToFloat((int) a) <= Float.intBitsToFloat((int) b));
                    break;
                case Opcode.F32_GE:
                    r = toInt(Float.intBitsToFloat((int) a) >= Float.intBitsToFloat((int) b));
                    break;
                case Opcode.F64_CONVERT_I32_S:
                    r = Double.doubleToRawLongBits((double) (int) a);
                    break;
                case Opcode.F64_CONVERT_I32_U:
                    r = Double.doubleToRawLongBits((double) (a & MASK));
                    break;
                case Opcode.F64_CONVERT_I64_S:
                    r = Double.doubleToRawLongBits((double) a);
                    break;
                case Opcode.F64_PROMOTE_F32:
                    r = Double.doubleToRawLongBits(Float.intBitsToFloat((int) a));
                    break;
                case Opcode.F32_DEMOTE_F64:
                    r = Float.floatToRawIntBits((float) Double.longBitsToDouble(a));
                    break;
                case Opcode.I32_TRUNC_SAT_F64_S:
                    r = (int) Double.longBitsToDouble(a);
                    break;
                default:
                    return pc;
            }
            s[fp + x] = r;
            pc += Opcode.LENGTH;
        }
    }
}
