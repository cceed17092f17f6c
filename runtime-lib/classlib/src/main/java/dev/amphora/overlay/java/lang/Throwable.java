// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The root of exceptions. Frames are not recorded yet, so creating one costs its fields. */
public class Throwable implements Serializable {
    private static final long serialVersionUID = -3042686055658047285L;
    private static final StackTraceElement[] NO_FRAMES = {};
    private static final Throwable[] NONE = {};

    private final String detailMessage;
    /** This itself until a cause is given. */
    private Throwable cause = this;

    private StackTraceElement[] frames = NO_FRAMES;
    private final boolean suppresses;
    private final boolean traced;
    /** Null until something is suppressed. */
    private List<Throwable> suppressed;

    public Throwable() {
        this((String) null);
    }

    public Throwable(String message) {
        detailMessage = message;
        suppresses = true;
        traced = true;
        fillInStackTrace();
    }

    public Throwable(String message, Throwable cause) {
        this(message, cause, true, true);
    }

    public Throwable(Throwable cause) {
        this(cause == null ? null : cause.toString(), cause, true, true);
    }

    protected Throwable(String message, Throwable cause, boolean enableSuppression, boolean writableStackTrace) {
        detailMessage = message;
        this.cause = cause;
        suppresses = enableSuppression;
        traced = writableStackTrace;
        if (writableStackTrace) {
            fillInStackTrace();
        }
    }

    /** This, as the class it is once the prefix of its package is dropped. */
    private static java.lang.Throwable platform(Throwable thrown) {
        return (java.lang.Throwable) (Object) thrown;
    }

    public String getMessage() {
        return detailMessage;
    }

    public String getLocalizedMessage() {
        return getMessage();
    }

    public Throwable getCause() {
        return cause == this ? null : cause;
    }

    public Throwable initCause(Throwable cause) {
        if (this.cause != this) {
            throw new IllegalStateException(
                    "Can't overwrite cause with " + Objects.toString(cause, "a null"), platform(this));
        }
        if (cause == this) {
            throw new IllegalArgumentException("Self-causation not permitted", platform(this));
        }
        this.cause = cause;
        return this;
    }

    @Override
    public String toString() {
        String message = getLocalizedMessage();
        String name = getClass().getName();
        return message == null ? name : name + ": " + message;
    }

    public void printStackTrace() {
        printStackTrace(System.err);
    }

    public void printStackTrace(PrintStream stream) {
        stream.print(trace());
    }

    public void printStackTrace(PrintWriter writer) {
        writer.print(trace());
    }

    private String trace() {
        StringBuilder trace = new StringBuilder();
        describe("", "", new ArrayList<>(), trace);
        return trace.toString();
    }

    private void describe(String margin, String caption, List<Throwable> seen, StringBuilder trace) {
        for (Throwable before : seen) {
            if (before == this) {
                trace.append(margin).append(caption).append("[CIRCULAR REFERENCE: ");
                trace.append(this).append("]\n");
                return;
            }
        }
        seen.add(this);
        trace.append(margin).append(caption).append(this).append('\n');
        for (StackTraceElement frame : getStackTrace()) {
            trace.append(margin).append("\tat ").append(frame).append('\n');
        }
        for (Throwable each : getSuppressed()) {
            each.describe(margin + "\t", "Suppressed: ", seen, trace);
        }
        Throwable because = getCause();
        if (because != null) {
            because.describe(margin, "Caused by: ", seen, trace);
        }
    }

    public Throwable fillInStackTrace() {
        return this;
    }

    public StackTraceElement[] getStackTrace() {
        return frames.clone();
    }

    public void setStackTrace(StackTraceElement[] frames) {
        StackTraceElement[] copy = frames.clone();
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == null) {
                throw new NullPointerException("stackTrace[" + i + "]");
            }
        }
        if (traced) {
            this.frames = copy;
        }
    }

    public final void addSuppressed(Throwable exception) {
        if (exception == this) {
            throw new IllegalArgumentException("Self-suppression not permitted", platform(exception));
        }
        if (exception == null) {
            throw new NullPointerException("Cannot suppress a null exception.");
        }
        if (suppresses) {
            if (suppressed == null) {
                suppressed = new ArrayList<>(1);
            }
            suppressed.add(exception);
        }
    }

    public final Throwable[] getSuppressed() {
        return suppressed == null ? NONE : suppressed.toArray(NONE);
    }
}
