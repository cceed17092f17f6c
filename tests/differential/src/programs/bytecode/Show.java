// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package bytecode;

/** What the class files of this chapter call, so that they need not do everything themselves. */
public class Show {
    public static int counter;

    private Show() {}

    public static void show(int value) {
        System.out.println(value);
    }

    public static void show(long value) {
        System.out.println(value + "L");
    }

    public static void show(float value) {
        System.out.println(Float.floatToIntBits(value) + "F");
    }

    public static void show(double value) {
        System.out.println(Double.doubleToLongBits(value) + "D");
    }

    public static void show(Object value) {
        System.out.println(value);
    }

    /** Class and message; null pointer messages name what only HotSpot knows. */
    public static void thrown(Throwable value) {
        System.out.println(value instanceof NullPointerException ? "NullPointerException" : value.toString());
    }

    /** Returns its argument and tells that it was called. */
    public static int step(int value) {
        System.out.println("step " + value);
        return value;
    }
}
