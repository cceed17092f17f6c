// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSExceptions;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSError;

/** Scripts: values of every type in both directions, functions, and what is thrown. */
public final class Scripts {
    private Scripts() {}

    @JSBody(
            params = {"a", "b"},
            script = "return a + b;")
    private static native int add(int a, int b);

    @JSBody(
            params = {"a", "b"},
            script = "return a * b;")
    private static native long multiply(long a, long b);

    @JSBody(params = "a", script = "return a / 3;")
    private static native double third(double a);

    @JSBody(params = "a", script = "return a / 3;")
    private static native float third(float a);

    @JSBody(params = "a", script = "return !a;")
    private static native boolean not(boolean a);

    @JSBody(params = "a", script = "return a + 1;")
    private static native char next(char a);

    @JSBody(params = "a", script = "return a + 1;")
    private static native byte next(byte a);

    @JSBody(params = "text", script = "return text === null ? null : text + text.length;")
    private static native String withLength(String text);

    @JSBody(script = "return undefined;")
    private static native String missing();

    @JSBody(params = "items", script = "return items.map((item) => 2 * item).reverse();")
    private static native int[] doubled(int[] items);

    @JSBody(params = "items", script = "return [...items, 'last'];")
    private static native String[] longer(String[] items);

    @JSBody(params = "items", script = "return items.map((item) => !item);")
    private static native boolean[] inverted(boolean[] items);

    @JSBody(params = "items", script = "return items.map((item) => item + 1n);")
    private static native long[] incremented(long[] items);

    /** An object of JavaScript's. */
    interface Point extends JSObject {
        @JSProperty
        double getX();

        @JSProperty
        void setX(double x);

        @JSProperty("y")
        double ordinate();

        double distance(Point other);

        default String show() {
            return "(" + getX() + ", " + ordinate() + ")";
        }
    }

    @JSBody(
            params = {"x", "y"},
            script = "return { x, y, distance(other) { return Math.hypot(this.x - other.x, this.y - other.y); } };")
    private static native Point point(double x, double y);

    @JSBody(params = "points", script = "return points.reverse();")
    private static native Point[] reversed(Point[] points);

    @JSBody(params = "value", script = "return value;")
    private static native Object returned(Object value);

    @JSBody(params = "value", script = "return value === 5 ? undefined : null;")
    private static native JSObject nothing(int value);

    /** A function of Java's or of JavaScript's. */
    @JSFunctor
    interface Function extends JSObject {
        String apply(int number, String text);
    }

    @JSBody(params = "f", script = "return f(1, 'a') + f(2, null);")
    private static native String callTwice(Function f);

    @JSBody(script = "return (number, text) => text.repeat(number);")
    private static native Function repeat();

    @JSBody(
            params = {"f", "g"},
            script = "return f === g;")
    private static native boolean identical(Function f, Function g);

    @JSBody(params = "f", script = "return f;")
    private static native Function given(Function f);

    @JSBody(params = "kind", script = "throw kind === 1 ? new TypeError('bad') : 'a string';")
    private static native void fail(int kind);

    @JSBody(
            params = "f",
            script = "try { f(1, ''); } catch (e) { return e.name + ' / ' + e.message + ' / ' + (e instanceof Error); }"
                    + " return 'nothing was thrown';")
    private static native String caught(Function f);

    @JSBody(params = "f", script = "f(1, '');")
    private static native void call(Function f);

    public static void main(String[] args) {
        System.out.println(add(2, 3) + " " + add(Integer.MAX_VALUE, 1) + " " + multiply(1L << 40, 3) + " "
                + multiply(Long.MAX_VALUE, 2));
        System.out.println(third(1.0) + " " + third(1.0f) + " " + not(true) + " " + next('a') + " " + next((byte) 127));
        System.out.println(withLength("")
                + withLength("abc")
                + withLength("h\u00e4\u20ac\ud83d\ude00")
                + withLength(null)
                + missing());
        String lone = "\ud83d and " + "x".repeat(5000) + "\ude00";
        System.out.println(withLength(lone).equals(lone + lone.length()));
        System.out.println(Arrays.toString(doubled(new int[] {1, 2, 3})) + Arrays.toString(doubled(new int[0])));
        System.out.println(Arrays.toString(longer(new String[] {"a", null})));
        System.out.println(Arrays.toString(inverted(new boolean[] {true, false})));
        System.out.println(Arrays.toString(incremented(new long[] {Long.MAX_VALUE, -1})));
        objects();
        functions();
        exceptions();
        System.out.println("done");
    }

    private static void objects() {
        Point first = point(0, 0);
        Point second = point(3, 4);
        second.setX(second.getX() + 0);
        System.out.println(first.distance(second) + " " + second.show());
        Point[] both = reversed(new Point[] {first, second});
        System.out.println((both[0] == second) + " " + (both[1] == first) + " " + both.length);
        Object java = new StringBuilder("mine");
        System.out.println(returned(java) == java);
        System.out.println(returned(first) == first);
        System.out.println((nothing(4) == null) + " " + (nothing(5) == null) + " " + nothing(5));
        try {
            ((Point) returned(null)).getX();
        } catch (NullPointerException e) {
            System.out.println("a null receiver");
        }
    }

    private static void functions() {
        int[] calls = {0};
        Function count = (number, text) -> text + number + ++calls[0] + ";";
        System.out.println(callTwice(count) + callTwice(count));
        System.out.println(repeat().apply(3, "ab"));
        System.out.println(callTwice((number, text) -> number == 1 ? callTwice(count) : "|"));
        System.out.println(identical(count, count) + " " + identical(count, (number, text) -> ""));
        System.out.println(given(count) == count);
        Function theirs = repeat();
        System.out.println(given(theirs) == theirs);
        JSObject hidden = count;
        System.out.println(returned(hidden) == hidden);
    }

    @JSBody(params = "error", script = "return /Scripts\\.js/.test(error.stack);")
    private static native boolean isInJavaScript(JSObject error);

    private static void exceptions() {
        for (int kind = 1; kind <= 2; kind++) {
            try {
                fail(kind);
            } catch (RuntimeException e) {
                JSObject thrown = JSExceptions.getJSException(e);
                System.out.println(e.getMessage() + " " + (thrown instanceof JSError));
                if (kind == 1) {
                    boolean isInJava = Arrays.stream(e.getStackTrace())
                            .anyMatch(frame -> frame.getMethodName().equals("exceptions"));
                    System.out.println("stacks: " + isInJava + " " + isInJavaScript(thrown));
                }
            }
        }
        System.out.println(caught((number, text) -> {
            throw new IllegalStateException("from Java");
        }));
        IllegalStateException mine = new IllegalStateException("through JavaScript");
        try {
            call((number, text) -> {
                throw mine;
            });
        } catch (IllegalStateException e) {
            System.out.println((e == mine) + " " + e.getMessage());
        }
        System.out.println(caught((number, text) -> {
            fail(1);
            return "";
        }));
        System.out.println(JSExceptions.getJavaException(JSExceptions.getJSException(mine)) == mine);
    }
}
