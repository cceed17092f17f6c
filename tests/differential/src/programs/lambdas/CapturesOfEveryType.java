// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lambdas;

import java.util.function.Supplier;

/** JLS 15.27.2: lambdas capture values of every type, this, and variables of enclosing lambdas. */
public class CapturesOfEveryType {
    int field = 1;

    Supplier<String> capture(byte b, short s, char c, int i, long l, float f, double d, boolean z, Object o, int[] a) {
        return () -> b + " " + s + " " + c + " " + i + " " + l + " " + f + " " + d + " " + z + " " + o + " " + a[0] + " " + field;
    }

    Supplier<Supplier<Supplier<String>>> nested(String x) {
        int one = field;
        return () -> {
            String y = x + one;
            return () -> {
                field++;
                return () -> y + x + field + this.field;
            };
        };
    }

    interface Add {
        long add(long a, int b);
    }

    public static void main(String[] args) {
        CapturesOfEveryType c = new CapturesOfEveryType();
        int[] a = {7};
        Supplier<String> s = c.capture((byte) -1, (short) 300, 'x', 1 << 30, 1L << 40, 0.5f, 1e-3, true, "o", a);
        a[0] = 8;
        c.field = 2;
        System.out.println(s.get());
        System.out.println(c.nested("n").get().get().get() + c.field);
        long big = 1L << 50;
        Add add = (p, q) -> p + q + big;
        System.out.println(add.add(1, 2));
        Runnable[] runs = new Runnable[3];
        for (int i = 0; i < 3; i++) {
            int k = i * i;
            runs[i] = () -> System.out.print(k + " ");
        }
        for (Runnable r : runs) {
            r.run();
        }
        System.out.println();
    }
}
