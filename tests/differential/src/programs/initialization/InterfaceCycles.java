// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** Interfaces and classes that initialise each other: those with default methods come with their implementers, others do not. */
public class InterfaceCycles {
    static int log(String what) {
        System.out.println(what + " " + seen());
        return what.length();
    }

    private static int seen() {
        return ++count;
    }

    private static int count;

    interface Silent {
        int S = log("Silent");
    }

    interface First extends Silent {
        int A = log("First") + Impl.VALUE;

        default int first() {
            return A;
        }
    }

    interface Second extends First {
        int B = log("Second") + Third.C;

        private int hidden() {
            return B;
        }

        default int second() {
            return hidden() + first();
        }
    }

    interface Third {
        int C = log("Third") + Second.B;

        static int third() {
            return C;
        }

        default void nothing() {}
    }

    static class Base {
        static int base = log("Base");

        static {
            System.out.println("from Base: " + Impl.VALUE + " " + Impl.CONSTANT);
        }
    }

    static class Impl extends Base implements Second {
        static final int CONSTANT = 99;
        static final int VALUE = log("Impl") + CONSTANT;
    }

    static class Sub extends Impl implements Third {
        static int sub = log("Sub") + C;
    }

    interface Functional {
        int F = log("Functional");

        int apply(int x);

        default Functional twice() {
            return x -> apply(apply(x));
        }
    }

    static class Cyclic {
        static final Cyclic ONE = new Cyclic();
        static final Integer BOXED = 42;
        static final int PLAIN = 43;
        static int assigned = 7;
        final int sum = (BOXED == null ? 1000 : BOXED) + PLAIN + assigned + Partner.twice;
    }

    static class Partner {
        static int twice = 2 * Cyclic.assigned + (Cyclic.ONE == null ? 1 : 100);
    }

    public static void main(String[] args) {
        Impl[] none = new Impl[1];
        System.out.println(none.length + " " + Impl.CONSTANT);
        System.out.println(new Sub().second());
        System.out.println(Third.third() + " " + Silent.S);
        Functional f = x -> x + 3;
        System.out.println("a lambda is there");
        System.out.println(f.twice().apply(1));
        System.out.println(Partner.twice + " " + Cyclic.ONE.sum + " " + new Cyclic().sum);
    }
}
