// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

import static math.Attempts.attempt;

import java.math.BigInteger;
import java.util.Random;

/** BigInteger: texts, shifts, bits, powers, division, conversions, primes, and all its exceptions. */
public class BigIntegerCorners {
    public static void main(String[] args) {
        for (String text : new String[] {"0", "-0", "+5", "007", "", "-", "+-1", "1.0", " 1", "\u0661", "-123456789012345678901234567890"}) {
            attempt(text, () -> new BigInteger(text));
        }
        attempt("radix", () -> new BigInteger("zz", 36) + " " + new BigInteger("-101", 2) + " " + new BigInteger("123456789").toString(36) + new BigInteger("5").toString(99));
        attempt("bad radix", () -> new BigInteger("1", 37));
        attempt("bad digit", () -> new BigInteger("12", 2));
        attempt("bytes", () -> new BigInteger(new byte[] {-1, 0}) + " " + new BigInteger(1, new byte[] {-1, 0}) + " " + new BigInteger(new byte[] {9, 1, 2, 9}, 1, 2));
        attempt("no bytes", () -> new BigInteger(new byte[0]));
        attempt("bad sign", () -> new BigInteger(2, new byte[1]));
        attempt("zero sign", () -> new BigInteger(0, new byte[] {1}));
        attempt("magnitude range", () -> new BigInteger(1, new byte[2], 1, 2));
        attempt("negative bits", () -> new BigInteger(-1, new Random(1)));
        BigInteger big = new BigInteger("-12345678901234567890123456789");
        System.out.println(big.negate() + " " + big.abs() + big.signum() + " " + big.bitLength() + " " + big.bitCount() + " " + big.getLowestSetBit() + " " + big.hashCode() + " " + big.intValue() + " " + big.longValue() + " " + big.doubleValue() + " " + big.floatValue() + " " + big.byteValue());
        System.out.println(big.shiftLeft(33) + " " + big.shiftRight(40) + " " + big.shiftRight(200) + " " + big.shiftLeft(-3) + " " + big.not() + " " + big.and(BigInteger.valueOf(-256)) + " " + big.or(BigInteger.ONE) + " " + big.xor(big.negate()) + " " + big.andNot(BigInteger.TEN) + " " + big.testBit(100) + big.setBit(3) + big.clearBit(0) + big.flipBit(120));
        BigInteger small = BigInteger.valueOf(97);
        System.out.println(big.divide(small) + " " + big.remainder(small) + " " + big.mod(small) + " " + java.util.Arrays.toString(big.divideAndRemainder(small.negate())) + big.gcd(small.multiply(small)) + " " + small.modPow(BigInteger.valueOf(1000), BigInteger.valueOf(1009)) + " " + small.modInverse(BigInteger.valueOf(1009)) + " " + small.modPow(BigInteger.valueOf(-3), BigInteger.valueOf(1009)) + " " + small.pow(30) + " " + small.sqrt()
                + " " + java.util.Arrays.toString(big.abs().sqrtAndRemainder()) + BigInteger.TWO.pow(0) + BigInteger.ZERO.pow(0));
        attempt("divide by zero", () -> big.divide(BigInteger.ZERO));
        attempt("remainder by zero", () -> big.remainder(BigInteger.ZERO));
        attempt("mod negative", () -> big.mod(BigInteger.valueOf(-1)));
        attempt("negative power", () -> big.pow(-1));
        attempt("square root", () -> big.sqrt());
        attempt("no inverse", () -> BigInteger.TWO.modInverse(BigInteger.TEN));
        attempt("inverse of modulus", () -> BigInteger.TWO.modInverse(BigInteger.ZERO));
        attempt("bit", () -> big.testBit(-1));
        attempt("set bit", () -> big.setBit(-1));
        attempt("int exact", () -> big.intValueExact());
        attempt("long exact", () -> big.longValueExact());
        attempt("short exact", () -> BigInteger.valueOf(40000).shortValueExact());
        attempt("byte exact", () -> BigInteger.valueOf(-128).byteValueExact());
        attempt("null", () -> big.add(null));
        System.out.println(small.isProbablePrime(20) + " " + BigInteger.valueOf(561).isProbablePrime(10) + BigInteger.valueOf(100).nextProbablePrime() + " " + new BigInteger("170141183460469231731687303715884105727").isProbablePrime(30) + " " + BigInteger.ONE.compareTo(BigInteger.TWO) + BigInteger.valueOf(5).max(BigInteger.TEN) + small.equals(97) + big.equals(new BigInteger(big.toString())));
        attempt("next prime", () -> big.nextProbablePrime());
        attempt("probable prime", () -> BigInteger.probablePrime(1, new Random(1)));
        BigInteger factorial = BigInteger.ONE;
        for (int i = 2; i < 400; i++) {
            factorial = factorial.multiply(BigInteger.valueOf(i));
        }
        System.out.println(factorial.hashCode() + " " + factorial.toString().length() + " " + factorial.toString(16).hashCode() + " " + factorial.bitLength() + " " + factorial.multiply(factorial).divide(factorial).equals(factorial) + " " + factorial.doubleValue() + " " + java.util.Arrays.hashCode(factorial.toByteArray()) + " " + new BigInteger(factorial.toString()).equals(factorial));
        Random random = new Random(3);
        BigInteger x = new BigInteger(3000, random);
        BigInteger y = new BigInteger(2500, random);
        System.out.println(x.multiply(y).hashCode() + " " + x.pow(3).hashCode() + " " + x.multiply(x).subtract(y.multiply(y)).equals(x.add(y).multiply(x.subtract(y))) + x.pow(5).divide(y).hashCode() + " " + x.gcd(y) + " " + x.sqrt().hashCode() + " " + x.pow(7).multiply(y.pow(6)).mod(x.add(y)).hashCode());
    }
}
