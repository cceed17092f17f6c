// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Op;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/**
 * What generated classes call for the operators on v128 that are used most: methods named like the instruction, for one half of
 * the vector each, where each half of the result depends on the same halves of the operands only. Small enough for HotSpot to
 * inline. The operators that are not here are in {@link VectorOperators}. Public only because generated classes have a class
 * loader of their own; not for use by others.
 */
public final class CompiledVectors {
    /** By mnemonic with an underscore: the descriptor of the method. */
    private static final Map<String, String> DESCRIPTORS = descriptors();

    // HotSpot inlines no more than 8,000 bytes into a method, which a loop on vectors soon has: where two lanes can be
    // computed
    // at once with few bytes, they are.
    private static final long LOW = 0xFFFF_FFFFL;
    private static final long HIGH = ~LOW;

    private CompiledVectors() {}

    private static Map<String, String> descriptors() {
        Map<String, String> descriptors = new HashMap<>();
        for (Method method : CompiledVectors.class.getDeclaredMethods()) {
            if (method.getName().matches("(v128|[if]\\d+x\\d+)_.*")) {
                StringBuilder descriptor = new StringBuilder("(");
                for (Class<?> param : method.getParameterTypes()) {
                    descriptor.append(param.descriptorString());
                }
                descriptors.put(method.getName(), descriptor.append(")J").toString());
            }
        }
        return Map.copyOf(descriptors);
    }

    static String method(Op op) {
        return op.mnemonic().replace('.', '_');
    }

    /** The descriptor of the method for halves, or null if there is none for the operator. */
    static String descriptor(Op op) {
        return DESCRIPTORS.get(method(op));
    }

    // Parts of a half

    private static int high(long x) {
        return (int) (x >>> 32);
    }

    private static long pair(int low, int high) {
        return (long) high << 32 | low & 0xFFFF_FFFFL;
    }

    private static int mask(boolean holds) {
        return holds ? -1 : 0;
    }

    private static float lowFloat(long x) {
        return Float.intBitsToFloat((int) x);
    }

    private static float highFloat(long x) {
        return Float.intBitsToFloat((int) (x >>> 32));
    }

    private static long floats(float low, float high) {
        return pair(Float.floatToRawIntBits(low), Float.floatToRawIntBits(high));
    }

    private static double number(long x) {
        return Double.longBitsToDouble(x);
    }

    private static long bits(double x) {
        return Double.doubleToRawLongBits(x);
    }

    // Splats: both halves are alike

    public static long i8x16_splat(int x) {
        return (x & 0xFF) * 0x0101_0101_0101_0101L;
    }

    public static long i16x8_splat(int x) {
        return (x & 0xFFFF) * 0x0001_0001_0001_0001L;
    }

    public static long i32x4_splat(int x) {
        return pair(x, x);
    }

    public static long i64x2_splat(long x) {
        return x;
    }

    public static long f32x4_splat(float x) {
        return floats(x, x);
    }

    public static long f64x2_splat(double x) {
        return bits(x);
    }

    // Bits

    public static long v128_and(long x, long y) {
        return x & y;
    }

    public static long v128_or(long x, long y) {
        return x | y;
    }

    public static long v128_xor(long x, long y) {
        return x ^ y;
    }

    public static long v128_andnot(long x, long y) {
        return x & ~y;
    }

    public static long v128_not(long x) {
        return ~x;
    }

    // Bytes and halfwords: the highest bit of each lane is kept out of the sum, so that no carry leaves the lane

    public static long i8x16_add(long x, long y) {
        return (x & ~0x8080_8080_8080_8080L) + (y & ~0x8080_8080_8080_8080L) ^ (x ^ y) & 0x8080_8080_8080_8080L;
    }

    public static long i8x16_sub(long x, long y) {
        return (x | 0x8080_8080_8080_8080L) - (y & ~0x8080_8080_8080_8080L) ^ (x ^ ~y) & 0x8080_8080_8080_8080L;
    }

    public static long i16x8_add(long x, long y) {
        return (x & ~0x8000_8000_8000_8000L) + (y & ~0x8000_8000_8000_8000L) ^ (x ^ y) & 0x8000_8000_8000_8000L;
    }

    public static long i16x8_sub(long x, long y) {
        return (x | 0x8000_8000_8000_8000L) - (y & ~0x8000_8000_8000_8000L) ^ (x ^ ~y) & 0x8000_8000_8000_8000L;
    }

    // Two numbers of 32 bits

    public static long i32x4_add(long x, long y) {
        return (x & HIGH) + (y & HIGH) | x + y & LOW;
    }

    public static long i32x4_sub(long x, long y) {
        return (x & HIGH) - (y & HIGH) | x - y & LOW;
    }

    public static long i32x4_mul(long x, long y) {
        return pair((int) x * (int) y, high(x) * high(y));
    }

    public static long i32x4_min_s(long x, long y) {
        return pair(Math.min((int) x, (int) y), Math.min(high(x), high(y)));
    }

    public static long i32x4_max_s(long x, long y) {
        return pair(Math.max((int) x, (int) y), Math.max(high(x), high(y)));
    }

    public static long i32x4_eq(long x, long y) {
        return pair(mask((int) x == (int) y), mask(high(x) == high(y)));
    }

    public static long i32x4_ne(long x, long y) {
        return pair(mask((int) x != (int) y), mask(high(x) != high(y)));
    }

    public static long i32x4_lt_s(long x, long y) {
        return pair(mask((int) x < (int) y), mask(high(x) < high(y)));
    }

    public static long i32x4_gt_s(long x, long y) {
        return pair(mask((int) x > (int) y), mask(high(x) > high(y)));
    }

