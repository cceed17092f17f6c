// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package traces;

import java.util.ArrayList;
import java.util.List;

/** Initialisers that fail when a static method is called: the JVM runs them before the method has a frame. */
public final class FailingInitialisersOfCallees {
    static final class Recursive {
        static final List<Integer> SEEN = fill(3);

        static List<Integer> fill(int count) {
            if (count < 0) {
                throw new IllegalStateException("count " + count);
            }
            return fill(count - 1);
        }

        static int depth(int n) {
            return n <= 0 ? SEEN.size() : 1 + depth(n - 1) + depth(n - 2);
        }
    }

    static final class Loops {
        static int[] numbers = new int[-1];

        static int sum(int to) {
            int sum = 0;
            for (int i = 0; i < to; i++) {
                for (int j = 0; j < i; j++) {
                    sum += numbers[j % numbers.length];
                }
            }
            return sum;
        }
    }

    static class Base {
        static final Object FIRST = first();

        static Object first() {
            Object[] texts = new String[1];
            texts[0] = 1;
            return texts;
        }
    }

    static final class Derived extends Base {
        static int calls;

        static int called(int n) {
            calls++;
            return n == 0 ? calls : called(n - 1) + called(n - 1);
        }
    }

    static final class Fine {
        static final List<String> TEXTS = new ArrayList<>(List.of("a", "b"));

        static String get(int index) {
            return index > 5 ? get(index - 1) + TEXTS.get(index) : TEXTS.get(index);
        }
    }

    private FailingInitialisersOfCallees() {}

    private static void attempt(Runnable what) {
        try {
            what.run();
            System.out.println("done");
        } catch (Throwable thrown) {
            for (Throwable at = thrown; at != null; at = at.getCause()) {
                System.out.println(at.getClass().getName());
                for (StackTraceElement frame : at.getStackTrace()) {
                    if (frame.getClassName().startsWith("traces.")) {
                        System.out.println("  " + frame);
                    }
                }
            }
        }
    }

    private static void recursive() {
        System.out.println(Recursive.depth(5));
    }

    private static void loops() {
        System.out.println(Loops.sum(3));
    }

    private static void derived() {
        System.out.println(Derived.called(2));
    }

    private static void fine() {
        System.out.println(Fine.get(7));
    }

    public static void main(String[] args) {
        for (int i = 0; i < 2; i++) {
            attempt(FailingInitialisersOfCallees::recursive);
            attempt(FailingInitialisersOfCallees::loops);
            attempt(FailingInitialisersOfCallees::derived);
        }
        attempt(FailingInitialisersOfCallees::fine);
    }
}
