// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes25;

/** JLS 9.4: private and static methods of interfaces, a lambda in a default method, super calls to chosen interfaces. */
public class InterfacePrivateStatic {
    interface A {
        default String name() {
            return "A" + helper();
        }

        private String helper() {
            Runnable r = () -> System.out.println("in lambda of " + this.tag());
            r.run();
            return "h";
        }

        static String stat() {
            return "static A";
        }

        String tag();
    }

    interface B {
        default String name() {
            return "B";
        }
    }

    record C(String tag) implements A, B {
        public String name() {
            return A.super.name() + B.super.name();
        }
    }

    public static void main(String[] args) {
        System.out.println(new C("t").name() + " " + A.stat());
    }
}
