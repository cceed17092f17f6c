// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Optional and its kinds for numbers; Objects. */
public class Optionals {
    public static void main(String[] args) {
        Optional<String> some = Optional.of("text");
        Optional<String> none = Optional.empty();
        attempt("of null", () -> Optional.of(null));
        attempt("get of none", none::get);
        attempt("orElseThrow of none", none::orElseThrow);
        attempt("orElseThrow with an exception", () -> none.orElseThrow(() -> new IllegalStateException("mine")));
        attempt("orElseThrow with null", () -> none.orElseThrow(null));
        attempt("map to null", () -> some.map(s -> null));
        attempt("flatMap to null", () -> some.flatMap(s -> null));
        attempt("or null", () -> none.or(() -> null));
        attempt("filter by null", () -> none.filter(null));
        attempt("ifPresent null", () -> {
            none.ifPresent(null);
            return "nothing happens";
        });
        some.ifPresentOrElse(s -> System.out.println("is " + s), () -> System.out.println("is not"));
        none.ifPresentOrElse(s -> System.out.println("is " + s), () -> System.out.println("is not"));
        System.out.println(some + " " + none + some.map(String::length) + some.filter(String::isEmpty) + none.or(() -> some) + some.or(() -> none)
                + none.orElse("else") + none.orElseGet(() -> "got") + some.flatMap(s -> Optional.of(1)) + some.stream().count() + none.stream().count()
                + some.equals(Optional.of("text")) + none.equals(Optional.ofNullable(null)) + some.hashCode() + none.hashCode() + none.isEmpty());
        System.out.println(OptionalInt.of(3) + " " + OptionalLong.of(-1) + OptionalDouble.of(-0.0) + OptionalInt.empty() + OptionalDouble.empty()
                + OptionalDouble.of(Double.NaN).equals(OptionalDouble.of(Double.NaN)) + OptionalDouble.of(0.0).equals(OptionalDouble.of(-0.0))
                + OptionalInt.of(7).hashCode() + OptionalLong.of(1L << 33).hashCode() + OptionalDouble.of(1.5).hashCode()
                + OptionalInt.empty().orElse(9) + OptionalLong.of(4).stream().sum() + OptionalInt.empty().orElseGet(() -> 8));
        attempt("getAsInt of none", () -> OptionalInt.empty().getAsInt());
        attempt("getAsLong of none", () -> OptionalLong.empty().getAsLong());
        attempt("getAsDouble of none", () -> OptionalDouble.empty().orElseThrow());
        attempt("with an exception", () -> OptionalInt.empty().orElseThrow(() -> new NoSuchElementException("own")));
        objects();
    }

    private static void objects() {
        attempt("requireNonNull", () -> Objects.requireNonNull(null));
        attempt("with a message", () -> Objects.requireNonNull(null, "message"));
        attempt("with a supplier", () -> Objects.requireNonNull(null, () -> "supplied"));
        attempt("with no supplier", () -> Objects.requireNonNull(null, (java.util.function.Supplier<String>) null));
        attempt("else", () -> Objects.requireNonNullElse(null, null));
        attempt("else get", () -> Objects.requireNonNullElseGet(null, () -> "x"));
        attempt("else get null", () -> Objects.requireNonNullElseGet(null, () -> null));
        attempt("index", () -> Objects.checkIndex(3, 4));
        attempt("index too large", () -> Objects.checkIndex(4, 4));
        attempt("index negative", () -> Objects.checkIndex(-1, 4));
        attempt("index of long", () -> Objects.checkIndex(1L << 40, 4L));
        attempt("range", () -> Objects.checkFromToIndex(1, 5, 4));
        attempt("range backwards", () -> Objects.checkFromToIndex(3, 2, 4));
        attempt("size", () -> Objects.checkFromIndexSize(2, 3, 4));
        attempt("size overflow", () -> Objects.checkFromIndexSize(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE));
        attempt("size of longs", () -> Objects.checkFromIndexSize(2L, -1L, 4L));
        System.out.println(Objects.equals(null, null) + " " + Objects.equals(1, 1L) + Objects.deepEquals(new int[] {1}, new int[] {1})
                + Objects.hash() + Objects.hash((Object) null) + Objects.hash(1, "a", null) + Objects.hashCode(null) + Objects.toString(null)
                + Objects.toString(null, "default") + Objects.compare(1, 2, Integer::compare) + Objects.compare(null, null, null)
                + Objects.isNull(null) + Objects.nonNull(null));
        attempt("compare by null", () -> Objects.compare(1, 2, null));
        attempt("hash of null", () -> Objects.hash((Object[]) null));
    }
}
