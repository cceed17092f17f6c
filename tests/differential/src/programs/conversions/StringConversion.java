// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 5.1.11: string conversion calls toString; its null result, and null itself, become "null". */
public class StringConversion {
    static class Nothing {
        @Override
        public String toString() {
            return null;
        }
    }

    static class Loud {
        int calls;

        @Override
        public String toString() {
            return "call " + ++calls;
        }
    }

    public static void main(String[] args) {
        Loud loud = new Loud();
        String s = "" + loud + loud + null + new Nothing() + (Object) null;
        System.out.println(s);
        char[] none = null;
        String t = "x" + none;
        System.out.println(t);
        String u = null;
        u += null;
        u += 'c' + 1;
        System.out.println(u);
        Object o = "o";
        o += "p" + 1.0f + 2.0 + 3L + (byte) 4 + 'c' + false;
        System.out.println(o);
        System.out.println(loud.calls + String.valueOf((Object) null) + String.valueOf(new Nothing()));
    }
}
