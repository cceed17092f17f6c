// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.HeapState;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;

/** Checks that compiled code makes inline, and what it calls when one fails. Messages are HotSpot's. */
public final class Checks {
    private static final int STACK_RESERVE = 1 << 14;

    private Checks() {}

    /** Intrinsic: the divisor itself, after {@link #throwDivisionByZero} if it is zero. */
    static native int divisor(int value);

    /** Intrinsic: as for int. */
    static native long divisor(long value);

    /** Intrinsic: the size itself, after {@link #throwNegativeArraySize} if it is negative. */
    static native int arraySize(int size);

    /** Intrinsic: the reference itself, after {@link #throwNullPointer} if it is null. */
    static native Object nonNull(Object value);

    /** Intrinsic: nothing. It needs a value, the result of a cast or an array, which is made although nothing else may need it. */
    static native void valueMade(Object value);

    /** Intrinsic: calls {@link #checkArrayStore} unless the array is an Object[]. */
    static native void arrayStore(Object array, Object value);

    /** For the analysis only: stands for every exception that compiled code may raise by itself. */
    static native void raisesAnything();

    /** Called when less than nothing would be left of the stack; there is some left for this. */
    static void throwStackOverflow() {
        Address cell = Address.fromInt(HeapState.STACK_LEFT);
        int left = cell.loadInt(0);
        cell.storeInt(0, left + STACK_RESERVE);
        StackOverflowError error = new StackOverflowError();
        cell.storeInt(0, left);
        throw error;
    }

    static void throwNullPointer() {
        throw new NullPointerException();
    }

    static void throwArrayIndex(int index, int length) {
        throw new ArrayIndexOutOfBoundsException("Index " + index + " out of bounds for length " + length);
    }

    /** The array is null, or the index is out of its bounds. */
    static void throwArrayAccess(Object array, int index) {
        if (array == null) {
            throwNullPointer();
        }
        throwArrayIndex(index, Address.ofObject(array).loadInt(Layout.ARRAY_LENGTH));
    }

    static void throwDivisionByZero() {
        throw new ArithmeticException("/ by zero");
    }

    static void throwNegativeArraySize(int size) {
        throw new NegativeArraySizeException(Integer.toString(size));
    }

    /** {@code record} is the address of the class record of the type cast to. */
    static void throwClassCast(Object value, int record) {
        throw new ClassCastException(castMessage(
                value.getClass().getName(),
                Types.classAt(Address.fromInt(record)).getName()));
    }

    /** In place of a cast to a class that the module has not. */
    static Object castToMissing(Object value, String className) {
        if (value != null) {
            throw new ClassCastException(castMessage(value.getClass().getName(), className));
        }
        return null;
    }

    private static String castMessage(String from, String to) {
        boolean fromPlatform = isPlatform(from);
        String message = "class " + from + " cannot be cast to class " + to + " (";
        if (fromPlatform == isPlatform(to)) {
            return message + from + " and " + to + " are in " + home(fromPlatform) + ")";
        }
        return message + from + " is in " + home(fromPlatform) + "; " + to + " is in " + home(!fromPlatform) + ")";
    }

    /** Whether the class, or the elements of the array class, with that binary name come with Java. */
    private static boolean isPlatform(String name) {
        int start = name.lastIndexOf('[') + 1;
        if (start > 0 && name.charAt(start) != 'L') {
            return true;
        }
        return name.startsWith("java.", start > 0 ? start + 1 : 0);
    }

    private static String home(boolean platform) {
        return platform ? "module java.base of loader 'bootstrap'" : "unnamed module of loader 'app'";
    }

    /** Throws unless {@code value} is null or an instance of the element type of {@code array}. */
    static void checkArrayStore(Object array, Object value) {
        if (value == null) {
            return;
        }
        Address element = Types.itemType(Types.recordOf(array));
        if (!Types.isSubtype(Types.recordOf(value), element)) {
            throw new ArrayStoreException(value.getClass().getName());
        }
    }

    /** IEEE 754 remainder as Java's {@code %} defines it (JLS 15.17.3): truncating, exact. */
    static float remainder(float a, float b) {
        // Both operands and the exact result are representable in double, and double's fmod is exact.
        return (float) remainder((double) a, (double) b);
    }

    /**
     * Truncating remainder, exact: long division in binary, one quotient bit a step, on the significands.
     * Source of the method: IEEE 754-2008, 5.3.1, with the quotient truncated.
     */
    static double remainder(double a, double b) {
        long signBit = Double.doubleToRawLongBits(a) & Long.MIN_VALUE;
        double x = Math.abs(a);
        double y = Math.abs(b);
        // Also true when either is NaN, or x is infinite.
        if (!(x < Double.POSITIVE_INFINITY) || !(y > 0)) {
            return Double.NaN;
        }
        if (x < y) {
            return a;
        }
        long xBits = Double.doubleToRawLongBits(x);
        long yBits = Double.doubleToRawLongBits(y);
        int xExponent = exponent(xBits);
        int yExponent = exponent(yBits);
        long xSignificand = significand(xBits, xExponent);
        long ySignificand = significand(yBits, yExponent);
        xExponent = Math.max(xExponent, 1);
        yExponent = Math.max(yExponent, 1);
        // With a full significand below, one subtraction a step is enough.
        while (ySignificand < 1L << 52) {
            ySignificand <<= 1;
            yExponent--;
        }
        while (xExponent > yExponent) {
            if (xSignificand >= ySignificand) {
                xSignificand -= ySignificand;
            }
            xSignificand <<= 1;
            xExponent--;
        }
        if (xSignificand >= ySignificand) {
            xSignificand -= ySignificand;
        }
        if (xSignificand == 0) {
            return Double.longBitsToDouble(signBit);
        }
        while (xSignificand < 1L << 52 && xExponent > 1) {
            xSignificand <<= 1;
            xExponent--;
        }
        if (xExponent < 1) {
            // A multiple of the smallest number, so nothing is shifted out.
            xSignificand >>= 1 - xExponent;
            xExponent = 1;
        }
        long bits = xSignificand < 1L << 52 ? xSignificand : xSignificand & (1L << 52) - 1 | (long) xExponent << 52;
        return Double.longBitsToDouble(bits | signBit);
    }

    private static int exponent(long bits) {
        return (int) (bits >>> 52) & 0x7FF;
    }

    private static long significand(long bits, int exponent) {
        long fraction = bits & (1L << 52) - 1;
        return exponent == 0 ? fraction : fraction | 1L << 52;
    }
}
