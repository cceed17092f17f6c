// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** Exceptions that the machine raises by itself, with their messages where the specification of HotSpot fixes them. */
public class VirtualMachineExceptions {
    int field = 1;

    int method() {
        return field;
    }

    static VirtualMachineExceptions nothing() {
        return null;
    }

    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + ": nothing thrown");
        } catch (NullPointerException e) {
            // The helpful message names source constructs; it is HotSpot's own.
            System.out.println(what + ": NullPointerException");
        } catch (ClassCastException e) {
            System.out.println(what + ": ClassCastException");
        } catch (StringIndexOutOfBoundsException e) {
            // Its message differs between releases of the JDK.
            System.out.println(what + ": StringIndexOutOfBoundsException");
        } catch (RuntimeException e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        int[] three = new int[3];
        Object[] strings = new String[2];
        int zero = three.length - 3;
        attempt("read a field of null", () -> System.out.println(nothing().field));
        attempt("write a field of null", () -> nothing().field = 3);
        attempt("call on null", () -> nothing().method());
        attempt("length of null", () -> System.out.println(((int[]) null).length));
        attempt("element of null", () -> System.out.println(((int[][]) null)[0]));
        attempt("store into null", () -> ((long[]) null)[0] = 1);
        attempt("unbox null", () -> {
            Integer boxed = null;
            int n = boxed;
        });
        attempt("synchronize on null", () -> {
            synchronized (nothing()) {
                System.out.println("inside");
            }
        });
        attempt("read beyond", () -> System.out.println(three[3]));
        attempt("read before", () -> System.out.println(three[-1]));
        attempt("write far beyond", () -> three[Integer.MAX_VALUE] = 1);
        attempt("write far before", () -> three[Integer.MIN_VALUE] = 1);
        attempt("read an empty array", () -> System.out.println((new Object[0])[zero]));
        attempt("divide int", () -> System.out.println(1 / zero));
        attempt("divide long", () -> System.out.println(1L / zero));
        attempt("remainder", () -> System.out.println(1 % zero));
        attempt("divide double", () -> System.out.println(1.0 / zero));
        attempt("negative size", () -> System.out.println(new int[zero - 1].length));
        attempt("negative size of objects", () -> System.out.println(new String[zero - 5].length));
        attempt("negative inner size", () -> System.out.println(new int[2][zero - 7].length));
        attempt("array store", () -> strings[0] = 42);
        attempt("array store of another class", () -> strings[1] = new StringBuilder());
        attempt("array store of null", () -> strings[1] = null);
        attempt("cast", () -> System.out.println((Integer) (Object) "text"));
        attempt("cast to array", () -> System.out.println(((int[]) (Object) new long[1]).length));
        attempt("char of string", () -> "abc".charAt(3));
        attempt("substring", () -> "abc".substring(2, 1));
        attempt("parse", () -> Integer.parseInt("12x"));
        attempt("parse nothing", () -> Integer.parseInt(""));
        attempt("parse long", () -> Long.parseLong("99999999999999999999"));
        System.out.println(three[0] + three[1] + three[2]);

        int sum = 0;
        for (int i = -2; i < 6; i++) {
            try {
                sum += three[i] + 100 / i;
            } catch (ArrayIndexOutOfBoundsException e) {
                sum += 1000;
            } catch (ArithmeticException e) {
                sum += 1_000_000;
            }
        }
        System.out.println(sum);
    }
}
