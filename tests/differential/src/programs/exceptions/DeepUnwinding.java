// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** JVMS 2.10: an exception passes a thousand frames, each with locals, locks and finally blocks in between. */
public class DeepUnwinding {
    static int finals;

    static int dig(int n, Object o, long l, double d) {
        if (n == 0) {
            throw new IllegalStateException("bottom " + o + l + d);
        }
        String here = "level " + n;
        try {
            synchronized (o) {
                return dig(n - 1, n % 100 == 0 ? here : o, l + n, d * 1.0) + here.length();
            }
        } finally {
            finals += here.length();
            if (n == 500) {
                try {
                    throw new RuntimeException("on the way");
                } catch (RuntimeException e) {
                    finals++;
                }
            }
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 3; i++) {
            try {
                dig(1000, "o", 0, 0.5);
            } catch (IllegalStateException e) {
                System.out.println(e.getMessage() + " " + finals);
            }
        }
    }
}
