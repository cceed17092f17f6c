// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 1
package process;

/** An Error out of a static initialiser of the main class's helper. */
public class UncaughtError {
    static class Helper {
        static final int VALUE = Integer.parseInt("not a number");
    }

    public static void main(String[] args) {
        System.out.println("start");
        System.out.println(Helper.VALUE);
    }
}