    public static long i32x4_le_s(long x, long y) {
        return pair(mask((int) x <= (int) y), mask(high(x) <= high(y)));
    }

    public static long i32x4_ge_s(long x, long y) {
        return pair(mask((int) x >= (int) y), mask(high(x) >= high(y)));
    }

    public static long i32x4_neg(long x) {
        return pair(-(int) x, -high(x));
    }

    public static long i32x4_shl(long x, int y) {
        return (x & HIGH) << (y & 31) | x << (y & 31) & LOW;
    }

    public static long i32x4_shr_s(long x, int y) {
        return pair((int) x >> y, high(x) >> y);
    }

    public static long i32x4_shr_u(long x, int y) {
        return x >>> (y & 31) & HIGH | (x & LOW) >>> (y & 31);
    }

    // One number of 64 bits

    public static long i64x2_add(long x, long y) {
        return x + y;
    }

    public static long i64x2_sub(long x, long y) {
        return x - y;
    }

    public static long i64x2_mul(long x, long y) {
        return x * y;
    }

    public static long i64x2_eq(long x, long y) {
        return x == y ? -1 : 0;
    }

    public static long i64x2_ne(long x, long y) {
        return x != y ? -1 : 0;
    }

    public static long i64x2_lt_s(long x, long y) {
        return x < y ? -1 : 0;
    }

    public static long i64x2_gt_s(long x, long y) {
        return x > y ? -1 : 0;
    }

    public static long i64x2_le_s(long x, long y) {
        return x <= y ? -1 : 0;
    }

    public static long i64x2_ge_s(long x, long y) {
        return x >= y ? -1 : 0;
    }

    public static long i64x2_neg(long x) {
        return -x;
    }

    public static long i64x2_shl(long x, int y) {
        return x << y;
    }

    public static long i64x2_shr_s(long x, int y) {
        return x >> y;
    }

    public static long i64x2_shr_u(long x, int y) {
        return x >>> y;
    }

    // Two floats, and one double

    public static long f32x4_add(long x, long y) {
        return floats(lowFloat(x) + lowFloat(y), highFloat(x) + highFloat(y));
    }

    public static long f64x2_add(long x, long y) {
        return bits(number(x) + number(y));
    }

    public static long f32x4_sub(long x, long y) {
        return floats(lowFloat(x) - lowFloat(y), highFloat(x) - highFloat(y));
    }

    public static long f64x2_sub(long x, long y) {
        return bits(number(x) - number(y));
    }

    public static long f32x4_mul(long x, long y) {
        return floats(lowFloat(x) * lowFloat(y), highFloat(x) * highFloat(y));
    }

    public static long f64x2_mul(long x, long y) {
        return bits(number(x) * number(y));
    }

    public static long f32x4_div(long x, long y) {
        return floats(lowFloat(x) / lowFloat(y), highFloat(x) / highFloat(y));
    }

    public static long f64x2_div(long x, long y) {
        return bits(number(x) / number(y));
    }

    public static long f64x2_sqrt(long x) {
        return bits(Math.sqrt(number(x)));
    }

    public static long f64x2_abs(long x) {
        return x & Long.MAX_VALUE;
    }

    public static long f64x2_neg(long x) {
        return x ^ Long.MIN_VALUE;
    }

    public static long f32x4_abs(long x) {
        return x & 0x7FFF_FFFF_7FFF_FFFFL;
    }

    public static long f32x4_neg(long x) {
        return x ^ 0x8000_0000_8000_0000L;
    }

    public static long f64x2_min(long x, long y) {
        return bits(F64Operators.min(number(x), number(y)));
    }

    public static long f64x2_max(long x, long y) {
        return bits(F64Operators.max(number(x), number(y)));
    }

    // Lanes and memory

    /** A lane, by its number within the half, sign-extended. */
    public static long extract(long half, int bits, int lane) {
        return Lanes.get(half, bits, lane);
    }

    public static long extractUnsigned(long half, int bits, int lane) {
        return Lanes.getUnsigned(half, bits, lane);
    }

    /** The first half of what {@code v128.load} reads. */
    public static long loadLow(Instance instance, int address, int offset) {
        byte[] memory = instance.memoryBytes();
        return LittleEndian.getLong(memory, MemoryInstructions.address(memory, address, offset, 2 * Long.BYTES));
    }

    /** The second half. */
    public static long loadHigh(Instance instance, int address, int offset) {
        byte[] memory = instance.memoryBytes();
        return LittleEndian.getLong(
                memory, MemoryInstructions.address(memory, address, offset, 2 * Long.BYTES) + Long.BYTES);
    }

    /** Half of what a load with splat makes: the bytes that it reads, over and over. */
    public static long loadSplat(Instance instance, int address, int offset, int bytes) {
        byte[] memory = instance.memoryBytes();
        long value = VectorMemory.read(memory, MemoryInstructions.address(memory, address, offset, bytes), bytes);
        return switch (bytes) {
            case Byte.BYTES -> value * 0x0101_0101_0101_0101L;
            case Short.BYTES -> value * 0x0001_0001_0001_0001L;
            case Integer.BYTES -> value << 32 | value;
            default -> value;
        };
    }

    /** Eight lanes of a shuffle: four of the immediate's lanes in each of two ints. */
    public static long shuffle(int lanes0, int lanes4, long xLow, long xHigh, long yLow, long yHigh) {
        long result = 0;
        for (int lane = 7; lane >= 0; lane--) {
            int index = (lane < 4 ? lanes0 : lanes4) >> 8 * (lane & 3) & 0xFF;
            long half = index < 16 ? (index < 8 ? xLow : xHigh) : (index < 24 ? yLow : yHigh);
            result = result << 8 | half >>> 8 * (index & 7) & 0xFF;
        }
        return result;
    }
}
