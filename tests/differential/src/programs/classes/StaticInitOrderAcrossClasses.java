// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 12.4.2, 12.5: static and instance initialisation of a hierarchy interleaved with uses of each other's statics. */
public class StaticInitOrderAcrossClasses {
    static String log = "";

    static int note(String s) {
        log += s + " ";
        return log.length();
    }

    static class A {
        static int s = note("A.static");
        int i = note("A.instance");

        A() {
            note("A()");
            B.touch();
        }

        static void touch() {
            note("A.touch");
        }
    }

    static class B extends A {
        static int s = note("B.static");
        int i = note("B.instance");
        static B self = new B();

        B() {
            note("B()");
            C.touch();
        }

        static void touch() {
            note("B.touch");
        }
    }

    static class C {
        static A a = new A();

        static {
            note("C.block");
        }

        static void touch() {
            note("C.touch");
        }
    }

    public static void main(String[] args) {
        B.touch();
        System.out.println(log);
        log = "";
        new B();
        System.out.println(log);
    }
}
