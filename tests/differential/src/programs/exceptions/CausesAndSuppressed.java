// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** java.lang.Throwable: causes, initCause's rules, suppressed exceptions, messages made from causes, toString. */
public class CausesAndSuppressed {
    static class Quiet extends RuntimeException {
        Quiet() {
            super("quiet", null, false, false);
        }
    }

    static class Localized extends Exception {
        Localized(String m) {
            super(m);
        }

        @Override
        public String getLocalizedMessage() {
            return "localized " + getMessage();
        }
    }

    static void attempt(Runnable r) {
        try {
            r.run();
        } catch (RuntimeException e) {
            System.out.println(e + " cause " + e.getCause());
        }
    }

    public static void main(String[] args) {
        Exception inner = new IllegalStateException("inner");
        System.out.println(new RuntimeException(inner).getMessage());
        System.out.println(new RuntimeException((Throwable) null).getMessage());
        System.out.println(new RuntimeException("own", inner));
        System.out.println(new Localized("m") + " " + new Error() + " " + new Exception(""));
        Exception e = new Exception("e");
        e.initCause(inner);
        attempt(() -> e.initCause(null));
        attempt(() -> new Exception("x", null).initCause(inner));
        Exception self = new Exception("self");
        attempt(() -> self.initCause(self));
        attempt(() -> self.addSuppressed(self));
        attempt(() -> self.addSuppressed(null));
        self.addSuppressed(inner);
        self.addSuppressed(e);
        System.out.println(self.getSuppressed().length + " " + self.getSuppressed()[1].getCause());
        Quiet q = new Quiet();
        q.addSuppressed(e);
        System.out.println(q.getSuppressed().length + " " + q.getMessage());
        System.out.println(new AssertionError(5).getMessage() + new AssertionError(inner).getCause() + new AssertionError('c').getMessage());
    }
}
