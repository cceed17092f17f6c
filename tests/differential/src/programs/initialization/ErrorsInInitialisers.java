// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package initialization;

import java.util.ArrayList;
import java.util.List;

/** Initialisers that end by errors of the virtual machine, which are not wrapped, and what the class is then (JLS 12.4.2). */
public class ErrorsInInitialisers {
    static class Deep {
        static int value = descend(0);

        private static int descend(int n) {
            return descend(n + 1) + 1;
        }
    }

    static class Full {
        static List<long[]> held = new ArrayList<>();
        static int value = fill();

        /** More than fits into any of the hosts' heaps. */
        private static int fill() {
            try {
                while (true) {
                    held.add(new long[Integer.MAX_VALUE - 8]);
                }
            } finally {
                held = null;
            }
        }
    }

    static class Unchecked {
        static int value = Integer.parseInt("no number");
    }

    static class Asserting {
        static int value;

        static {
            if (value == 0) {
                throw new AssertionError("value", new IllegalStateException("why"));
            }
        }
    }

    static class OfTheFirst extends Unchecked {
        static int own = 5;
    }

    interface Constants {
        int COMPUTED = ErrorsInInitialisers.fail("constant");

        default int computed() {
            return 3;
        }
    }

    static class Implementing implements Constants {
        static int value = 4;
    }

    static int fail(String why) {
        throw new UnsupportedOperationException(why);
    }

    private interface Use {
        int use();
    }

    private static void twice(String name, Use use) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(name + " " + use.use());
            } catch (Throwable thrown) {
                StringBuilder text = new StringBuilder(name);
                for (Throwable each = thrown; each != null; each = each.getCause()) {
                    text.append(" <- ").append(each.getClass().getName());
                    if (!(each instanceof OutOfMemoryError)) {
                        text.append(": ").append(each.getMessage());
                    }
                }
                System.out.println(text);
            }
        }
    }

    public static void main(String[] args) {
        twice("deep", () -> Deep.value);
        twice("full", () -> Full.value);
        twice("unchecked", () -> Unchecked.value);
        twice("subclass", () -> OfTheFirst.own);
        twice("asserting", () -> Asserting.value);
        twice("implementing", () -> Implementing.value);
        twice("constant", () -> Constants.COMPUTED);
        twice("instance", () -> new Implementing().computed());
    }
}
