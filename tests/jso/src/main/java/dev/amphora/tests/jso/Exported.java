// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import org.teavm.jso.JSClass;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSExportClasses;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSProperty;

/** Functions and classes for JavaScript that it gets from a program, or from a library of this class. */
@JSExportClasses({Exported.Tally.class, Exported.Units.class})
public final class Exported {
    private Exported() {}

    @JSExport
    public static int add(int a, int b) {
        return a + b;
    }

    @JSExport
    @JSMethod("shout")
    public static String upper(String text) {
        return text.toUpperCase() + "!";
    }

    @JSExport
    public static int sum(int... numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }

    @JSExport
    public static Counter counter(Object given) {
        return given == null ? new Counter(1) : (Counter) given;
    }

    @JSExport
    public static void fail() {
        throw new IllegalStateException("from Java");
    }

    @JSExport
    public static void leave(int code) {
        try {
            System.exit(code);
        } finally {
            System.out.println("not reached");
        }
    }

    /** A class whose objects JavaScript makes. */
    public static class Counter {
        private static int made = 40;
        private int count;

        @JSExport
        public Counter(int start) {
            count = start;
            made++;
        }

        @JSExport
        public int increment() {
            return ++count;
        }

        @JSExport
        @JSProperty
        public int getCount() {
            return count;
        }

        @JSExport
        @JSProperty
        public void setCount(int count) {
            this.count = count;
        }

        @JSExport
        public static int made() {
            return made;
        }
    }

    /** An interface, whose static methods are exported as those of a class. */
    public interface Units {
        @JSExport
        static double inches(double centimetres) {
            return centimetres / 2.54;
        }
    }

    /** Known by another name. */
    @JSClass(name = "DoubleTally")
    public static final class Tally extends Counter {
        @JSExport
        public Tally() {
            super(100);
        }

        @Override
        public int increment() {
            super.increment();
            return super.increment();
        }

        @JSExport
        public boolean isAbove(Counter other) {
            return getCount() > other.getCount();
        }
    }

    public static void main(String[] args) {
        System.out.println("main");
    }
}
