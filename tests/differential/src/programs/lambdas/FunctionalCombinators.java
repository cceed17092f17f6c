// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lambdas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Default methods of java.util.function: andThen, compose, negate, and, or, comparators; order of evaluation and laziness. */
public class FunctionalCombinators {
    static <T> Function<T, T> traced(String name, Function<T, T> f) {
        return t -> {
            System.out.print(name + " ");
            return f.apply(t);
        };
    }

    static Predicate<Integer> test(String name, boolean result) {
        return i -> {
            System.out.print(name + " ");
            return result;
        };
    }

    record P(String name, int age) {}

    public static void main(String[] args) {
        Function<Integer, Integer> inc = traced("inc", i -> i + 1);
        Function<Integer, Integer> dbl = traced("dbl", i -> i * 2);
        System.out.println(inc.andThen(dbl).apply(5) + " " + inc.compose(dbl).apply(5));
        System.out.println(test("a", true).or(test("b", false)).test(1) + " " + test("a", false).and(test("b", true)).negate().test(1));
        BiFunction<Integer, Integer, Integer> add = Integer::sum;
        System.out.println(add.andThen(i -> "r" + i).apply(2, 3) + BinaryOperator.minBy(Comparator.<Integer>naturalOrder()).apply(4, 2));
        IntFunction<UnaryOperator<String>> repeat = n -> s -> s.repeat(n);
        System.out.println(repeat.apply(3).apply("ab") + UnaryOperator.identity().apply("same"));
        List<P> people = new java.util.ArrayList<>(List.of(new P("b", 2), new P("a", 2), new P("c", 1)));
        people.sort(Comparator.comparingInt(P::age).reversed().thenComparing(P::name, Comparator.reverseOrder()));
        System.out.println(people);
        people.sort(Comparator.comparing((P p) -> p.age() > 1 ? null : p.name(), Comparator.nullsFirst(Comparator.naturalOrder())));
        System.out.println(people.get(2).name() + Optional.of(5).filter(i -> i > 9).map(i -> "x").or(() -> Optional.of("y")).get());
        try {
            inc.andThen(null);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }
}
