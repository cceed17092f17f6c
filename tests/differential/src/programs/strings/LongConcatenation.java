// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

/** JLS 15.18.1: more than two hundred operands in one expression. */
public class LongConcatenation {
    static int i;

    static int k() {
        return i++;
    }

    public static void main(String[] args) {
        String s = "" + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k()
                + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k()
                + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k()
                + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k()
                + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k()
                + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k()
                + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k()
                + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k()
                + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k()
                + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k()
                + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k() + k();
        System.out.println(i + " " + s.length() + " " + s.hashCode());
    }
}
