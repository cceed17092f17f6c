// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/** Integer arithmetic that throws {@link ArithmeticException} where the result does not fit. */
public final class ExactArithmetic {
    private static final String INT = "integer overflow";
    private static final String LONG = "long overflow";
    private static final String UNSIGNED_INT = "unsigned integer overflow";
    private static final String UNSIGNED_LONG = "unsigned long overflow";

    private ExactArithmetic() {}

    // Apart, so that the methods that call it stay small enough to inline.
    private static ArithmeticException overflow(String message) {
        return new ArithmeticException(message);
    }

    public static int addExact(int x, int y) {
        int sum = x + y;
        if (((x ^ sum) & (y ^ sum)) < 0) {
            throw overflow(INT);
        }
        return sum;
    }

    public static long addExact(long x, long y) {
        long sum = x + y;
        if (((x ^ sum) & (y ^ sum)) < 0) {
            throw overflow(LONG);
        }
        return sum;
    }

    public static int subtractExact(int x, int y) {
        int difference = x - y;
        if (((x ^ y) & (x ^ difference)) < 0) {
            throw overflow(INT);
        }
        return difference;
    }

    public static long subtractExact(long x, long y) {
        long difference = x - y;
        if (((x ^ y) & (x ^ difference)) < 0) {
            throw overflow(LONG);
        }
        return difference;
    }

    public static int multiplyExact(int x, int y) {
        long product = (long) x * y;
        if ((int) product != product) {
            throw overflow(INT);
        }
        return (int) product;
    }

    public static long multiplyExact(long x, int y) {
        return multiplyExact(x, (long) y);
    }

    public static long multiplyExact(long x, long y) {
        long product = x * y;
        if (WideMultiply.multiplyHigh(x, y) != product >> 63) {
            throw overflow(LONG);
        }
        return product;
    }

    public static int divideExact(int x, int y) {
        return x / divisorOf(x, y);
    }

    public static long divideExact(long x, long y) {
        return x / divisorOf(x, y);
    }

    public static int floorDivExact(int x, int y) {
        return Math.floorDiv(x, divisorOf(x, y));
    }

    public static long floorDivExact(long x, long y) {
        return Math.floorDiv(x, divisorOf(x, y));
    }

    public static int ceilDivExact(int x, int y) {
        return RoundedDivision.ceilDiv(x, divisorOf(x, y));
    }

    public static long ceilDivExact(long x, long y) {
        return RoundedDivision.ceilDiv(x, divisorOf(x, y));
    }

    // The one quotient that does not fit.
    private static int divisorOf(int x, int y) {
        if (x == Integer.MIN_VALUE && y == -1) {
            throw overflow(INT);
        }
        return y;
    }

    private static long divisorOf(long x, long y) {
        if (x == Long.MIN_VALUE && y == -1) {
            throw overflow(LONG);
        }
        return y;
    }

    public static int incrementExact(int x) {
        if (x == Integer.MAX_VALUE) {
            throw overflow(INT);
        }
        return x + 1;
    }

    public static long incrementExact(long x) {
        if (x == Long.MAX_VALUE) {
            throw overflow(LONG);
        }
        return x + 1;
    }

    public static int decrementExact(int x) {
        if (x == Integer.MIN_VALUE) {
            throw overflow(INT);
        }
        return x - 1;
    }

    public static long decrementExact(long x) {
        if (x == Long.MIN_VALUE) {
            throw overflow(LONG);
        }
        return x - 1;
    }

    public static int negateExact(int x) {
        if (x == Integer.MIN_VALUE) {
            throw overflow(INT);
        }
        return -x;
    }

    public static long negateExact(long x) {
        if (x == Long.MIN_VALUE) {
            throw overflow(LONG);
        }
        return -x;
    }

    public static int absExact(int x) {
        if (x == Integer.MIN_VALUE) {
            throw overflow("Overflow to represent absolute value of Integer.MIN_VALUE");
        }
        return x < 0 ? -x : x;
    }

    public static long absExact(long x) {
        if (x == Long.MIN_VALUE) {
            throw overflow("Overflow to represent absolute value of Long.MIN_VALUE");
        }
        return x < 0 ? -x : x;
    }

    public static int toIntExact(long x) {
        if ((int) x != x) {
            throw overflow(INT);
        }
        return (int) x;
    }

    public static int unsignedMultiplyExact(int x, int y) {
        long product = (x & 0xFFFF_FFFFL) * (y & 0xFFFF_FFFFL);
        if (product >>> 32 != 0) {
            throw overflow(UNSIGNED_INT);
        }
        return (int) product;
    }

    /** The second factor is unsigned too. */
    public static long unsignedMultiplyExact(long x, int y) {
        return unsignedMultiplyExact(x, y & 0xFFFF_FFFFL);
    }

    public static long unsignedMultiplyExact(long x, long y) {
        if (WideMultiply.unsignedMultiplyHigh(x, y) != 0) {
            throw overflow(UNSIGNED_LONG);
        }
        return x * y;
    }

    public static int powExact(int x, int n) {
        requireExponent(n);
        int result = 1;
        while (true) {
            if ((n & 1) != 0) {
                result = multiplyExact(result, x);
            }
            n >>= 1;
            if (n == 0) {
                return result;
            }
            // n is not 0: the result will contain this square, so its overflow is the result's.
            x = multiplyExact(x, x);
        }
    }

    public static long powExact(long x, int n) {
        requireExponent(n);
        long result = 1;
        while (true) {
            if ((n & 1) != 0) {
                result = multiplyExact(result, x);
            }
            n >>= 1;
            if (n == 0) {
                return result;
            }
            x = multiplyExact(x, x);
        }
    }

    public static int unsignedPowExact(int x, int n) {
        requireExponent(n);
        int result = 1;
        while (true) {
            if ((n & 1) != 0) {
                result = unsignedMultiplyExact(result, x);
            }
            n >>= 1;
            if (n == 0) {
                return result;
            }
            x = unsignedMultiplyExact(x, x);
        }
    }

    public static long unsignedPowExact(long x, int n) {
        requireExponent(n);
        long result = 1;
        while (true) {
            if ((n & 1) != 0) {
                result = unsignedMultiplyExact(result, x);
            }
            n >>= 1;
            if (n == 0) {
                return result;
            }
            x = unsignedMultiplyExact(x, x);
        }
    }

    private static void requireExponent(int n) {
        if (n < 0) {
            throw new ArithmeticException("negative exponent");
        }
    }
}
