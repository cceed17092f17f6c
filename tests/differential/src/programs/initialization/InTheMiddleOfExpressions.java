// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** JLS 15.7, 12.4.1: initialisers run exactly when their expression is evaluated, between its neighbours. */
public class InTheMiddleOfExpressions {
    static String log = "";

    static int note(String s, int v) {
        log += s;
        return v;
    }

    static class A {
        static int x = note("[A]", 1);
    }

    static class B {
        static int[] y = {note("[B]", 2)};
    }

    static class C {
        static int z = note("[C]", 3);

        static int f(int a, int b) {
            return a + b + z;
        }
    }

    static class D {
        static int w = note("[D]", 4);
    }

    static class E {
        static Object o = note("[E]", 5);

        E(int n) {}
    }

    public static void main(String[] args) {
        int r = note("a", 1) + A.x + note("b", 2) * B.y[note("c", 0)] + C.f(note("d", 4), note("e", 5));
        D.w = note("f", 6);
        new E(note("g", 1));
        System.out.println(r + " " + log);
    }
}
