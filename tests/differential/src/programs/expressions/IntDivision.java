// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.17.2, 15.17.3: integer division rounds towards zero, the remainder has the dividend's sign; all corners. */
public class IntDivision {
    public static void main(String[] args) {
        int[] ints = {0, 1, -1, 2, -2, 3, -3, 7, -7, 10, 255, 256, -256, 65537, Integer.MAX_VALUE, Integer.MIN_VALUE};
        long digest = 17;
        for (int a : ints) {
            StringBuilder line = new StringBuilder();
            for (int b : ints) {
                if (b != 0) {
                    line.append(a / b).append('r').append(a % b).append(' ');
                    digest = digest * 31 + a / b;
                    digest = digest * 31 + a % b;
                    if (a != a / b * b + a % b) {
                        System.out.println("identity fails");
                    }
                }
            }
            System.out.println(line);
        }
        System.out.println(digest);
    }
}
