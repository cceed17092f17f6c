// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import static dev.amphora.engine.TestModule.block;
import static dev.amphora.engine.TestModule.brIf;
import static dev.amphora.engine.TestModule.get;
import static dev.amphora.engine.TestModule.i32;
import static dev.amphora.engine.TestModule.i64;
import static dev.amphora.engine.TestModule.loop;
import static dev.amphora.engine.TestModule.seq;
import static dev.amphora.engine.TestModule.set;
import static dev.amphora.engine.TestModule.tee;
import static dev.amphora.wasm.model.ValType.F64;
import static dev.amphora.wasm.model.ValType.I32;
import static dev.amphora.wasm.model.ValType.I64;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each instruction that stands for several is written where it should be, and does what the compiler's code does. */
@Timeout(60)
class InstructionPairsTest {
    /** All functions have three i32, three i64 and three f64 as parameters, and one of each as locals. */
    private static final List<ValType> PARAMS = List.of(I32, I32, I32, I64, I64, I64, F64, F64, F64);

    private static final int LOCAL_I32 = 9;
    private static final int ROUNDS = 10;

    private static final int[] INTS = {
        0, 1, -1, 3, 40, 65_500, 65_535, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x1234_5678
    };
    private static final double[] DOUBLES = {0.0, -0.0, 1.5, -2.25, Double.NaN, Double.POSITIVE_INFINITY, 1e300};

    /** A body, and what it leaves. */
    private record Sample(ValType result, Object[] body) {}

    private static Object[] branch(Object... condition) {
        return seq(block(), condition, brIf(0), i32(0), Op.RETURN, Op.END, i32(1));
    }

    private static Object[] branchUnless(Object... condition) {
        return seq(block(), condition, Op.I32_EQZ, brIf(0), i32(0), Op.RETURN, Op.END, i32(1));
    }

    private static Instr load(Op op, int offset) {
        return new Instr.Mem(op, 0, offset);
    }

    /** Counts local i32 up from the first parameter, at most a hundred times, as long as the condition holds. */
    private static Object[] count(int step, Object... condition) {
        return seq(
                seq(
                        get(0),
                        set(LOCAL_I32),
                        loop(),
                        get(ROUNDS),
                        i64(1),
                        Op.I64_ADD,
                        tee(ROUNDS),
                        i64(100),
                        Op.I64_GT_S),
                seq(Instr.block(Op.IF, TestModule.blockType()), get(LOCAL_I32), Op.RETURN, Op.END),
                seq(get(LOCAL_I32), i32(step), Op.I32_ADD, tee(LOCAL_I32), condition, brIf(0), Op.END, get(LOCAL_I32)));
    }

