// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package inner;

/** JLS 8.1.3, 8.8.7.1: an inner class that extends another inner class has two outer instances, which may differ. */
public class InheritedOuters {
    final String name;

    InheritedOuters(String name) {
        this.name = name;
    }

    class Base {
        String base() {
            return "base of " + name;
        }
    }

    class Sub extends Base {
        String sub() {
            return "sub of " + name + ", " + base();
        }
    }

    class Other extends Base {
        Other(InheritedOuters outer) {
            outer.super();
        }

        String other() {
            return "other of " + name + ", " + base();
        }
    }

    static class Nested extends InheritedOuters {
        Nested() {
            super("nested");
        }

        class Inner extends Base {
            String inner() {
                return name + " " + Nested.this.name + " " + base();
            }
        }
    }

    public static void main(String[] args) {
        InheritedOuters a = new InheritedOuters("a");
        InheritedOuters b = new InheritedOuters("b");
        System.out.println(a.new Sub().sub());
        System.out.println(a.new Other(b).other());
        System.out.println(new Nested().new Inner().inner());
    }
}
