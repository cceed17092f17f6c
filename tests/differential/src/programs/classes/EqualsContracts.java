// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** equals and hashCode by hand: symmetric and not, overloads that are no overrides, Objects.hash, arrays in them. */
public class EqualsContracts {
    static class Overloaded {
        final int n;

        Overloaded(int n) {
            this.n = n;
        }

        public boolean equals(Overloaded o) {
            return o != null && o.n == n;
        }
    }

    static class Proper {
        final int a;
        final String b;
        final int[] c;

        Proper(int a, String b, int... c) {
            this.a = a;
            this.b = b;
            this.c = c;
        }

        @Override
        public boolean equals(Object o) {
            if (o == null || getClass() != o.getClass()) {
                return false;
            }
            Proper p = (Proper) o;
            return a == p.a && Objects.equals(b, p.b) && java.util.Arrays.equals(c, p.c);
        }

        @Override
        public int hashCode() {
            return 31 * Objects.hash(a, b) + java.util.Arrays.hashCode(c);
        }
    }

    static class Sub extends Proper {
        Sub(int a, String b) {
            super(a, b);
        }
    }

    public static void main(String[] args) {
        Overloaded x = new Overloaded(1);
        Object y = new Overloaded(1);
        System.out.println(x.equals(new Overloaded(1)) + " " + x.equals(y) + " " + y.equals(x) + " " + Objects.equals(x, y));
        Proper p = new Proper(1, "b", 1, 2);
        System.out.println(p.equals(new Proper(1, "b", 1, 2)) + " " + p.equals(new Proper(1, null, 1, 2)) + " " + new Proper(1, "b").equals(new Sub(1, "b")) + " " + p.hashCode());
        Map<Object, Integer> m = new HashMap<>();
        for (int i = 0; i < 6; i++) {
            m.merge(new Proper(i % 2, null, i % 3), i, Integer::sum);
            m.merge(new Overloaded(i % 2), i, Integer::sum);
        }
        System.out.println(m.size() + " " + m.get(new Proper(1, null, 2)) + " " + m.get(new Overloaded(1)));
        System.out.println(Objects.hash() + " " + Objects.hash((Object) null) + " " + Objects.hash(1, "a", null) + " " + Objects.toString(null, "default"));
    }
}