    private static Map<String, Sample> samples() {
        Map<String, Sample> samples = new LinkedHashMap<>();
        Object[] ab = seq(get(0), get(1));
        put(samples, "I32_ROTL_CONST", I32, get(0), i32(7), Op.I32_ROTL);
        put(samples, "I32_MUL_CONST_ADD", I32, ab, i32(12), Op.I32_MUL, Op.I32_ADD);
        put(samples, "I32_AND_CONST_ADD", I32, ab, i32(255), Op.I32_AND, Op.I32_ADD);
        put(samples, "I32_SHR_U_CONST_ADD", I32, ab, i32(5), Op.I32_SHR_U, Op.I32_ADD);
        put(samples, "I32_SHR_U_CONST_XOR", I32, ab, i32(5), Op.I32_SHR_U, Op.I32_XOR);
        put(samples, "I32_ROTL_CONST_XOR", I32, ab, i32(9), Op.I32_ROTR, Op.I32_XOR);
        put(samples, "I32_ROTL_CONST_AND", I32, get(0), i32(22), Op.I32_SHR_U, i32(1020), Op.I32_AND);
        put(samples, "I32_ROTL_CONST_AND_ADD", I32, ab, i32(2), Op.I32_SHL, i32(1020), Op.I32_AND, Op.I32_ADD);
        put(samples, "I32_ADD_ADD", I32, ab, get(2), Op.I32_ADD, Op.I32_ADD);
        put(samples, "I32_MUL_ADD", I32, ab, get(2), Op.I32_MUL, Op.I32_ADD);
        put(samples, "I64_MUL_ADD", I64, get(3), get(4), Op.I64_MUL, get(5), Op.I64_ADD);
        put(samples, "I32_MIN_S", I32, ab, get(0), get(1), Op.I32_LT_S, Op.SELECT);
        put(samples, "I32_MAX_S", I32, ab, ab, Op.I32_GT_S, Op.SELECT);
        put(samples, "F64_MUL_ADD", F64, get(6), get(7), get(8), Op.F64_MUL, Op.F64_ADD);
        put(samples, "F64_MUL_SUB", F64, get(6), get(7), get(8), Op.F64_MUL, Op.F64_SUB);
        put(samples, "F64_LOAD_MUL_ADD", F64, get(6), get(7), get(0), load(Op.F64_LOAD, 8), Op.F64_MUL, Op.F64_ADD);
        Object[] sum = seq(ab, Op.I32_ADD, load(Op.F64_LOAD, 8));
        put(samples, "F64_LOAD_INDEXED_MUL_ADD", F64, get(6), get(7), sum, Op.F64_MUL, Op.F64_ADD);
        put(
                samples,
                "I32_ADD_CONST_TWICE",
                I32,
                seq(
                        get(0),
                        i32(7),
                        Op.I32_ADD,
                        set(0),
                        get(1),
                        i32(-9),
                        Op.I32_ADD,
                        set(1),
                        get(0),
                        get(1),
                        Op.I32_SUB));
        put(samples, "COPY_TWICE", I32, get(0), set(LOCAL_I32), get(1), set(0), get(0), get(LOCAL_I32), Op.I32_SUB);
        samples.put(
                "COPY_BR",
                new Sample(
                        I32,
                        seq(
                                seq(get(1), set(LOCAL_I32), get(0)),
                                seq(Instr.block(Op.IF, TestModule.blockType()), get(2), set(LOCAL_I32)),
                                seq(Op.ELSE, get(0), i32(5), Op.I32_SUB, set(LOCAL_I32), Op.END, get(LOCAL_I32)))));
        addLoads(samples, ab);
        put(samples, "BR_I32_AND_CONST", I32, branch(get(0), i32(3), Op.I32_AND));
        put(samples, "BR_UNLESS_I32_AND_CONST", I32, branchUnless(get(0), i32(3), Op.I32_AND));
        put(samples, "I32_ADD_CONST_BR_NE", I32, count(3, get(2), Op.I32_NE));
        put(samples, "I32_ADD_CONST_BR_LT_S", I32, count(3, get(2), Op.I32_LT_S));
        put(samples, "I32_ADD_CONST_BR_LT_U", I32, count(-1, get(2), Op.I32_LT_U));
        put(samples, "I32_ADD_CONST_BR_NE_CONST", I32, count(1, i32(43), Op.I32_NE));
        put(samples, "I32_ADD_CONST_BR_LT_S_CONST", I32, count(1, i32(43), Op.I32_LT_S));
        Object[] longs = seq(get(3), get(4));
        put(samples, "BR_I64_EQ", I32, branchUnless(longs, Op.I64_NE));
        put(samples, "BR_I64_NE", I32, branch(longs, Op.I64_NE));
        put(samples, "BR_I64_LT_S", I32, branchUnless(longs, Op.I64_GE_S));
        put(samples, "BR_I64_LE_S", I32, branchUnless(longs, Op.I64_GT_S));
        put(samples, "BR_I64_LT_U", I32, branch(longs, Op.I64_GT_U));
        put(samples, "BR_I64_LE_U", I32, branch(longs, Op.I64_LE_U));
        Object[] doubles = seq(get(6), get(7));
        put(samples, "BR_F64_EQ", I32, branchUnless(doubles, Op.F64_NE));
        put(samples, "BR_F64_NE", I32, branch(doubles, Op.F64_NE));
        put(samples, "BR_F64_LT", I32, branch(doubles, Op.F64_GT));
        put(samples, "BR_F64_LE", I32, branch(doubles, Op.F64_LE));
        put(samples, "BR_F64_NOT_LT", I32, branchUnless(doubles, Op.F64_LT));
        put(samples, "BR_F64_NOT_LE", I32, branchUnless(doubles, Op.F64_GE));
        return samples;
    }

