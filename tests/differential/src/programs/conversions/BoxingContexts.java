// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 5.1.7, 5.2: assignments box constants that fit, and casts box and unbox along. */
public class BoxingContexts {
    static String which(Object o) {
        return o.getClass().getSimpleName() + "=" + o;
    }

    public static void main(String[] args) {
        Byte b = 12;
        Character c = 65;
        Short s = 'a';
        Object o = 1;
        Number n = 2.5f;
        Comparable<Long> l = 7L;
        System.out.println(which(b) + " " + which(c) + " " + which(s) + " " + which(o) + " " + which(n) + " " + which(l));
        long fromInt = (Integer) o;
        double fromFloat = (Float) n;
        int sum = b + c + s;
        System.out.println(fromInt + " " + fromFloat + " " + sum);
        System.out.println((int) (Object) 5 + (char) (Object) 'x');
        try {
            long wrong = (Long) o;
            System.out.println(wrong);
        } catch (ClassCastException e) {
            System.out.println(e.getMessage());
        }
    }
}
