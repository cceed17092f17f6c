// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes25;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** JLS 15.27.2: lambdas in loops capture each iteration's variable; pattern bindings are captured too. */
public class EffectivelyFinalCaptures {
    record P(int n) {}

    public static void main(String[] args) {
        List<IntSupplier> suppliers = new ArrayList<>();
        for (int i : new int[] {1, 2, 3}) {
            suppliers.add(() -> i * 10);
        }
        Object o = new P(9);
        if (o instanceof P(int n)) {
            suppliers.add(() -> n);
        }
        switch (o) {
            case P(var m) when m > 5 -> suppliers.add(() -> -m);
            default -> suppliers.add(() -> 0);
        }
        for (IntSupplier s : suppliers) {
            System.out.println(s.getAsInt());
        }
    }
}
