// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** JLS 11.2.2, 14.18: throw null, rethrowing the same object, a throw expression evaluated first, exceptions as values. */
public class RethrowAndWrap {
    static RuntimeException make(String s) {
        System.out.println("made " + s);
        return s.isEmpty() ? null : new RuntimeException(s);
    }

    static Throwable catchIt(int n) {
        try {
            switch (n) {
                case 0:
                    throw make("");
                case 1:
                    throw make("x");
                default:
                    throw n > 2 ? new Error("e") : new Exception("x");
            }
        } catch (Throwable t) {
            return t;
        }
    }

    static void pass(Throwable t) throws Throwable {
        try {
            throw t;
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable other) {
            throw new IllegalStateException(other);
        } finally {
            System.out.println("passed");
        }
    }

    public static void main(String[] args) throws Throwable {
        for (int i = 0; i < 4; i++) {
            Throwable t = catchIt(i);
            System.out.println(i == 0 ? t.getClass().getName() : t.toString());
            try {
                pass(t);
            } catch (RuntimeException e) {
                System.out.println((e == t) + " " + (e.getCause() == t));
            }
        }
        RuntimeException kept = new RuntimeException("kept");
        RuntimeException caught = null;
        for (int i = 0; i < 3; i++) {
            try {
                throw kept;
            } catch (RuntimeException e) {
                System.out.println(caught == null || caught == e);
                caught = e;
            }
        }
    }
}
