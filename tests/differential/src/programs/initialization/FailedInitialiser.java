// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

/** JLS 12.4.2 steps 10 and 5: ExceptionInInitializerError with its cause first, NoClassDefFoundError ever after. */
public class FailedInitialiser {
    static class Bad {
        static int value = 3;

        static {
            System.out.println("Bad starts");
            value = 4;
            if (value > 3) {
                throw new IllegalStateException("cannot");
            }
        }

        static int get() {
            return value;
        }
    }

    static class WithError {
        static {
            if (true) {
                throw new StackOverflowError("mine");
            }
        }

        static void f() {}
    }

    static class Sub extends Bad {
        static int own = 8;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Bad.get());
            } catch (ExceptionInInitializerError e) {
                System.out.println(e.getMessage() + " | " + e.getCause() + " | " + (e.getException() == e.getCause()));
            } catch (NoClassDefFoundError e) {
                System.out.println(e.getMessage());
            }
        }
        try {
            new Bad();
        } catch (NoClassDefFoundError e) {
            System.out.println(e.getMessage());
        }
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(Sub.own);
            } catch (NoClassDefFoundError e) {
                System.out.println(e.getMessage());
            }
        }
        for (int i = 0; i < 2; i++) {
            try {
                WithError.f();
            } catch (StackOverflowError e) {
                System.out.println("as it was thrown: " + e.getMessage());
            } catch (NoClassDefFoundError e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
