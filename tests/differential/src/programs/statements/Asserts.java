// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.10: assertions are off unless asked for: neither the condition nor the detail is evaluated. */
public class Asserts {
    static int calls;

    static boolean check(boolean b) {
        calls++;
        return b;
    }

    public static void main(String[] args) {
        assert check(false) : "never " + calls++;
        boolean on = false;
        assert on = true;
        System.out.println(calls + " " + on);
        try {
            throw new AssertionError("by hand", new RuntimeException("cause"));
        } catch (AssertionError e) {
            System.out.println(e + " " + e.getCause());
        }
    }
}
