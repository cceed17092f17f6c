// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @exit 255
package process;

import java.util.List;

/** exit(-1) from a lambda, in a finally, in a catch, in an initialiser. */
public class ExitInHandlers {
    static class Last {
        static final int VALUE = last();

        static int last() {
            List.of(1, 2, 3).forEach(i -> {
                try {
                    if (i == 2) {
                        Integer.parseInt("two");
                    }
                    System.out.println("element " + i);
                } catch (NumberFormatException e) {
                    try {
                        System.out.println(e.getMessage());
                    } finally {
                        Runtime.getRuntime().exit(-1);
                    }
                } finally {
                    System.out.println("after element " + i);
                }
            });
            return 1;
        }
    }

    public static void main(String[] args) {
        try {
            System.out.println("value " + Last.VALUE);
        } finally {
            System.out.println("not in finally of main");
        }
    }
}
