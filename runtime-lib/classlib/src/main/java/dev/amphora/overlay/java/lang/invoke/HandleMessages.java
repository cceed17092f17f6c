// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import dev.amphora.runtime.classlib.JavaRelease;

/** Texts that differ from JDK to JDK. */
final class HandleMessages {
    private HandleMessages() {}

    /** That a variable knows no such access. */
    static UnsupportedOperationException unsupported(String method) {
        return JavaRelease.number() < 21
                ? new UnsupportedOperationException()
                : new UnsupportedOperationException(method);
    }

    static String notExact(MethodType type, MethodType call) {
        return JavaRelease.number() < 21
                ? "expected " + type + " but found " + call
                : "handle's method type " + type + " but found " + call;
    }
}
