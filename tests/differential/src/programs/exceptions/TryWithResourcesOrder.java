// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** JLS 14.20.3: resources close in reverse, null ones are skipped, failures of close are suppressed or thrown. */
public class TryWithResourcesOrder {
    record R(String name, boolean fails) implements AutoCloseable {
        R {
            System.out.println("open " + name);
        }

        static R open(String name) {
            if (name.equals("bad")) {
                throw new IllegalStateException("cannot open");
            }
            return new R(name, false);
        }

        @Override
        public void close() {
            System.out.println("close " + name);
            if (fails) {
                throw new IllegalArgumentException("close of " + name);
            }
        }
    }

    static int run(boolean first, boolean body, boolean second) {
        R outer = new R("outer", first);
        try (outer;
                R none = null;
                R inner = new R("inner", second)) {
            if (body) {
                throw new ArithmeticException("body");
            }
            return inner.name().length();
        } catch (RuntimeException e) {
            System.out.println(e.getMessage());
            for (Throwable t : e.getSuppressed()) {
                System.out.println("  suppressed " + t.getMessage());
            }
            return -1;
        } finally {
            System.out.println("finally");
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 8; i++) {
            System.out.println(run((i & 1) != 0, (i & 2) != 0, (i & 4) != 0));
        }
        try (R a = R.open("a");
                R b = R.open("bad")) {
            System.out.println("never" + a + b);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
    }
}
