// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package boxing;

/** Boxes as operands of every operator, as loop variables, in compound assignments, ternaries and switches. */
public class BoxedArithmetic {
    Integer count = 0;
    static Double total = 0.0;

    Integer next() {
        return count++;
    }

    public static void main(String[] args) {
        BoxedArithmetic b = new BoxedArithmetic();
        Integer i = 10;
        Long l = 3L;
        Character c = 'a';
        Byte y = 5;
        Boolean t = true;
        System.out.println(i + l + " " + i / l + " " + (i << y) + " " + (c + 1) + " " + -i + " " + ~y + " " + (t ^ !t) + " " + (t & t));
        for (Integer k = 0; k < 3; k++) {
            total += b.next() * 1.5 + k;
        }
        i += 5;
        i = i++ + ++i;
        l *= l;
        c++;
        y = (byte) (y * 60);
        System.out.println(i + " " + l + " " + c + " " + y + " " + total + " " + b.count);
        Object o = t ? i : l;
        Object p = t ? (Object) i : l;
        System.out.println(o.getClass().getSimpleName() + p.getClass().getSimpleName());
        switch (c) {
            case 'b' -> System.out.println("b");
            default -> System.out.println("other");
        }
        int[] a = new int[(i & 7) + 2];
        a[y & 1] = i;
        System.out.println(a.length + " " + a[0] + a[1]);
        while (t) {
            t = i-- > 20;
        }
        System.out.println(i);
    }
}
