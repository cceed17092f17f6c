// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

/** JLS 8.3.1.2, 16.9: blank finals are set once on every path, through constructors, blocks and switch. */
public class FinalFields {
    final int a;
    final int b;
    final String c;
    static final int[] TABLE;

    static {
        TABLE = new int[5];
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = i * i;
        }
    }

    {
        b = TABLE[3];
    }

    FinalFields(int n) {
        if (n > 0) {
            a = n;
        } else {
            a = -n;
        }
        switch (n) {
            case 1:
                c = "one";
                break;
            default:
                c = "many";
        }
    }

    FinalFields() {
        this(-7);
    }

    static int choose(boolean x) {
        final int result;
        if (x) {
            result = 1;
        } else {
            result = 2;
        }
        Runnable r = () -> System.out.println("captured " + result);
        r.run();
        return result;
    }

    public static void main(String[] args) {
        FinalFields f = new FinalFields(1);
        FinalFields g = new FinalFields();
        System.out.println(f.a + f.b + f.c + " " + g.a + g.b + g.c + choose(true) + choose(false));
    }
}
