// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.26.2: the left operand is evaluated once and its value saved before the right operand is. */
public class CompoundOrder {
    static int x = 1;
    static String s = "s";
    int field = 10;

    static CompoundOrder make(CompoundOrder o) {
        System.out.print("[make]");
        return o;
    }

    int change() {
        field = 100;
        x = 50;
        return 1;
    }

    public static void main(String[] args) {
        CompoundOrder o = new CompoundOrder();
        make(o).field += o.change();
        System.out.println(o.field);
        x += o.change() + x;
        System.out.println(x);
        x = 3;
        x -= x++ + ++x;
        System.out.println(x);
        s += s = s + "t";
        System.out.println(s);
        int[] a = {1, 2, 3};
        int i = 0;
        a[i++] += a[i++] * 10 + a[i] * 100;
        System.out.println(a[0] + " " + i);
        int k = 2;
        k += (k = 5) * (k = 7);
        System.out.println(k);
        a[1] <<= a[1] = 4;
        System.out.println(a[1]);
        long l = 5;
        l *= l -= 2;
        l ^= l << 1;
        System.out.println(l);
        boolean p = true;
        p &= !(p = false);
        p ^= p | true;
        System.out.println(p);
        Object obj = "o";
        obj += "p" + (obj = "q");
        System.out.println(obj);
    }
}
