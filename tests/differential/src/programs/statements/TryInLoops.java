// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.15, 14.16, 14.20.2: break and continue out of try, catch and finally, to inner and outer loops. */
public class TryInLoops {
    static String run(int mode) {
        StringBuilder b = new StringBuilder();
        outer:
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                try {
                    b.append(i).append(j);
                    if (mode == 0 && j == 1) {
                        continue outer;
                    }
                    if (mode == 1 && i == 1) {
                        break;
                    }
                    if (mode == 2 && i + j == 3) {
                        break outer;
                    }
                    if (mode == 3 && j == 1) {
                        throw new IllegalStateException();
                    }
                    b.append('.');
                } catch (IllegalStateException e) {
                    b.append('!');
                    if (i == 1) {
                        continue outer;
                    }
                    if (i == 2) {
                        break outer;
                    }
                } finally {
                    b.append(';');
                    if (mode == 4 && j == 0) {
                        b.append('f');
                    }
                }
            }
            b.append('|');
        }
        return b.toString();
    }

    static int retry(int failures) {
        int tries = 0;
        while (true) {
            try {
                if (tries++ < failures) {
                    throw new RuntimeException();
                }
                return tries;
            } catch (RuntimeException e) {
                if (tries > 5) {
                    return -1;
                }
            } finally {
                tries *= 1;
            }
        }
    }

    public static void main(String[] args) {
        for (int i = 0; i < 5; i++) {
            System.out.println(run(i));
        }
        System.out.println(retry(0) + " " + retry(3) + " " + retry(10));
    }
}
