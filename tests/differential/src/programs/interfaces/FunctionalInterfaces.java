// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

import java.util.Comparator;

/** JLS 9.8: functional interfaces may redeclare Object's methods, be generic, inherit, and have defaults and statics. */
public class FunctionalInterfaces {
    @FunctionalInterface
    interface Op<T> {
        T apply(T a, T b) throws Exception;

        @Override
        boolean equals(Object o);

        @Override
        String toString();

        default Op<T> twice() {
            return (a, b) -> apply(apply(a, b), b);
        }

        static <T> Op<T> first() {
            return (a, b) -> a;
        }
    }

    interface IntOp extends Op<Integer> {
        @Override
        Integer apply(Integer a, Integer b);
    }

    interface Thrower<E extends Throwable> {
        void run() throws E;
    }

    static <E extends Throwable> void call(Thrower<E> t) throws E {
        t.run();
    }

    public static void main(String[] args) throws Exception {
        Op<String> join = (a, b) -> a + b;
        IntOp minus = (a, b) -> a - b;
        System.out.println(join.twice().apply("x", "y") + " " + minus.twice().apply(10, 3) + " " + Op.first().apply(1, "z"));
        call(() -> System.out.println("nothing thrown"));
        try {
            call(() -> {
                throw new java.io.IOException("checked");
            });
        } catch (java.io.IOException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(join.equals(join) + " " + join.equals(minus));
        Comparator<String> byLength = Comparator.comparingInt(String::length);
        System.out.println(byLength.thenComparing(Comparator.reverseOrder()).compare("ab", "cd") > 0);
    }
}
