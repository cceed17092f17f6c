// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** JLS 14.20: handlers inside of handlers and finally blocks; an exception in a handler goes outwards only. */
public class NestedTryCatch {
    static String log = "";

    static void step(String s, boolean fail) {
        log += s;
        if (fail) {
            throw new IllegalStateException(s);
        }
    }

    static void run(int bits) {
        try {
            try {
                step("a", (bits & 1) != 0);
                step("b", (bits & 2) != 0);
            } catch (IllegalStateException e) {
                step("c", (bits & 4) != 0);
                try {
                    step("d", (bits & 8) != 0);
                } catch (IllegalStateException inner) {
                    log += "(" + e.getMessage() + inner.getMessage() + ")";
                    throw inner;
                }
            } finally {
                try {
                    step("f", (bits & 16) != 0);
                } catch (IllegalStateException e) {
                    log += "g";
                }
            }
            log += "h";
        } catch (IllegalStateException e) {
            log += "<" + e.getMessage() + ">";
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 32; i++) {
            log = "";
            run(i);
            System.out.println(i + " " + log);
        }
    }
}
