// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** JLS 14.20.3: resources closed in reverse order, suppressed exceptions, null resources. */
public class TryWithResources {
    static final StringBuilder TRACE = new StringBuilder();

    record Resource(String name, boolean failsOnOpen, boolean failsOnClose) implements AutoCloseable {
        Resource {
            TRACE.append("open ").append(name).append("; ");
            if (failsOnOpen) {
                throw new IllegalArgumentException("open " + name);
            }
        }

        Resource(String name) {
            this(name, false, false);
        }

        @Override
        public void close() {
            TRACE.append("close ").append(name).append("; ");
            if (failsOnClose) {
                throw new IllegalStateException("close " + name);
            }
        }
    }

    interface Body {
        void run() throws Exception;
    }

    static void attempt(String what, Body body) {
        try {
            body.run();
            TRACE.append("fine");
        } catch (Exception e) {
            TRACE.append("caught ").append(e.getMessage());
            for (Throwable suppressed : e.getSuppressed()) {
                TRACE.append(" suppressed ").append(suppressed.getMessage());
            }
        }
        System.out.println(what + ": " + TRACE);
        TRACE.setLength(0);
    }

    public static void main(String[] args) {
        attempt("one", () -> {
            try (Resource a = new Resource("a")) {
                TRACE.append("body ").append(a.name()).append("; ");
            }
        });
        attempt("three", () -> {
            try (Resource a = new Resource("a"); Resource b = new Resource("b"); Resource c = new Resource("c")) {
                TRACE.append("body; ");
            } finally {
                TRACE.append("finally; ");
            }
        });
        attempt("second does not open", () -> {
            try (Resource a = new Resource("a"); Resource b = new Resource("b", true, false)) {
                TRACE.append("body; ");
            }
        });
        attempt("close fails", () -> {
            try (Resource a = new Resource("a", false, true)) {
                TRACE.append("body; ");
            }
        });
        attempt("body and both closes fail", () -> {
            try (Resource a = new Resource("a", false, true); Resource b = new Resource("b", false, true)) {
                throw new Exception("body");
            }
        });
        attempt("both closes fail", () -> {
            try (Resource a = new Resource("a", false, true); Resource b = new Resource("b", false, true)) {
                TRACE.append("body; ");
            }
        });
        attempt("null", () -> {
            try (Resource none = null) {
                TRACE.append("body; ");
            }
        });
        attempt("own catch and finally", () -> {
            Resource shared = new Resource("s", false, true);
            try (shared) {
                TRACE.append("body; ");
            } catch (IllegalStateException e) {
                TRACE.append("own catch; ");
            } finally {
                TRACE.append("finally; ");
            }
        });
        for (int i = 0; i < 3; i++) {
            int round = i;
            attempt("leaves with " + i, () -> TRACE.append(leave(round)).append("; "));
        }
        Exception e = new Exception("e");
        e.addSuppressed(new RuntimeException("s1"));
        e.addSuppressed(new Error("s2"));
        System.out.println(e.getSuppressed().length + " " + e.getSuppressed()[1]);
        try {
            e.addSuppressed(e);
        } catch (IllegalArgumentException self) {
            System.out.println("not itself");
        }
    }

    static String leave(int how) {
        for (int i = 0; i < 2; i++) {
            try (Resource r = new Resource("r" + i)) {
                if (how == 0) {
                    return "returned";
                }
                if (how == 1) {
                    continue;
                }
                break;
            }
        }
        return "after";
    }
}
