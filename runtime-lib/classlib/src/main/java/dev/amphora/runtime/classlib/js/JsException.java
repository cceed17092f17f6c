// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.js;

/** What JavaScript has thrown. */
public final class JsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** The value, null if it is that. */
    final transient Object value;

    JsException(Object value) {
        super("(JavaScript) " + value);
        this.value = value;
    }
}
