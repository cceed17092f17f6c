// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package boxing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** JLS 15.12.2.1-3: primitives prefer widening to boxing, boxes prefer supertypes to unboxing. */
public class OverloadsWithBoxes {
    static String f(long x) {
        return "long";
    }

    static String f(Byte x) {
        return "Byte";
    }

    static String f(Number x) {
        return "Number";
    }

    static String g(double x) {
        return "double";
    }

    static String g(Object x) {
        return "Object";
    }

    static String h(int... x) {
        return "int...";
    }

    static String h(Integer x) {
        return "Integer";
    }

    static String k(char c) {
        return "char";
    }

    static String k(Integer c) {
        return "Integer";
    }

    public static void main(String[] args) {
        byte b = 1;
        Byte boxed = 1;
        System.out.println(f(b) + f(boxed) + f(1) + f(1.5f) + f((Integer) 1));
        System.out.println(g(1) + g('c') + g(b) + g(boxed) + g(true));
        System.out.println(h(1) + h() + h(1, 2) + k('a') + k(97));
        List<Integer> list = new ArrayList<>(List.of(5, 1, 2));
        list.remove(1);
        Collection<Integer> c = list;
        c.remove(5);
        System.out.println(list);
    }
}
