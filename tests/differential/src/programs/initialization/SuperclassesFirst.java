// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** JLS 12.4.2: superclasses are initialised before, their interfaces only if they have default methods. */
public class SuperclassesFirst {
    static int say(String s) {
        System.out.println(s);
        return 1;
    }

    interface Plain {
        int X = say("Plain");
    }

    interface WithDefault {
        int Y = say("WithDefault");

        default void f() {}
    }

    interface Sub extends WithDefault {
        int Z = say("Sub without default of its own");
    }

    static class A implements Plain, WithDefault {
        static int a = say("A");
    }

    static class B extends A implements Sub {
        static int b = say("B");

        static void call() {
            say("B.call");
        }
    }

    static class C extends B {
        static int c = say("C");
    }

    public static void main(String[] args) {
        System.out.println(C.a);
        say("reading an inherited field initialised only its class");
        C.call();
        say("calling an inherited static method likewise");
        new C();
    }
}
