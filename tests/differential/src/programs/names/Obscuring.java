// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package names;

/** JLS 6.4.2, 6.5.2: where a name could be variable, type or package, the variable wins. */
public class Obscuring {
    static class Thing {
        static String name() {
            return "type";
        }
    }

    static class Holder {
        String name() {
            return "variable";
        }
    }

    static Holder Thing = new Holder();

    static class java {
        static class lang {
            static String where = "not the package";
        }
    }

    static int label(int label) {
        label:
        for (; ; ) {
            label++;
            if (label > 3) {
                break label;
            }
        }
        return label;
    }

    static String name(String name) {
        return name + name();
    }

    static String name() {
        return "()";
    }

    public static void main(String[] args) {
        System.out.println(Thing.name() + " " + names.Obscuring.Thing.name() + " " + new Thing().name());
        System.out.println(java.lang.where + " " + label(1) + " " + name("n"));
    }
}
