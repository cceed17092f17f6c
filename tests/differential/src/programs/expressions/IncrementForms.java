// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.14, 15.15: prefix and postfix increment of every type, of fields, elements, boxes; the value before or after. */
public class IncrementForms {
    static byte b = 127;
    static char c = 0xFFFF;
    float f = 1.5f;
    double[] d = {-0.5};
    static long l = Long.MAX_VALUE;
    Short s = 32767;
    static Integer[] boxes = {127, null};
    static int index;

    static int next() {
        return index++;
    }

    IncrementForms self() {
        index += 10;
        return this;
    }

    public static void main(String[] args) {
        IncrementForms o = new IncrementForms();
        System.out.println(b++ + " " + b + " " + --b + " " + (int) c++ + " " + (int) c + " " + (int) --c);
        System.out.println(o.self().f++ + " " + --o.self().f + " " + index + " " + o.d[0]++ + " " + o.d[0]-- + " " + -o.d[0]);
        System.out.println(++l + " " + l-- + " " + l + " " + o.s++ + " " + o.s + " " + ++boxes[0] + " " + boxes[0]++);
        index = 0;
        int[] a = {5, 6, 7};
        System.out.println(a[next()]++ + ++a[next()] + a[next()]-- + " " + a[0] + a[1] + a[2]);
        int i = 5;
        i = i++ + ++i;
        System.out.println(i);
        i = i++;
        System.out.println(i + " " + (i++ + i++ * --i) + " " + -i-- + - -i);
        try {
            boxes[1]++;
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
    }
}
