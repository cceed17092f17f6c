// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes25;

import java.util.Arrays;

/** JLS 8.10: compact constructors, varargs and array components, static members, nested generic records, equals of NaN and -0.0. */
public class RecordFeatures {
    record Range(int low, int high) {
        static int made;

        Range {
            if (low > high) {
                int t = low;
                low = high;
                high = t;
            }
            made++;
        }

        Range(int only) {
            this(only, only);
        }

        int size() {
            return high - low;
        }
    }

    record Row(String name, int... values) {}

    record Real(double d, float f) {}

    record Pair<A, B>(A a, B b) {
        static <T> Pair<T, T> twice(T t) {
            return new Pair<>(t, t);
        }
    }

    public static void main(String[] args) {
        System.out.println(new Range(5, 2) + " " + new Range(4) + " " + new Range(9, 1).size() + " " + Range.made);
        Row row = new Row("r", 1, 2, 3);
        System.out.println(row.name() + Arrays.toString(row.values()) + row.equals(new Row("r", 1, 2, 3)));
        System.out.println(new Real(Double.NaN, 0f).equals(new Real(Double.NaN, 0f)));
        System.out.println(new Real(0.0, 0f).equals(new Real(-0.0, 0f)));
        System.out.println(new Real(1.5, 2.5f).hashCode() == new Real(1.5, 2.5f).hashCode());
        System.out.println(Pair.twice("x").equals(new Pair<>("x", "x")) + " " + Pair.twice(null));
        System.out.println(new Pair<>(1, new Pair<>('c', 2L)));
    }
}
