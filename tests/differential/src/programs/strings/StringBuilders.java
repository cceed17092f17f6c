// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** StringBuilder: every kind of append, insert, delete, replace, reverse, capacity growth; string concatenation. */
public class StringBuilders {
    public static void main(String[] args) {
        StringBuilder b = new StringBuilder();
        b.append(1).append('c').append(2L).append(1.5f).append(2.5).append(true).append("s").append((String) null);
        b.append(new char[] {'x', 'y'}).append("abcdef", 2, 4).append((Object) "o").append(Integer.MIN_VALUE);
        b.append(Long.MIN_VALUE).append(-0.0).append(1e21).append(1e-5).append(100.0f).append(Double.NaN);
        System.out.println(b + " " + b.length());
        b.setLength(5);
        b.insert(0, "<<").insert(3, 42).insert(b.length(), '>').insert(2, -1.25).insert(1, false);
        System.out.println(b);
        b.delete(1, 4).deleteCharAt(0).replace(0, 3, "REPLACED").setCharAt(2, '_');
        System.out.println(b + " " + b.indexOf("AC") + " " + b.lastIndexOf("E") + " " + b.charAt(3));
        System.out.println(b.reverse() + " " + b.substring(3) + " " + b.substring(1, 4));
        StringBuilder emoji = new StringBuilder("a😀b").reverse();
        System.out.println(emoji + " " + emoji.codePointAt(1) + " " + new StringBuilder().appendCodePoint(0x1F680));
        StringBuilder big = new StringBuilder(1);
        for (int i = 0; i < 5000; i++) {
            big.append(i % 10);
            if (i % 1000 == 999) {
                big.append('\n');
            }
        }
        System.out.println(big.length() + " " + big.toString().hashCode());
        b.setLength(0);
        b.setLength(3);
        System.out.println(b.length() + " " + (int) b.charAt(1) + " " + b.isEmpty());
        try {
            b.insert(10, "x");
        } catch (StringIndexOutOfBoundsException e) {
            System.out.println("insert beyond the end");
        }
        try {
            b.charAt(-1);
        } catch (IndexOutOfBoundsException e) {
            System.out.println("charAt before the start");
        }
        concatenation();
        System.out.println(new StringBuilder("abc").compareTo(new StringBuilder("abd")) + " "
                + "abc".contentEquals(new StringBuilder("abc")) + " " + new StringBuilder("x").equals(new StringBuilder("x")));
    }

    static void concatenation() {
        int i = 7;
        long l = 8;
        char c = 'c';
        byte by = -1;
        boolean z = false;
        float f = 0.1f;
        double d = 1e10;
        String n = null;
        Object o = new int[0].length;
        System.out.println("" + i + l + c + by + z + f + d + n + o);
        System.out.println(i + l + c + "" + c + 1 + (char) (c + 1) + (c + 1));
        String s = "";
        for (int k = 0; k < 5; k++) {
            s += k + (k < 4 ? "," : "");
        }
        s += 'x' + 1;
        System.out.println(s);
        System.out.println(1 + 2 + "3" + 4 * 5 + -6 + '7' + null + true);
        final int constant = 5;
        final String folded = "a" + constant + 2.0 + 'c' + true;
        System.out.println(folded + (folded == "a52.0ctrue"));
        System.out.println(describe(1, null, "x") + describe(-1, new StringBuilder("sb"), ""));
    }

    static String describe(int n, CharSequence q, String s) {
        return "[" + n + ":" + q + ":" + s + ":" + (n > 0 ? n : "neg") + "]";
    }
}
