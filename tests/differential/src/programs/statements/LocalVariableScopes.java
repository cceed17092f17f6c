// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 6.3, 14.4: names reused in neighbouring blocks with other types; initialisers that see earlier declarators. */
public class LocalVariableScopes {
    static Object last;

    static void keep(Object o) {
        last = o;
    }

    public static void main(String[] args) {
        {
            int x = 1, y = x + 1, z = y = x * 10;
            System.out.println(x + " " + y + " " + z);
        }
        {
            String x = "text";
            keep(x);
        }
        {
            long x = 1L << 40;
            double y = x;
            System.out.println(x + " " + y + " " + last);
        }
        for (int i = 0, n = 2; i < n; i++) {
            Object o;
            if (i == 0) {
                o = new int[] {i};
            } else {
                o = "s" + i;
            }
            System.out.println(o instanceof int[] a ? "array " + a.length : o);
        }
        int[] a = {1}, b[] = {{2}, {3, 4}};
        int c[] = {5}, d = 6;
        System.out.println(a[0] + b[1][1] + c[0] + d);
        try {
            int x = Integer.parseInt("7");
            keep(x);
        } catch (NumberFormatException x) {
            keep(x);
        } finally {
            char x = 'f';
            System.out.println(last + "" + x);
        }
        switch (args.length) {
            case 1:
                int x = 5;
                break;
            default:
                x = 9;
                System.out.println(x);
        }
    }
}
