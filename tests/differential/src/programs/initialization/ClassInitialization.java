// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** JLS 12.4: when a class is initialised, in which order, and when it is not. */
public class ClassInitialization {
    static int say(String what, int value) {
        System.out.println(what + "=" + value);
        return value;
    }

    static class Base {
        static int b1 = say("Base.b1", 1);

        static {
            System.out.println("Base static block sees b1=" + b1);
        }

        int i1 = say("Base.i1", 10);

        {
            say("Base instance block", i1);
        }

        Base() {
            say("Base()", i1);
            hook();
        }

        void hook() {
            System.out.println("Base.hook");
        }
    }

    static class Derived extends Base {
        static int d1 = say("Derived.d1", b1 + 1);
        int i2 = say("Derived.i2", 20);
        final int i3 = 30;

        Derived() {
            super();
            say("Derived()", i2);
        }

        @Override
        void hook() {
            System.out.println("Derived.hook sees i2=" + i2 + " and the constant i3=" + i3);
        }
    }

    static class Constants {
        static final int INLINED = 42;
        static final String TEXT = "inlined";
        static final Integer BOXED = say("Constants.BOXED", 7);
    }

    interface WithDefault {
        int FIELD = say("WithDefault.FIELD", 1);

        default void method() {}
    }

    interface WithoutDefault {
        int FIELD = say("WithoutDefault.FIELD", 2);
    }

    static class Implements implements WithDefault, WithoutDefault {
        static {
            System.out.println("Implements");
        }
    }

    static class OnlyArray {
        static {
            System.out.println("OnlyArray must not be initialised");
        }
    }

    static class First {
        static int value = say("First.value", Second.value + 1);
    }

    static class Second {
        static int value = say("Second.value", First.value + 1);
    }

    static class Parent {
        static int inherited = say("Parent.inherited", 5);
    }

    static class Child extends Parent {
        static {
            System.out.println("Child must not be initialised by a field of Parent");
        }
    }

    static class Conditional {
        static {
            System.out.println("Conditional");
        }

        static void touch() {}
    }

    static class Forward {
        static int early = peek();
        static int late = 9;
        static final Integer LAST = 3;

        static int peek() {
            return late;
        }
    }

    static class Singleton {
        static final Singleton INSTANCE = new Singleton();
        static int count = 100;
        int seen;

        Singleton() {
            seen = count;
            count++;
        }
    }

    public static void main(String[] args) {
        System.out.println("main starts");
        System.out.println(Constants.INLINED + Constants.TEXT);
        System.out.println("after constants");
        System.out.println(Constants.BOXED);
        new Derived();
        System.out.println("second instance");
        new Derived();
        new Implements();
        System.out.println(WithoutDefault.FIELD);
        OnlyArray[] none = new OnlyArray[3];
        System.out.println(none.length + " " + (none[0] instanceof OnlyArray));
        System.out.println(First.value + " " + Second.value);
        System.out.println(Child.inherited);
        for (int i = 0; i < 4; i++) {
            System.out.println("round " + i);
            if (i >= 2) {
                Conditional.touch();
            }
        }
        System.out.println(Forward.early + " " + Forward.late);
        System.out.println(Singleton.INSTANCE.seen + " " + Singleton.count);
    }
}
