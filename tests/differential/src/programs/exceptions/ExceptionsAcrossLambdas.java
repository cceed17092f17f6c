// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

import java.util.List;
import java.util.function.Supplier;

/** JLS 15.27.4, 11.3: exceptions pass through lambdas, library code, iterators and initialisers of anonymous classes. */
public class ExceptionsAcrossLambdas {
    static <T> String outcome(Supplier<T> s) {
        try {
            return "value " + s.get();
        } catch (ArithmeticException | IllegalStateException e) {
            return e.getClass().getSimpleName() + " " + e.getMessage();
        }
    }

    static class Checked extends Exception {}

    @SuppressWarnings("unchecked")
    static <E extends Throwable> RuntimeException sneak(Throwable t) throws E {
        throw (E) t;
    }

    public static void main(String[] args) {
        int zero = args.length;
        System.out.println(outcome(() -> 5 / (zero + 1)) + ", " + outcome(() -> 5 / zero));
        System.out.println(outcome(() -> {
            List.of(1, 2, 3).forEach(i -> {
                System.out.println("each " + i);
                if (i == 2) {
                    throw new IllegalStateException("at " + i);
                }
            });
            return "never";
        }));
        System.out.println(outcome(() -> new Object() {
            final int x = 1 % zero;
        }));
        try {
            List.of("b", "a").stream()
                    .map(s -> {
                        throw ExceptionsAcrossLambdas.<RuntimeException>sneak(new Checked());
                    })
                    .count();
            List.of("b", "a").stream().sorted((x, y) -> {
                throw ExceptionsAcrossLambdas.<RuntimeException>sneak(new Checked());
            }).toList();
        } catch (Exception e) {
            System.out.println(e);
        }
    }
}
