// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowProgram;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.Op;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Runs low IR as its documentation says, never collecting garbage. The oracle for generated code. */
public final class LowInterpreter {
    private final LowProgram program;
    private final ByteBuffer memory;
    private final Map<String, Host> hosts;
    private int heap;
    private long steps;

    /** An imported function. */
    public interface Host {
        long call(long[] args);
    }

    /** A Java exception. */
    public static final class Thrown extends RuntimeException {
        private static final long serialVersionUID = 1;
        final int reference;

        Thrown(int reference) {
            super("exception at " + reference, null, false, false);
            this.reference = reference;
        }
    }

    public LowInterpreter(LowProgram program, int heapStart, Map<String, Host> hosts) {
        this.program = program;
        this.hosts = hosts;
        memory = ByteBuffer.allocate(program.initialPages() << 16).order(ByteOrder.LITTLE_ENDIAN);
        memory.put(program.staticBase(), program.staticImage());
        heap = heapStart;
    }

    public ByteBuffer memory() {
        return memory;
    }

    public long steps() {
        return steps;
    }

    public long call(LowFunction function, long... args) {
        if (function.imported() != null) {
            return hosts.get(function.imported().name()).call(args);
        }
        Map<Value, Long> values = new IdentityHashMap<>();
        for (int i = 0; i < args.length; i++) {
            values.put(function.params().get(i), args[i]);
        }
        Block from = null;
        Block block = function.entry();
        while (true) {
            enter(block, from, values);
            from = block;
            Map<Value, Long> atEntry = block.unwind() == null ? null : new IdentityHashMap<>(values);
            Object next;
            try {
                next = run(block, values);
            } catch (Thrown thrown) {
                if (block.unwind() == null) {
                    throw thrown;
                }
                // Constants hold anywhere; all else is as it was at the block's entry.
                block.instrs().stream().filter(i -> i.opcode() == Opcode.CONST).forEach(i -> atEntry.put(i, i.imm()));
                values = atEntry;
                values.put(block.unwind().instrs().get(0), (long) thrown.reference);
                next = block.unwind();
            }
            if (next instanceof Block target) {
                block = target;
            } else {
                return (Long) next;
            }
        }
    }

    private static void enter(Block block, Block from, Map<Value, Long> values) {
        Map<Phi, Long> incoming = new HashMap<>();
        for (Phi phi : block.phis()) {
            Long value = values.get(phi.input(from));
            if (value == null) {
                throw new IllegalStateException(phi + " receives nothing from " + from);
            }
            incoming.put(phi, value);
        }
        values.putAll(incoming);
    }

    private Object run(Block block, Map<Value, Long> values) {
        for (Instr instr : block.instrs()) {
            steps++;
            long[] args = new long[instr.args().length];
            for (int i = 0; i < args.length; i++) {
                args[i] = values.get(instr.arg(i));
            }
            switch (instr.opcode()) {
                case JUMP -> {
                    return block.terminator().successors()[0];
                }
                case BRANCH -> {
                    return instr.successors()[(int) args[0] != 0 ? 0 : 1];
                }
                case SWITCH -> {
                    int at = java.util.Arrays.binarySearch(instr.switchKeys(), (int) args[0]);
                    return instr.successors()[at >= 0 ? at : instr.switchKeys().length];
                }
                case RETURN -> {
                    return args.length == 0 ? (Long) 0L : (Long) args[0];
                }
                case THROW -> throw new Thrown((int) args[0]);
                case UNREACHABLE -> throw new IllegalStateException("reached the unreachable");
                case CATCH -> {}
                default -> {
                    long result = compute(instr, args);
                    if (instr.type() != null) {
                        values.put(instr, instr.type() == LowType.I32 ? (int) result : result);
                    }
                }
            }
        }
        throw new IllegalStateException("no terminator");
    }

    private long compute(Instr instr, long[] args) {
        return switch (instr.opcode()) {
            case CONST -> instr.imm();
            case NUMERIC -> numeric(instr.wasmOp(), args);
            case LOAD -> load(instr.wasmOp(), (int) (args[0] + instr.imm()));
            case STORE -> store(instr.wasmOp(), (int) (args[0] + instr.imm()), args[1]);
            case CHECK_NONZERO -> check((int) args[0] != 0, instr);
            case CHECK_NONZERO_I64 -> check(args[0] != 0, instr);
            case CHECK_BOUNDS -> check(Integer.compareUnsigned((int) args[0], (int) args[1]) < 0, instr, args);
            case CHECK_NOT -> check((int) args[0] == 0, instr, java.util.Arrays.copyOfRange(args, 1, args.length));
            case CALL -> call(instr.callee(), args);
            case CALL_INDIRECT ->
                call(program.table().get((int) args[0]), java.util.Arrays.copyOfRange(args, 1, args.length));
            case NEW -> allocate(instr.classId(), (int) instr.imm());
            case MEMORY_SIZE -> memory.capacity() >> 16;
            case CAST -> args[0];
            default -> throw new IllegalStateException("cannot interpret " + instr.opcode());
        };
    }

    private long check(boolean passes, Instr instr, long... args) {
        if (!passes) {
            call(instr.callee(), args);
            throw new IllegalStateException(instr.callee() + " returned");
        }
        return 0;
    }

    private long allocate(int classId, int size) {
        int object = heap;
        heap += size;
        memory.putInt(object, classId);
        return object;
    }

