// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;

/** The methods of {@code java.util.Arrays} that may use several threads; one does as well. */
final class ParallelArrays {
    private ParallelArrays() {}

    @Adds(value = "java.util.Arrays.parallelSort([B)V", isStatic = true)
    static void sort(byte[] array) {
        Arrays.sort(array);
    }

    @Adds(value = "java.util.Arrays.parallelSort([BII)V", isStatic = true)
    static void sort(byte[] array, int from, int to) {
        Arrays.sort(array, from, to);
    }

    @Adds(value = "java.util.Arrays.parallelSort([S)V", isStatic = true)
    static void sort(short[] array) {
        Arrays.sort(array);
    }

    @Adds(value = "java.util.Arrays.parallelSort([SII)V", isStatic = true)
    static void sort(short[] array, int from, int to) {
        Arrays.sort(array, from, to);
    }

    @Adds(value = "java.util.Arrays.parallelSort([C)V", isStatic = true)
    static void sort(char[] array) {
        Arrays.sort(array);
    }

    @Adds(value = "java.util.Arrays.parallelSort([CII)V", isStatic = true)
    static void sort(char[] array, int from, int to) {
        Arrays.sort(array, from, to);
    }

    @Adds(value = "java.util.Arrays.parallelSort([I)V", isStatic = true)
    static void sort(int[] array) {
        Arrays.sort(array);
    }

    @Adds(value = "java.util.Arrays.parallelSort([III)V", isStatic = true)
    static void sort(int[] array, int from, int to) {
        Arrays.sort(array, from, to);
    }

    @Adds(value = "java.util.Arrays.parallelSort([J)V", isStatic = true)
    static void sort(long[] array) {
        Arrays.sort(array);
    }

    @Adds(value = "java.util.Arrays.parallelSort([JII)V", isStatic = true)
    static void sort(long[] array, int from, int to) {
        Arrays.sort(array, from, to);
    }

    @Adds(value = "java.util.Arrays.parallelSort([F)V", isStatic = true)
    static void sort(float[] array) {
        Arrays.sort(array);
    }

    @Adds(value = "java.util.Arrays.parallelSort([FII)V", isStatic = true)
    static void sort(float[] array, int from, int to) {
        Arrays.sort(array, from, to);
    }

    @Adds(value = "java.util.Arrays.parallelSort([D)V", isStatic = true)
    static void sort(double[] array) {
        Arrays.sort(array);
    }

    @Adds(value = "java.util.Arrays.parallelSort([DII)V", isStatic = true)
    static void sort(double[] array, int from, int to) {
        Arrays.sort(array, from, to);
    }

    @Adds(value = "java.util.Arrays.parallelSort([Ljava/lang/Comparable;)V", isStatic = true)
    static void sort(Comparable<?>[] array) {
        Arrays.sort(array);
    }

    @Adds(value = "java.util.Arrays.parallelSort([Ljava/lang/Comparable;II)V", isStatic = true)
    static void sort(Comparable<?>[] array, int from, int to) {
        Arrays.sort(array, from, to);
    }

    @Adds(value = "java.util.Arrays.parallelSort([Ljava/lang/Object;Ljava/util/Comparator;)V", isStatic = true)
    static void sort(Object[] array, Comparator<Object> comparator) {
        Arrays.sort(array, comparator);
    }

    @Adds(value = "java.util.Arrays.parallelSort([Ljava/lang/Object;IILjava/util/Comparator;)V", isStatic = true)
    static void sort(Object[] array, int from, int to, Comparator<Object> comparator) {
        Arrays.sort(array, from, to, comparator);
    }

    @Adds(
            value = "java.util.Arrays.parallelSetAll([Ljava/lang/Object;Ljava/util/function/IntFunction;)V",
            isStatic = true)
    static void setAll(Object[] array, IntFunction<Object> generator) {
        Arrays.setAll(array, generator);
    }

    @Adds(value = "java.util.Arrays.parallelSetAll([ILjava/util/function/IntUnaryOperator;)V", isStatic = true)
    static void setAll(int[] array, IntUnaryOperator generator) {
        Arrays.setAll(array, generator);
    }

    @Adds(value = "java.util.Arrays.parallelSetAll([JLjava/util/function/IntToLongFunction;)V", isStatic = true)
    static void setAll(long[] array, IntToLongFunction generator) {
        Arrays.setAll(array, generator);
    }

    @Adds(value = "java.util.Arrays.parallelSetAll([DLjava/util/function/IntToDoubleFunction;)V", isStatic = true)
    static void setAll(double[] array, IntToDoubleFunction generator) {
        Arrays.setAll(array, generator);
    }

    @Adds(value = "java.util.Arrays.parallelPrefix([ILjava/util/function/IntBinaryOperator;)V", isStatic = true)
    static void prefix(int[] array, IntBinaryOperator operator) {
        prefix(array, 0, array.length, operator);
    }

    @Adds(value = "java.util.Arrays.parallelPrefix([IIILjava/util/function/IntBinaryOperator;)V", isStatic = true)
    static void prefix(int[] array, int from, int to, IntBinaryOperator operator) {
        for (int i = from + 1; i < to; i++) {
            array[i] = operator.applyAsInt(array[i - 1], array[i]);
        }
    }

    @Adds(value = "java.util.Arrays.parallelPrefix([JLjava/util/function/LongBinaryOperator;)V", isStatic = true)
    static void prefix(long[] array, LongBinaryOperator operator) {
        prefix(array, 0, array.length, operator);
    }

    @Adds(value = "java.util.Arrays.parallelPrefix([JIILjava/util/function/LongBinaryOperator;)V", isStatic = true)
    static void prefix(long[] array, int from, int to, LongBinaryOperator operator) {
        for (int i = from + 1; i < to; i++) {
            array[i] = operator.applyAsLong(array[i - 1], array[i]);
        }
    }

    @Adds(value = "java.util.Arrays.parallelPrefix([DLjava/util/function/DoubleBinaryOperator;)V", isStatic = true)
    static void prefix(double[] array, DoubleBinaryOperator operator) {
        prefix(array, 0, array.length, operator);
    }

    @Adds(value = "java.util.Arrays.parallelPrefix([DIILjava/util/function/DoubleBinaryOperator;)V", isStatic = true)
    static void prefix(double[] array, int from, int to, DoubleBinaryOperator operator) {
        for (int i = from + 1; i < to; i++) {
            array[i] = operator.applyAsDouble(array[i - 1], array[i]);
        }
    }

    @Adds(
            value = "java.util.Arrays.parallelPrefix([Ljava/lang/Object;Ljava/util/function/BinaryOperator;)V",
            isStatic = true)
    static void prefix(Object[] array, BinaryOperator<Object> operator) {
        prefix(array, 0, array.length, operator);
    }

    @Adds(
            value = "java.util.Arrays.parallelPrefix([Ljava/lang/Object;IILjava/util/function/BinaryOperator;)V",
            isStatic = true)
    static void prefix(Object[] array, int from, int to, BinaryOperator<Object> operator) {
        for (int i = from + 1; i < to; i++) {
            array[i] = operator.apply(array[i - 1], array[i]);
        }
    }
}
