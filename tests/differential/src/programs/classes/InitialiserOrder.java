// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 12.5: field initialisers and instance blocks run in textual order after super(), virtual calls see defaults. */
public class InitialiserOrder {
    static int say(String what, int value) {
        System.out.println(what);
        return value;
    }

    static class Base {
        int a = say("Base.a", 1);

        {
            say("Base block", 0);
        }

        Base() {
            say("Base()", 0);
            hook();
        }

        void hook() {
            say("Base.hook", 0);
        }

        int late = say("Base.late", 2);
    }

    static class Derived extends Base {
        int x = say("Derived.x", 10);
        final int constant = 11;
        final Integer boxed = 12;
        String text = "text";

        {
            x += 5;
        }

        Derived(int argument) {
            super();
            say("Derived(" + argument + ") " + x, 0);
        }

        Derived() {
            this(say("argument", 3));
            say("Derived() " + x, 0);
        }

        @Override
        void hook() {
            System.out.println("hook " + x + " " + constant + " " + boxed + " " + text + " " + a);
        }
    }

    public static void main(String[] args) {
        new Derived().hook();
    }
}
