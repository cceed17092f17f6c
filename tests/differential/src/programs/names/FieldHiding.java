// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package names;

/** JLS 8.3, 15.11: a field of a subclass hides, and the type of the expression chooses, not the object; super reaches past. */
public class FieldHiding {
    static class A {
        String name = "A";
        static String kind = "static A";

        String get() {
            return name;
        }
    }

    static class B extends A {
        int name = 5;
        static String kind = "static B";

        String all() {
            return name + " " + super.name + " " + ((A) this).name + " " + get();
        }
    }

    static class C extends B {
        double name = 0.5;

        String more() {
            return name + " " + super.name + " " + ((B) this).name + " " + ((A) this).name;
        }
    }

    interface Constants {
        String NAME = "interface";
    }

    static class D extends A implements Constants {
        String all() {
            return NAME + name;
        }
    }

    public static void main(String[] args) {
        B b = new B();
        A a = b;
        a.name = "changed";
        System.out.println(b.name + " " + a.name + " " + b.all());
        System.out.println(new C().more());
        System.out.println(A.kind + ", " + B.kind + ", " + C.kind);
        A none = null;
        System.out.println(none.kind + " " + new D().all());
    }
}
