// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers25;

import java.util.Arrays;
import java.util.List;

/** The shortest form wherever a double becomes text: concatenation, builders, collections, String.valueOf, records. */
public class DoublesInText {
    record P(double x, float y) {}

    public static void main(String[] args) {
        double d = 2e23;
        float f = 1.0E10f;
        System.out.println("d" + d + f);
        System.out.println(new StringBuilder().append(d).append(' ').append(f).insert(0, 2.0e-3));
        System.out.println(List.of(d, 1e-5) + Arrays.toString(new float[] {f, 3e-5f}) + String.valueOf(d) + new P(d, f));
    }
}
