// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 1
// @stderr ignore
package process;

/** A hook runs after an uncaught exception has been reported. */
public class HooksAfterException {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook after exception")));
        Object[] none = {};
        System.out.println("about to fail");
        System.out.println(none[args.length]);
    }
}
