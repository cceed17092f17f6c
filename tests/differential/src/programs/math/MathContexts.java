// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

import static math.Attempts.attempt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Arithmetic of BigDecimal in contexts, by all rounding modes. */
public class MathContexts {
    public static void main(String[] args) {
        BigDecimal a = new BigDecimal("123.456");
        BigDecimal b = new BigDecimal("-0.0789");
        for (RoundingMode mode : RoundingMode.values()) {
            for (int precision : new int[] {1, 3, 6, 20}) {
                MathContext c = new MathContext(precision, mode);
                attempt(c.toString(), () -> a.add(b, c) + " " + a.subtract(b, c) + " " + a.multiply(b, c) + " " + a.negate(c) + " " + b.abs(c) + " " + a.round(c) + " " + new BigDecimal(BigInteger.valueOf(987654), 2, c) + " " + new BigDecimal(1234567, c) + " " + new BigDecimal("0.00999", c));
                attempt("  divide", () -> a.divide(b, c));
                attempt("  remainder", () -> a.remainder(b, c));
                attempt("  power", () -> b.pow(3, c));
                attempt("  root", () -> a.sqrt(c));
            }
        }
        System.out.println(new BigDecimal("9.99").round(new MathContext(2)) + " " + new BigDecimal("1E+3").add(new BigDecimal("1E-3"), new MathContext(3)) + " " + BigDecimal.ZERO.add(new BigDecimal("1.23456"), new MathContext(3)) + " " + new BigDecimal("0E-5").multiply(BigDecimal.TEN) + " " + new BigDecimal("100").stripTrailingZeros() + " " + new BigDecimal("1.00").precision());
        attempt("power 0", () -> BigDecimal.ZERO.pow(0, MathContext.DECIMAL32));
        attempt("power too large", () -> a.pow(1_000_000_000, MathContext.DECIMAL32));
        attempt("power longer than the precision", () -> a.pow(12345, new MathContext(3)));
    }
}
