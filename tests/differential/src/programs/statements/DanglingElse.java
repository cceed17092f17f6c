// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

/** JLS 14.5, 14.9: an else belongs to the innermost if; chains, conditions with assignments, empty branches. */
public class DanglingElse {
    static String f(int a, int b) {
        String r = "";
        if (a > 0)
            if (b > 0) r += "both";
            else r += "a only";
        if (a > 0) {
            if (b > 0) r += "+";
        } else r += "-";
        if (a < 0) ;
        else if (b == (a = a + 1)) r += "next";
        else if (a != b)
            for (int i = 0; i < 2; i++)
                if (i == b) r += i;
                else if (i > b) r += "!";
                else r += "?";
        else r += "never";
        return r + a;
    }

    public static void main(String[] args) {
        for (int a = -1; a < 3; a++) {
            for (int b = -1; b < 4; b++) {
                System.out.print(f(a, b) + " ");
            }
            System.out.println();
        }
    }
}
