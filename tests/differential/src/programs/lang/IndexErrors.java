// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lang;

import static lang.Attempts.attempt;

/** The exceptions of java.lang made by programs: all constructors, causes, suppressed ones, texts. */
public class IndexErrors {
    static class Own extends RuntimeException {
        Own(String message, Throwable cause) {
            super(message, cause, false, false);
        }

        @Override
        public String getLocalizedMessage() {
            return "localized " + getMessage();
        }
    }

    public static void main(String[] args) {
        System.out.println(new IndexOutOfBoundsException(5) + " " + new IndexOutOfBoundsException(1L << 40) + " " + new IndexOutOfBoundsException() + " " + new IndexOutOfBoundsException("m"));
        System.out.println(new ArrayIndexOutOfBoundsException(-5) + " " + new ArrayIndexOutOfBoundsException().getMessage() + " " + new StringIndexOutOfBoundsException(7) + " " + new ArrayIndexOutOfBoundsException("text"));
        System.out.println(new AssertionError(5) + " " + new AssertionError('c') + new AssertionError(1.5f) + new AssertionError(2L) + new AssertionError(true) + new AssertionError((Object) null) + new AssertionError("m", new Exception("c")).getCause()
                + new AssertionError(new IllegalStateException("cause")).getCause());
        System.out.println(new IllegalArgumentException(new RuntimeException("inner")) + " " + new IllegalStateException((Throwable) null).getMessage() + " " + new Error("e", null) + new RuntimeException((String) null));
        System.out.println(new NumberFormatException("n") + " " + new ArithmeticException() + new NegativeArraySizeException("-1") + new ArrayStoreException("s") + new ClassCastException() + new CloneNotSupportedException("c") + new InterruptedException() + new NoSuchFieldException("f")
                + new NoSuchMethodException("m") + new ClassNotFoundException("x", new Error("why")).getCause() + new InstantiationException("i") + new IllegalMonitorStateException("mon") + new IllegalThreadStateException() + new UnsupportedOperationException(new Error()) + new SecurityException("sec")
                + new StackOverflowError() + new OutOfMemoryError("o") + new InternalError("i", new Error()) + new ExceptionInInitializerError(new Error("init")).getException() + new ExceptionInInitializerError("s").getCause() + new NoClassDefFoundError("d") + new EnumConstantNotPresentException(Thread.State.class, "NONE").getMessage()
                + new TypeNotPresentException("t", null).typeName() + new LinkageError("l", new Error("c")) + new VerifyError() + new AbstractMethodError("a") + new IllegalCallerException("call"));
        Throwable t = new Exception("top");
        t.addSuppressed(new RuntimeException("one"));
        t.addSuppressed(new Error("two"));
        System.out.println(t.getSuppressed().length + " " + t.getSuppressed()[1] + " " + t.getCause());
        attempt("suppress itself", () -> {
            t.addSuppressed(t);
            return "";
        });
        attempt("suppress null", () -> {
            t.addSuppressed(null);
            return "";
        });
        attempt("cause of itself", () -> t.initCause(t));
        attempt("cause", () -> t.initCause(new Error("late")).getCause());
        attempt("cause twice", () -> t.initCause(new Error("later")));
        attempt("cause given as null", () -> new Exception("x", null).initCause(new Error("later")));
        Own own = new Own("own", t);
        own.addSuppressed(new Error("ignored"));
        System.out.println(own + " " + own.getMessage() + " " + own.getSuppressed().length + own.getStackTrace().length + " " + own.getCause());
        t.setStackTrace(new StackTraceElement[] {new StackTraceElement("a.B", "m", "B.java", 3), new StackTraceElement("c.D", "n", null, -2)});
        System.out.println(t.getStackTrace()[0] + " " + t.getStackTrace()[1] + " " + t.getStackTrace()[1].isNativeMethod() + t.getStackTrace()[0].equals(new StackTraceElement("a.B", "m", "B.java", 3)));
        attempt("null in a trace", () -> {
            t.setStackTrace(new StackTraceElement[] {null});
            return "";
        });
        java.io.StringWriter text = new java.io.StringWriter();
        t.printStackTrace(new java.io.PrintWriter(text));
        System.out.println(text.toString().replaceAll("(?m)^.*at lang\\..*\\R|^\\s*\\.\\.\\. .*\\R", ""));
    }
}
