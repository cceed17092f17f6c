// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JVMS 6.5.invokespecial: super calls choose by the caller's class, skip overriding, and see the real object's fields. */
public class SuperCalls {
    static class A {
        int v = 1;

        String f() {
            return "A.f(" + g() + ")";
        }

        String g() {
            return "A.g" + v;
        }

        @Override
        public String toString() {
            return "A" + v;
        }
    }

    static class B extends A {
        int v = 2;

        @Override
        String g() {
            return "B.g" + v + super.g();
        }
    }

    static class C extends B {
        @Override
        String f() {
            return "C.f(" + super.f() + ")";
        }

        @Override
        String g() {
            return "C.g" + super.g() + super.v + super.toString();
        }

        String viaLambda() {
            java.util.function.Supplier<String> s = super::f;
            java.util.function.Supplier<String> t = () -> super.g();
            return s.get() + t.get();
        }
    }

    public static void main(String[] args) {
        C c = new C();
        System.out.println(c.f());
        System.out.println(((A) c).g());
        System.out.println(c.viaLambda());
        System.out.println(new B().f());
    }
}
