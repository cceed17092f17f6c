// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.Op;
import java.util.function.LongBinaryOperator;

/**
 * The operators on v128 without immediates. Core spec 3.0, 4.3.6. A vector is two longs, the one with the first lanes
 * first, and each half of a result is computed on its own, because Java returns one value.
 *
 * <p>The operators are made from their mnemonics: {@code i16x8.add_sat_s} is {@code add_sat_s} on lanes of 16 bits.
 */
final class VectorOperators {
    private static final Half[] HALVES = new Half[0x100];
    private static final Reduction[] REDUCTIONS = new Reduction[0x100];

    static {
        for (Op op : Op.values()) {
            if (op.prefix() == Op.PREFIX_FD && op.type().results().size() == 1) {
                String mnemonic = op.mnemonic();
                int dot = mnemonic.indexOf('.');
                Shape shape = Shape.of(mnemonic.substring(0, dot));
                String operator = mnemonic.substring(dot + 1);
                HALVES[op.opcode()] = half(shape, operator);
                REDUCTIONS[op.opcode()] = reduction(shape, operator);
            }
        }
    }

    private VectorOperators() {}

    /** One half of a result, from both halves of two operands; {@code h} is 0 for the half with the first lanes. */
    @FunctionalInterface
    private interface Half {
        long compute(int h, long xLow, long xHigh, long yLow, long yHigh);
    }

    /** An i32 from a vector. */
    @FunctionalInterface
    private interface Reduction {
        int compute(long low, long high);
    }

    /** What a mnemonic begins with: {@code f} and 32 for {@code f32x4}. */
    private record Shape(char kind, int bits) {
        static Shape of(String prefix) {
            int x = prefix.indexOf('x');
            return new Shape(prefix.charAt(0), x < 0 ? Long.SIZE : Integer.parseInt(prefix.substring(1, x)));
        }

        boolean isFloat() {
            return kind == 'f';
        }
    }

    /** The low half of the result of an operator, by the opcode after its prefix. A scalar operand is in {@code xLow}
     * for a splat and in {@code yLow} for a shift. */
    static long low(int opcode, long xLow, long xHigh, long yLow, long yHigh) {
        return HALVES[opcode].compute(0, xLow, xHigh, yLow, yHigh);
    }

    /** The high half; see {@link #low}. */
    static long high(int opcode, long xLow, long xHigh, long yLow, long yHigh) {
        return HALVES[opcode].compute(1, xLow, xHigh, yLow, yHigh);
    }

    /** {@code any_true}, {@code all_true} and {@code bitmask}. */
    static int reduce(int opcode, long low, long high) {
        return REDUCTIONS[opcode].compute(low, high);
    }

    private static Half half(Shape shape, String operator) {
        Half half = shape.kind == 'v' ? bitwise(operator) : null;
        if (half == null && shape.isFloat()) {
            half = floats(shape, operator);
        }
        if (half == null && shape.kind == 'i') {
            half = integers(shape.bits, operator);
        }
        return half;
    }

    /** Applies an operator on longs to a half. */
    private static Half each(LongBinaryOperator operator) {
        return (h, xl, xh, yl, yh) -> h == 0 ? operator.applyAsLong(xl, yl) : operator.applyAsLong(xh, yh);
    }

    private static Half lanewise(int bits, LongBinaryOperator operator) {
        return each((x, y) -> Lanes.map(x, y, bits, operator));
    }

    private static Half bitwise(String operator) {
        return switch (operator) {
            case "not" -> each((x, y) -> ~x);
            case "and" -> each((x, y) -> x & y);
            case "andnot" -> each((x, y) -> x & ~y);
            case "or" -> each((x, y) -> x | y);
            case "xor" -> each((x, y) -> x ^ y);
            default -> null;
        };
    }

    // Integers

    private static Half integers(int bits, String operator) {
        LongBinaryOperator lane = integerLane(bits, operator);
        if (lane != null) {
            return lanewise(bits, lane);
        }
        return switch (operator) {
            case "splat" -> (h, xl, xh, yl, yh) -> Lanes.splat(xl, bits);
            case "shl" -> (h, xl, xh, yl, yh) -> Lanes.map(h == 0 ? xl : xh, 0, bits, (x, y) -> x << (yl & bits - 1));
            case "shr_s" -> (h, xl, xh, yl, yh) -> Lanes.map(h == 0 ? xl : xh, 0, bits, (x, y) -> x >> (yl & bits - 1));
            case "shr_u" ->
                (h, xl, xh, yl, yh) ->
                        Lanes.map(h == 0 ? xl : xh, 0, bits, (x, y) -> (x & Lanes.mask(bits)) >>> (yl & bits - 1));
            case "swizzle" ->
                (h, xl, xh, yl, yh) -> {
                    long indices = h == 0 ? yl : yh;
                    return Lanes.generate(8, lane8 -> pick(xl, xh, (int) Lanes.getUnsigned(indices, 8, lane8)));
                };
            case "dot_i16x8_s" ->
                each((x, y) -> Lanes.generate(
                        32,
                        lane32 -> Lanes.get(x, 16, 2 * lane32) * Lanes.get(y, 16, 2 * lane32)
                                + Lanes.get(x, 16, 2 * lane32 + 1) * Lanes.get(y, 16, 2 * lane32 + 1)));
            default -> resized(bits, operator);
        };
    }

