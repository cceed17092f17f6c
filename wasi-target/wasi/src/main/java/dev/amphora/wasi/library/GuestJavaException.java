// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi.library;

/** A function of a library threw. The library can be called again. */
public final class GuestJavaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String javaClass;
    private final String javaMessage;
    private final String javaStackTrace;

    GuestJavaException(String javaClass, String javaMessage, String javaStackTrace) {
        super(javaMessage == null ? javaClass : javaClass + ": " + javaMessage);
        this.javaClass = javaClass;
        this.javaMessage = javaMessage;
        this.javaStackTrace = javaStackTrace;
    }

    /** The name of the exception's class in the guest. */
    public String javaClass() {
        return javaClass;
    }

    /** What {@code getMessage} gives in the guest. */
    public String javaMessage() {
        return javaMessage;
    }

    /** What {@code printStackTrace} prints in the guest. */
    public String javaStackTrace() {
        return javaStackTrace;
    }
}
