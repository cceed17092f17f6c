// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package records;

/** JLS 8.10.4.2: compact constructors may reassign parameters and throw; fields are set afterwards. */
public class CompactConstructors {
    record Fraction(int num, int den) implements Comparable<Fraction> {
        static final Fraction ZERO = new Fraction(0, 1);

        Fraction {
            if (den == 0) {
                throw new ArithmeticException("zero denominator");
            }
            if (den < 0) {
                num = -num;
                den = -den;
            }
            int g = gcd(Math.abs(num), den);
            num /= g;
            den /= g;
        }

        Fraction(int n) {
            this(n, 1);
        }

        private static int gcd(int a, int b) {
            return b == 0 ? a : gcd(b, a % b);
        }

        Fraction plus(Fraction o) {
            return new Fraction(num * o.den + o.num * den, den * o.den);
        }

        @Override
        public int compareTo(Fraction o) {
            return Long.compare((long) num * o.den, (long) o.num * den);
        }
    }

    public static void main(String[] args) {
        Fraction half = new Fraction(2, -4);
        System.out.println(half + " " + half.plus(new Fraction(3)) + " " + half.equals(new Fraction(-1, 2)));
        System.out.println(Fraction.ZERO.compareTo(half) + " " + half.hashCode() * 0 + new Fraction(0, 5).equals(Fraction.ZERO));
        try {
            new Fraction(1, 0);
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }
}
