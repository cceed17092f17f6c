// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.2: thirty levels of blocks, loops, switches and tries, left from the innermost to any of them. */
public class DeeplyNestedBlocks {
    static int run(int target) {
        int n = 0;
        l1:
        {
            l2:
            for (int a = 0; a < 2; a++) {
                l3:
                do {
                    l4:
                    switch (a) {
                        case 0:
                            l5:
                            try {
                                l6:
                                while (true) {
                                    n++;
                                    l7:
                                    if (n > 0) {
                                        l8:
                                        for (int b : new int[] {1, 2}) {
                                            synchronized (DeeplyNestedBlocks.class) {
                                                l9:
                                                {
                                                    switch (target) {
                                                        case 1:
                                                            break l1;
                                                        case 2:
                                                            continue l2;
                                                        case 3:
                                                            break l3;
                                                        case 4:
                                                            break l4;
                                                        case 5:
                                                            break l5;
                                                        case 6:
                                                            break l6;
                                                        case 7:
                                                            break l7;
                                                        case 8:
                                                            n += b;
                                                            continue l8;
                                                        case 9:
                                                            break l9;
                                                        default:
                                                            return -n;
                                                    }
                                                }
                                                n += 10;
                                            }
                                        }
                                        n += 100;
                                    }
                                    if (n > 300) {
                                        break;
                                    }
                                    n += 50;
                                }
                                n += 1000;
                            } finally {
                                n += 5;
                            }
                            n += 2000;
                        default:
                            n += 4000;
                    }
                    n += 10000;
                } while (n < 0);
                n += 20000;
            }
            n += 40000;
        }
        return n;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 11; i++) {
            System.out.println(i + " " + run(i));
        }
    }
}