    private long load(Op op, int address) {
        return switch (op) {
            case I32_LOAD -> memory.getInt(address);
            case I32_LOAD8_U -> memory.get(address) & 0xFF;
            case I32_LOAD16_S -> memory.getShort(address);
            case F32_LOAD -> memory.getInt(address);
            case I64_LOAD, F64_LOAD -> memory.getLong(address);
            default -> throw new IllegalStateException("cannot interpret " + op);
        };
    }

    private long store(Op op, int address, long value) {
        switch (op) {
            case I32_STORE, F32_STORE -> memory.putInt(address, (int) value);
            case I32_STORE8 -> memory.put(address, (byte) value);
            case I32_STORE16 -> memory.putShort(address, (short) value);
            case I64_STORE, F64_STORE -> memory.putLong(address, value);
            default -> throw new IllegalStateException("cannot interpret " + op);
        }
        return 0;
    }

    private static long numeric(Op op, long[] args) {
        if (op == Op.SELECT) {
            return (int) args[2] != 0 ? args[0] : args[1];
        }
        int a = (int) args[0];
        int b = args.length > 1 ? (int) args[1] : 0;
        long x = args[0];
        long y = args.length > 1 ? args[1] : 0;
        double d = Double.longBitsToDouble(x);
        double e = Double.longBitsToDouble(y);
        return switch (op) {
            case I32_EQZ -> bool(a == 0);
            case I32_EQ -> bool(a == b);
            case I32_NE -> bool(a != b);
            case I32_LT_S -> bool(a < b);
            case I32_LT_U -> bool(Integer.compareUnsigned(a, b) < 0);
            case I32_GT_S -> bool(a > b);
            case I32_GT_U -> bool(Integer.compareUnsigned(a, b) > 0);
            case I32_LE_S -> bool(a <= b);
            case I32_LE_U -> bool(Integer.compareUnsigned(a, b) <= 0);
            case I32_GE_S -> bool(a >= b);
            case I32_GE_U -> bool(Integer.compareUnsigned(a, b) >= 0);
            case I32_CLZ -> Integer.numberOfLeadingZeros(a);
            case I32_CTZ -> Integer.numberOfTrailingZeros(a);
            case I32_POPCNT -> Integer.bitCount(a);
            case I32_ADD -> a + b;
            case I32_SUB -> a - b;
            case I32_MUL -> a * b;
            case I32_DIV_S -> a / b;
            case I32_DIV_U -> Integer.divideUnsigned(a, b);
            case I32_REM_S -> a % b;
            case I32_REM_U -> Integer.remainderUnsigned(a, b);
            case I32_AND -> a & b;
            case I32_OR -> a | b;
            case I32_XOR -> a ^ b;
            case I32_SHL -> a << b;
            case I32_SHR_S -> a >> b;
            case I32_SHR_U -> a >>> b;
            case I32_ROTL -> Integer.rotateLeft(a, b);
            case I32_ROTR -> Integer.rotateRight(a, b);
            case I32_WRAP_I64 -> (int) x;
            case I32_EXTEND8_S -> (byte) a;
            case I32_EXTEND16_S -> (short) a;
            case I64_EQZ -> bool(x == 0);
            case I64_EQ -> bool(x == y);
            case I64_NE -> bool(x != y);
            case I64_LT_S -> bool(x < y);
            case I64_LT_U -> bool(Long.compareUnsigned(x, y) < 0);
            case I64_GT_S -> bool(x > y);
            case I64_LE_S -> bool(x <= y);
            case I64_GE_S -> bool(x >= y);
            case I64_ADD -> x + y;
            case I64_SUB -> x - y;
            case I64_MUL -> x * y;
            case I64_DIV_S -> x / y;
            case I64_REM_S -> x % y;
            case I64_AND -> x & y;
            case I64_OR -> x | y;
            case I64_XOR -> x ^ y;
            case I64_SHL -> x << y;
            case I64_SHR_S -> x >> y;
            case I64_SHR_U -> x >>> y;
            case I64_ROTL -> Long.rotateLeft(x, (int) y);
            case I64_EXTEND_I32_S -> a;
            case I64_EXTEND_I32_U -> a & 0xFFFF_FFFFL;
            case F64_ADD -> Double.doubleToRawLongBits(d + e);
            case F64_SUB -> Double.doubleToRawLongBits(d - e);
            case F64_MUL -> Double.doubleToRawLongBits(d * e);
            case F64_LT -> bool(d < e);
            case F64_LE -> bool(d <= e);
            case F64_GT -> bool(d > e);
            case F64_GE -> bool(d >= e);
            case F64_EQ -> bool(d == e);
            case F64_NE -> bool(d != e);
            case F64_CONVERT_I32_S -> Double.doubleToRawLongBits(a);
            case I32_TRUNC_SAT_F64_S -> (int) d;
            case I64_REINTERPRET_F64, F64_REINTERPRET_I64 -> x;
            default -> throw new IllegalStateException("cannot interpret " + op);
        };
    }

    private static long bool(boolean condition) {
        return condition ? 1 : 0;
    }

    static List<Op> binaryOps() {
        return List.of(
                Op.I32_ADD,
                Op.I32_SUB,
                Op.I32_MUL,
                Op.I32_AND,
                Op.I32_OR,
                Op.I32_XOR,
                Op.I32_SHL,
                Op.I32_SHR_S,
                Op.I32_SHR_U,
                Op.I32_ROTL,
                Op.I32_EQ,
                Op.I32_NE,
                Op.I32_LT_S,
                Op.I32_LT_U,
                Op.I32_GT_S,
                Op.I32_GT_U,
                Op.I32_LE_S,
                Op.I32_LE_U,
                Op.I32_GE_S,
                Op.I32_GE_U);
    }
}
