// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 5.3, 15.12.2: phases of overload resolution: subtyping first, then boxing, then variable arity. */
public class InvocationContexts {
    static String f(long x) {
        return "long";
    }

    static String f(Integer x) {
        return "Integer";
    }

    static String f(Object x) {
        return "Object";
    }

    static String f(int... x) {
        return "int...";
    }

    static String g(Object x) {
        return "Object";
    }

    static String g(String x) {
        return "String";
    }

    static String h(double x) {
        return "double";
    }

    static String h(Object x) {
        return "Object";
    }

    static String v(Object... x) {
        return x == null ? "null array" : "array of " + x.length;
    }

    static String w(char c, int i) {
        return "char,int";
    }

    static String w(int i, int j) {
        return "int,int";
    }

    public static void main(String[] args) {
        byte b = 1;
        System.out.println(f(1) + " " + f(b) + " " + f('c') + " " + f(1L) + " " + f(1f) + " " + f() + " " + f(1, 2));
        System.out.println(g(null) + " " + g((Object) "s") + " " + h(1) + " " + h('c') + " " + h(true));
        System.out.println(v() + ", " + v((Object[]) null) + ", " + v((Object) null) + ", " + v(1, 2));
        System.out.println(v((Object) new String[3]) + ", " + v(new String[3]) + ", " + v(new int[3]));
        System.out.println(w('a', 1) + " " + w('a', 'b') + " " + w(1, 'b'));
    }
}
