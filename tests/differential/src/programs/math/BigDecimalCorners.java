// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

import static math.Attempts.attempt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** BigDecimal: texts in every notation, scales, rounding, division, contexts and all its exceptions. */
public class BigDecimalCorners {
    public static void main(String[] args) {
        for (String text : new String[] {"0", "-0.00", "1e5", "1E-10", "+.5", "5.", "", ".", "e1", "1e", "--1", "1e2147483648", "1e-2147483647", "123.4500", "1_0", " 1", "\u0661.\u0662", "0e10", "NaN", "12345678901234567890.000000001"}) {
            attempt(text, () -> {
                BigDecimal d = new BigDecimal(text);
                return d + " " + (Math.abs((long) d.scale()) < 1000 ? d.toPlainString() : "") + " " + d.toEngineeringString() + " " + d.scale() + " " + d.precision() + " " + d.unscaledValue() + " " + d.signum() + " " + d.hashCode() + " " + d.stripTrailingZeros();
            });
        }
        attempt("of double", () -> new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + new BigDecimal(1e-320).precision() + " " + BigDecimal.valueOf(5, -3) + " " + new BigDecimal(-0.0));
        attempt("of NaN", () -> new BigDecimal(Double.NaN));
        attempt("of infinity", () -> BigDecimal.valueOf(Double.NEGATIVE_INFINITY));
        attempt("of chars", () -> new BigDecimal("xx1.5yy".toCharArray(), 2, 3));
        attempt("of chars outside", () -> new BigDecimal("1".toCharArray(), 0, 2));
        for (RoundingMode mode : RoundingMode.values()) {
            StringBuilder text = new StringBuilder(mode + ":");
            for (String s : new String[] {"5.5", "2.5", "1.6", "1.1", "1.0", "-1.1", "-2.5", "-5.5", "0.05"}) {
                try {
                    text.append(' ').append(new BigDecimal(s).setScale(0, mode));
                } catch (ArithmeticException e) {
                    text.append(' ').append(e.getMessage());
                }
            }
            System.out.println(text);
        }
        BigDecimal a = new BigDecimal("10.00");
        BigDecimal b = new BigDecimal("3");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b) + " " + a.divide(b, 5, RoundingMode.HALF_UP) + " " + a.divide(b, RoundingMode.DOWN) + " " + a.divide(b, new MathContext(7)) + " " + a.divide(new BigDecimal("4")) + " " + a.divideToIntegralValue(b) + " " + a.remainder(b) + " " + java.util.Arrays.toString(a.negate().divideAndRemainder(b)) + " " + a.pow(3) + " " + a.pow(-2, MathContext.DECIMAL32)
                + " " + b.sqrt(MathContext.DECIMAL64) + " " + new BigDecimal("0.04").sqrt(MathContext.UNLIMITED) + " " + a.round(new MathContext(1)) + " " + a.plus(new MathContext(3, RoundingMode.UP)) + " " + a.movePointLeft(3) + " " + a.movePointRight(5) + " " + a.scaleByPowerOfTen(-4) + " " + a.ulp() + " " + a.negate().abs() + " " + a.max(b) + a.min(b));
        System.out.println(a.equals(new BigDecimal("10.0")) + " " + a.compareTo(new BigDecimal("1e1")) + a.hashCode() + " " + a.intValueExact() + a.toBigIntegerExact() + " " + new BigDecimal("1e30").longValue() + " " + new BigDecimal("1e400").doubleValue() + new BigDecimal("1.1").floatValue() + " " + new BigDecimal("-1.9").intValue() + new BigDecimal("123.456e-20").doubleValue() + new BigDecimal(BigInteger.TEN, 3, new MathContext(1)));
        attempt("no end", () -> a.divide(b));
        attempt("by zero", () -> a.divide(BigDecimal.ZERO));
        attempt("zero by zero", () -> BigDecimal.ZERO.divide(BigDecimal.ZERO));
        attempt("remainder by zero", () -> a.remainder(BigDecimal.ZERO));
        attempt("unnecessary", () -> new BigDecimal("1.25").setScale(1));
        attempt("power", () -> a.pow(-1));
        attempt("power too large", () -> a.pow(1000000000));
        attempt("root of negative", () -> a.negate().sqrt(MathContext.DECIMAL32));
        attempt("root without end", () -> b.sqrt(MathContext.UNLIMITED));
        attempt("int exact", () -> new BigDecimal("1.5").intValueExact());
        attempt("long exact", () -> new BigDecimal("1e19").longValueExact());
        attempt("byte exact", () -> new BigDecimal("128").byteValueExact());
        attempt("integer exact", () -> new BigDecimal("0.1").toBigIntegerExact());
        attempt("scale", () -> new BigDecimal("1e-2147483647").movePointLeft(1));
        attempt("scale overflow", () -> BigDecimal.ONE.scaleByPowerOfTen(Integer.MAX_VALUE).scaleByPowerOfTen(10).scale());
        attempt("too precise", () -> a.divideToIntegralValue(new BigDecimal("0.001"), new MathContext(2)));
        attempt("context", () -> new MathContext(-1));
        attempt("context text", () -> new MathContext("precision=7 roundingMode=HALF_EVEN") + " " + MathContext.DECIMAL128 + MathContext.UNLIMITED.equals(new MathContext(0)));
        attempt("bad context text", () -> new MathContext("precision=x roundingMode=UP"));
        attempt("null context", () -> a.round(null));
        attempt("rounding mode", () -> RoundingMode.valueOf(7) + " " + RoundingMode.valueOf("UP"));
        attempt("no such rounding mode", () -> RoundingMode.valueOf(8));
        BigDecimal e = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        for (int i = 1; i < 60; i++) {
            term = term.divide(BigDecimal.valueOf(i), 80, RoundingMode.HALF_EVEN);
            e = e.add(term);
        }
        System.out.println(e + " " + e.multiply(e).round(MathContext.DECIMAL128) + " " + e.pow(20, MathContext.DECIMAL64));
    }
}
