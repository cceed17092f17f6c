// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

import java.util.function.Function;

/** JVMS 5.4.3.4: generic interfaces implemented by classes, enums, records and inherited methods, called through each type. */
public class BridgesInInterfaces {
    interface Shape<S extends Shape<S>> extends Comparable<S> {
        int size();

        @Override
        default int compareTo(S other) {
            return Integer.compare(size(), other.size());
        }
    }

    record Dot(int size) implements Shape<Dot> {}

    enum Sign implements Function<Integer, Integer> {
        PLUS {
            @Override
            public Integer apply(Integer i) {
                return i;
            }
        },
        MINUS {
            @Override
            public Integer apply(Integer i) {
                return -i;
            }
        }
    }

    static class Worker {
        public String apply(String s) {
            return s + "!";
        }
    }

    static class Inherits extends Worker implements Function<String, String> {}

    public static void main(String[] args) {
        Comparable<Dot> c = new Dot(3);
        System.out.println(c.compareTo(new Dot(4)));
        for (Function<Integer, Integer> f : Sign.values()) {
            System.out.println(f.andThen(x -> x * 2).apply(5) + " " + f.compose((Integer x) -> x + 1).apply(1));
        }
        Function<String, String> f = new Inherits();
        System.out.println(f.apply("inherited"));
        try {
            @SuppressWarnings({"unchecked", "rawtypes"})
            Object o = ((Function) f).apply(5);
            System.out.println(o);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
    }
}
