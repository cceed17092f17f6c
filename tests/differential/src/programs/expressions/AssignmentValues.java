// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.26: an assignment is an expression: its value is the converted one; chains run right to left. */
public class AssignmentValues {
    static int a;
    static long b;
    byte c;
    static double d;
    static AssignmentValues e;

    static AssignmentValues get(String s) {
        System.out.print(s + " ");
        return e;
    }

    public static void main(String[] args) {
        e = new AssignmentValues();
        d = b = a = 7;
        System.out.println(d + " " + b + " " + a);
        int narrow = e.c = (byte) 300;
        System.out.println(narrow + " " + (e.c += 200) + " " + (d = 'x') + " " + (b = (int) 3.9f));
        get("first").c = get("second").c = 5;
        System.out.println(e.c);
        int[] x = new int[3];
        int i = 0;
        x[i] = x[i = 1] = i = 2;
        System.out.println(x[0] + " " + x[1] + " " + x[2] + " " + i);
        int p;
        int q = (p = 3) + p * (p = 4) + p;
        System.out.println(q);
        boolean z;
        if (z = args.length == 0) {
            System.out.println("assigned " + z);
        }
        String s;
        while ((s = a < 9 ? "s" + a++ : null) != null) {
            System.out.print(s);
        }
        System.out.println();
        float f = 0;
        System.out.println((f += 0.1) + " " + (a >>= 1.0f > 0 ? 1 : 2));
    }
}
