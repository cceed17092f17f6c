// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lambdas;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.UnaryOperator;

/** JLS 15.27: recursion through fields, fixed points, currying, composition, lambdas returned by lambdas. */
public class RecursiveLambdas {
    static Function<Integer, Long> factorial;

    interface Self<T> {
        T apply(Self<T> self);
    }

    static <A, B> Function<A, B> fix(Function<Function<A, B>, Function<A, B>> f) {
        Self<Function<A, B>> s = self -> a -> f.apply(self.apply(self)).apply(a);
        return s.apply(s);
    }

    public static void main(String[] args) {
        factorial = n -> n < 2 ? 1L : n * factorial.apply(n - 1);
        System.out.println(factorial.apply(15));
        Map<Integer, Long> memo = new HashMap<>();
        Function<Integer, Long> fib = fix(self -> n -> {
            Long known = memo.get(n);
            if (known == null) {
                known = n < 2 ? n : self.apply(n - 1) + self.apply(n - 2);
                memo.put(n, known);
            }
            return known;
        });
        System.out.println(fib.apply(60));
        Function<Integer, Function<Integer, Function<Integer, Integer>>> curried = a -> b -> c -> a * 100 + b * 10 + c;
        System.out.println(curried.apply(1).apply(2).apply(3));
        UnaryOperator<String> quote = s -> "'" + s + "'";
        System.out.println(quote.andThen(String::length).compose((Integer i) -> "n" + i).apply(12345));
        BinaryOperator<Integer> max = BinaryOperator.maxBy(Integer::compare);
        IntBinaryOperator sub = (x, y) -> x - y;
        System.out.println(max.apply(3, 9) + sub.applyAsInt(1, 5) + Function.<String>identity().apply("id"));
    }
}
