// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** JLS 14.20.1: the first clause that fits catches; multi-catch; rethrown types; nested handlers; nothing else runs. */
public class CatchOrder {
    static class A extends Exception {
        A(String m) {
            super(m);
        }
    }

    static class B extends A {
        B(String m) {
            super(m);
        }
    }

    static void raise(int n) throws Exception {
        switch (n) {
            case 0 -> throw new B("b");
            case 1 -> throw new A("a");
            case 2 -> throw new IllegalStateException("state");
            case 3 -> throw new AssertionError("error");
            case 4 -> throw new Exception("plain");
            default -> System.out.println("nothing");
        }
    }

    static String run(int n) {
        try {
            try {
                raise(n);
                return "normal";
            } catch (B e) {
                return "B " + e.getMessage();
            } catch (A | IllegalStateException e) {
                raise(n == 1 ? 4 : 3);
                return "never";
            } finally {
                System.out.print("[inner finally] ");
            }
        } catch (RuntimeException e) {
            return "runtime";
        } catch (Exception e) {
            return "exception " + e.getMessage();
        } catch (Error e) {
            return "error " + e.getMessage();
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 6; i++) {
            System.out.println(run(i));
        }
    }
}
