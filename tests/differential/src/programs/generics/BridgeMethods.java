// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package generics;

import java.util.function.Function;

/** JLS 15.12.4.5, 8.4.8.3: bridges of generic overriding cast their arguments; raw calls meet ClassCastException. */
public class BridgeMethods {
    abstract static class Handler<T> {
        abstract String handle(T t);

        String both(T a, T b) {
            return handle(a) + handle(b);
        }
    }

    static class Strings extends Handler<String> {
        @Override
        String handle(String s) {
            return "s" + s.length();
        }
    }

    static class Numbers<N extends Number> extends Handler<N> {
        @Override
        String handle(N n) {
            return "n" + n.intValue();
        }
    }

    static class Ints extends Numbers<Integer> implements Function<Integer, String> {
        @Override
        String handle(Integer i) {
            return "i" + (i + 1) + super.handle(i);
        }

        @Override
        public String apply(Integer i) {
            return handle(i);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public static void main(String[] args) {
        System.out.println(new Strings().both("a", "bb") + new Numbers<Double>().both(1.5, 2.5) + new Ints().both(1, 2));
        Handler[] raw = {new Strings(), new Numbers(), new Ints()};
        for (Handler h : raw) {
            for (Object o : new Object[] {"x", 5, 2.5, null}) {
                try {
                    System.out.print(h.handle(o) + " ");
                } catch (ClassCastException e) {
                    System.out.print("CCE ");
                } catch (NullPointerException e) {
                    System.out.print("NPE ");
                }
            }
            System.out.println();
        }
    }
}
