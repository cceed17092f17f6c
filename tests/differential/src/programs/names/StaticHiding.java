// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package names;

/** JLS 8.4.8.2: static methods hide and are chosen by the static type; private methods are not overridden. */
public class StaticHiding {
    static class A {
        static String s() {
            return "A.s";
        }

        private String p() {
            return "A.p";
        }

        String callP() {
            return p() + s();
        }

        static String viaThis(A a) {
            return a.p();
        }
    }

    static class B extends A {
        static String s() {
            return "B.s";
        }

        String p() {
            return "B.p";
        }
    }

    static class C extends B {
        @Override
        String p() {
            return "C.p" + super.p() + s();
        }
    }

    public static void main(String[] args) {
        A a = new C();
        System.out.println(a.callP() + " " + A.viaThis(a) + " " + ((B) a).p());
        System.out.println(A.s() + B.s() + C.s());
    }
}
