// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
package traces;

import java.util.ArrayList;
import java.util.List;

/** Exceptions whose handlers do not look at the trace, while somebody else does: later, elsewhere, in another iteration. */
public class TracesReadLater {
    static class A extends RuntimeException {
        A(String message) {
            super(message);
        }
    }

    static class B extends A {
        B(String message) {
            super(message);
        }
    }

    static class Keeping extends RuntimeException {
        static Keeping last;

        Keeping() {
            last = this;
        }
    }

    static class Reading extends RuntimeException {
        final int frames = getStackTrace().length;
    }

    static Throwable kept;
    static int counted;

    static void show(String title, Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        System.out.println(title + " " + thrown.getMessage() + " " + trace.length + " " + trace[0]);
    }

    static void throwA(int i) {
        if (i >= 0) {
            throw new A("a" + i);
        }
    }

    static void throwB(int i) {
        if (i >= 0) {
            throw new B("b" + i);
        }
    }

    /** Nobody looks at this one. */
    static int forgotten(int count) {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            try {
                throw new A("forgotten");
            } catch (A e) {
                sum += e.getMessage().length();
            }
        }
        return sum;
    }

    static void nextIteration() {
        RuntimeException saved = null;
        for (int i = 0; i < 3; i++) {
            try {
                if (i % 2 == 0) {
                    throwA(i);
                } else {
                    throwB(i);
                }
            } catch (B e) {
                show("saved", saved);
            } catch (A e) {
                saved = e;
            }
        }
    }

    static A returned() {
        try {
            throw new A("returned");
        } catch (A e) {
            return e;
        }
    }

    static void handled(A e) {
        counted += e.getMessage().length();
        if (counted > 3) {
            kept = e;
        }
    }

    static void passedOn() {
        try {
            throwA(7);
        } catch (A e) {
            handled(e);
        }
    }

    static void rethrown() {
        try {
            throwA(8);
        } catch (A e) {
            counted++;
            throw e;
        } finally {
            counted++;
        }
    }

    static void wrapped() {
        try {
            throwA(9);
        } catch (A e) {
            throw new IllegalStateException("wrapping", e);
        }
    }

    static void suppressed() {
        A first = null;
        try {
            throwA(10);
        } catch (A e) {
            try {
                throwB(10);
            } catch (B second) {
                e.addSuppressed(second);
            }
            first = e;
        }
        show("suppressed", first.getSuppressed()[0]);
    }

    static A choose(A a, A b, boolean which) {
        return which ? a : b;
    }

    static void chosen() {
        A a = null;
        A b = null;
        try {
            throwA(11);
        } catch (A e) {
            a = e;
        }
        try {
            throwB(11);
        } catch (A e) {
            b = e;
        }
        show("chosen", choose(a, b, counted > 0));
        show("chosen", choose(a, b, counted < 0));
    }

    static int sometimes(int[] array, int index) {
        return array[index];
    }

    static void implicit() {
        int[] array = new int[2];
        int failed = 0;
        for (int i = 0; i < 4; i++) {
            try {
                failed += sometimes(array, i);
            } catch (ArrayIndexOutOfBoundsException e) {
                failed++;
            }
        }
        System.out.println(failed);
        try {
            sometimes(array, 5);
        } catch (ArrayIndexOutOfBoundsException e) {
            show("implicit", e);
        }
        try {
            sometimes(null, 5);
        } catch (NullPointerException e) {
            System.out.println(e.getStackTrace()[0]);
        }
        try {
            System.out.println(array[2 + failed]);
        } catch (RuntimeException e) {
            System.out.println("out of bounds");
        }
    }

    static void arrays() {
        List<A> list = new ArrayList<>();
        A[] array = new A[1];
        for (int i = 0; i < 2; i++) {
            try {
                throwB(i);
            } catch (A e) {
                list.add(e);
                array[0] = e;
            }
        }
        show("list", list.get(0));
        show("array", array[0]);
    }

    interface Factory {
        A make(String message);
    }

    static A make(String message, int depth) {
        return depth == 0 ? new A(message) : make(message, depth - 1);
    }

    static B makeAndKeep(String message) {
        B made = new B(message);
        kept = made;
        return made;
    }

    static int forgottenOf(Factory factory) {
        try {
            throw factory.make("made");
        } catch (A e) {
            return e.getMessage().length();
        }
    }

    /** What factories return is read by some of their callers. */
    static void made() {
        System.out.println(forgottenOf(message -> make(message, 3)));
        System.out.println(forgottenOf(TracesReadLater::makeAndKeep));
        show("kept", kept);
        System.out.println(forgottenOf(B::new));
        A unthrown = make("not thrown", 2);
        show("made", unthrown);
        A thrown = null;
        try {
            throw make("thrown", 1);
        } catch (A e) {
            thrown = e;
        }
        show("made", thrown);
        try {
            counted += Integer.parseInt("x" + counted);
        } catch (NumberFormatException e) {
            counted++;
        }
    }

    public static void main(String[] args) {
        System.out.println(forgotten(10));
        nextIteration();
        show("returned", returned());
        passedOn();
        passedOn();
        show("passed on", kept);
        try {
            rethrown();
        } catch (A e) {
            show("rethrown", e);
        }
        try {
            wrapped();
        } catch (IllegalStateException e) {
            show("wrapping", e);
            show("wrapped", e.getCause());
        }
        suppressed();
        chosen();
        implicit();
        arrays();
        made();
        try {
            throw new Keeping();
        } catch (Keeping e) {
            counted++;
        }
        show("keeping", Keeping.last);
        try {
            throw new Reading();
        } catch (Reading e) {
            System.out.println(e.frames);
        }
        System.out.println(counted);
    }
}