    /** One of 16 bytes, or 0. */
    private static long pick(long low, long high, int index) {
        return index < 8 ? Lanes.get(low, 8, index) : index < 16 ? Lanes.get(high, 8, index - 8) : 0;
    }

    // Lanes come sign-extended, which keeps the order of unsigned numbers too.
    private static LongBinaryOperator integerLane(int bits, String operator) {
        long mask = Lanes.mask(bits);
        return switch (operator) {
            case "add" -> (x, y) -> x + y;
            case "sub" -> (x, y) -> x - y;
            case "mul" -> (x, y) -> x * y;
            case "neg" -> (x, y) -> -x;
            case "abs" -> (x, y) -> Math.abs(x);
            case "popcnt" -> (x, y) -> Long.bitCount(x & mask);
            case "eq" -> (x, y) -> x == y ? -1 : 0;
            case "ne" -> (x, y) -> x != y ? -1 : 0;
            case "lt_s" -> (x, y) -> x < y ? -1 : 0;
            case "lt_u" -> (x, y) -> Long.compareUnsigned(x, y) < 0 ? -1 : 0;
            case "gt_s" -> (x, y) -> x > y ? -1 : 0;
            case "gt_u" -> (x, y) -> Long.compareUnsigned(x, y) > 0 ? -1 : 0;
            case "le_s" -> (x, y) -> x <= y ? -1 : 0;
            case "le_u" -> (x, y) -> Long.compareUnsigned(x, y) <= 0 ? -1 : 0;
            case "ge_s" -> (x, y) -> x >= y ? -1 : 0;
            case "ge_u" -> (x, y) -> Long.compareUnsigned(x, y) >= 0 ? -1 : 0;
            case "min_s" -> Math::min;
            case "min_u" -> (x, y) -> Long.compareUnsigned(x, y) < 0 ? x : y;
            case "max_s" -> Math::max;
            case "max_u" -> (x, y) -> Long.compareUnsigned(x, y) > 0 ? x : y;
            case "add_sat_s" -> (x, y) -> Lanes.saturateSigned(x + y, bits);
            case "add_sat_u" -> (x, y) -> Lanes.saturateUnsigned((x & mask) + (y & mask), bits);
            case "sub_sat_s" -> (x, y) -> Lanes.saturateSigned(x - y, bits);
            case "sub_sat_u" -> (x, y) -> Lanes.saturateUnsigned((x & mask) - (y & mask), bits);
            case "avgr_u" -> (x, y) -> (x & mask) + (y & mask) + 1 >> 1;
            case "q15mulr_sat_s" -> (x, y) -> Lanes.saturateSigned(x * y + 0x4000 >> 15, bits);
            default -> null;
        };
    }

    /** Operators whose operands have lanes of another width or type, which the operator's name says. */
    private static Half resized(int bits, String operator) {
        boolean signed = operator.endsWith("_s") || operator.endsWith("_s_zero");
        if (operator.startsWith("extend_")) {
            boolean fromHigh = operator.startsWith("extend_high");
            return (h, xl, xh, yl, yh) -> extended(h, fromHigh ? xh : xl, bits, signed);
        } else if (operator.startsWith("extmul_")) {
            boolean fromHigh = operator.startsWith("extmul_high");
            return (h, xl, xh, yl, yh) -> Lanes.map(
                    extended(h, fromHigh ? xh : xl, bits, signed),
                    extended(h, fromHigh ? yh : yl, bits, signed),
                    bits,
                    (x, y) -> x * y);
        } else if (operator.startsWith("extadd_pairwise_")) {
            return each((x, y) -> Lanes.generate(
                    bits, lane -> lane(x, bits / 2, 2 * lane, signed) + lane(x, bits / 2, 2 * lane + 1, signed)));
        } else if (operator.startsWith("narrow_")) {
            return (h, xl, xh, yl, yh) -> narrowed(h == 0 ? xl : yl, h == 0 ? xh : yh, bits, signed);
        } else if (operator.startsWith("trunc_sat_f32x4")) {
            int scalar = signed ? Opcode.I32_TRUNC_SAT_F32_S : Opcode.I32_TRUNC_SAT_F32_U;
            return lanewise(bits, (x, y) -> Conversions.convert(scalar, x));
        } else if (operator.startsWith("trunc_sat_f64x2")) {
            int scalar = signed ? Opcode.I32_TRUNC_SAT_F64_S : Opcode.I32_TRUNC_SAT_F64_U;
            return (h, xl, xh, yl, yh) ->
                    h == 0 ? pair(Conversions.convert(scalar, xl), Conversions.convert(scalar, xh)) : 0;
        }
        return null;
    }

