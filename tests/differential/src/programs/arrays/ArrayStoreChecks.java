// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

/** JLS 10.5, 15.26.1: a store is checked against the array's own type, after its operands; the message names the stored class. */
public class ArrayStoreChecks {
    interface I {}

    static class A {}

    static class B extends A implements I {}

    static Object value(Object o) {
        System.out.println("value evaluated");
        return o;
    }

    static void store(Object[] a, int i, Object o) {
        try {
            a[i] = value(o);
            System.out.println("stored " + (a[i] == o));
        } catch (ArrayStoreException | ArrayIndexOutOfBoundsException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) {
        store(new A[1], 0, new B());
        store(new B[1], 0, new A());
        store(new I[1], 0, new B());
        store(new I[1], 0, new A());
        store(new A[1], 1, "out of bounds wins over the type");
        store(new Object[1][], 0, new int[1]);
        store(new int[1][], 0, new long[1]);
        store(new A[1][], 0, new B[0]);
        store(new B[1][], 0, new A[0]);
        store(new Integer[1], 0, 1L);
        store(new String[1], 0, null);
        store(new Cloneable[1], 0, new int[0]);
        store(new Number[1], 0, 'c');
        try {
            Object[] none = null;
            none[0] = value("x");
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }
}
