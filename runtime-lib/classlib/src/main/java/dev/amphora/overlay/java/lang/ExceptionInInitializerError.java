// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang;

/** A static initialiser threw (JLS 12.4.2). */
public class ExceptionInInitializerError extends LinkageError {
    private static final long serialVersionUID = 1521711792217232256L;

    public ExceptionInInitializerError() {
        super();
    }

    public ExceptionInInitializerError(java.lang.Throwable thrown) {
        super(null, thrown);
    }

    public ExceptionInInitializerError(String message) {
        super(message);
    }

    /** The exception the initialiser threw, or null. */
    public java.lang.Throwable getException() {
        return getCause();
    }
}
