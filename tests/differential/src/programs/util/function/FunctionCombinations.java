// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.function;

import static util.function.Attempts.attempt;
import static util.function.Attempts.perform;

import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** The methods that functions have, the order of their calls, and nulls. */
public class FunctionCombinations {
    public static void main(String[] args) {
        Function<Integer, Integer> twice = n -> n * 2;
        Function<Integer, Integer> next = n -> n + 1;
        System.out.println(twice.andThen(next).apply(5) + " " + twice.compose(next).apply(5) + " " + Function.<String>identity().apply("x") + UnaryOperator.identity().apply(null));
        BiFunction<Integer, Integer, Integer> minus = (a, b) -> a - b;
        System.out.println(minus.andThen(twice).apply(9, 4) + " " + BinaryOperator.minBy(Integer::compare).apply(3, 2) + BinaryOperator.<Integer>maxBy((a, b) -> 0).apply(3, 2));
        StringBuilder log = new StringBuilder();
        Predicate<String> empty = s -> log.append('e').length() > 0 && s.isEmpty();
        Predicate<String> longer = s -> log.append('l').length() > 0 && s.length() > 3;
        System.out.println(empty.or(longer).test("") + " " + empty.and(longer).test("abcd") + empty.negate().test("x") + Predicate.not(longer).test("abcd") + Predicate.isEqual(null).test(null)
                + Predicate.isEqual("a").test("a") + empty.or(longer).negate().and(s -> true).test("abc") + " " + log);
        BiPredicate<Integer, Integer> less = (a, b) -> a < b;
        System.out.println(less.and((a, b) -> a > 0).test(1, 2) + " " + less.negate().or((a, b) -> b == 0).test(5, 0));
        IntPredicate even = n -> n % 2 == 0;
        System.out.println(even.and(n -> n > 10).test(12) + " " + even.or(n -> n == 3).test(3) + even.negate().test(4));
        IntUnaryOperator square = n -> n * n;
        LongUnaryOperator negate = n -> -n;
        DoubleUnaryOperator half = d -> d / 2;
        System.out.println(square.andThen(n -> n + 1).applyAsInt(5) + " " + square.compose(n -> n + 1).applyAsInt(5) + IntUnaryOperator.identity().applyAsInt(8) + negate.compose(n -> n * 2).applyAsLong(1L << 40)
                + half.andThen(Math::sqrt).applyAsDouble(8) + DoubleUnaryOperator.identity().applyAsDouble(-0.0));
        Consumer<StringBuilder> a = b -> b.append('a');
        StringBuilder target = new StringBuilder();
        a.andThen(b -> b.append('b')).andThen(a).accept(target);
        perform("first consumer fails", () -> a.andThen(b -> { throw new IllegalStateException("second"); }).andThen(b -> b.append('c')).accept(target));
        System.out.println(target);
        attempt("andThen null", () -> twice.andThen(null));
        attempt("compose null", () -> twice.compose(null));
        attempt("and null", () -> empty.and(null));
        attempt("or null", () -> even.or(null));
        attempt("not null", () -> Predicate.not(null));
        attempt("minBy null", () -> BinaryOperator.minBy(null));
        attempt("consumer null", () -> a.andThen(null));
        attempt("bi function null", () -> minus.andThen(null));
        Supplier<Supplier<String>> nested = () -> () -> "deep";
        ToIntFunction<String> length = String::length;
        ObjIntConsumer<StringBuilder> repeat = (b, n) -> b.append("-".repeat(n));
        repeat.accept(target, 3);
        IntBinaryOperator gcd = new IntBinaryOperator() {
            @Override
            public int applyAsInt(int x, int y) {
                return y == 0 ? x : applyAsInt(y, x % y);
            }
        };
        System.out.println(nested.get().get() + length.applyAsInt("four") + target + gcd.applyAsInt(84, 36));
        attempt("length of null", () -> length.applyAsInt(null));
        attempt("unboxing of null", () -> twice.apply(null));
        Function<Integer, Integer> many = Function.identity();
        for (int i = 0; i < 1000; i++) {
            many = many.andThen(next);
        }
        System.out.println(many.apply(0));
    }
}
