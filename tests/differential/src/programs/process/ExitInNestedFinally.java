// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 37
package process;

/** exit in the innermost of nested finally clauses, while exceptions are on their way: hooks run, handlers do not. */
public class ExitInNestedFinally {
    static class Resource implements AutoCloseable {
        @Override
        public void close() {
            System.out.println("closed");
            throw new IllegalStateException("while closing");
        }
    }

    static int depth(int n) {
        try {
            if (n == 0) {
                throw new IllegalArgumentException("innermost");
            }
            return depth(n - 1);
        } finally {
            System.out.println("finally " + n);
            if (n == 2) {
                try (Resource resource = new Resource()) {
                    System.out.println("body");
                } catch (IllegalStateException e) {
                    System.out.println("caught " + e.getMessage());
                    leave();
                } finally {
                    System.out.println("not reached: inner finally");
                }
            }
        }
    }

    static void leave() {
        try {
            try {
                throw new ArithmeticException();
            } finally {
                System.out.print("leaving");
                System.exit(37);
            }
        } catch (ArithmeticException e) {
            System.out.println("not reached: handler");
        } finally {
            System.out.println("not reached: outer finally");
        }
    }

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                System.out.println("; hook begins");
                throw new IllegalStateException("of the hook");
            } catch (IllegalStateException e) {
                System.out.println("hook catches " + e.getMessage());
            } finally {
                System.out.println("hook's finally");
            }
        }));
        try {
            System.out.println(depth(5));
        } catch (RuntimeException e) {
            System.out.println("not reached: main's handler");
        } finally {
            System.out.println("not reached: main's finally");
        }
    }
}
