// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JVMS 5.4.6: selection walks up any number of superclasses; each level may override or inherit. */
public class DeepHierarchy {
    static class C0 {
        int f() {
            return 0;
        }

        int g() {
            return f() * 10;
        }
    }

    static class C1 extends C0 {}

    static class C2 extends C1 {
        @Override
        int f() {
            return 2;
        }
    }

    static class C3 extends C2 {
        @Override
        int g() {
            return super.g() + 3;
        }
    }

    static class C4 extends C3 {}

    static class C5 extends C4 {
        @Override
        int f() {
            return super.f() + 5;
        }
    }

    static class C6 extends C5 {
        @Override
        int g() {
            return -super.g();
        }
    }

    static class D extends C3 {
        @Override
        final int f() {
            return 99;
        }
    }

    public static void main(String[] args) {
        C0[] all = {new C0(), new C1(), new C2(), new C3(), new C4(), new C5(), new C6(), new D()};
        for (C0 c : all) {
            System.out.println(c.getClass().getSimpleName() + " " + c.f() + " " + c.g() + " " + (c instanceof C3)
                    + (c instanceof C5) + (c.getClass().getSuperclass() == C3.class));
        }
    }
}
