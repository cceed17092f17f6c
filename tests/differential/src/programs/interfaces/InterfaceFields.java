// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package interfaces;

/** JLS 9.3, 12.4.1: fields of interfaces are initialised when first used, not with implementing classes or subinterfaces. */
public class InterfaceFields {
    static int say(String s) {
        System.out.println(s);
        return s.length();
    }

    interface A {
        int X = say("A.X");
        int CONSTANT = 5;
    }

    interface B extends A {
        int Y = say("B.Y");
    }

    interface WithDefault {
        int Z = say("WithDefault.Z");

        default void f() {}
    }

    static class C implements B, WithDefault {
        static int w = say("C.w");
    }

    public static void main(String[] args) {
        System.out.println("start " + B.CONSTANT);
        new C();
        System.out.println("C made");
        System.out.println(B.Y);
        System.out.println(C.X);
        System.out.println(C.Z);
    }
}
