// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

import static math.Attempts.attempt;

import java.math.BigInteger;

/** The largest BigInteger there is, of 256 MB, and one bit more. */
public class BigIntegerTooLarge {
    public static void main(String[] args) {
        attempt("too large", () -> BigInteger.ONE.shiftLeft(Integer.MAX_VALUE).shiftLeft(1).signum());
    }
}
