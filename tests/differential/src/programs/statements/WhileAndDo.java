// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.12, 14.13: conditions with side effects, continue in do loops evaluates the condition, loops that never run. */
public class WhileAndDo {
    static int collatz(int n) {
        int steps = 0;
        while (n != 1 && steps++ >= 0) {
            n = (n & 1) == 0 ? n / 2 : 3 * n + 1;
        }
        return steps;
    }

    public static void main(String[] args) {
        int i = 0;
        int s = 0;
        do {
            if (i % 3 == 0) {
                continue;
            }
            s += i;
        } while (i++ < 10);
        System.out.println(i + " " + s);
        while (i-- > 0 && s > 10) {
            s -= i;
        }
        System.out.println(i + " " + s + " " + collatz(27));
        do {
            i = -i;
        } while (false);
        while (args.length > 5) {
            i++;
        }
        boolean again = true;
        outer:
        while (again) {
            do {
                if (i > 50) {
                    again = false;
                    continue outer;
                }
                i += 7;
            } while (i % 5 != 0);
            i++;
        }
        System.out.println(i);
    }
}
