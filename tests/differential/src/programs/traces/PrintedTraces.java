// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @alone
package traces;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;

/** printStackTrace to streams and writers: shared frames, circles, suppressed exceptions within causes. */
public class PrintedTraces {
    static String written(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    static String streamed(Throwable thrown) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        thrown.printStackTrace(new PrintStream(bytes, true));
        return bytes.toString();
    }

    static void show(String title, Throwable thrown) {
        String text = written(thrown);
        System.out.println("== " + title);
        System.out.print(text);
        System.out.println(text.equals(streamed(thrown)));
    }

    static Exception made(String message) {
        return new Exception(message);
    }

    static Exception caught() {
        try {
            first();
            return null;
        } catch (Exception e) {
            return e;
        }
    }

    static void first() throws Exception {
        try {
            second();
        } catch (Exception e) {
            Exception outer = new Exception("outer", e);
            outer.addSuppressed(made("made in a method"));
            outer.addSuppressed(new RuntimeException("with a cause", e));
            throw outer;
        }
    }

    static void second() throws Exception {
        Exception inner = made("inner");
        inner.addSuppressed(new Error());
        throw inner;
    }

    static class Quiet extends RuntimeException {
        Quiet() {
            super("no trace", null, true, false);
        }
    }

    static class Named extends Exception {
        Named(String message) {
            super(message);
        }

        @Override
        public String getLocalizedMessage() {
            return "localized " + getMessage();
        }
    }

    static class Renamed extends Exception {
        @Override
        public String toString() {
            return "renamed\nover two lines";
        }
    }

    public static void main(String[] args) {
        show("caught", caught());
        show("made, not thrown", made("not thrown"));
        show("no trace", new Quiet());
        show("localized", new Named("message"));
        show("renamed", new Renamed());
        Exception a = new Exception("a");
        Exception b = new Exception("b", a);
        a.initCause(b);
        show("circle of causes", b);
        Exception c = new Exception("c");
        c.addSuppressed(c.initCause(made("cause")).getCause());
        show("the same as cause and suppressed", c);
        Exception empty = new Exception("empty trace", a);
        empty.setStackTrace(new StackTraceElement[0]);
        show("set", empty);
        new Exception("with margin", new Exception(made("deepest"))).printStackTrace(new PrintStream(System.out) {
            @Override
            public void println(Object line) {
                super.println("> " + line);
            }
        });
    }
}
