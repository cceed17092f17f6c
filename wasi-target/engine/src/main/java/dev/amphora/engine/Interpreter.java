// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static dev.amphora.engine.Numerics.toInt;

/**
 * Executes {@link FunctionCode}: one loop for all guest functions of an activation. A call, a return, a throw and a catch
 * change what the loop looks at and use nothing of the Java stack; only the host is called through it.
 *
 * <p>HotSpot compiles no method above 8,000 bytes of bytecode, and {@link #loop} must be compiled. So it has the frequent
 * instructions only; the other numeric operators are in {@link Numerics}, and what works on memories, tables and references
 * as a whole in {@link MemoryInstructions} and {@link TableInstructions}.
 */
final class Interpreter {
    /** Turns an i32, sign-extended in its slot, into an unsigned number. */
    private static final long MASK = 0xFFFF_FFFFL;

    private Interpreter() {}

    /** Calls a function with its arguments from {@code base} on, where it leaves its results. */
    static void run(DefinedFunction entry, Stack stack, int base) {
        FunctionCode code = entry.code();
        code.prepare(stack, base);
        loop(stack.values, code.instructions, 0, base, entry, stack);
    }

    // The first four parameters get the shortest bytecodes.
    private static void loop(long[] s, int[] code, int pc, int fp, DefinedFunction entry, Stack stack) {
        DefinedFunction function = entry;
        Instance instance = entry.instance();
        byte[] mem = instance.memoryBytes();
        int floor = stack.depth;
        try {
            while (true) {
                int op = code[pc];
                int x = code[pc + 1];
                int y = code[pc + 2];
                int z = code[pc + 3];
                pc += Opcode.LENGTH;
                // What leaves the switch: a call of callee with its frame from slot x on, a throw, a return; or a tail
                // call,
                // which is a call and a return.
                WasmFunction callee = null;
                WasmException thrown = null;
                boolean leavesFrame = false;
                switch (op) {
                    case Opcode.BR:
                        pc = x;
                        continue;
                    case Opcode.BR_IF:
                        pc = (int) s[fp + x] != 0 ? y : pc;
                        continue;
                    case Opcode.BR_UNLESS:
                        pc = (int) s[fp + x] == 0 ? y : pc;
                        continue;
                    case Opcode.BR_TABLE:
                        pc = code[pc + (int) Math.min(s[fp + x] & MASK, y)];
                        continue;
                    case Opcode.BR_I32_EQ:
                        pc = (int) s[fp + x] == (int) s[fp + y] ? z : pc;
                        continue;
                    case Opcode.BR_I32_NE:
                        pc = (int) s[fp + x] != (int) s[fp + y] ? z : pc;
                        continue;
                    case Opcode.BR_I32_LT_S:
                        pc = (int) s[fp + x] < (int) s[fp + y] ? z : pc;
                        continue;
                    case Opcode.BR_I32_LT_U:
                        pc = Integer.compareUnsigned((int) s[fp + x], (int) s[fp + y]) < 0 ? z : pc;
                        continue;
                    case Opcode.BR_I32_GT_S:
                        pc = (int) s[fp + x] > (int) s[fp + y] ? z : pc;
                        continue;
                    case Opcode.BR_I32_GT_U:
                        pc = Integer.compareUnsigned((int) s[fp + x], (int) s[fp + y]) > 0 ? z : pc;
                        continue;
                    case Opcode.BR_I32_LE_S:
                        pc = (int) s[fp + x] <= (int) s[fp + y] ? z : pc;
                        continue;
                    case Opcode.BR_I32_LE_U:
                        pc = Integer.compareUnsigned((int) s[fp + x], (int) s[fp + y]) <= 0 ? z : pc;
                        continue;
                    case Opcode.BR_I32_GE_S:
                        pc = (int) s[fp + x] >= (int) s[fp + y] ? z : pc;
                        continue;
                    case Opcode.BR_I32_GE_U:
                        pc = Integer.compareUnsigned((int) s[fp + x], (int) s[fp + y]) >= 0 ? z : pc;
                        continue;
                    case Opcode.BR_I32_EQ_CONST:
                        pc = (int) s[fp + x] == y ? z : pc;
                        continue;
                    case Opcode.BR_I32_NE_CONST:
                        pc = (int) s[fp + x] != y ? z : pc;
                        continue;
                    case Opcode.BR_I32_LT_S_CONST:
                        pc = (int) s[fp + x] < y ? z : pc;
                        continue;
                    case Opcode.BR_I32_LT_U_CONST:
                        pc = Integer.compareUnsigned((int) s[fp + x], y) < 0 ? z : pc;
                        continue;
                    case Opcode.BR_I32_GT_S_CONST:
                        pc = (int) s[fp + x] > y ? z : pc;
                        continue;
                    case Opcode.BR_I32_GT_U_CONST:
                        pc = Integer.compareUnsigned((int) s[fp + x], y) > 0 ? z : pc;
                        continue;
                    case Opcode.BR_I32_LE_S_CONST:
                        pc = (int) s[fp + x] <= y ? z : pc;
                        continue;
                    case Opcode.BR_I32_LE_U_CONST:
                        pc = Integer.compareUnsigned((int) s[fp + x], y) <= 0 ? z : pc;
                        continue;
                    case Opcode.BR_I32_GE_S_CONST:
                        pc = (int) s[fp + x] >= y ? z : pc;
                        continue;
                    case Opcode.BR_I32_GE_U_CONST:
                        pc = Integer.compareUnsigned((int) s[fp + x], y) >= 0 ? z : pc;
                        continue;
                    case Opcode.COPY:
                        s[fp + x] = s[fp + y];
                        continue;
                    case Opcode.CONST_32:
                        s[fp + x] = y;
                        continue;
                    case Opcode.CONST_64:
                        s[fp + x] = (long) z << 32 | y & MASK;
                        continue;
                    case Opcode.SELECT:
                        s[fp + x] = (int) s[fp + code[pc++]] != 0 ? s[fp + y] : s[fp + z];
                        continue;
                    case Opcode.GLOBAL_GET:
                        s[fp + x] = instance.globals()[y].bits;
                        continue;
                    case Opcode.GLOBAL_SET:
                        instance.globals()[y].bits = s[fp + x];
                        continue;
                    case Opcode.I32_LOAD:
                    case Opcode.F32_LOAD:
                    case Opcode.I64_LOAD32_S:
                        s[fp + x] = LittleEndian.getInt(mem, address(mem, s[fp + y], z, 4));
                        continue;
                    case Opcode.I64_LOAD:
                    case Opcode.F64_LOAD:
                        s[fp + x] = LittleEndian.getLong(mem, address(mem, s[fp + y], z, 8));
                        continue;
                    case Opcode.I32_LOAD8_S:
                    case Opcode.I64_LOAD8_S:
                        s[fp + x] = mem[address(mem, s[fp + y], z, 1)];
                        continue;
                    case Opcode.I32_LOAD8_U:
                    case Opcode.I64_LOAD8_U:
                        s[fp + x] = mem[address(mem, s[fp + y], z, 1)] & 0xFF;
                        continue;
                    case Opcode.I32_LOAD16_S:
                    case Opcode.I64_LOAD16_S:
                        s[fp + x] = LittleEndian.getShort(mem, address(mem, s[fp + y], z, 2));
                        continue;
                    case Opcode.I32_LOAD16_U:
                    case Opcode.I64_LOAD16_U:
                        s[fp + x] = LittleEndian.getShort(mem, address(mem, s[fp + y], z, 2)) & 0xFFFF;
                        continue;
                    case Opcode.I64_LOAD32_U:
                        s[fp + x] = LittleEndian.getInt(mem, address(mem, s[fp + y], z, 4)) & MASK;
                        continue;
                    case Opcode.I32_STORE:
                    case Opcode.F32_STORE:
                    case Opcode.I64_STORE32:
                        LittleEndian.putInt(mem, address(mem, s[fp + x], z, 4), (int) s[fp + y]);
                        continue;
                    case Opcode.I64_STORE:
                    case Opcode.F64_STORE:
                        LittleEndian.putLong(mem, address(mem, s[fp + x], z, 8), s[fp + y]);
                        continue;
                    case Opcode.I32_STORE8:
                    case Opcode.I64_STORE8:
                        mem[address(mem, s[fp + x], z, 1)] = (byte) s[fp + y];
                        continue;
                    case Opcode.I32_STORE16:
                    case Opcode.I64_STORE16:
                        LittleEndian.putShort(mem, address(mem, s[fp + x], z, 2), (short) s[fp + y]);
                        continue;
                    case Opcode.I32_ADD:
                        s[fp + x] = (int) s[fp + y] + (int) s[fp + z];
                        continue;
                    case Opcode.I32_SUB:
                        s[fp + x] = (int) s[fp + y] - (int) s[fp + z];
                        continue;
                    case Opcode.I32_MUL:
                        s[fp + x] = (int) s[fp + y] * (int) s[fp + z];
                        continue;
                    case Opcode.I32_AND:
                        s[fp + x] = (int) s[fp + y] & (int) s[fp + z];
                        continue;
                    case Opcode.I32_OR:
                        s[fp + x] = (int) s[fp + y] | (int) s[fp + z];
                        continue;
                    case Opcode.I32_XOR:
                        s[fp + x] = (int) s[fp + y] ^ (int) s[fp + z];
                        continue;
                    case Opcode.I32_SHL:
                        s[fp + x] = (int) s[fp + y] << (int) s[fp + z];
                        continue;
                    case Opcode.I32_SHR_S:
                        s[fp + x] = (int) s[fp + y] >> (int) s[fp + z];
                        continue;
                    case Opcode.I32_SHR_U:
                        s[fp + x] = (int) s[fp + y] >>> (int) s[fp + z];
                        continue;
                    case Opcode.I32_ADD_CONST:
                        s[fp + x] = (int) s[fp + y] + z;
                        continue;
                    case Opcode.I32_MUL_CONST:
                        s[fp + x] = (int) s[fp + y] * z;
                        continue;
                    case Opcode.I32_AND_CONST:
                        s[fp + x] = (int) s[fp + y] & z;
                        continue;
                    case Opcode.I32_OR_CONST:
                        s[fp + x] = (int) s[fp + y] | z;
                        continue;
                    case Opcode.I32_XOR_CONST:
                        s[fp + x] = (int) s[fp + y] ^ z;
                        continue;
                    case Opcode.I32_SHL_CONST:
                        s[fp + x] = (int) s[fp + y] << z;
                        continue;
                    case Opcode.I32_SHR_S_CONST:
                        s[fp + x] = (int) s[fp + y] >> z;
                        continue;
                    case Opcode.I32_SHR_U_CONST:
                        s[fp + x] = (int) s[fp + y] >>> z;
                        continue;
                    case Opcode.I32_EQZ:
                        s[fp + x] = toInt((int) s[fp + y] == 0);
                        continue;
                    case Opcode.I32_EQ:
                        s[fp + x] = toInt((int) s[fp + y] == (int) s[fp + z]);
                        continue;
                    case Opcode.I32_NE:
                        s[fp + x] = toInt((int) s[fp + y] != (int) s[fp + z]);
                        continue;
                    case Opcode.I32_LT_S:
                        s[fp + x] = toInt((int) s[fp + y] < (int) s[fp + z]);
                        continue;
                    case Opcode.I32_LT_U:
                        s[fp + x] = toInt(Integer.compareUnsigned((int) s[fp + y], (int) s[fp + z]) < 0);
                        continue;
                    case Opcode.I32_GT_S:
                        s[fp + x] = toInt((int) s[fp + y] > (int) s[fp + z]);
                        continue;
                    case Opcode.I32_GT_U:
                        s[fp + x] = toInt(Integer.compareUnsigned((int) s[fp + y], (int) s[fp + z]) > 0);
                        continue;
                    case Opcode.I32_LE_S:
                        s[fp + x] = toInt((int) s[fp + y] <= (int) s[fp + z]);
                        continue;
                    case Opcode.I32_LE_U:
                        s[fp + x] = toInt(Integer.compareUnsigned((int) s[fp + y], (int) s[fp + z]) <= 0);
                        continue;
                    case Opcode.I32_GE_S:
                        s[fp + x] = toInt((int) s[fp + y] >= (int) s[fp + z]);
                        continue;
                    case Opcode.I32_GE_U:
                        s[fp + x] = toInt(Integer.compareUnsigned((int) s[fp + y], (int) s[fp + z]) >= 0);
                        continue;
                    case Opcode.I32_EQ_CONST:
                        s[fp + x] = toInt((int) s[fp + y] == z);
                        continue;
                    case Opcode.I32_NE_CONST:
                        s[fp + x] = toInt((int) s[fp + y] != z);
                        continue;
                    case Opcode.I32_LT_S_CONST:
                        s[fp + x] = toInt((int) s[fp + y] < z);
                        continue;
                    case Opcode.I32_LT_U_CONST:
                        s[fp + x] = toInt(Integer.compareUnsigned((int) s[fp + y], z) < 0);
                        continue;
                    case Opcode.I32_GT_S_CONST:
                        s[fp + x] = toInt((int) s[fp + y] > z);
                        continue;
                    case Opcode.I32_GT_U_CONST:
                        s[fp + x] = toInt(Integer.compareUnsigned((int) s[fp + y], z) > 0);
                        continue;
                    case Opcode.I32_LE_S_CONST:
                        s[fp + x] = toInt((int) s[fp + y] <= z);
                        continue;
                    case Opcode.I32_LE_U_CONST:
                        s[fp + x] = toInt(Integer.compareUnsigned((int) s[fp + y], z) <= 0);
                        continue;
                    case Opcode.I32_GE_S_CONST:
                        s[fp + x] = toInt((int) s[fp + y] >= z);
                        continue;
                    case Opcode.I32_GE_U_CONST:
                        s[fp + x] = toInt(Integer.compareUnsigned((int) s[fp + y], z) >= 0);
                        continue;
                    case Opcode.I64_ADD:
                        s[fp + x] = s[fp + y] + s[fp + z];
                        continue;
                    case Opcode.I64_SUB:
                        s[fp + x] = s[fp + y] - s[fp + z];
                        continue;
                    case Opcode.I64_MUL:
                        s[fp + x] = s[fp + y] * s[fp + z];
                        continue;
                    case Opcode.I64_AND:
                        s[fp + x] = s[fp + y] & s[fp + z];
                        continue;
                    case Opcode.I64_OR:
                        s[fp + x] = s[fp + y] | s[fp + z];
                        continue;
                    case Opcode.I64_XOR:
                        s[fp + x] = s[fp + y] ^ s[fp + z];
                        continue;
                    case Opcode.I64_SHL:
                        s[fp + x] = s[fp + y] << s[fp + z];
                        continue;
                    case Opcode.I64_SHR_S:
                        s[fp + x] = s[fp + y] >> s[fp + z];
                        continue;
                    case Opcode.I64_SHR_U:
                        s[fp + x] = s[fp + y] >>> s[fp + z];
                        continue;
                    case Opcode.I64_EQ:
                        s[fp + x] = toInt(s[fp + y] == s[fp + z]);
                        continue;
                    case Opcode.I64_NE:
                        s[fp + x] = toInt(s[fp + y] != s[fp + z]);
                        continue;
                    case Opcode.I64_LT_S:
                        s[fp + x] = toInt(s[fp + y] < s[fp + z]);
                        continue;
                    case Opcode.I64_LT_U:
                        s[fp + x] = toInt(Long.compareUnsigned(s[fp + y], s[fp + z]) < 0);
                        continue;
                    case Opcode.I64_GT_S:
                        s[fp + x] = toInt(s[fp + y] > s[fp + z]);
                        continue;
                    case Opcode.I64_GT_U:
                        s[fp + x] = toInt(Long.compareUnsigned(s[fp + y], s[fp + z]) > 0);
                        continue;
                    case Opcode.I64_LE_S:
                        s[fp + x] = toInt(s[fp + y] <= s[fp + z]);
                        continue;
                    case Opcode.I64_LE_U:
                        s[fp + x] = toInt(Long.compareUnsigned(s[fp + y], s[fp + z]) <= 0);
                        continue;
                    case Opcode.I64_GE_S:
                        s[fp + x] = toInt(s[fp + y] >= s[fp + z]);
                        continue;
                    case Opcode.I64_GE_U:
                        s[fp + x] = toInt(Long.compareUnsigned(s[fp + y], s[fp + z]) >= 0);
                        continue;
                    case Opcode.I64_EQZ:
                        s[fp + x] = toInt(s[fp + y] == 0);
                        continue;
                    case Opcode.I32_WRAP_I64:
                        s[fp + x] = (int) s[fp + y];
                        continue;
                    case Opcode.I64_EXTEND_I32_S:
                        s[fp + x] = (int) s[fp + y];
                        continue;
                    case Opcode.I64_EXTEND_I32_U:
                        s[fp + x] = s[fp + y] & MASK;
                        continue;
                    case Opcode.F64_ADD:
                        s[fp + x] = Double.doubleToRawLongBits(
                                Double.longBitsToDouble(s[fp + y]) + Double.longBitsToDouble(s[fp + z]));
                        continue;
                    case Opcode.F64_SUB:
                        s[fp + x] = Double.doubleToRawLongBits(
                                Double.longBitsToDouble(s[fp + y]) - Double.longBitsToDouble(s[fp + z]));
                        continue;
                    case Opcode.F64_MUL:
                        s[fp + x] = Double.doubleToRawLongBits(
                                Double.longBitsToDouble(s[fp + y]) * Double.longBitsToDouble(s[fp + z]));
                        continue;
                    case Opcode.F64_DIV:
                        s[fp + x] = Double.doubleToRawLongBits(
                                Double.longBitsToDouble(s[fp + y]) / Double.longBitsToDouble(s[fp + z]));
                        continue;
                    case Opcode.FUEL:
                        instance.charge(x);
                        continue;
                    case Opcode.UNREACHABLE:
                        throw new Trap(Trap.Kind.UNREACHABLE);

                    case Opcode.CALL:
                        callee = instance.functions()[y];
                        break;
                    case Opcode.CALL_INDIRECT:
                        callee = instance.callee(z, (int) s[fp + code[pc++]], y);
                        break;
                    case Opcode.RETURN_CALL:
                        callee = instance.functions()[y];
                        moveArguments(stack, callee, fp + x, fp);
                        x = 0;
                        leavesFrame = true;
                        break;
                    case Opcode.RETURN_CALL_INDIRECT:
                        callee = instance.callee(z, (int) s[fp + code[pc++]], y);
                        moveArguments(stack, callee, fp + x, fp);
                        x = 0;
                        leavesFrame = true;
                        break;
                    case Opcode.THROW:
                        thrown = Handlers.exception(instance.tags()[y], stack, fp + x);
                        break;
                    case Opcode.THROW_REF:
                        thrown = TableInstructions.exception(stack.references[fp + x]);
                        break;
                    case Opcode.RETURN_NONE:
                        leavesFrame = true;
                        break;
                    case Opcode.RETURN_ONE:
                        s[fp] = s[fp + x];
                        leavesFrame = true;
                        break;
                    case Opcode.RETURN_MANY:
                        System.arraycopy(s, fp + x, s, fp, y);
                        leavesFrame = true;
                        break;
                    case Opcode.RETURN_REFERENCES:
                        System.arraycopy(s, fp + x, s, fp, y);
                        System.arraycopy(stack.references, fp + x, stack.references, fp, y);
                        leavesFrame = true;
                        break;

                    default:
                        if (op < Opcode.FIRST_APART) {
                            s[fp + x] = Numerics.apply(op, s[fp + y], s[fp + z]);
                        } else if (op < Opcode.FIRST_TABLE) {
                            pc = MemoryInstructions.execute(code, pc, s, fp, instance);
                            mem = instance.memoryBytes();
                        } else if (op < Opcode.FIRST_VECTOR) {
                            pc = TableInstructions.execute(code, pc, stack, fp, instance);
                        } else {
                            pc = VectorInstructions.execute(code, pc, s, fp, instance);
                        }
                        continue;
                }

                if (callee != null && instance.callTrace() != null) {
                    instance.callTrace().enter(instance, callee, stack, fp + x);
                }
                if (callee instanceof DefinedFunction target) {
                    FunctionCode next = target.code();
                    next.prepare(stack, fp + x);
                    if (!leavesFrame) {
                        stack.push(function, pc, fp);
                    }
                    function = target;
                    fp += x;
                    pc = 0;
                } else {
                    if (callee != null) {
                        thrown = callHost(callee, function, stack, pc, fp, fp + x);
                        mem = instance.memoryBytes();
                    }
                    if (leavesFrame) {
                        if (stack.depth == floor) {
                            if (thrown != null) {
                                throw thrown;
                            }
                            return;
                        }
                        stack.depth--;
                        function = stack.caller();
                        fp = stack.frame();
                        pc = stack.position();
                    }
                    if (thrown != null) {
                        DefinedFunction handler = stack.unwind(thrown, function, pc - 1, fp, floor);
                        if (handler == null) {
                            throw thrown;
                        }
                        function = handler;
                        fp = stack.handlerFrame;
                        pc = stack.handlerPosition;
                    }
                }
                s = stack.values;
                code = function.code().instructions;
                if (function.instance() != instance) {
                    instance = function.instance();
                    mem = instance.memoryBytes();
                }
            }
        } catch (GuestException e) {
            e.traceOnce(stack.trace(function, pc - 1));
            throw e;
        }
    }

