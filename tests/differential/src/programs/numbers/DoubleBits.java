// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers;

/** java.lang.Double and Float: bits, classification, comparison, hash codes, exponents, neighbours. */
public class DoubleBits {
    public static void main(String[] args) {
        double[] ds = {0.0, -0.0, 1, -1, 0.1, 1e300, 4.9e-324, Double.MIN_NORMAL, Double.MAX_VALUE, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN};
        for (double d : ds) {
            float f = (float) d;
            System.out.println(Long.toHexString(Double.doubleToRawLongBits(d)) + " " + Integer.toHexString(Float.floatToRawIntBits(f)) + " "
                    + Double.isNaN(d) + Double.isInfinite(d) + Double.isFinite(d) + Float.isFinite(f) + " " + Double.hashCode(d) + " "
                    + Float.hashCode(f) + " " + Math.getExponent(d) + " " + Math.getExponent(f) + " " + Double.compare(d, 0.0) + " "
                    + Float.compare(f, -0.0f) + " " + Double.valueOf(d).equals(0.0) + " " + Double.valueOf(d).intValue() + " "
                    + Double.doubleToLongBits(Math.nextUp(d)) + " " + Float.floatToIntBits(Math.nextDown(f)) + " "
                    + Double.doubleToLongBits(Math.ulp(d)) + " " + Math.signum(d) + " " + Math.copySign(3, d));
        }
        System.out.println(Double.longBitsToDouble(0x7ff0000000000001L) + " " + Float.intBitsToFloat(0xffc00000) + " " + Double.longBitsToDouble(1L));
        System.out.println(Double.sum(0.1, 0.2) == 0.1 + 0.2);
        System.out.println(Double.max(-0.0, 0.0) + " " + Double.min(Double.NaN, 1) + " " + Float.max(1, 2) + " " + Float.MIN_EXPONENT + Double.MAX_EXPONENT);
    }
}
