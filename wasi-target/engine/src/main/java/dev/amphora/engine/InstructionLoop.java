// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/**
 * The inner loop of the interpreter: what needs nothing but the frame, the memory and global variables.
 *
 * <p>HotSpot compiles it well because of its shape (ADR 28):
 *
 * <ul>
 *   <li>The first operand is read before the switch and the result is written behind it. The second operand, in slot
 *       {@code code[pc + 3]}, and the number {@code code[pc + 4]} are read where they are used: an expression that two cases have
 *       in common is computed before each instruction, whatever it is.
 *   <li>There are three switches. The branches between them, and their three jumps, are easier to predict than one jump.
 *   <li>There is one way back to the head of the loop, so that there is one place where the loop may be stopped.
 *   <li>No call in it is not inlined. HotSpot compiles no method above 8,000 bytes of bytecode, and ceases to inline when the method
 *       and what has been inlined are above that; an access through {@link LittleEndian} counts for more than 200.
 *   <li>What an activation changes seldom (the arrays, the frame) does not change here at all.
 * </ul>
 *
 * Whatever does not fit that, traps among it, is left to {@link Interpreter}.
 */
final class InstructionLoop {
    /** Turns an i32, sign-extended in its slot, into an unsigned number. */
    private static final long MASK = 0xFFFF_FFFFL;

    private InstructionLoop() {}