    /** The index in {@code mem} of an access, checked: i32 address, constant offset, size of the access in bytes. */
    static int address(byte[] mem, long base, int offset, int size) {
        long address = (base & MASK) + (offset & MASK);
        if (address > mem.length - size) {
            throw new Trap(Trap.Kind.OUT_OF_BOUNDS_MEMORY_ACCESS);
        }
        return (int) address;
    }

    private static void moveArguments(Stack stack, WasmFunction callee, int from, int to) {
        int slots = callee.paramSlots();
        System.arraycopy(stack.values, from, stack.values, to, slots);
        if (callee.hasReference()) {
            // A callee may have references where this frame has none: in its results.
            stack.ensureReferences(Math.max(from, to) + slots);
            System.arraycopy(stack.references, from, stack.references, to, slots);
        }
    }

    /** Calls a function of the host and returns the guest exception that it throws, or null. */
    private static WasmException callHost(
            WasmFunction callee, DefinedFunction caller, Stack stack, int pc, int fp, int arguments) {
        int end = arguments + Math.max(callee.paramSlots(), callee.resultSlots());
        stack.ensure(end);
        if (callee.hasReference()) {
            stack.ensureReferences(end);
        }
        int savedTop = stack.top;
        // Recorded like a call of the guest, so that a trace through the host is complete.
        stack.push(caller, pc, fp);
        stack.top = Math.max(end, fp + caller.code().frameSlots);
        try {
            callee.call(stack, arguments, caller.instance());
            if (caller.instance().callTrace() != null) {
                caller.instance().callTrace().returned(caller.instance(), callee, stack, arguments);
            }
            return null;
        } catch (WasmException e) {
            return e;
        } finally {
            stack.top = savedTop;
            stack.depth--;
        }
    }
}
