// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/** Neighbours, exponents, rounding and remainders of floating-point numbers. */
public final class FloatingPoint {
    /** JDK's products: pi / 180 and 180 / pi, each rounded once. */
    private static final double RADIANS_PER_DEGREE = 0.017453292519943295;

    private static final double DEGREES_PER_RADIAN = 57.29577951308232;

    private FloatingPoint() {}

    public static double toRadians(double degrees) {
        return degrees * RADIANS_PER_DEGREE;
    }

    public static double toDegrees(double radians) {
        return radians * DEGREES_PER_RADIAN;
    }

    /** value * 2^power, rounded once. */
    public static double scalb(double value, int power) {
        if (power > 1023) {
            value *= 0x1p1023;
            power -= 1023;
            if (power > 1023) {
                value *= 0x1p1023;
                power = Math.min(power - 1023, 1023);
            }
        } else if (power < -1022) {
            // By 2^-969 only: what that rounds is so small that the next factor makes it zero in any case.
            value *= 0x1p-969;
            power += 969;
            if (power < -1022) {
                value *= 0x1p-969;
                power = Math.max(power + 969, -1022);
            }
        }
        return value * Words.powerOfTwo(power);
    }

    /** value * 2^power, rounded once. */
    public static float scalb(float value, int power) {
        // Any float times any of these powers is a normal double, and larger powers make no difference.
        return (float) (value * Words.powerOfTwo(Math.max(-400, Math.min(power, 400))));
    }

    public static int getExponent(double value) {
        return Words.exponent(value);
    }

    public static int getExponent(float value) {
        return (Float.floatToRawIntBits(value) >> 23 & 0xFF) - 127;
    }

    public static double ulp(double value) {
        int exponent = Words.biasedExponent(value);
        if (exponent == 0x7FF) {
            return Math.abs(value);
        }
        if (exponent > 52) {
            return Double.longBitsToDouble((long) (exponent - 52) << 52);
        }
        return Double.longBitsToDouble(exponent == 0 ? 1 : 1L << (exponent - 1));
    }

    public static float ulp(float value) {
        int exponent = Float.floatToRawIntBits(value) >> 23 & 0xFF;
        if (exponent == 0xFF) {
            return Math.abs(value);
        }
        if (exponent > 23) {
            return Float.intBitsToFloat((exponent - 23) << 23);
        }
        return Float.intBitsToFloat(exponent == 0 ? 1 : 1 << (exponent - 1));
    }

    public static double nextUp(double value) {
        if (!(value < Double.POSITIVE_INFINITY)) {
            return value;
        }
        // Adding 0.0 turns -0.0 into 0.0.
        long bits = Double.doubleToRawLongBits(value + 0.0);
        return Double.longBitsToDouble(bits >= 0 ? bits + 1 : bits - 1);
    }

    public static float nextUp(float value) {
        if (!(value < Float.POSITIVE_INFINITY)) {
            return value;
        }
        int bits = Float.floatToRawIntBits(value + 0.0f);
        return Float.intBitsToFloat(bits >= 0 ? bits + 1 : bits - 1);
    }

    public static double nextDown(double value) {
        return -nextUp(-value);
    }

    public static float nextDown(float value) {
        return -nextUp(-value);
    }

    public static double nextAfter(double start, double direction) {
        if (start < direction) {
            return nextUp(start);
        }
        if (start > direction) {
            return nextDown(start);
        }
        return start == direction ? direction : Double.NaN;
    }

    public static float nextAfter(float start, double direction) {
        if (start < direction) {
            return nextUp(start);
        }
        if (start > direction) {
            return nextDown(start);
        }
        return start == direction ? (float) direction : Float.NaN;
    }

    /** The nearest integer, ties towards positive infinity. */
    public static long round(double value) {
        double floor = Math.floor(value);
        return (long) (value - floor >= 0.5 ? floor + 1 : floor);
    }

    /** The nearest integer, ties towards positive infinity. */
    public static int round(float value) {
        return (int) Math.floor(value + 0.5);
    }

    /** x less the multiple of p nearest to x, ties to the even multiple. Exact. */
    public static double ieeeRemainder(double x, double p) {
        double divisor = Math.abs(p);
        double dividend = Math.abs(x);
        if (!(dividend < Double.POSITIVE_INFINITY) || divisor == 0 || p != p) {
            return Double.NaN;
        }
        if (divisor < 0x1p1023) {
            // Below twice the divisor the parity of the quotient is still seen.
            dividend %= divisor + divisor;
        }
        if (divisor < 0x1p-1021) {
            if (dividend + dividend > divisor) {
                dividend -= divisor;
                if (dividend + dividend >= divisor) {
                    dividend -= divisor;
                }
            }
        } else {
            double half = 0.5 * divisor;
            if (dividend > half) {
                dividend -= divisor;
                if (dividend >= half) {
                    dividend -= divisor;
                }
            }
        }
        return Words.isNegative(x) ? -dividend : dividend;
    }
}
