// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package boxing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Boxed counters, accumulators and keys in hot loops: identity never matters, values always do. */
public class BoxesInLoops {
    static Long fibonacci(Integer n) {
        Long a = 0L;
        Long b = 1L;
        while (n-- > 0) {
            Long t = a;
            a = b;
            b += t;
        }
        return a;
    }

    static Integer ackermann(Integer m, Integer n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    public static void main(String[] args) {
        Map<Character, Integer> counts = new TreeMap<>();
        for (Character c : "hello boxed world".toCharArray() == null ? List.<Character>of() : List.of('h', 'e', 'l', 'l', 'o')) {
            counts.put(c, counts.containsKey(c) ? counts.get(c) + 1 : 1);
        }
        List<Integer> list = new ArrayList<>();
        Integer sum = 0;
        for (Integer i = -200; i < 200; i += 7) {
            list.add(i);
            sum += i * i;
        }
        int same = 0;
        for (int i = 0; i < list.size(); i++) {
            same += list.get(i).equals(i * 7 - 200) ? 1 : 0;
        }
        Double d = 1.0;
        for (Short s = 0; s < 10; s++) {
            d *= s % 2 == 0 ? 2 : 0.5;
        }
        System.out.println(counts + " " + sum + " " + same + "/" + list.size() + " " + d + " " + fibonacci(50) + " " + ackermann(2, 5));
    }
}
