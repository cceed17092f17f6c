// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.7: the same expression twice is evaluated twice when fields, elements or calls may have changed in between. */
public class CommonSubexpressions {
    int x = 1;
    static int s = 1;
    final int fixed = 5;
    int[] a = {1, 2, 3};

    int bump() {
        x++;
        s *= 2;
        a[0] += 10;
        return x;
    }

    int sum(CommonSubexpressions other) {
        int r = x + other.x;
        other.x += 100;
        r = r * 1000 + x + other.x;
        return r;
    }

    static int alias(int[] p, int[] q) {
        int r = p[1] + q[1];
        p[1] = 50;
        r = r * 100 + p[1] + q[1];
        q[1] = 7;
        return r * 100 + p[1] + q[1];
    }

    public static void main(String[] args) {
        CommonSubexpressions c = new CommonSubexpressions();
        System.out.println(c.x + c.bump() + c.x + c.bump() * c.x);
        System.out.println(s + s * (s = 3) + s + " " + c.a[0] + (c.bump() > 0 ? c.a[0] : 0) + c.a[0]);
        System.out.println(c.sum(c) + " " + c.sum(new CommonSubexpressions()));
        System.out.println(alias(c.a, c.a) + " " + alias(c.a, c.a.clone()));
        int n = 0;
        for (int i = 0; i < c.a.length; i++) {
            if (i == 1) {
                c.a = new int[5];
            }
            n += c.a.length + c.fixed;
        }
        System.out.println(n);
    }
}
