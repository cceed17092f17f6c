// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 4.2.3, 4.2.4, 5.1.3, 15.17: floats and doubles at the edges: rounding twice, subnormals, infinities, remainders, comparisons. */
public class FloatCorners {
    static float[] floats = {
        0f, -0f, 1f, -1f, Float.MIN_VALUE, -Float.MIN_VALUE, Float.MIN_NORMAL, Float.MAX_VALUE, -Float.MAX_VALUE, Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY, Float.NaN, 16777216f, 16777217f, 0.1f, 1e-45f, 3.4e38f, 2147483648f, -2147483648f, 9.2233720368547758e18f
    };
    static double[] doubles = {
        0, -0d, 1, -1, Double.MIN_VALUE, -Double.MIN_VALUE, Double.MIN_NORMAL, Double.MAX_VALUE, -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 9007199254740993d, 0.1, 4.9e-324, 1e308, 2147483647.5, -2147483649d,
        9.223372036854775807e18, 1.00000017881393421514957253748434595763683319091796875, 3.4028235677973366e38, 1.401298464324817E-45 / 2
    };

    static int hash;

    static void mix(long bits) {
        hash = hash * 31 + Long.hashCode(bits);
    }

    static void mix(double d) {
        mix(Double.doubleToLongBits(d));
    }

    static void mix(float f) {
        mix(Float.floatToIntBits(f));
    }

    static void mix(boolean b) {
        mix(b ? 1L : 2L);
    }

    static void floats(float a, float b) {
        mix(a + b);
        mix(a - b);
        mix(a * b);
        mix(a / b);
        mix(a % b);
        mix(a < b);
        mix(a <= b);
        mix(a > b);
        mix(a >= b);
        mix(!(a < b));
        mix(!(a >= b));
        mix(a == b);
        mix(a != b);
        mix((double) a * b);
        mix((float) ((double) a * (double) b));
        mix(Math.min(a, b));
        mix(Math.max(a, b));
        mix(Float.compare(a, b));
        mix(Math.copySign(a, b));
        mix(Math.nextAfter(a, b));
    }

    static void doubles(double a, double b) {
        mix(a + b);
        mix(a - b);
        mix(a * b);
        mix(a / b);
        mix(a % b);
        mix(a < b);
        mix(a <= b);
        mix(!(a > b));
        mix(!(a <= b));
        mix(a == b);
        mix((float) a + (float) b);
        mix((float) (a + b));
        mix(Math.min(a, b));
        mix(Math.max(a, b));
        mix(Double.compare(a, b));
        mix(Math.fma(a, b, a));
        mix(Math.IEEEremainder(a, b));
        mix(Math.scalb(a, (int) b));
        mix(Math.hypot(a, b));
    }

    static void conversions(double d) {
        mix((long) (int) d);
        mix((long) d);
        mix((long) (short) d);
        mix((long) (byte) d);
        mix((long) (char) d);
        mix((float) d);
        mix((long) (int) (float) d);
        mix((float) (long) d);
        mix((double) (long) (float) d);
        mix(Math.rint(d));
        mix(Math.floor(d));
        mix(Math.ceil(d));
        mix(Math.round(d));
        mix(Math.round((float) d));
        mix(Math.sqrt(d));
        mix(Math.cbrt(d));
        mix(Math.ulp(d));
        mix(Math.getExponent(d));
        mix(Math.abs(d));
        mix(Math.signum(d));
        mix(-d);
        mix(0 - d);
        mix(d + 0.0);
        mix(d * 1);
        mix(d - 0.0);
        mix(d == d);
        mix(d / d == 1);
    }

    public static void main(String[] args) {
        for (float a : floats) {
            hash = 0;
            for (float b : floats) {
                floats(a, b);
            }
            System.out.println(Float.toHexString(a) + " " + Integer.toHexString(hash));
        }
        for (double a : doubles) {
            hash = 0;
            for (double b : doubles) {
                doubles(a, b);
            }
            System.out.print(Double.toHexString(a) + " " + Integer.toHexString(hash));
            hash = 0;
            conversions(a);
            System.out.println(" " + Integer.toHexString(hash) + " " + Float.floatToIntBits((float) a));
        }
        hash = 0;
        for (long l : new long[] {0, 1, -1, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 53, (1L << 53) + 1, (1L << 24) + 1, 0x7FFFFFBFFFFFFFFFL}) {
            mix((float) l);
            mix((double) l);
            mix((float) (double) l);
            mix((float) (int) l);
            mix(l * 1.0f);
            mix(l / 3f);
            float f = 0.5f;
            f += l;
            mix(f);
            int i = 3;
            i += l * 0.7;
            mix((long) i);
            long m = l;
            m *= 1.1f;
            mix(m);
        }
        System.out.println(Integer.toHexString(hash));
    }
}
