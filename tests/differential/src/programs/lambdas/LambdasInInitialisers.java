// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package lambdas;

import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** JLS 15.27: lambdas in field initialisers, constructors before fields are set, interface fields, enum constants, static blocks. */
public class LambdasInInitialisers {
    static Supplier<String> early = () -> LambdasInInitialisers.text;
    static String text = "set";
    int n = 5;
    IntSupplier field = () -> n * 2;
    IntSupplier inConstructor;

    interface Constants {
        Supplier<String> S = () -> "interface";
    }

    enum E {
        A(() -> "a"),
        B(() -> text + A);

        final Supplier<String> s;

        E(Supplier<String> s) {
            this.s = s;
        }
    }

    static int[] table;

    static {
        IntSupplier size = () -> 4;
        table = new int[size.getAsInt()];
        Runnable fill = () -> {
            for (int i = 0; i < table.length; i++) {
                table[i] = i * i;
            }
        };
        fill.run();
    }

    LambdasInInitialisers(int k) {
        inConstructor = () -> n + k;
        n = 7;
    }

    public static void main(String[] args) {
        LambdasInInitialisers l = new LambdasInInitialisers(100);
        System.out.println(early.get() + l.field.getAsInt() + " " + l.inConstructor.getAsInt() + Constants.S.get() + E.B.s.get() + table[3]);
        l.n = 1;
        System.out.println(l.field.getAsInt() + l.inConstructor.getAsInt());
    }
}
