// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.Comparator;
import java.util.Objects;

/** The comparing methods of {@code java.util.Arrays}, which the class library has for no element type. */
final class ArrayComparisons {
    private ArrayComparisons() {}

    private static void checkRange(int length, int from, int to) {
        if (from > to) {
            throw new IllegalArgumentException("fromIndex(" + from + ") > toIndex(" + to + ")");
        }
        if (from < 0) {
            throw new ArrayIndexOutOfBoundsException("Array index out of range: " + from);
        }
        if (to > length) {
            throw new ArrayIndexOutOfBoundsException("Array index out of range: " + to);
        }
    }

    /** What {@code compare} says of arrays of which at least one is null, which sorts first. */
    private static int compareNulls(Object a, Object b) {
        if (a == b) {
            return 0;
        }
        return a == null ? -1 : 1;
    }

    @Adds(value = "java.util.Arrays.compare([Z[Z)I", isStatic = true)
    static int compare(boolean[] a, boolean[] b) {
        return a == null || b == null ? compareNulls(a, b) : compare(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compare([ZII[ZII)I", isStatic = true)
    static int compare(boolean[] a, int aFrom, int aTo, boolean[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            int order = Boolean.compare(a[aFrom + i], b[bFrom + i]);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(value = "java.util.Arrays.compare([B[B)I", isStatic = true)
    static int compare(byte[] a, byte[] b) {
        return a == null || b == null ? compareNulls(a, b) : compare(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compare([BII[BII)I", isStatic = true)
    static int compare(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            int order = Byte.compare(a[aFrom + i], b[bFrom + i]);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(value = "java.util.Arrays.compare([S[S)I", isStatic = true)
    static int compare(short[] a, short[] b) {
        return a == null || b == null ? compareNulls(a, b) : compare(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compare([SII[SII)I", isStatic = true)
    static int compare(short[] a, int aFrom, int aTo, short[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            int order = Short.compare(a[aFrom + i], b[bFrom + i]);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(value = "java.util.Arrays.compare([C[C)I", isStatic = true)
    static int compare(char[] a, char[] b) {
        return a == null || b == null ? compareNulls(a, b) : compare(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compare([CII[CII)I", isStatic = true)
    static int compare(char[] a, int aFrom, int aTo, char[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            int order = Character.compare(a[aFrom + i], b[bFrom + i]);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(value = "java.util.Arrays.compare([I[I)I", isStatic = true)
    static int compare(int[] a, int[] b) {
        return a == null || b == null ? compareNulls(a, b) : compare(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compare([III[III)I", isStatic = true)
    static int compare(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            int order = Integer.compare(a[aFrom + i], b[bFrom + i]);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(value = "java.util.Arrays.compare([J[J)I", isStatic = true)
    static int compare(long[] a, long[] b) {
        return a == null || b == null ? compareNulls(a, b) : compare(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compare([JII[JII)I", isStatic = true)
    static int compare(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            int order = Long.compare(a[aFrom + i], b[bFrom + i]);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(value = "java.util.Arrays.compare([F[F)I", isStatic = true)
    static int compare(float[] a, float[] b) {
        return a == null || b == null ? compareNulls(a, b) : compare(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compare([FII[FII)I", isStatic = true)
    static int compare(float[] a, int aFrom, int aTo, float[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            int order = Float.compare(a[aFrom + i], b[bFrom + i]);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(value = "java.util.Arrays.compare([D[D)I", isStatic = true)
    static int compare(double[] a, double[] b) {
        return a == null || b == null ? compareNulls(a, b) : compare(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compare([DII[DII)I", isStatic = true)
    static int compare(double[] a, int aFrom, int aTo, double[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            int order = Double.compare(a[aFrom + i], b[bFrom + i]);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(value = "java.util.Arrays.compareUnsigned([B[B)I", isStatic = true)
    static int compareUnsigned(byte[] a, byte[] b) {
        return a == null || b == null ? compareNulls(a, b) : compareUnsigned(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compareUnsigned([BII[BII)I", isStatic = true)
    static int compareUnsigned(byte[] a, int aFrom, int aTo, byte[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            int order = Byte.compareUnsigned(a[aFrom + i], b[bFrom + i]);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(value = "java.util.Arrays.compareUnsigned([S[S)I", isStatic = true)
    static int compareUnsigned(short[] a, short[] b) {
        return a == null || b == null ? compareNulls(a, b) : compareUnsigned(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compareUnsigned([SII[SII)I", isStatic = true)
    static int compareUnsigned(short[] a, int aFrom, int aTo, short[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            int order = Short.compareUnsigned(a[aFrom + i], b[bFrom + i]);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(value = "java.util.Arrays.compareUnsigned([I[I)I", isStatic = true)
    static int compareUnsigned(int[] a, int[] b) {
        return a == null || b == null ? compareNulls(a, b) : compareUnsigned(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compareUnsigned([III[III)I", isStatic = true)
    static int compareUnsigned(int[] a, int aFrom, int aTo, int[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            int order = Integer.compareUnsigned(a[aFrom + i], b[bFrom + i]);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(value = "java.util.Arrays.compareUnsigned([J[J)I", isStatic = true)
    static int compareUnsigned(long[] a, long[] b) {
        return a == null || b == null ? compareNulls(a, b) : compareUnsigned(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compareUnsigned([JII[JII)I", isStatic = true)
    static int compareUnsigned(long[] a, int aFrom, int aTo, long[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            int order = Long.compareUnsigned(a[aFrom + i], b[bFrom + i]);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(value = "java.util.Arrays.compare([Ljava/lang/Comparable;[Ljava/lang/Comparable;)I", isStatic = true)
    static int compare(Comparable<Object>[] a, Comparable<Object>[] b) {
        return a == null || b == null ? compareNulls(a, b) : compare(a, 0, a.length, b, 0, b.length);
    }

    @Adds(value = "java.util.Arrays.compare([Ljava/lang/Comparable;II[Ljava/lang/Comparable;II)I", isStatic = true)
    static int compare(Comparable<Object>[] a, int aFrom, int aTo, Comparable<Object>[] b, int bFrom, int bTo) {
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            Comparable<Object> x = a[aFrom + i];
            Comparable<Object> y = b[bFrom + i];
            int order = x == null || y == null ? compareNulls(x, y) : x.compareTo(y);
            if (order != 0) {
                return order;
            }
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(
            value = "java.util.Arrays.compare([Ljava/lang/Object;[Ljava/lang/Object;Ljava/util/Comparator;)I",
            isStatic = true)
    static int compare(Object[] a, Object[] b, Comparator<Object> comparator) {
        Objects.requireNonNull(comparator);
        return a == null || b == null ? compareNulls(a, b) : compare(a, 0, a.length, b, 0, b.length, comparator);
    }

    @Adds(
            value = "java.util.Arrays.compare([Ljava/lang/Object;II[Ljava/lang/Object;IILjava/util/Comparator;)I",
            isStatic = true)
    static int compare(Object[] a, int aFrom, int aTo, Object[] b, int bFrom, int bTo, Comparator<Object> comparator) {
        int at = mismatch(a, aFrom, aTo, b, bFrom, bTo, comparator);
        if (at >= 0 && at < Math.min(aTo - aFrom, bTo - bFrom)) {
            return comparator.compare(a[aFrom + at], b[bFrom + at]);
        }
        return aTo - aFrom - (bTo - bFrom);
    }

    @Adds(
            value = "java.util.Arrays.mismatch([Ljava/lang/Object;[Ljava/lang/Object;Ljava/util/Comparator;)I",
            isStatic = true)
    static int mismatch(Object[] a, Object[] b, Comparator<Object> comparator) {
        return mismatch(a, 0, a.length, b, 0, b.length, comparator);
    }

    @Adds(
            value = "java.util.Arrays.mismatch([Ljava/lang/Object;II[Ljava/lang/Object;IILjava/util/Comparator;)I",
            isStatic = true)
    static int mismatch(Object[] a, int aFrom, int aTo, Object[] b, int bFrom, int bTo, Comparator<Object> comparator) {
        Objects.requireNonNull(comparator);
        checkRange(a.length, aFrom, aTo);
        checkRange(b.length, bFrom, bTo);
        int common = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < common; i++) {
            Object x = a[aFrom + i];
            Object y = b[bFrom + i];
            if (x != y && comparator.compare(x, y) != 0) {
                return i;
            }
        }
        return aTo - aFrom == bTo - bFrom ? -1 : common;
    }

    @Adds(
            value = "java.util.Arrays.equals([Ljava/lang/Object;[Ljava/lang/Object;Ljava/util/Comparator;)Z",
            isStatic = true)
    static boolean equals(Object[] a, Object[] b, Comparator<Object> comparator) {
        Objects.requireNonNull(comparator);
        if (a == b) {
            return true;
        }
        return a != null && b != null && a.length == b.length && mismatch(a, b, comparator) < 0;
    }

    @Adds(
            value = "java.util.Arrays.equals([Ljava/lang/Object;II[Ljava/lang/Object;IILjava/util/Comparator;)Z",
            isStatic = true)
    static boolean equals(
            Object[] a, int aFrom, int aTo, Object[] b, int bFrom, int bTo, Comparator<Object> comparator) {
        return mismatch(a, aFrom, aTo, b, bFrom, bTo, comparator) < 0;
    }
}
