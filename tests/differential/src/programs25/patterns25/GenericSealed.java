// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package patterns25;

/** JLS 14.11.1.1: exhaustiveness over a generic sealed type, where some subtypes cannot match. */
public class GenericSealed {
    sealed interface Result<T, E extends Exception> {}

    record Ok<T, E extends Exception>(T value) implements Result<T, E> {}

    record Err<T, E extends Exception>(E error) implements Result<T, E> {}

    static <T> String show(Result<T, ? extends RuntimeException> result) {
        return switch (result) {
            case Ok<T, ?>(var value) -> "ok " + value;
            case Err<T, ? extends RuntimeException>(IllegalStateException e) -> "state " + e.getMessage();
            case Err<T, ? extends RuntimeException>(var e) -> "error " + e.getMessage();
        };
    }

    public static void main(String[] args) {
        System.out.println(show(new Ok<>(1)));
        System.out.println(show(new Err<>(new IllegalStateException("a"))));
        System.out.println(show(new Err<>(new RuntimeException("b"))));
    }
}
