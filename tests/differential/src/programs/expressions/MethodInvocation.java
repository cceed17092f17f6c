// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.12.4: the target, then arguments, then the null check, then the call; results that are ignored. */
public class MethodInvocation {
    static MethodInvocation make(String s) {
        System.out.print("make " + s + " ");
        return s.isEmpty() ? null : new MethodInvocation();
    }

    static int argument(int n) {
        System.out.print("argument " + n + " ");
        if (n < 0) {
            throw new IllegalArgumentException("negative");
        }
        return n;
    }

    MethodInvocation self(int n) {
        System.out.print("self " + n + " ");
        return this;
    }

    static void stat(int n) {
        System.out.println("static " + n);
    }

    final void last(int... n) {
        System.out.println("last " + n.length);
    }

    public static void main(String[] args) {
        make("a").self(argument(1)).self(argument(2)).last(argument(3), argument(4));
        make("").stat(argument(5));
        try {
            make("").self(argument(6));
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        }
        try {
            make("").last(argument(7), argument(-1));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        make("b").self(1).hashCode();
        System.out.println();
    }
}
