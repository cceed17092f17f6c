// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/**
 * What generated classes call for numeric instructions of which the JVM has no equal: methods named like the instruction. Public only because generated classes have a class loader of
 * their own; not for use by others.
 */
public final class CompiledNumbers {
    private CompiledNumbers() {}

    public static int i32_div_s(int x, int y) {
        if (y == -1 && x == Integer.MIN_VALUE) {
            throw new Trap(Trap.Kind.INTEGER_OVERFLOW);
        }
        return x / y;
    }

    public static int i32_div_u(int x, int y) {
        return Integer.divideUnsigned(x, y);
    }

    public static int i32_rem_u(int x, int y) {
        return Integer.remainderUnsigned(x, y);
    }

    public static long i64_div_s(long x, long y) {
        if (y == -1 && x == Long.MIN_VALUE) {
            throw new Trap(Trap.Kind.INTEGER_OVERFLOW);
        }
        return x / y;
    }

    public static long i64_div_u(long x, long y) {
        return Long.divideUnsigned(x, y);
    }

    public static long i64_rem_u(long x, long y) {
        return Long.remainderUnsigned(x, y);
    }

    public static float f32_abs(float x) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) & ~Integer.MIN_VALUE);
    }

    public static float f32_neg(float x) {
        return Float.intBitsToFloat(Float.floatToRawIntBits(x) ^ Integer.MIN_VALUE);
    }

    public static float f32_copysign(float x, float y) {
        int magnitude = Float.floatToRawIntBits(x) & ~Integer.MIN_VALUE;
        return Float.intBitsToFloat(magnitude | Float.floatToRawIntBits(y) & Integer.MIN_VALUE);
    }

    public static float f32_ceil(float x) {
        return F32Operators.ceil(x);
    }

    public static float f32_floor(float x) {
        return F32Operators.floor(x);
    }

    public static float f32_trunc(float x) {
        return F32Operators.trunc(x);
    }

    public static float f32_nearest(float x) {
        return F32Operators.nearest(x);
    }

    public static float f32_min(float x, float y) {
        return F32Operators.min(x, y);
    }

    public static float f32_max(float x, float y) {
        return F32Operators.max(x, y);
    }

    public static double f64_abs(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) & ~Long.MIN_VALUE);
    }

    public static double f64_neg(double x) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(x) ^ Long.MIN_VALUE);
    }

    public static double f64_copysign(double x, double y) {
        long magnitude = Double.doubleToRawLongBits(x) & ~Long.MIN_VALUE;
        return Double.longBitsToDouble(magnitude | Double.doubleToRawLongBits(y) & Long.MIN_VALUE);
    }

    public static double f64_ceil(double x) {
        return F64Operators.ceil(x);
    }

    public static double f64_floor(double x) {
        return F64Operators.floor(x);
    }

    public static double f64_trunc(double x) {
        return F64Operators.trunc(x);
    }

    public static double f64_nearest(double x) {
        return F64Operators.nearest(x);
    }

    public static double f64_min(double x, double y) {
        return F64Operators.min(x, y);
    }

    public static double f64_max(double x, double y) {
        return F64Operators.max(x, y);
    }

    public static int i32_trunc_f32_s(float x) {
        return Conversions.truncateS32(x);
    }

    public static int i32_trunc_f32_u(float x) {
        return Conversions.truncateU32(x);
    }

    public static int i32_trunc_sat_f32_u(float x) {
        return Conversions.saturateU32(x);
    }

    public static int i32_trunc_f64_s(double x) {
        return Conversions.truncateS32(x);
    }

    public static int i32_trunc_f64_u(double x) {
        return Conversions.truncateU32(x);
    }

    public static int i32_trunc_sat_f64_u(double x) {
        return Conversions.saturateU32(x);
    }

    public static long i64_trunc_f32_s(float x) {
        return Conversions.truncateS64(x);
    }

    public static long i64_trunc_f32_u(float x) {
        return Conversions.truncateU64(x);
    }

    public static long i64_trunc_sat_f32_u(float x) {
        return Conversions.saturateU64(x);
    }

    public static long i64_trunc_f64_s(double x) {
        return Conversions.truncateS64(x);
    }

    public static long i64_trunc_f64_u(double x) {
        return Conversions.truncateU64(x);
    }

    public static long i64_trunc_sat_f64_u(double x) {
        return Conversions.saturateU64(x);
    }

    // Before version 22 HotSpot's I2D waits for the last use of the register that it writes (JDK-8318562), which can
    // make a
    // loop three times slower. A double of 2^52 and more has an i32 in its lowest bits, and the subtraction is exact.

    public static double f64_convert_i32_s(int x) {
        return Double.longBitsToDouble(0x4330_0000_0000_0000L | (x ^ Integer.MIN_VALUE) & 0xFFFF_FFFFL)
                - 4503601774854144.0;
    }

    public static double f64_convert_i32_u(int x) {
        return Double.longBitsToDouble(0x4330_0000_0000_0000L | x & 0xFFFF_FFFFL) - 4503599627370496.0;
    }

    public static float f32_convert_i64_u(long x) {
        return Float.intBitsToFloat((int) Conversions.convert(Opcode.F32_CONVERT_I64_U, x));
    }

    public static double f64_convert_i64_u(long x) {
        return Double.longBitsToDouble(Conversions.convert(Opcode.F64_CONVERT_I64_U, x));
    }
}
