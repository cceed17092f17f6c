// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** JLS 12.4.2: an initialiser that fails because another class's failed; the error travels, it is not wrapped again. */
public class NestedFailure {
    static class Inner {
        static int x = Integer.parseInt("x");
    }

    static class Outer {
        static {
            System.out.println("Outer starts");
        }

        static int y = Inner.x;
    }

    static class Guarded {
        static int z;

        static {
            try {
                z = Inner.x;
            } catch (NoClassDefFoundError e) {
                System.out.println("Guarded caught " + e.getMessage());
                z = -1;
            }
        }
    }

    public static void main(String[] args) {
        try {
            System.out.println(Outer.y);
        } catch (ExceptionInInitializerError e) {
            System.out.println(e.getCause());
        }
        try {
            System.out.println(Outer.y);
        } catch (NoClassDefFoundError e) {
            System.out.println(e.getMessage());
        }
        System.out.println(Guarded.z);
    }
}
