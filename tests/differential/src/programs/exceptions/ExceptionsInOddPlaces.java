// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

import java.util.function.IntSupplier;

/** Exceptions out of constructors, initialisers, lambdas, iterators' callbacks, finally blocks and recursion. */
public class ExceptionsInOddPlaces {
    static class Picky {
        static int made;
        final int value;

        Picky(int value) {
            made++;
            if (value < 0) {
                throw new IllegalArgumentException("negative: " + value);
            }
            this.value = value;
        }
    }

    static class Derived extends Picky {
        final int[] data = new int[value * 2];

        Derived(int value) {
            super(value - 1);
            data[value] = 1;
        }
    }

    static class Broken {
        static final int VALUE = compute();

        static int compute() {
            throw new UnsupportedOperationException("in <clinit>");
        }
    }

    static int supply(IntSupplier supplier) {
        try {
            return supplier.getAsInt();
        } catch (RuntimeException e) {
            return e.getMessage() == null ? -1 : -e.getMessage().length();
        }
    }

    static int unwind(int n, StringBuilder trace) {
        try {
            if (n == 0) {
                throw new IllegalStateException("bottom");
            }
            return unwind(n - 1, trace) + 1;
        } catch (IllegalStateException e) {
            if (n % 4 == 3) {
                trace.append("caught at ").append(n).append("; ");
                return 0;
            }
            throw e;
        } finally {
            trace.append(n).append(' ');
        }
    }

    static int conditional(Object o) {
        return o instanceof String s && s.length() > 3 ? Integer.parseInt(s) : ((Integer) o);
    }

    public static void main(String[] args) {
        for (int v = -1; v < 4; v++) {
            try {
                System.out.println(new Derived(v).data.length);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                System.out.println(e.getMessage());
            }
        }
        System.out.println(Picky.made);
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Broken.VALUE);
            } catch (ExceptionInInitializerError e) {
                System.out.println("first: " + e.getCause());
            } catch (NoClassDefFoundError e) {
                System.out.println("then: NoClassDefFoundError");
            }
        }
        System.out.println(supply(() -> 5) + " " + supply(() -> {
            throw new RuntimeException("twelve chars");
        }) + " " + supply(() -> Integer.parseInt("q")));
        StringBuilder trace = new StringBuilder();
        System.out.println(unwind(9, trace) + " " + trace);
        for (Object o : new Object[] {"1234", 7, "12", null, "12x4"}) {
            try {
                System.out.println(conditional(o));
            } catch (NumberFormatException e) {
                System.out.println("not a number");
            } catch (ClassCastException | NullPointerException e) {
                System.out.println(e.getClass().getSimpleName());
            }
        }
        int[] counts = new int[3];
        for (int i = 0; i < 9; i++) {
            try {
                try {
                    counts[i % 4]++;
                } finally {
                    counts[i % 3]++;
                }
            } catch (ArrayIndexOutOfBoundsException e) {
                counts[0] += 100;
            }
        }
        System.out.println(counts[0] + " " + counts[1] + " " + counts[2]);
    }
}
