// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

import dev.amphora.runtime.classlib.StackTraces;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.util.Objects;

/**
 * The root of exceptions. Making one has the host note the calls under way; what they are in Java is found out when somebody
 * looks at the trace.
 */
public class Throwable implements Serializable {
    private static final long serialVersionUID = -3042686055658047285L;

    private final String detailMessage;
    private Throwable cause;
    /** Whether a cause was given, be it null. */
    private boolean caused;

    /** The calls under way when the trace was filled in, until somebody looks at it. */
    private int[] calls;
    /** The frames as text, or null until somebody asks for that. */
    private String[] lines;
    /** The frames, or null until somebody asks for these. */
    private StackTraceElement[] elements;

    private final boolean suppresses;
    private final boolean traced;
    /** The last one first. A list of our own, because all programs contain this. */
    private Link suppressed;

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
        caused = true;
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

    final String detailMessage() {
        return detailMessage;
    }

    /** Comes from where the other one does. */
    final void takeTrace(Throwable other) {
        calls = other.calls;
        lines = other.lines;
        elements = other.elements;
    }

    public String getLocalizedMessage() {
        return getMessage();
    }

    public Throwable getCause() {
        return cause;
    }

    public Throwable initCause(Throwable cause) {
        if (caused) {
            throw new IllegalStateException(
                    "Can't overwrite cause with " + Objects.toString(cause, "a null"), platform(this));
        }
        if (cause == this) {
            throw new IllegalArgumentException("Self-causation not permitted", platform(this));
        }
        setCause(cause);
        return this;
    }

    final void setCause(Throwable cause) {
        this.cause = cause;
        caused = true;
    }

    @Override
    public String toString() {
        String message = getLocalizedMessage();
        String name = getClass().getName();
        return message == null ? name : name + ": " + message;
    }

    /** An exception in a list. */
    private static final class Link {
        final Throwable exception;
        final Link next;

        Link(Throwable exception, Link next) {
            this.exception = exception;
            this.next = next;
        }
    }

    public void printStackTrace() {
        printStackTrace(System.err);
    }

    public void printStackTrace(PrintStream stream) {
        print(new Lines() {
            @Override
            void println(Object line) {
                stream.println(line);
            }
        });
    }

    public void printStackTrace(PrintWriter writer) {
        print(new Lines() {
            @Override
            void println(Object line) {
                writer.println(line);
            }
        });
    }

    /** Where a trace goes, line by line, and which exceptions it has told of. */
    private abstract static class Lines {
        private Link told;

        abstract void println(Object line);

        /** Whether the exception has not been told of yet. */
        boolean isNew(Throwable exception) {
            for (Link before = told; before != null; before = before.next) {
                if (before.exception == exception) {
                    return false;
                }
            }
            told = new Link(exception, told);
            return true;
        }
    }

    private void print(Lines out) {
        out.isNew(this);
        out.println(this);
        String[] trace = frames();
        for (String frame : trace) {
            out.println("\tat " + frame);
        }
        printOthers(out, trace, "");
    }

    private void printOthers(Lines out, String[] trace, String margin) {
        // Not from the array: the compiler would see that traces of what is in arrays are read in all programs.
        for (Link each = inOrder(suppressed); each != null; each = each.next) {
            each.exception.printEnclosed(out, trace, "Suppressed: ", margin + "\t");
        }
        Throwable because = getCause();
        if (because != null) {
            because.printEnclosed(out, trace, "Caused by: ", margin);
        }
    }

    private static Link inOrder(Link last) {
        Link first = null;
        for (Link each = last; each != null; each = each.next) {
            first = new Link(each.exception, first);
        }
        return first;
    }

    /** Prints without the frames that the trace ends with that this one is part of. */
    private void printEnclosed(Lines out, String[] enclosing, String caption, String margin) {
        if (!out.isNew(this)) {
            out.println(margin + caption + "[CIRCULAR REFERENCE: " + this + "]");
            return;
        }
        String[] trace = frames();
        int common = 0;
        while (common < trace.length
                && common < enclosing.length
                && trace[trace.length - 1 - common].equals(enclosing[enclosing.length - 1 - common])) {
            common++;
        }
        out.println(margin + caption + this);
        for (int i = 0; i < trace.length - common; i++) {
            out.println(margin + "\tat " + trace[i]);
        }
        if (common > 0) {
            out.println(margin + "\t... " + common + " more");
        }
        printOthers(out, trace, margin);
    }

    public Throwable fillInStackTrace() {
        if (traced) {
            calls = StackTraces.isRead(platform(this)) ? StackTraces.capture() : null;
            lines = null;
            elements = null;
        }
        return this;
    }

    /** The frames as text. */
    private String[] frames() {
        if (lines == null) {
            lines = StackTraces.describe(calls);
            calls = null;
        }
        return lines;
    }

    public StackTraceElement[] getStackTrace() {
        if (elements == null) {
            String[] frames = frames();
            elements = new StackTraceElement[frames.length];
            for (int i = 0; i < frames.length; i++) {
                elements[i] = StackTraceElement.parse(frames[i]);
            }
        }
        return elements.clone();
    }

    public void setStackTrace(StackTraceElement[] trace) {
        StackTraceElement[] copy = trace.clone();
        String[] texts = new String[copy.length];
        for (int i = 0; i < copy.length; i++) {
            if (copy[i] == null) {
                throw new NullPointerException("stackTrace[" + i + "]");
            }
            texts[i] = copy[i].toString();
        }
        if (traced) {
            elements = copy;
            lines = texts;
            calls = null;
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
            suppressed = new Link(exception, suppressed);
        }
    }

    public final Throwable[] getSuppressed() {
        int count = 0;
        for (Link each = suppressed; each != null; each = each.next) {
            count++;
        }
        Throwable[] all = new Throwable[count];
        for (Link each = suppressed; each != null; each = each.next) {
            all[--count] = each.exception;
        }
        return all;
    }
}
