// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lambdas;

import java.io.Serializable;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;

/** JLS 15.27.3, 15.16: casts to intersection types, generic functional interfaces with bridges, inference through ternaries. */
public class IntersectionAndGenericTargets {
    interface Marker {}

    interface Transform<T extends CharSequence, R extends Number> extends Function<T, R> {
        @Override
        R apply(T t);
    }

    @SuppressWarnings("unchecked")
    static Object raw(Function<?, ?> f, Object o) {
        return ((Function<Object, Object>) f).apply(o);
    }

    public static void main(String[] args) {
        Object r = (Runnable & Marker & Serializable) () -> System.out.println("ran");
        System.out.println((r instanceof Marker) + " " + (r instanceof Serializable));
        ((Runnable) r).run();
        Transform<String, Integer> t = String::length;
        System.out.println(t.apply("four") + " " + raw(t, "fives"));
        try {
            raw(t, 5);
        } catch (ClassCastException e) {
            System.out.println("ClassCastException");
        }
        Predicate<String> p = args.length > 5 ? s -> s.isEmpty() : s -> s.length() > 2;
        System.out.println(p.negate().or(s -> s.equals("abc")).test("abc") + " " + p.test("ab") + Predicate.not(p).test("ab"));
        Comparator<String> c = ((Comparator<String>) String::compareTo).reversed();
        System.out.println(c.compare("a", "b"));
    }
}
