// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.js;

import dev.amphora.overlay.java.lang.Scheduler;
import dev.amphora.runtime.classlib.EventLoop;
import dev.amphora.runtime.classlib.Exchange;
import dev.amphora.runtime.classlib.LateBound;
import dev.amphora.runtime.classlib.Suspension;

/** How calls of JavaScript end. */
public final class JsCalls {
    /** Nobody has put functions where the module calls them. */
    private static final int ABSENT = 0;

    private static final int READY = 1;
    private static final int FAILED = 2;

    /** In the place of what was thrown: the program has ended, and JavaScript has caught what says so. */
    private static final int ENDED = Integer.MIN_VALUE;

    private static int state;
    /** What the last call that failed threw, as {@link JsValues} numbers it. */
    private static int thrown;

    private JsCalls() {}

    /** Has the glue throw a value once Java has returned to it. */
    @LateBound(value = "js.throw", callsBack = false)
    private static native void throwInJs(int reference);

    /** The error that JavaScript sees of an exception of Java's, as a value. */
    @LateBound(value = "js.error", callsBack = false)
    private static native int error(int exception, int className, int message, int trace);

    /** The reference to the exception of Java's that an error is about; 0 if it is about none. */
    @LateBound(value = "js.exception", callsBack = false)
    private static native int exception(int error);

    /** Called by the glue when it has bound all functions, and when a program that has ended can be called again. */
    static void open() {
        state = READY;
        EventLoop.open();
    }

    /** Called by the glue, within a call of Java's, when the function has thrown, and when the program ends. */
    static void fail(int reference) {
        state = FAILED;
        thrown = reference;
    }

    /** Whether the last call did not do what it should. */
    public static boolean failed() {
        return state != READY;
    }

    /**
     * Throws what the last call threw.
     *
     * @param api what was called, in words of the program
     */
    public static void raise(String api) {
        if (state == ABSENT) {
            throw new UnsupportedOperationException("no JavaScript host: " + api);
        }
        if (thrown == ENDED) {
            throwInJs(0); // does not return: the glue refuses all calls
        }
        state = READY;
        Object cause = JsValues.of(thrown);
        JsCalls.<RuntimeException>rethrow(cause instanceof Throwable ? (Throwable) cause : new JsException(cause));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void rethrow(Throwable thrown) throws T {
        throw (T) thrown;
    }

    /** Before a method that JavaScript calls. */
    public static Object begin() {
        return Suspension.isPossible() ? Scheduler.beginCall() : null;
    }

    /** After it. */
    public static void end(Object begun) {
        Exchange.flush();
        if (Suspension.isPossible()) {
            Scheduler.endCall(begun);
        }
    }

    /** Lets an exception of a method that JavaScript has called go on there. */
    public static void raiseInJs(Throwable exception) {
        throwInJs(JsValues.toJs(jsException(exception)));
    }

    /** {@code JSExceptions.getJSException}: what JavaScript threw, or sees when it catches an exception of Java's. */
    public static Object jsException(Throwable exception) {
        if (exception instanceof JsException) {
            return ((JsException) exception).value;
        }
        StringBuilder trace = new StringBuilder(exception.toString());
        for (StackTraceElement frame : exception.getStackTrace()) {
            trace.append("\n\tat ").append(frame);
        }
        return JsValues.of(error(
                JavaObjects.keep(exception, JavaObjects.ERROR),
                JsStrings.toJs(exception.getClass().getName()),
                JsStrings.toJs(exception.getMessage()),
                JsStrings.toJs(trace.toString())));
    }

    /** {@code JSExceptions.getJavaException}: the exception of Java's that an error is about, or what Java would catch. */
    public static Throwable javaException(Object error) {
        Object known = error instanceof JsValue ? JsValues.of(exception(((JsValue) error).index)) : null;
        return known != null ? (Throwable) known : new JsException(error);
    }
}
