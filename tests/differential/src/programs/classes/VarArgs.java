// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 8.4.1, 15.12.4.2: variable arity calls make a new array each time; an array passes through; constructors too. */
public class VarArgs {
    static int[] last;

    static int sum(int... n) {
        last = n;
        int s = 0;
        for (int i : n) {
            s += i;
        }
        return s;
    }

    final String text;

    VarArgs(String first, Object... rest) {
        text = first + rest.length + (rest.length > 0 ? rest[0] : "-");
    }

    @SafeVarargs
    static <T> T lastOf(T... values) {
        return values.length == 0 ? null : values[values.length - 1];
    }

    static String kinds(char c, long... l) {
        return c + ":" + l.length;
    }

    public static void main(String[] args) {
        int[] mine = {1, 2, 3};
        System.out.println(sum() + " " + sum(1) + " " + sum(1, 'a', (byte) 3) + " " + sum(mine) + " " + (last == mine));
        sum();
        int[] empty = last;
        sum();
        System.out.println(empty != last);
        System.out.println(new VarArgs("a").text + new VarArgs("b", 1, 2).text + new VarArgs("c", (Object) null).text);
        System.out.println(lastOf() + " " + lastOf(1, 2) + " " + lastOf("x", 2.5) + " " + kinds('c', 1, 2, 'x'));
        try {
            sum((int[]) null);
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
        System.out.println(String.format("%s-%s", (Object[]) new String[] {"p", "q"}));
    }
}
