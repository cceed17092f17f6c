// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.function;

import static util.function.Attempts.attempt;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.DoublePredicate;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleToIntFunction;
import java.util.function.DoubleToLongFunction;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.LongBinaryOperator;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import java.util.function.LongToDoubleFunction;
import java.util.function.LongToIntFunction;
import java.util.function.ObjDoubleConsumer;
import java.util.function.ObjLongConsumer;
import java.util.function.ToDoubleBiFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntBiFunction;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;

/** All functions of primitive types, made of methods whose types must be adapted. */
public class PrimitiveFunctions {
    static int count;

    static void touch(double d) {
        count += (int) d;
    }

    public static void main(String[] args) {
        BooleanSupplier bool = "x"::isEmpty;
        IntSupplier ints = "abc"::length;
        LongSupplier longs = "abc"::length;
        DoubleSupplier doubles = "abcd"::length;
        System.out.println(bool.getAsBoolean() + " " + ints.getAsInt() + longs.getAsLong() + doubles.getAsDouble());
        DoubleBinaryOperator power = Math::pow;
        LongBinaryOperator sum = Long::sum;
        DoubleFunction<String> text = Double::toHexString;
        IntFunction<int[]> array = int[]::new;
        LongFunction<Object> boxed = Long::valueOf;
        System.out.println(power.applyAsDouble(2, 0.5) + " " + sum.applyAsLong(Long.MAX_VALUE, 1) + text.apply(-0.0) + array.apply(3).length + boxed.apply(-1L).getClass().getSimpleName());
        DoubleToIntFunction toInt = d -> (int) d;
        DoubleToLongFunction toLong = Math::round;
        IntToDoubleFunction root = Math::sqrt;
        IntToLongFunction wide = n -> 1L << n;
        LongToDoubleFunction asDouble = n -> n;
        LongToIntFunction narrow = n -> (int) n;
        System.out.println(toInt.applyAsInt(Double.NaN) + " " + toInt.applyAsInt(1e10) + toLong.applyAsLong(-2.5) + " " + root.applyAsDouble(2) + " " + wide.applyAsLong(40) + " " + asDouble.applyAsDouble(Long.MAX_VALUE)
                + narrow.applyAsInt(1L << 31));
        DoublePredicate nan = Double::isNaN;
        LongPredicate negative = n -> n < 0;
        System.out.println(nan.or(d -> d > 1).test(0.5) + " " + nan.negate().test(Double.NaN) + negative.and(n -> n % 2 == 0).test(-4) + negative.negate().test(Long.MIN_VALUE));
        IntConsumer intSink = PrimitiveFunctions::touch;
        LongConsumer longSink = PrimitiveFunctions::touch;
        DoubleConsumer doubleSink = PrimitiveFunctions::touch;
        intSink.andThen(n -> count *= 10).accept(5);
        longSink.andThen(n -> count += 1).accept(7L);
        doubleSink.andThen(d -> count = -count).accept(2.9);
        System.out.println(count);
        StringBuilder out = new StringBuilder();
        ObjDoubleConsumer<StringBuilder> appendDouble = StringBuilder::append;
        ObjLongConsumer<StringBuilder> appendLong = StringBuilder::append;
        appendDouble.accept(out, 1);
        appendLong.accept(out, 'c');
        ToDoubleBiFunction<Integer, Float> product = (a, b) -> a * b;
        ToIntBiFunction<String, String> compare = String::compareTo;
        ToLongBiFunction<Integer, Integer> shift = (a, b) -> (long) a << b;
        ToDoubleFunction<Integer> unboxed = Integer::intValue;
        ToLongFunction<Character> code = c -> c;
        System.out.println(out + " " + product.applyAsDouble(3, 0.1f) + " " + compare.applyAsInt("a", "c") + shift.applyAsLong(-1, 33) + unboxed.applyAsDouble(4) + code.applyAsLong('\uFFFF'));
        attempt("null for int", () -> unboxed.applyAsDouble(null));
        attempt("null for char", () -> code.applyAsLong(null));
        attempt("negative length", () -> array.apply(-1));
        attempt("null and then", () -> intSink.andThen(null));
    }
}
