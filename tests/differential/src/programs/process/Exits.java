// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 42
package process;

/** System.exit runs no finally block and nothing after it, but what was written before is there. */
public class Exits {
    public static void main(String[] args) {
        System.out.println("before");
        System.out.print("no newline at the end");
        System.err.println("on stderr");
        try {
            leave(41);
            System.out.println("not reached");
        } catch (Throwable t) {
            System.out.println("not an exception");
        } finally {
            System.out.println("not even finally");
        }
    }

    static void leave(int code) {
        if (code == 41) {
            System.exit(code + 1);
        }
    }
}
