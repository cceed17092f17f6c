// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 8.3.3: forward references by assignment or by qualified name are allowed and see the default value. */
public class ForwardReferences {
    static int early = ForwardReferences.late + 1;
    static int late = 5;

    static {
        after = 9;
    }

    static int after;
    static int reset = 3;

    static {
        reset = 4;
        overwritten = 8;
    }

    static int overwritten = 7;

    int p = this.q * 2;
    int q = peek();

    int peek() {
        return r;
    }

    int r = 6;

    public static void main(String[] args) {
        System.out.println(early + " " + late + " " + after + " " + reset + " " + overwritten);
        ForwardReferences f = new ForwardReferences();
        System.out.println(f.p + " " + f.q + " " + f.r);
    }
}