    private static void addLoads(Map<String, Sample> samples, Object[] ab) {
        Object[][] loads = {
            {"I32_LOAD", Op.I32_LOAD, 4},
            {"I64_LOAD", Op.I64_LOAD, 8},
            {"I32_LOAD8_S", Op.I32_LOAD8_S, 1},
            {"I32_LOAD8_U", Op.I64_LOAD8_U, 1},
            {"I32_LOAD16_S", Op.I32_LOAD16_S, 2},
            {"I32_LOAD16_U", Op.I64_LOAD16_U, 2},
            {"I64_LOAD32_U", Op.I64_LOAD32_U, 4},
        };
        for (Object[] each : loads) {
            Op op = (Op) each[1];
            int width = (int) each[2];
            ValType result = op.type().results().get(0);
            put(samples, each[0] + "_INDEXED", result, ab, Op.I32_ADD, load(op, 16));
            if (width > 1) {
                put(samples, each[0] + "_SCALED", result, ab, i32(width), Op.I32_MUL, Op.I32_ADD, load(op, 16));
            }
        }
        // What makes a load unsigned keeps its form.
        put(
                samples,
                "I64_LOAD32_U_SCALED",
                I64,
                ab,
                i32(2),
                Op.I32_SHL,
                Op.I32_ADD,
                load(Op.I32_LOAD, 16),
                Op.I64_EXTEND_I32_U);
    }

    private static void put(Map<String, Sample> samples, String opcode, ValType result, Object... body) {
        samples.put(opcode, new Sample(result, body));
    }

    @Test
    void eachIsWrittenAndDoesTheSame() throws IllegalAccessException {
        Map<String, Sample> samples = samples();
        assertEquals(opcodesOfPairs(), new TreeSet<>(samples.keySet()));
        for (Map.Entry<String, Sample> entry : samples.entrySet()) {
            TestModule module = new TestModule().memory(1, 1);
            int index = module.function(
                    "t",
                    TestModule.type(PARAMS, List.of(entry.getValue().result())),
                    List.of(I32, I64, F64),
                    entry.getValue().body());
            CompiledModule compiled = module.compile();
            int opcode = opcode(entry.getKey());
            assertTrue(
                    IntStream.of(compiled.code(index, false).instructions).anyMatch(part -> part == opcode),
                    entry.getKey() + " is not written");
            Instance interpreted = Instance.instantiate(
                    compiled, Imports.none(), InstanceOptions.DEFAULT.withExecutor(Executor.INTERPRETER));
            Instance expected = Instance.instantiate(
                    compiled, Imports.none(), InstanceOptions.DEFAULT.withExecutor(Executor.COMPILER));
            for (Instance instance : List.of(interpreted, expected)) {
                for (int i = 0; i < 65_536; i++) {
                    instance.memoryBytes()[i] = (byte) (i * 167 + 13);
                }
            }
            for (int i = 0; i < 600; i++) {
                long[] arguments = arguments(i);
                assertEquals(
                        outcome(expected, arguments),
                        outcome(interpreted, arguments),
                        () -> entry.getKey() + " of " + Arrays.toString(arguments));
            }
        }
    }

    private static long[] arguments(int i) {
        long[] arguments = new long[PARAMS.size()];
        int rest = i * 7919 % 100_003;
        for (int k = 0; k < 3; k++) {
            arguments[k] = INTS[rest % INTS.length];
            arguments[3 + k] = INTS[rest % INTS.length] * (k == 2 ? 0x1_0000_0001L : 1L);
            arguments[6 + k] = Double.doubleToRawLongBits(DOUBLES[rest % DOUBLES.length]);
            rest /= 7;
        }
        return arguments;
    }

    /** The result, or the kind of trap. NaNs are the same whatever their bits. */
    private static Object outcome(Instance instance, long[] arguments) {
        try {
            long result = instance.function("t").call(arguments.clone())[0];
            boolean isNaN = instance.function("t").type().results().get(0) == F64
                    && Double.isNaN(Double.longBitsToDouble(result));
            return isNaN ? "NaN" : result;
        } catch (Trap e) {
            return e.kind();
        }
    }

    private static TreeSet<String> opcodesOfPairs() throws IllegalAccessException {
        TreeSet<String> names = new TreeSet<>();
        for (Field field : Opcode.class.getDeclaredFields()) {
            if (field.getType() == int.class) {
                int value = field.getInt(null);
                boolean branches = value >= Opcode.COPY_TWICE && value <= Opcode.BR_F64_NOT_LE;
                boolean loads = value >= Opcode.F64_LOAD_MUL_ADD && value <= Opcode.F64_LOAD_INDEXED_MUL_ADD;
                boolean computes = value >= Opcode.I32_ADD_CONST_TWICE && value <= Opcode.F64_MUL_SUB;
                if (branches || loads || computes) {
                    names.add(field.getName());
                }
            }
        }
        return names;
    }

    private static int opcode(String name) throws IllegalAccessException {
        for (Field field : Opcode.class.getDeclaredFields()) {
            if (field.getName().equals(name)) {
                return field.getInt(null);
            }
        }
        throw new IllegalArgumentException(name);
    }
}
