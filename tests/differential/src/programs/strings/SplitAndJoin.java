// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.util.Arrays;
import java.util.List;

/** String.split with limits, trailing empties, regular expressions; String.join of arrays, lists and null elements. */
public class SplitAndJoin {
    public static void main(String[] args) {
        String s = ",a,,b,c,,";
        for (int limit : new int[] {-1, 0, 1, 2, 3, 10}) {
            String[] parts = s.split(",", limit);
            System.out.println(limit + " " + parts.length + Arrays.toString(parts));
        }
        System.out.println(Arrays.toString("".split(",")) + "".split(",").length + " " + ",".split(",").length);
        System.out.println(Arrays.toString("a1b22c".split("\\d+")) + Arrays.toString("abc".split("")) + Arrays.toString("a|b".split("|")));
        System.out.println(Arrays.toString("a.b".split("\\.")) + Arrays.toString("a b  c".split(" ")) + Arrays.toString("x".split("y")));
        System.out.println(String.join("-", "a", null, "c") + String.join("", List.of()) + String.join(", ", List.of("p", "q")));
        System.out.println(String.join(null + "", "x", "y"));
    }
}