    /**
     * Executes instructions.
     *
     * @param s the slots
     * @param pc where the first instruction is
     * @param fp the first slot of the frame
     * @return the position of the first one that has not been executed, because it is not among those below, would trap, or
     *     has used up the slice of fuel
     */
    @SuppressWarnings("fallthrough") // Forms of an address become one another.
    static int run(long[] s, int[] code, int pc, int fp, byte[] mem, Global[] globals, Meter meter) {
        while (true) {
            int x = code[pc + 1];
            long a = s[fp + code[pc + 2]];
            long r;
            long address;
            next:
            {
                int op = code[pc];
                if (op < Opcode.MEMORY) {
                    switch (op) {
                        case Opcode.BR:
                            pc = x;
                            break next;
                        case Opcode.BR_IF:
                            pc = (int) a != 0 ? x : pc;
                            break next;
                        case Opcode.BR_UNLESS:
                            pc = (int) a == 0 ? x : pc;
                            break next;
                        case Opcode.BR_TABLE:
                            pc = code[pc + Opcode.LENGTH + (int) Math.min(a & MASK, code[pc + 4])];
                            break next;
                        case Opcode.BR_I32_EQ:
                            pc = (int) a == (int) s[fp + code[pc + 3]] ? x : pc;
                            break next;
                        case Opcode.BR_I32_NE:
                            pc = (int) a != (int) s[fp + code[pc + 3]] ? x : pc;
                            break next;
                        case Opcode.BR_I32_LT_S:
                            pc = (int) a < (int) s[fp + code[pc + 3]] ? x : pc;
                            break next;
                        case Opcode.BR_I32_LT_U:
                            pc = (a & MASK) < (s[fp + code[pc + 3]] & MASK) ? x : pc;
                            break next;
                        case Opcode.BR_I32_GT_S:
                            pc = (int) a > (int) s[fp + code[pc + 3]] ? x : pc;
                            break next;
                        case Opcode.BR_I32_GT_U:
                            pc = (a & MASK) > (s[fp + code[pc + 3]] & MASK) ? x : pc;
                            break next;
                        case Opcode.BR_I32_LE_S:
                            pc = (int) a <= (int) s[fp + code[pc + 3]] ? x : pc;
                            break next;
                        case Opcode.BR_I32_LE_U:
                            pc = (a & MASK) <= (s[fp + code[pc + 3]] & MASK) ? x : pc;
                            break next;
                        case Opcode.BR_I32_GE_S:
                            pc = (int) a >= (int) s[fp + code[pc + 3]] ? x : pc;
                            break next;
                        case Opcode.BR_I32_GE_U:
                            pc = (a & MASK) >= (s[fp + code[pc + 3]] & MASK) ? x : pc;
                            break next;
                        case Opcode.BR_I32_EQ_CONST:
                            pc = (int) a == code[pc + 4] ? x : pc;
                            break next;
                        case Opcode.BR_I32_NE_CONST:
                            pc = (int) a != code[pc + 4] ? x : pc;
                            break next;
                        case Opcode.BR_I32_LT_S_CONST:
                            pc = (int) a < code[pc + 4] ? x : pc;
                            break next;
                        case Opcode.BR_I32_LT_U_CONST:
                            pc = (a & MASK) < (code[pc + 4] & MASK) ? x : pc;
                            break next;
                        case Opcode.BR_I32_GT_S_CONST:
                            pc = (int) a > code[pc + 4] ? x : pc;
                            break next;
                        case Opcode.BR_I32_GT_U_CONST:
                            pc = (a & MASK) > (code[pc + 4] & MASK) ? x : pc;
                            break next;
                        case Opcode.BR_I32_LE_S_CONST:
                            pc = (int) a <= code[pc + 4] ? x : pc;
                            break next;
                        case Opcode.BR_I32_LE_U_CONST:
                            pc = (a & MASK) <= (code[pc + 4] & MASK) ? x : pc;
                            break next;
                        case Opcode.BR_I32_GE_S_CONST:
                            pc = (int) a >= code[pc + 4] ? x : pc;
                            break next;
                        case Opcode.BR_I32_GE_U_CONST:
                            pc = (a & MASK) >= (code[pc + 4] & MASK) ? x : pc;
                            break next;
                        case Opcode.BR_I32_AND_CONST:
                            pc = ((int) a & code[pc + 4]) != 0 ? x : pc;
                            break next;
                        case Opcode.BR_UNLESS_I32_AND_CONST:
                            pc = ((int) a & code[pc + 4]) == 0 ? x : pc;
                            break next;
                        case Opcode.BR_I64_EQ:
                            pc = a == s[fp + code[pc + 3]] ? x : pc;
                            break next;
                        case Opcode.BR_I64_NE:
                            pc = a != s[fp + code[pc + 3]] ? x : pc;
                            break next;
                        case Opcode.BR_I64_LT_S:
                            pc = a < s[fp + code[pc + 3]] ? x : pc;
                            break next;
                        case Opcode.BR_I64_LE_S:
                            pc = a <= s[fp + code[pc + 3]] ? x : pc;
                            break next;
                        case Opcode.BR_I64_LT_U:
                            pc = Long.compareUnsigned(a, s[fp + code[pc + 3]]) < 0 ? x : pc;
                            break next;
                        case Opcode.BR_I64_LE_U:
                            pc = Long.compareUnsigned(a, s[fp + code[pc + 3]]) <= 0 ? x : pc;
                            break next;
                        case Opcode.BR_F64_EQ:
                            pc = Double.longBitsToDouble(a) == Double.longBitsToDouble(s[fp + code[pc + 3]]) ? x : pc;
                            break next;
                        case Opcode.BR_F64_NE:
                            pc = Double.longBitsToDouble(a) != Double.longBitsToDouble(s[fp + code[pc + 3]]) ? x : pc;
                            break next;
                        case Opcode.BR_F64_LT:
                            pc = Double.longBitsToDouble(a) < Double.longBitsToDouble(s[fp + code[pc + 3]]) ? x : pc;
                            break next;
                        case Opcode.BR_F64_LE:
                            pc = Double.longBitsToDouble(a) <= Double.longBitsToDouble(s[fp + code[pc + 3]]) ? x : pc;
                            break next;
                        case Opcode.BR_F64_NOT_LT:
                            pc = !(Double.longBitsToDouble(a) < Double.longBitsToDouble(s[fp + code[pc + 3]])) ? x : pc;
                            break next;
                        case Opcode.BR_F64_NOT_LE:
                            pc = !(Double.longBitsToDouble(a) <= Double.longBitsToDouble(s[fp + code[pc + 3]]))
                                    ? x
                                    : pc;
                            break next;
                        case Opcode.I32_ADD_CONST_BR_NE:
                            r = (int) a + code[pc + 4];
                            s[fp + x] = r;
                            pc = (int) r != (int) s[fp + code[pc + 3]] ? code[pc + Opcode.LENGTH] : pc + 1;
                            break next;
                        case Opcode.I32_ADD_CONST_BR_LT_S:
                            r = (int) a + code[pc + 4];
                            s[fp + x] = r;
                            pc = (int) r < (int) s[fp + code[pc + 3]] ? code[pc + Opcode.LENGTH] : pc + 1;
                            break next;
                        case Opcode.I32_ADD_CONST_BR_LT_U:
                            r = (int) a + code[pc + 4];
                            s[fp + x] = r;
                            pc = (r & MASK) < (s[fp + code[pc + 3]] & MASK) ? code[pc + Opcode.LENGTH] : pc + 1;
                            break next;
                        case Opcode.I32_ADD_CONST_BR_NE_CONST:
                            r = (int) a + code[pc + 4];
                            s[fp + x] = r;
                            pc = (int) r != code[pc + Opcode.LENGTH + 1] ? code[pc + Opcode.LENGTH] : pc + 2;
                            break next;
                        case Opcode.I32_ADD_CONST_BR_LT_S_CONST:
                            r = (int) a + code[pc + 4];
                            s[fp + x] = r;
                            pc = (int) r < code[pc + Opcode.LENGTH + 1] ? code[pc + Opcode.LENGTH] : pc + 2;
                            break next;
                        case Opcode.COPY_BR:
                            s[fp + code[pc + 3]] = a;
                            pc = x;
                            break next;
                        case Opcode.COPY_TWICE:
                            s[fp + x] = a;
                            s[fp + code[pc + 3]] = s[fp + code[pc + 4]];
                            break next;
                        case Opcode.FUEL:
                            if (meter.slice < code[pc + 4]) {
                                return pc;
                            }
                            meter.slice -= code[pc + 4];
                            break next;
                        case Opcode.COPY:
                            r = a;
                            break;
                        case Opcode.CONST_32:
                            r = code[pc + 4];
                            break;
                        case Opcode.CONST_64:
                            s[fp + x] = (long) code[pc + Opcode.LENGTH] << 32 | code[pc + 4] & MASK;
                            pc++;
                            break next;
                        case Opcode.SELECT:
                            r = (int) s[fp + code[pc + 4]] != 0 ? a : s[fp + code[pc + 3]];
                            break;
                        case Opcode.GLOBAL_GET:
                            r = globals[code[pc + 4]].bits;
                            break;
                        case Opcode.GLOBAL_SET:
                            globals[code[pc + 4]].bits = a;
                            break next;
                        default:
                            return pc;
                    }
                } else if (op < Opcode.NUMERIC) {
                    switch (op) {
                        case Opcode.I32_LOAD_SCALED:
                            a += 3 * s[fp + code[pc + 3]];
                        case Opcode.I32_LOAD_INDEXED:
                            a += s[fp + code[pc + 3]];
                        case Opcode.I32_LOAD:
                        case Opcode.F32_LOAD:
                        case Opcode.I64_LOAD32_S:
                            address = (a & MASK) + (code[pc + 4] & MASK);
                            if (address > mem.length - Integer.BYTES) {
                                return pc;
                            }
                            r = LittleEndian.getInt(mem, (int) address);
                            break;
                        case Opcode.I64_LOAD32_U_SCALED:
                            a += 3 * s[fp + code[pc + 3]];
                        case Opcode.I64_LOAD32_U_INDEXED:
                            a += s[fp + code[pc + 3]];
                        case Opcode.I64_LOAD32_U:
                            address = (a & MASK) + (code[pc + 4] & MASK);
                            if (address > mem.length - Integer.BYTES) {
                                return pc;
                            }
                            r = LittleEndian.getInt(mem, (int) address) & MASK;
                            break;
                        case Opcode.I64_LOAD_SCALED:
                            a += 7 * s[fp + code[pc + 3]];
                        case Opcode.I64_LOAD_INDEXED:
                            a += s[fp + code[pc + 3]];
                        case Opcode.I64_LOAD:
                        case Opcode.F64_LOAD:
                            address = (a & MASK) + (code[pc + 4] & MASK);
                            if (address > mem.length - Long.BYTES) {
                                return pc;
                            }
                            r = LittleEndian.getLong(mem, (int) address);
                            break;
                        case Opcode.F64_LOAD_INDEXED_MUL_ADD:
                            a += s[fp + code[pc + Opcode.LENGTH + 1]];
                        case Opcode.F64_LOAD_MUL_ADD:
                            address = (a & MASK) + (code[pc + 4] & MASK);
                            if (address > mem.length - Double.BYTES) {
                                return pc;
                            }
                            s[fp + x] = Double.doubleToRawLongBits(Double.longBitsToDouble(
                                            s[fp + code[pc + Opcode.LENGTH]])
                                    + Double.longBitsToDouble(s[fp + code[pc + 3]])
                                            * Double.longBitsToDouble(LittleEndian.getLong(mem, (int) address)));
                            pc += 2;
                            break next;
                        case Opcode.I32_LOAD8_S_INDEXED:
                            a += s[fp + code[pc + 3]];
                        case Opcode.I32_LOAD8_S:
                        case Opcode.I64_LOAD8_S:
                            address = (a & MASK) + (code[pc + 4] & MASK);
                            if (address > mem.length - Byte.BYTES) {
                                return pc;
                            }
                            r = mem[(int) address];
                            break;
                        case Opcode.I32_LOAD8_U_INDEXED:
                            a += s[fp + code[pc + 3]];
                        case Opcode.I32_LOAD8_U:
                        case Opcode.I64_LOAD8_U:
                            address = (a & MASK) + (code[pc + 4] & MASK);
                            if (address > mem.length - Byte.BYTES) {
                                return pc;
                            }
                            r = mem[(int) address] & 0xFF;
                            break;
                        case Opcode.I32_LOAD16_S_SCALED:
                            a += 1 * s[fp + code[pc + 3]];
                        case Opcode.I32_LOAD16_S_INDEXED:
                            a += s[fp + code[pc + 3]];
                        case Opcode.I32_LOAD16_S:
                        case Opcode.I64_LOAD16_S:
                            address = (a & MASK) + (code[pc + 4] & MASK);
                            if (address > mem.length - Short.BYTES) {
                                return pc;
                            }
                            r = mem[(int) address] & 0xFF | mem[(int) address + 1] << Byte.SIZE;
                            break;
                        case Opcode.I32_LOAD16_U_SCALED:
                            a += 1 * s[fp + code[pc + 3]];
                        case Opcode.I32_LOAD16_U_INDEXED:
                            a += s[fp + code[pc + 3]];
                        case Opcode.I32_LOAD16_U:
                        case Opcode.I64_LOAD16_U:
                            address = (a & MASK) + (code[pc + 4] & MASK);
                            if (address > mem.length - Short.BYTES) {
                                return pc;
                            }
                            r = mem[(int) address] & 0xFF | (mem[(int) address + 1] & 0xFF) << Byte.SIZE;
                            break;
                        case Opcode.I32_STORE:
                        case Opcode.F32_STORE:
                        case Opcode.I64_STORE32:
                            address = (a & MASK) + (code[pc + 4] & MASK);
                            if (address > mem.length - Integer.BYTES) {
                                return pc;
                            }
                            LittleEndian.putInt(mem, (int) address, (int) s[fp + code[pc + 3]]);
                            break next;
                        case Opcode.I64_STORE:
                        case Opcode.F64_STORE:
                            address = (a & MASK) + (code[pc + 4] & MASK);
                            if (address > mem.length - Long.BYTES) {
                                return pc;
                            }
                            LittleEndian.putLong(mem, (int) address, s[fp + code[pc + 3]]);
                            break next;
                        case Opcode.I32_STORE8:
                        case Opcode.I64_STORE8:
                            address = (a & MASK) + (code[pc + 4] & MASK);
                            if (address > mem.length - Byte.BYTES) {
                                return pc;
                            }
                            mem[(int) address] = (byte) s[fp + code[pc + 3]];
                            break next;
                        case Opcode.I32_STORE16:
                        case Opcode.I64_STORE16:
                            address = (a & MASK) + (code[pc + 4] & MASK);
                            if (address > mem.length - Short.BYTES) {
                                return pc;
                            }
                            r = s[fp + code[pc + 3]];
                            mem[(int) address] = (byte) r;
                            mem[(int) address + 1] = (byte) (r >> Byte.SIZE);
                            break next;
                        default:
                            return pc;
                    }
                } else {
                    switch (op) {
                        case Opcode.I32_ADD_CONST_TWICE:
                            s[fp + x] = (int) a + (short) code[pc + 4];
                            s[fp + code[pc + 3]] = (int) s[fp + code[pc + 3]] + (code[pc + 4] >> Short.SIZE);
                            break next;
                        case Opcode.I32_ADD:
                            r = (int) a + (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_SUB:
                            r = (int) a - (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_MUL:
                            r = (int) a * (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_AND:
                            r = (int) a & (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_OR:
                            r = (int) a | (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_XOR:
                            r = (int) a ^ (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_SHL:
                            r = (int) a << (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_SHR_S:
                            r = (int) a >> (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_SHR_U:
                            r = (int) a >>> (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_ROTL:
                            r = Integer.rotateLeft((int) a, (int) s[fp + code[pc + 3]]);
                            break;
                        case Opcode.I32_ROTR:
                            r = Integer.rotateRight((int) a, (int) s[fp + code[pc + 3]]);
                            break;
                        case Opcode.I32_DIV_S:
                            if ((int) s[fp + code[pc + 3]] == 0 || (int) s[fp + code[pc + 3]] == -1) {
                                return pc;
                            }
                            r = (int) a / (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_DIV_U:
                            if ((int) s[fp + code[pc + 3]] == 0) {
                                return pc;
                            }
                            r = Integer.divideUnsigned((int) a, (int) s[fp + code[pc + 3]]);
                            break;
                        case Opcode.I32_REM_S:
                            if ((int) s[fp + code[pc + 3]] == 0) {
                                return pc;
                            }
                            r = (int) a % (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_REM_U:
                            if ((int) s[fp + code[pc + 3]] == 0) {
                                return pc;
                            }
                            r = Integer.remainderUnsigned((int) a, (int) s[fp + code[pc + 3]]);
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
                            r = (int) a + code[pc + 4];
                            break;
                        case Opcode.I32_MUL_CONST:
                            r = (int) a * code[pc + 4];
                            break;
                        case Opcode.I32_AND_CONST:
                            r = (int) a & code[pc + 4];
                            break;
                        case Opcode.I32_OR_CONST:
                            r = (int) a | code[pc + 4];
                            break;
                        case Opcode.I32_XOR_CONST:
                            r = (int) a ^ code[pc + 4];
                            break;
                        case Opcode.I32_SHL_CONST:
                            r = (int) a << code[pc + 4];
                            break;
                        case Opcode.I32_SHR_S_CONST:
                            r = (int) a >> code[pc + 4];
                            break;
                        case Opcode.I32_SHR_U_CONST:
                            r = (int) a >>> code[pc + 4];
                            break;
                        case Opcode.I32_ROTL_CONST:
                            r = Integer.rotateLeft((int) a, code[pc + 4]);
                            break;
                        case Opcode.I32_MUL_CONST_ADD:
                            r = (int) a * code[pc + 4] + (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_AND_CONST_ADD:
                            r = ((int) a & code[pc + 4]) + (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_SHR_U_CONST_ADD:
                            r = ((int) a >>> code[pc + 4]) + (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_SHR_U_CONST_XOR:
                            r = (int) a >>> code[pc + 4] ^ (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_ROTL_CONST_XOR:
                            r = Integer.rotateLeft((int) a, code[pc + 4]) ^ (int) s[fp + code[pc + 3]];
                            break;
                        case Opcode.I32_ROTL_CONST_AND:
                            s[fp + x] = Integer.rotateLeft((int) a, code[pc + 4]) & code[pc + Opcode.LENGTH];
                            pc++;
                            break next;
                        case Opcode.I32_ROTL_CONST_AND_ADD:
                            s[fp + x] = (Integer.rotateLeft((int) a, code[pc + 4]) & code[pc + Opcode.LENGTH])
                                    + (int) s[fp + code[pc + 3]];
                            pc++;
                            break next;
                        case Opcode.I32_ADD_ADD:
                            r = (int) a + (int) s[fp + code[pc + 3]] + (int) s[fp + code[pc + 4]];
                            break;
                        case Opcode.I32_MUL_ADD:
                            r = (int) a * (int) s[fp + code[pc + 3]] + (int) s[fp + code[pc + 4]];
                            break;
                        case Opcode.I32_MIN_S:
                            r = Math.min((int) a, (int) s[fp + code[pc + 3]]);
                            break;
                        case Opcode.I32_MAX_S:
                            r = Math.max((int) a, (int) s[fp + code[pc + 3]]);
                            break;
                        case Opcode.I32_EQZ:
                            r = (int) a == 0 ? 1 : 0;
                            break;
                        case Opcode.I32_EQ:
                            r = (int) a == (int) s[fp + code[pc + 3]] ? 1 : 0;
                            break;
                        case Opcode.I32_NE:
                            r = (int) a != (int) s[fp + code[pc + 3]] ? 1 : 0;
                            break;
                        case Opcode.I32_LT_S:
                            r = (int) a < (int) s[fp + code[pc + 3]] ? 1 : 0;
                            break;
                        case Opcode.I32_LT_U:
                            r = (a & MASK) < (s[fp + code[pc + 3]] & MASK) ? 1 : 0;
                            break;
                        case Opcode.I32_GT_S:
                            r = (int) a > (int) s[fp + code[pc + 3]] ? 1 : 0;
                            break;
                        case Opcode.I32_GT_U:
                            r = (a & MASK) > (s[fp + code[pc + 3]] & MASK) ? 1 : 0;
                            break;
                        case Opcode.I32_LE_S:
                            r = (int) a <= (int) s[fp + code[pc + 3]] ? 1 : 0;
                            break;
                        case Opcode.I32_LE_U:
                            r = (a & MASK) <= (s[fp + code[pc + 3]] & MASK) ? 1 : 0;
                            break;
                        case Opcode.I32_GE_S:
                            r = (int) a >= (int) s[fp + code[pc + 3]] ? 1 : 0;
                            break;
                        case Opcode.I32_GE_U:
                            r = (a & MASK) >= (s[fp + code[pc + 3]] & MASK) ? 1 : 0;
                            break;
                        case Opcode.I32_EQ_CONST:
                            r = (int) a == code[pc + 4] ? 1 : 0;
                            break;
                        case Opcode.I32_NE_CONST:
                            r = (int) a != code[pc + 4] ? 1 : 0;
                            break;
                        case Opcode.I32_LT_S_CONST:
                            r = (int) a < code[pc + 4] ? 1 : 0;
                            break;
                        case Opcode.I32_LT_U_CONST:
                            r = (a & MASK) < (code[pc + 4] & MASK) ? 1 : 0;
                            break;
                        case Opcode.I32_GT_S_CONST:
                            r = (int) a > code[pc + 4] ? 1 : 0;
                            break;
                        case Opcode.I32_GT_U_CONST:
                            r = (a & MASK) > (code[pc + 4] & MASK) ? 1 : 0;
                            break;
                        case Opcode.I32_LE_S_CONST:
                            r = (int) a <= code[pc + 4] ? 1 : 0;
                            break;
                        case Opcode.I32_LE_U_CONST:
                            r = (a & MASK) <= (code[pc + 4] & MASK) ? 1 : 0;
                            break;
                        case Opcode.I32_GE_S_CONST:
                            r = (int) a >= code[pc + 4] ? 1 : 0;
                            break;
                        case Opcode.I32_GE_U_CONST:
                            r = (a & MASK) >= (code[pc + 4] & MASK) ? 1 : 0;
                            break;
                        case Opcode.I64_ADD:
                            r = a + s[fp + code[pc + 3]];
                            break;
                        case Opcode.I64_SUB:
                            r = a - s[fp + code[pc + 3]];
                            break;
                        case Opcode.I64_MUL:
                            r = a * s[fp + code[pc + 3]];
                            break;
                        case Opcode.I64_MUL_ADD:
                            r = a * s[fp + code[pc + 3]] + s[fp + code[pc + 4]];
                            break;
                        case Opcode.I64_AND:
                            r = a & s[fp + code[pc + 3]];
                            break;
                        case Opcode.I64_OR:
                            r = a | s[fp + code[pc + 3]];
                            break;
                        case Opcode.I64_XOR:
                            r = a ^ s[fp + code[pc + 3]];
                            break;
                        case Opcode.I64_SHL:
                            r = a << s[fp + code[pc + 3]];
                            break;
                        case Opcode.I64_SHR_S:
                            r = a >> s[fp + code[pc + 3]];
                            break;
                        case Opcode.I64_SHR_U:
                            r = a >>> s[fp + code[pc + 3]];
                            break;
                        case Opcode.I64_ROTL:
                            r = Long.rotateLeft(a, (int) s[fp + code[pc + 3]]);
                            break;
                        case Opcode.I64_ROTR:
                            r = Long.rotateRight(a, (int) s[fp + code[pc + 3]]);
                            break;
                        case Opcode.I64_DIV_S:
                            if (s[fp + code[pc + 3]] == 0 || s[fp + code[pc + 3]] == -1) {
                                return pc;
                            }
                            r = a / s[fp + code[pc + 3]];
                            break;
                        case Opcode.I64_REM_S:
                            if (s[fp + code[pc + 3]] == 0) {
                                return pc;
                            }
                            r = a % s[fp + code[pc + 3]];
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
                            r = a == 0 ? 1 : 0;
                            break;
                        case Opcode.I64_EQ:
                            r = a == s[fp + code[pc + 3]] ? 1 : 0;
                            break;
                        case Opcode.I64_NE:
                            r = a != s[fp + code[pc + 3]] ? 1 : 0;
                            break;
                        case Opcode.I64_LT_S:
                            r = a < s[fp + code[pc + 3]] ? 1 : 0;
                            break;
                        case Opcode.I64_LT_U:
                            r = Long.compareUnsigned(a, s[fp + code[pc + 3]]) < 0 ? 1 : 0;
                            break;
                        case Opcode.I64_GT_S:
                            r = a > s[fp + code[pc + 3]] ? 1 : 0;
                            break;
                        case Opcode.I64_GT_U:
                            r = Long.compareUnsigned(a, s[fp + code[pc + 3]]) > 0 ? 1 : 0;
                            break;
                        case Opcode.I64_LE_S:
                            r = a <= s[fp + code[pc + 3]] ? 1 : 0;
                            break;
                        case Opcode.I64_LE_U:
                            r = Long.compareUnsigned(a, s[fp + code[pc + 3]]) <= 0 ? 1 : 0;
                            break;
                        case Opcode.I64_GE_S:
                            r = a >= s[fp + code[pc + 3]] ? 1 : 0;
                            break;
                        case Opcode.I64_GE_U:
                            r = Long.compareUnsigned(a, s[fp + code[pc + 3]]) >= 0 ? 1 : 0;
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
                            r = Double.doubleToRawLongBits(
                                    Double.longBitsToDouble(a) + Double.longBitsToDouble(s[fp + code[pc + 3]]));
                            break;
                        case Opcode.F64_SUB:
                            r = Double.doubleToRawLongBits(
                                    Double.longBitsToDouble(a) - Double.longBitsToDouble(s[fp + code[pc + 3]]));
                            break;
                        case Opcode.F64_MUL:
                            r = Double.doubleToRawLongBits(
                                    Double.longBitsToDouble(a) * Double.longBitsToDouble(s[fp + code[pc + 3]]));
                            break;
                        case Opcode.F64_MUL_ADD:
                            r = Double.doubleToRawLongBits(Double.longBitsToDouble(s[fp + code[pc + 4]])
                                    + Double.longBitsToDouble(a) * Double.longBitsToDouble(s[fp + code[pc + 3]]));
                            break;
                        case Opcode.F64_MUL_SUB:
                            r = Double.doubleToRawLongBits(Double.longBitsToDouble(s[fp + code[pc + 4]])
                                    - Double.longBitsToDouble(a) * Double.longBitsToDouble(s[fp + code[pc + 3]]));
                            break;
                        case Opcode.F64_DIV:
                            r = Double.doubleToRawLongBits(
                                    Double.longBitsToDouble(a) / Double.longBitsToDouble(s[fp + code[pc + 3]]));
                            break;
                        case Opcode.F64_EQ:
                            r = Double.longBitsToDouble(a) == Double.longBitsToDouble(s[fp + code[pc + 3]]) ? 1 : 0;
                            break;
                        case Opcode.F64_NE:
                            r = Double.longBitsToDouble(a) != Double.longBitsToDouble(s[fp + code[pc + 3]]) ? 1 : 0;
                            break;
                        case Opcode.F64_LT:
                            r = Double.longBitsToDouble(a) < Double.longBitsToDouble(s[fp + code[pc + 3]]) ? 1 : 0;
                            break;
                        case Opcode.F64_GT:
                            r = Double.longBitsToDouble(a) > Double.longBitsToDouble(s[fp + code[pc + 3]]) ? 1 : 0;
                            break;
                        case Opcode.F64_LE:
                            r = Double.longBitsToDouble(a) <= Double.longBitsToDouble(s[fp + code[pc + 3]]) ? 1 : 0;
                            break;
                        case Opcode.F64_GE:
                            r = Double.longBitsToDouble(a) >= Double.longBitsToDouble(s[fp + code[pc + 3]]) ? 1 : 0;
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
                            r = Float.floatToRawIntBits(
                                    Float.intBitsToFloat((int) a) + Float.intBitsToFloat((int) s[fp + code[pc + 3]]));
                            break;
                        case Opcode.F32_SUB:
                            r = Float.floatToRawIntBits(
                                    Float.intBitsToFloat((int) a) - Float.intBitsToFloat((int) s[fp + code[pc + 3]]));
                            break;
                        case Opcode.F32_MUL:
                            r = Float.floatToRawIntBits(
                                    Float.intBitsToFloat((int) a) * Float.intBitsToFloat((int) s[fp + code[pc + 3]]));
                            break;
                        case Opcode.F32_DIV:
                            r = Float.floatToRawIntBits(
                                    Float.intBitsToFloat((int) a) / Float.intBitsToFloat((int) s[fp + code[pc + 3]]));
                            break;
                        case Opcode.F32_EQ:
                            r = Float.intBitsToFloat((int) a) == Float.intBitsToFloat((int) s[fp + code[pc + 3]])
                                    ? 1
                                    : 0;
                            break;
                        case Opcode.F32_NE:
                            r = Float.intBitsToFloat((int) a) != Float.intBitsToFloat((int) s[fp + code[pc + 3]])
                                    ? 1
                                    : 0;
                            break;
                        case Opcode.F32_LT:
                            r = Float.intBitsToFloat((int) a) < Float.intBitsToFloat((int) s[fp + code[pc + 3]])
                                    ? 1
                                    : 0;
                            break;
                        case Opcode.F32_GT:
                            r = Float.intBitsToFloat((int) a) > Float.intBitsToFloat((int) s[fp + code[pc + 3]])
                                    ? 1
                                    : 0;
                            break;
                        case Opcode.F32_LE:
                            r = Float.intBitsToFloat((int) a) <= Float.intBitsToFloat((int) s[fp + code[pc + 3]])
                                    ? 1
                                    : 0;
                            break;
                        case Opcode.F32_GE:
                            r = Float.intBitsToFloat((int) a) >= Float.intBitsToFloat((int) s[fp + code[pc + 3]])
                                    ? 1
                                    : 0;
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
                        case Opcode.I64_REINTERPRET_F64:
                        case Opcode.F64_REINTERPRET_I64:
                            r = a;
                            break;
                        default:
                            return pc;
                    }
                }
                s[fp + x] = r;
            }
            pc += Opcode.LENGTH;
        }
    }
}
