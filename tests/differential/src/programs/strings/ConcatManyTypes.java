// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** JLS 15.18.1, JVMS 6.5.invokedynamic: concatenation with constants that need tags, hundreds of operands, side effects in order. */
public class ConcatManyTypes {
    static int n;

    static String next() {
        return "n" + n++;
    }

    static class Counting {
        @Override
        public String toString() {
            return "c" + n++;
        }
    }

    public static void main(String[] args) {
        char tag = '\u0001';
        String s = "a\u0001b" + tag + "\u0002" + 1 + "\u0001\u0002";
        for (char c : s.toCharArray()) {
            System.out.print((int) c + " ");
        }
        System.out.println();
        Counting c = new Counting();
        System.out.println(next() + c + next() + n++ + c + n);
        int i = 3;
        String t = "" + i + ++i + i++ + i + (i = 10) + i;
        System.out.println(t);
        String u = "u";
        u += u + (u = "v") + u;
        System.out.println(u);
        byte b = -1;
        short sh = -2;
        long l = Long.MIN_VALUE;
        float f = -0.0f;
        double d = 1e300 * 10;
        boolean z = n > 0;
        Object o = null;
        int[] none = null;
        System.out.println(b + sh + "|" + b + sh + "|" + l + f + d + z + o + none + 'c' + 1 + 'c' + (char) ('c' + 1));
        System.out.println(1 + 2 + "3" + 4 * 5 + (6 + 7) + -8 + 'x' + 'y' + ('x' + 'y'));
    }
}
