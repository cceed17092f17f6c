// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 5
package process;

/** halt runs no hooks; an exit code is what its low eight bits say. */
public class Halts {
    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("not a hook")));
        System.out.print("before halt, no end of line");
        try {
            Runtime.getRuntime().halt(256 * 3 + 5);
        } finally {
            System.out.println("not in finally");
        }
    }
}
