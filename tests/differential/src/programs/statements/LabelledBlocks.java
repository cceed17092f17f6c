// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.7, 14.15: labels on blocks, ifs, switches and tries; break leaves the named one, through finally. */
public class LabelledBlocks {
    static String run(int n) {
        StringBuilder b = new StringBuilder();
        block:
        {
            b.append("a");
            if (n == 0) {
                break block;
            }
            choice:
            if (n < 3) {
                b.append("b");
                if (n == 1) {
                    break choice;
                }
                b.append("c");
            } else {
                b.append("d");
            }
            select:
            switch (n) {
                case 2:
                    for (int i = 0; ; i++) {
                        if (i == 3) {
                            break select;
                        }
                        b.append(i);
                    }
                case 3:
                    b.append("e");
                    break block;
                default:
                    b.append("f");
            }
            attempt:
            try {
                if (n == 4) {
                    break attempt;
                }
                b.append("g");
            } finally {
                b.append("h");
            }
            b.append("i");
        }
        return b.append("j").toString();
    }

    static int twice(int x) {
        same:
        for (int i = 0; i < 3; i++) {
            same2:
            do {
                x += i + 1;
                if (x % 2 == 0) {
                    continue same;
                }
                if (x > 20) {
                    break same;
                }
                continue same2;
            } while (x < 5);
            x *= 3;
        }
        return x;
    }

    public static void main(String[] args) {
        for (int i = 0; i < 6; i++) {
            System.out.println(run(i) + " " + twice(i));
        }
    }
}
