// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;

/** Texts to doubles and floats and back: limits, rounding to even, subnormal numbers, hexadecimal, suffixes, what is none. */
public class FloatingTexts {
    public static void main(String[] args) {
        for (String text : new String[] {"0", "-0", "1", ".5", "5.", "1e400", "-1e400", "1e-400", "4.9e-324", "2.4703282292062327e-324", "2.4703282292062328e-324", "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "NaN", "-NaN", "Infinity",
            "+Infinity", "-Infinity", "infinity", "1d", "1F", "1L", " 1 ", "\t1\n", "", "  ", ".", "e5", "1e", "1e+", "1e5.5", "0x1p3", "0x.8p1", "0x1p-1075", "0x1.000001p-1075", "0x1", "0x1.fffffffffffff8p1023", "1_0", "1,5", "--1", "16777217.5",
            "123456789012345678901234567890", "0.1e1", "00001.50000", "1e0000000000000000001", "1e99999999999", "0e99999999999", "2.2250738585072012e-308", "\u0661", "1\u00A0", "16777217", "3.4028235677973366e38", "3.4028235677973365e38", "1.401298464324817e-45", "7.006492321624085e-46", "7.006492321624086e-46"}) {
            attempt(text.strip().equals(text) && text.indexOf('\u00A0') < 0 ? text : "[" + text.length() + "]", () -> Double.parseDouble(text));
            attempt("  float", () -> Float.parseFloat(text));
        }
        attempt("null", () -> Double.parseDouble(null));
        attempt("null float", () -> Float.valueOf((String) null));
        double[] values = {1e21, 1e7, 9999999.999999998, 1e-3, 9.999999999999999e-4, 123456.789, 3.0E23, 5e-324, Double.MAX_VALUE, 4.35, 0.1 + 0.7, 1 / 3.0, 100, 1.0000000000000002, 2.2250738585072014E-308};
        for (double d : values) {
            System.out.println(d + " " + (float) d + " " + Double.toHexString(d) + " " + Float.toHexString((float) d) + " " + Double.doubleToLongBits(d) + " " + Float.floatToIntBits((float) d) + " " + Double.hashCode(d) + " " + Float.hashCode((float) d) + " " + (long) d + " " + (int) (float) d);
        }
        System.out.println(Double.compare(0.0, -0.0) + " " + Double.compare(Double.NaN, Double.POSITIVE_INFINITY) + Double.valueOf(0.0).equals(-0.0) + Double.valueOf(Double.NaN).equals(Double.NaN) + Float.compare(-0f, 0f) + Double.isFinite(Double.NaN) + Float.isInfinite(1f / 0) + Double.isNaN(0.0 / 0) + Double.max(-0.0, 0.0) + Double.min(0.0, -0.0)
                + Float.max(Float.NaN, 1) + Double.sum(1e308, 1e308) + Float.sum(16777216f, 1f) + Double.valueOf(3.99).intValue() + Double.valueOf(-1e20).longValue() + Double.valueOf(300).byteValue() + Float.valueOf(70000).shortValue() + Float.MIN_NORMAL + Double.MIN_EXPONENT + Float.MAX_EXPONENT);
        System.out.println(Double.longBitsToDouble(0x7ff8000000000001L) + " " + Double.doubleToLongBits(Double.longBitsToDouble(0x7ff8000000000001L)) + " " + Float.intBitsToFloat(1) + Float.intBitsToFloat(-1) + Double.toString(-0.0) + Float.toString(1e10f) + Float.toString(3.4028235E38f) + Float.toString(0.1f + 0.2f));
    }
}
