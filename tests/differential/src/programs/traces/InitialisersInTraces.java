// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
package traces;

/**
 * Classes that are initialised because others are, until one fails: which frames say so. The methods that
 * initialise are called once, so that all is inlined into what calls it.
 */
public class InitialisersInTraces {
    static class First {
        static int value =
                Second.value;
    }

    static class Second {
        static int value =
                Third.read();
    }

    static class Third {
        static int value = 1 / Second.value;

        static int read() {
            return value;
        }
    }

    static class ByField {
        static int value = 1
                + Behind.value;
    }

    static class Behind {
        static final int[] NONE = new int[0];
        static int value = NONE[2];
    }

    static class ByMethods {
        static int value;

        static {
            value = 1;
            value += once();
        }

        static int once() {
            return 1
                    + Deep.twice();
        }
    }

    static class Deep {
        static Object made = new Made(4);

        static int twice() {
            return made.hashCode();
        }
    }

    static class Made {
        static int count;

        static {
            count = Last.increment();
        }

        final int size;

        Made(int size) {
            this.size = size;
        }
    }

    static class Last {
        static int calls = Integer.parseInt("none");

        static int increment() {
            return calls++;
        }
    }

    static class InLoop {
        static int sum;

        static {
            for (int i = 0; i < 3; i++) {
                sum += i == 2 ? Rare.get(i) : i;
            }
        }
    }

    static class Rare {
        static {
            fail();
        }

        static int get(int i) {
            return i;
        }

        private static void fail() {
            throw new IllegalStateException("rare");
        }
    }

    interface Attempt {
        int run();
    }

    static void show(String title, Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            System.out.println(title + ": " + t);
            for (StackTraceElement element : t.getStackTrace()) {
                if (element.getClassName().startsWith("traces.")) {
                    System.out.println("  " + element);
                }
            }
        }
    }

    static void twice(String title, Attempt attempt) {
        for (int i = 0; i < 2; i++) {
            try {
                System.out.println(title + ": " + attempt.run());
            } catch (Throwable e) {
                show(title, e);
            }
        }
    }

    public static void main(String[] args) {
        twice("a chain", () -> First.value);
        twice("the second of it", () -> Second.value);
        twice("by a field", () -> ByField.value);
        twice("by methods", () -> ByMethods.value);
        twice("by a constructor", () -> new Made(3).size);
        twice("in a loop", () -> InLoop.sum);
    }
}
