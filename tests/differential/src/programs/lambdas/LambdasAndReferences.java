// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lambdas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;

/** Lambdas with captures of every kind, the four kinds of method references, boxing at the boundary, currying. */
public class LambdasAndReferences {
    private final int base;

    LambdasAndReferences(int base) {
        this.base = base;
    }

    int plus(int n) {
        return base + n;
    }

    static int twice(int n) {
        return 2 * n;
    }

    Supplier<Integer> captureThis() {
        return () -> base * 3;
    }

    class Child extends LambdasAndReferences {
        Child() {
            super(base + 1);
        }

        @Override
        int plus(int n) {
            return -1;
        }

        IntFunction<Integer> superReference() {
            return super::plus;
        }
    }

    interface Trio<A, B, C, R> {
        R apply(A a, B b, C c);
    }

    interface Shouter {
        String shout(String s, Object... more);
    }

    static String join(String s, Object... more) {
        return s + Arrays.toString(more);
    }

    static <T, R> List<R> map(List<T> in, Function<? super T, ? extends R> f) {
        List<R> out = new ArrayList<>();
        for (T t : in) {
            out.add(f.apply(t));
        }
        return out;
    }

    public static void main(String[] args) {
        LambdasAndReferences five = new LambdasAndReferences(5);
        Function<Integer, Integer> bound = five::plus;
        Function<Integer, Integer> ofStatic = LambdasAndReferences::twice;
        BiFunction<LambdasAndReferences, Integer, Integer> unbound = LambdasAndReferences::plus;
        Function<Integer, LambdasAndReferences> constructor = LambdasAndReferences::new;
        IntFunction<int[]> arrayConstructor = int[]::new;
        Function<String, Integer> length = String::length;
        System.out.println(bound.apply(2) + " " + ofStatic.apply(4) + " " + unbound.apply(five, 10) + " "
                + constructor.apply(8).base + " " + arrayConstructor.apply(3).length + " " + length.apply("four"));
        System.out.println(five.captureThis().get() + " " + five.new Child().superReference().apply(1) + " " + five.new Child().plus(3));
        byte b = 1;
        short s = 2;
        char c = 'c';
        long l = 4;
        float f = 5.5f;
        double d = 6.25;
        boolean z = true;
        String text = "t";
        int[] array = {7};
        Supplier<String> all = () -> "" + b + s + c + l + f + d + z + text + array[0];
        array[0] = 8;
        System.out.println(all.get());
        Function<Integer, Function<Integer, Function<Integer, Integer>>> curried = x -> y -> w -> x * 100 + y * 10 + w;
        System.out.println(curried.apply(1).apply(2).apply(3));
        System.out.println(bound.andThen(ofStatic).apply(1) + " " + bound.compose(ofStatic).apply(1) + " "
                + Function.<Integer>identity().apply(9));
        Predicate<String> empty = String::isEmpty;
        System.out.println(empty.negate().and(x -> x.length() < 3).test("ab") + " " + empty.or("x"::equals).test("x") + " "
                + Predicate.not(empty).test(""));
        ToLongFunction<Integer> widening = Integer::longValue;
        IntPredicate even = n -> n % 2 == 0;
        BinaryOperator<Integer> smaller = BinaryOperator.minBy(Comparator.naturalOrder());
        UnaryOperator<String> upper = String::toUpperCase;
        BooleanSupplier supplier = () -> even.test(4);
        System.out.println(widening.applyAsLong(3) + " " + supplier.getAsBoolean() + " " + smaller.apply(4, 3) + " " + upper.apply("up"));
        Trio<Integer, Long, String, String> trio = (i, j, k) -> k + (i + j);
        Shouter shouter = LambdasAndReferences::join;
        System.out.println(trio.apply(1, 2L, "=") + " " + shouter.shout("v") + shouter.shout("v", 1, "x"));
        List<Runnable> runnables = new ArrayList<>();
        int[] total = {0};
        for (int i = 0; i < 5; i++) {
            int copy = i;
            runnables.add(() -> total[0] += copy);
        }
        runnables.forEach(Runnable::run);
        System.out.println(total[0] + " " + map(List.of("a", "bb"), String::length) + map(List.of(1, 2), x -> "n" + x));
        Map<String, Consumer<StringBuilder>> commands = new HashMap<>();
        commands.put("star", sb -> sb.append('*'));
        commands.put("clear", sb -> sb.setLength(0));
        StringBuilder sb = new StringBuilder("x");
        for (String command : "star star clear star none".split(" ")) {
            commands.getOrDefault(command, t -> t.append("?")).accept(sb);
        }
        System.out.println(sb);
        Supplier<Supplier<String>> nested = () -> () -> text + five.base;
        System.out.println(nested.get().get() + " " + LambdasAndReferences.<Integer, Integer>fix(x -> n -> n <= 1 ? 1 : n * x.apply(n - 1)).apply(10));
        try {
            LambdasAndReferences nothing = null;
            Function<Integer, Integer> fails = nothing::plus;
            System.out.println("not reached " + fails);
        } catch (NullPointerException e) {
            System.out.println("a bound receiver is checked when the reference is made");
        }
        Object o = (Runnable & java.io.Serializable) () -> System.out.println("intersection");
        ((Runnable) o).run();
        System.out.println(o instanceof java.io.Serializable);
    }

    static <T, R> Function<T, R> fix(Function<Function<T, R>, Function<T, R>> f) {
        return t -> f.apply(fix(f)).apply(t);
    }
}
