// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.Arrays;

/** Strings and char arrays: toCharArray copies, valueOf, copyValueOf, getChars, constructors and their bounds. */
public class CharArrays {
    static void attempt(Runnable r) {
        try {
            r.run();
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getClass().getSimpleName());
        }
    }

    public static void main(String[] args) {
        char[] c = {'a', 'b', 'c', 'd'};
        String s = new String(c);
        c[0] = 'x';
        char[] d = s.toCharArray();
        d[1] = 'y';
        System.out.println(s + new String(c, 1, 2) + String.valueOf(c) + String.valueOf(d, 0, 2) + String.copyValueOf(c, 3, 1));
        char[] target = "........".toCharArray();
        "hello".getChars(1, 4, target, 2);
        System.out.println(new String(target));
        attempt(() -> "hello".getChars(1, 6, target, 0));
        attempt(() -> "hello".getChars(3, 2, target, 0));
        attempt(() -> "hello".getChars(0, 5, target, 4));
        attempt(() -> new String(c, 3, 2));
        attempt(() -> new String(c, -1, 1));
        attempt(() -> new String(c, 1, -1));
        System.out.println(String.valueOf(true) + String.valueOf('c') + String.valueOf(1.5f) + String.valueOf(2L));
        System.out.println(Arrays.equals("ab".toCharArray(), new char[] {'a', 'b'}) + " " + new String(new char[0]).isEmpty());
        System.out.println("abc".contentEquals(new StringBuffer("abc")) + " " + "abc".contentEquals("abd") + new String("q").equals("q"));
    }
}
