// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** BigInteger and BigDecimal. */
public class BigNumbers {
    public static void main(String[] args) {
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i <= 60; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        System.out.println(factorial + " " + factorial.bitLength() + " " + factorial.toString(16));
        BigInteger a = new BigInteger("123456789012345678901234567890");
        BigInteger b = new BigInteger("-98765432109876543210");
        System.out.println(a.add(b) + " " + a.subtract(b) + " " + a.multiply(b));
        System.out.println(a.divide(b) + " " + a.remainder(b) + " " + a.mod(b.negate()) + " " + b.pow(3) + " " + a.gcd(b));
        System.out.println(a.and(b) + " " + a.or(b) + " " + a.xor(b) + " " + b.not() + " " + a.shiftLeft(70) + " " + b.shiftRight(13));
        System.out.println(a.compareTo(b) + " " + a.equals(new BigInteger(a.toString())) + " " + a.hashCode() + " " + b.signum() + " "
                + b.abs() + " " + a.min(b) + " " + a.testBit(4) + " " + a.bitCount() + " " + a.getLowestSetBit());
        System.out.println(a.modPow(BigInteger.valueOf(65537), new BigInteger("1000000007")) + " "
                + BigInteger.valueOf(3).modInverse(BigInteger.valueOf(11)) + " " + new BigInteger("1000003").isProbablePrime(20) + " "
                + a.sqrt() + " " + a.intValue() + " " + a.longValue() + " " + a.doubleValue() + " " + new BigInteger("ff", 16));
        try {
            a.divide(BigInteger.ZERO);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        try {
            a.intValueExact();
        } catch (ArithmeticException e) {
            System.out.println("does not fit");
        }
        BigInteger fib = BigInteger.ZERO;
        BigInteger next = BigInteger.ONE;
        for (int i = 0; i < 300; i++) {
            BigInteger sum = fib.add(next);
            fib = next;
            next = sum;
        }
        System.out.println(fib);
        BigInteger big = BigInteger.ONE.shiftLeft(3000).subtract(BigInteger.ONE);
        System.out.println(big.multiply(big).mod(new BigInteger("982451653")) + " " + big.toString().length());
        decimals();
    }

    static void decimals() {
        BigDecimal x = new BigDecimal("123.4500");
        BigDecimal y = new BigDecimal("-0.067");
        System.out.println(x.add(y) + " " + x.subtract(y) + " " + x.multiply(y) + " " + x.negate() + " " + x.scale() + " " + x.precision()
                + " " + x.unscaledValue() + " " + x.stripTrailingZeros());
        System.out.println(x.divide(y, 10, RoundingMode.HALF_UP) + " " + x.divide(new BigDecimal("8")) + " " + x.remainder(y) + " "
                + x.divideToIntegralValue(new BigDecimal("7")) + " " + x.divide(new BigDecimal(3), MathContext.DECIMAL32));
        try {
            BigDecimal.ONE.divide(new BigDecimal(3));
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
        for (RoundingMode mode : RoundingMode.values()) {
            if (mode != RoundingMode.UNNECESSARY) {
                System.out.print(mode + " " + new BigDecimal("2.5").setScale(0, mode) + " " + new BigDecimal("-1.15").setScale(1, mode) + "; ");
            }
        }
        System.out.println();
        System.out.println(new BigDecimal("1.0").equals(new BigDecimal("1.00")) + " " + new BigDecimal("1.0").compareTo(new BigDecimal("1.00"))
                + " " + new BigDecimal("1E+3") + " " + new BigDecimal("1E+3").toPlainString() + " " + new BigDecimal("0.0000001") + " "
                + new BigDecimal(0.1) + " " + BigDecimal.valueOf(0.1) + " " + new BigDecimal("12345.678").round(new MathContext(3)));
        BigDecimal balance = new BigDecimal("1000.00");
        for (int year = 0; year < 10; year++) {
            balance = balance.multiply(new BigDecimal("1.035")).setScale(2, RoundingMode.HALF_EVEN);
        }
        System.out.println(balance + " " + balance.movePointLeft(3) + " " + balance.toBigInteger() + " " + balance.doubleValue() + " "
                + balance.pow(2) + " " + balance.max(BigDecimal.TEN) + " " + balance.hashCode() + " " + balance.signum());
    }
}
