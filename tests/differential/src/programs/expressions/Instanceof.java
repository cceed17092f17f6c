// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

import java.util.ArrayList;
import java.util.List;
import java.util.RandomAccess;

/** JLS 15.20.2: instanceof with classes, interfaces, arrays and pattern variables, their scope with && and !. */
public class Instanceof {
    static int length(Object o) {
        if (!(o instanceof String s)) {
            return o instanceof int[] a && a.length > 1 ? a[1] : -1;
        }
        return s.length();
    }

    static String classify(Object o) {
        if (o instanceof Integer i && i > 10 || o instanceof Long) {
            return "number";
        }
        if (o instanceof CharSequence c && c.length() > 0 && c.charAt(0) == 'x') {
            return "x-text";
        }
        while (!(o instanceof List<?> list)) {
            return "other";
        }
        return "list of " + list.size();
    }

    public static void main(String[] args) {
        Object[] things = {"abc", "", new int[] {1, 7}, new int[0], 11, 5, 5L, new StringBuilder("xy"), new ArrayList<>(List.of(1)), null};
        for (Object o : things) {
            System.out.println(length(o) + " " + classify(o) + " " + (o instanceof Comparable) + (o instanceof RandomAccess)
                    + (o instanceof Object) + (o instanceof Number));
        }
        Object s = "shadow";
        if (s instanceof String t) {
            t += "!";
            System.out.println(t + s);
        }
    }
}
