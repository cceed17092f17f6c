// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.jso;

import org.teavm.jso.JSBody;

/** A program that does without JavaScript where there is none. */
public final class Guarded {
    private Guarded() {}

    @JSBody(script = "return 42;")
    private static native int answer();

    public static void main(String[] args) {
        try {
            System.out.println(answer());
        } catch (UnsupportedOperationException e) {
            System.out.println(e.getMessage());
            System.out.println("without");
        }
    }
}
