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

    /** Of one character that stands for no primitive type. */
    static String notPrimitive(String name) {
        if (JavaRelease.number() < 21 || JavaRelease.number() < 22 && name.equals("L")) {
            return "not primitive: " + name;
        }
        return (JavaRelease.number() < 22 ? "not basic type char: " : "Bad method descriptor: ") + name;
    }

    static String withoutMethod(Class<?> type) {
        return (JavaRelease.number() < 22 ? "not a single-method interface: " : "no method in : ") + type.getName();
    }

    static String noWrapper(Object object) {
        return "not a wrapper instance" + (JavaRelease.number() < 22 ? "" : ": " + object);
    }
}
