// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package boxing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** JLS 5.1.8: null boxes in collections, comparisons, returns, lambdas, varargs and string switches. */
public class WrappersAndNull {
    static Integer find(Map<String, Integer> m, String k) {
        return m.get(k);
    }

    static int unbox(Map<String, Integer> m, String k) {
        return find(m, k);
    }

    static String attempt(java.util.function.Supplier<Object> s) {
        try {
            return String.valueOf(s.get());
        } catch (NullPointerException e) {
            return "NPE";
        }
    }

    public static void main(String[] args) {
        Map<String, Integer> m = new HashMap<>();
        m.put("a", 1);
        m.put("b", null);
        System.out.println(attempt(() -> unbox(m, "a")) + attempt(() -> unbox(m, "b")) + attempt(() -> unbox(m, "c")) + attempt(() -> find(m, "c")));
        System.out.println(attempt(() -> m.get("b") == null) + attempt(() -> m.get("b") == 1) + attempt(() -> m.getOrDefault("c", 5) + 1) + attempt(() -> m.merge("b", 2, Integer::sum)));
        List<Integer> list = new ArrayList<>();
        list.add(3);
        list.add(null);
        System.out.println(attempt(() -> list.get(1) + list.get(0)) + attempt(() -> "" + list.get(1)) + list.contains(null) + list.indexOf(null));
        System.out.println(attempt(() -> {
            list.sort(Comparator.naturalOrder());
            return "sorted";
        }) + attempt(() -> list.stream().mapToInt(i -> i).sum()));
        Boolean b = null;
        Character c = null;
        System.out.println(attempt(() -> b ? 1 : 2) + attempt(() -> c == 'x') + attempt(() -> (Object) c) + attempt(() -> !b));
    }
}
