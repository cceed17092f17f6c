// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Object's methods: identity equals, stable hash codes, overridden ones used by library, getClass of everything. */
public class ObjectMethods {
    static class Key {
        final int n;

        Key(int n) {
            this.n = n;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Key && ((Key) o).n % 10 == n % 10;
        }

        @Override
        public int hashCode() {
            return n % 10;
        }
    }

    public static void main(String[] args) {
        Object o = new Object();
        int hash = o.hashCode();
        byte[][] garbage = new byte[100][];
        for (int i = 0; i < 1000; i++) {
            garbage[i % 100] = new byte[1000];
        }
        System.out.println((o.hashCode() == hash) + " " + (System.identityHashCode(o) == hash));
        System.out.println(System.identityHashCode(null) + " " + o.equals(o) + " " + o.equals(new Object()));
        Key k = new Key(5);
        System.out.println(k.hashCode() + " " + (System.identityHashCode(k) == System.identityHashCode(k)));
        Set<Object> set = new HashSet<>();
        set.add(k);
        set.add(new Key(15));
        set.add(o);
        set.add(o);
        System.out.println(set.size() + " " + set.contains(new Key(25)) + " " + Objects.equals(new Key(1), new Key(11)));
        System.out.println(k.getClass() == Key.class);
        System.out.println(new int[0].getClass().getName() + " " + new Key[0][0].getClass().getName());
        String text = o.toString();
        System.out.println(text.startsWith("java.lang.Object@") + " " + text.equals("java.lang.Object@" + Integer.toHexString(hash)));
        System.out.println(new int[0].equals(new int[0]) + " " + new Key[1].toString().startsWith("[Lclasses.ObjectMethods$Key;@"));
    }
}
