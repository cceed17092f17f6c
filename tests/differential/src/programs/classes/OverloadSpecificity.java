// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** JLS 15.12.2.5: the most specific method, also among functional interfaces, generics and variable arity. */
public class OverloadSpecificity {
    static String a(Object o) {
        return "Object";
    }

    static String a(Number n) {
        return "Number";
    }

    static String a(Integer i) {
        return "Integer";
    }

    static String b(Function<String, Integer> f) {
        return "Function";
    }

    static String b(ToIntFunction<String> f) {
        return "ToIntFunction";
    }

    static String c(Supplier<?> s) {
        return "Supplier";
    }

    static String c(Runnable r) {
        return "Runnable";
    }

    static String d(Object... o) {
        return "Object...";
    }

    static String d(String... s) {
        return "String...";
    }

    static String d(String s, Object... o) {
        return "String, Object...";
    }

    static <T> String e(T t) {
        return "T";
    }

    static String e(CharSequence s) {
        return "CharSequence";
    }

    static <T extends Comparable<T>> String e(T t) {
        return "Comparable";
    }

    static String f(long a, int b) {
        return "long,int";
    }

    static String f(int a, double b) {
        return "int,double";
    }

    public static void main(String[] args) {
        Number n = 1;
        System.out.println(a(n) + " " + a(1) + " " + a(1L) + " " + a('c') + " " + a(null));
        System.out.println(b((String s) -> s.length()) + " " + c(() -> 1) + " " + c(() -> {}) + " " + c(Object::new));
        System.out.println(d(1) + ", " + d("a", 1) + ", " + d());
        System.out.println(e(new Object()) + " " + e((CharSequence) "s") + " " + e(5));
        System.out.println(f(1L, 2) + " " + f(1, 2.0));
    }
}
