// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** JLS 15.18.1, 15.7: operands of a concatenation are evaluated from the left; when they are converted, and what null becomes. */
public class ConcatenationOrder {
    static StringBuilder log = new StringBuilder();
    static int count;

    static class Counter {
        int value;

        @Override
        public String toString() {
            log.append('t').append(value);
            return "c" + value;
        }

        Counter next() {
            value++;
            log.append('n').append(value);
            return this;
        }
    }

    static class Nullish {
        @Override
        public String toString() {
            return null;
        }
    }

    static class Failing {
        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }

    static int step() {
        log.append('s').append(++count);
        return count;
    }

    static String fail() {
        throw new UnsupportedOperationException("operand");
    }

    static void show(String text) {
        System.out.println(text + " " + log);
        log.setLength(0);
    }

    public static void main(String[] args) {
        Counter c = new Counter();
        show("" + step() + step() * step() + (step() - step()));
        show(step() + step() + "x" + step() + step());
        show("a" + new Nullish() + null + (Object) null + (String) null + (char[]) null);
        show('a' + 'b' + "c" + 'd' + 'e' + (char) ('a' + 1) + (byte) 200 + (short) 70000);
        show(1 + 2L + 3f + "t" + 1.0 + 1e10f + -0.0 + (0.0 / 0) + Long.MIN_VALUE + true);
        String s = "p";
        s += s + (s = "q") + s;
        show(s);
        s += s += s += "z";
        show(s);
        int i = 5;
        show("" + i++ + i + ++i + i-- + -i + +i + ~i + (i = 9) + i);
        String[] array = {"e"};
        int at = 0;
        array[at++] += at + array[at - 1] + (array[0] = "changed");
        show(array[0]);
        try {
            show("x" + new Failing() + step());
        } catch (IllegalStateException e) {
            show(e.getMessage());
        }
        try {
            show("x" + step() + fail() + step());
        } catch (UnsupportedOperationException e) {
            show(e.getMessage());
        }
        try {
            String none = null;
            show("x" + step() + none.length() + step());
        } catch (NullPointerException e) {
            show("null");
        }
        final String constant = "con" + "stant" + 1 + 'c' + 2.5f + true;
        show(String.valueOf(constant == "constant1c2.5true") + (("con" + c.getClass().getSimpleName()) == "conCounter"));
        show("\u0001\u0002" + i + "\u0001" + i + "\u0002");
        StringBuilder builder = new StringBuilder("b");
        show("" + builder + builder.append("1") + builder);
        Object o = "text".toCharArray().length + "";
        show(o + "" + o.equals("4"));
    }
}