    private static long lane(long half, int bits, int lane, boolean signed) {
        return signed ? Lanes.get(half, bits, lane) : Lanes.getUnsigned(half, bits, lane);
    }

    /** The lanes of half the width in one half of {@code source}, made lanes of {@code bits}. */
    static long extended(int h, long source, int bits, boolean signed) {
        int first = h * Long.SIZE / bits;
        return Lanes.generate(bits, lane -> lane(source, bits / 2, first + lane, signed));
    }

    private static long narrowed(long low, long high, int bits, boolean signed) {
        int perHalf = Long.SIZE / (2 * bits);
        return Lanes.generate(bits, lane -> {
            long wide = Lanes.get(lane < perHalf ? low : high, 2 * bits, lane % perHalf);
            return signed ? Lanes.saturateSigned(wide, bits) : Lanes.saturateUnsigned(wide, bits);
        });
    }

    private static long pair(long first, long second) {
        return first & Lanes.mask(32) | second << 32;
    }

    // Floating point

    private static Half floats(Shape shape, String operator) {
        int bits = shape.bits;
        boolean signed = operator.endsWith("_s");
        return switch (operator) {
            case "splat" -> (h, xl, xh, yl, yh) -> Lanes.splat(xl, bits);
            case "pmin" -> lanewise(bits, (x, y) -> isLess(y, x, bits) ? y : x);
            case "pmax" -> lanewise(bits, (x, y) -> isLess(x, y, bits) ? y : x);
            case "convert_i32x4_s", "convert_i32x4_u" -> {
                int scalar = signed ? Opcode.F32_CONVERT_I32_S : Opcode.F32_CONVERT_I32_U;
                yield lanewise(bits, (x, y) -> Conversions.convert(scalar, x));
            }
            case "convert_low_i32x4_s", "convert_low_i32x4_u" -> {
                int scalar = signed ? Opcode.F64_CONVERT_I32_S : Opcode.F64_CONVERT_I32_U;
                yield (h, xl, xh, yl, yh) -> Conversions.convert(scalar, Lanes.get(xl, 32, h));
            }
            case "promote_low_f32x4" ->
                (h, xl, xh, yl, yh) -> Conversions.convert(Opcode.F64_PROMOTE_F32, Lanes.get(xl, 32, h));
            case "demote_f64x2_zero" ->
                (h, xl, xh, yl, yh) -> h == 0
                        ? pair(
                                Conversions.convert(Opcode.F32_DEMOTE_F64, xl),
                                Conversions.convert(Opcode.F32_DEMOTE_F64, xh))
                        : 0;
            default -> scalar(shape, operator);
        };
    }

    private static boolean isLess(long x, long y, int bits) {
        return Numerics.apply(bits == 32 ? Opcode.F32_LT : Opcode.F64_LT, x, y) != 0;
    }

    /** The operators that do to each lane what a scalar instruction does. */
    private static Half scalar(Shape shape, String operator) {
        String mnemonic = "f" + shape.bits + "." + operator;
        for (Op op : Op.values()) {
            if (op.mnemonic().equals(mnemonic) && Opcode.numeric(op) >= 0) {
                int opcode = Opcode.numeric(op);
                boolean compares = opcode <= Opcode.F64_GE;
                return lanewise(
                        shape.bits,
                        compares ? (x, y) -> -Numerics.apply(opcode, x, y) : (x, y) -> Numerics.apply(opcode, x, y));
            }
        }
        return null;
    }

    private static Reduction reduction(Shape shape, String operator) {
        int bits = shape.bits;
        int perHalf = Long.SIZE / bits;
        return switch (operator) {
            case "any_true" -> (low, high) -> Numerics.toInt((low | high) != 0);
            case "all_true" ->
                (low, high) -> {
                    boolean all = true;
                    for (int lane = 0; lane < perHalf; lane++) {
                        all &= Lanes.get(low, bits, lane) != 0 && Lanes.get(high, bits, lane) != 0;
                    }
                    return Numerics.toInt(all);
                };
            case "bitmask" ->
                (low, high) -> {
                    int mask = 0;
                    for (int lane = 0; lane < perHalf; lane++) {
                        mask |= Lanes.get(low, bits, lane) < 0 ? 1 << lane : 0;
                        mask |= Lanes.get(high, bits, lane) < 0 ? 1 << perHalf + lane : 0;
                    }
                    return mask;
                };
            default -> null;
        };
    }

    /** Half of {@code i8x16.shuffle}, with four of the immediate's lanes in each of two ints. */
    static long shuffle(int lanes0, int lanes4, long xLow, long xHigh, long yLow, long yHigh) {
        return Lanes.generate(8, lane -> {
            int index = (lane < 4 ? lanes0 : lanes4) >> 8 * (lane % 4) & 0xFF;
            return index < 16 ? pick(xLow, xHigh, index) : pick(yLow, yHigh, index - 16);
        });
    }
}
