// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** Concatenations of extremes, of nothing, in compound assignments, and with operands that fail or change each other. */
public class ConcatenationCorners {
    private static String text = "t";
    private static int calls;
    private static char[] none;

    private static final class Odd {
        private final String result;

        Odd(String result) {
            this.result = result;
        }

        @Override
        public String toString() {
            calls++;
            text += calls;
            if (result != null && result.isEmpty()) {
                throw new IllegalStateException("call " + calls);
            }
            return result;
        }
    }

    private static String[] array(int length) {
        calls++;
        return new String[length];
    }

    private static int at(int index) {
        System.out.print("[" + index + "]");
        return index;
    }

    private static void numbers() {
        System.out.println("" + -0.0 + ' ' + 0.0f + ' ' + -0.0f + ' ' + Double.MIN_VALUE + ' ' + Float.MIN_VALUE + ' ' + Float.NaN
                + ' ' + (0.0 / 0 == 0) + ' ' + Double.NEGATIVE_INFINITY + ' ' + 1e7f + ' ' + 1.0e-3 + ' ' + 9999999f + ' ' + 1e21);
        System.out.println(1 + 2 + "3" + 4 + 5 + 'a' + (char) 98 + (byte) 200 + (short) 70000 + (char) -1 + (int) 'c' + 5L);
        System.out.println('a' + 'b' + "c" + 'd' + 'e' + (char) ('f' + 1) + ('h' + 1));
        System.out.println("" + Integer.MIN_VALUE + Long.MIN_VALUE + Byte.MIN_VALUE + Short.MIN_VALUE + (int) Character.MAX_VALUE);
        final char constant = 'x';
        final byte small = 5;
        System.out.println((constant + small + "y") + (constant + "" + small) + (true ? constant : 0) + (false ? 1.0 : 'a') + (true
                ? null
                : 0));
    }

    private static void nulls() {
        String nothing = null;
        Object object = null;
        System.out.println(nothing + object + null + none);
        nothing += nothing;
        System.out.println(nothing);
        object += "x";
        System.out.println(object);
        System.out.println("" + new Odd(null) + new Odd("o") + text);
        CharSequence sequence = null;
        sequence += "s" + 1;
        System.out.println(sequence);
    }

    private static void order() {
        text = "t";
        calls = 0;
        text += text + new Odd("p") + text + (text = "changed") + new Odd("q") + text;
        System.out.println(text + " " + calls);
        String[] texts = {"a", null, "c"};
        int i = 0;
        texts[i++] += texts[i] + i++;
        texts[at(i)] += texts[at(i - 1)] += i + at(0);
        System.out.println(String.join("|", texts[0], String.valueOf(texts[1]), texts[2]) + i);
        try {
            array(2)[at(2)] += new Odd("never");
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage() + " " + calls);
        }
        try {
            text = "before" + new Odd("r") + new Odd("") + new Odd("s");
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage() + " " + text);
        }
    }

    private static void identity() {
        final String a = "a";
        String b = "b";
        final String notConstant = b.replace('b', 'b') + "";
        System.out.println(("a" + "b" == a + "b") + " " + ("ab" == a + b) + " " + ("ab" == (a + b).intern()) + " "
                + ("b" == notConstant) + " " + ("b" == b + "") + " " + ("" + 1 + 'c' + true + 1.5f + null).equals("1ctrue1.5null")
                + " " + ("1ctrue1.5" == "" + 1 + 'c' + true + 1.5f));
    }

    private static void long_() {
        String line = "";
        for (char c = 'a'; c < 'z'; c += 5) {
            line += c + line + (int) c + (c > 'k' ? line : c);
        }
        System.out.println(line.length() + " " + line.hashCode());
        StringBuilder builder = new StringBuilder("x");
        builder.append(builder).append((Object) null).append((String) null).insert(0, 'c').insert(1, 1.0f).append(new char[0]);
        System.out.println(builder + "" + builder.length());
        System.out.println("\ud83d" + "\ude00" + '\ud83d' + '\ude00' + "\u0000".length() + "\377".length());
    }

    public static void main(String[] args) {
        numbers();
        nulls();
        order();
        identity();
        long_();
    }
}
