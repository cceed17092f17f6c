// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package language25;

import java.util.ArrayList;
import java.util.function.BiFunction;

/** JLS 14.4: var in locals, loops, resources and lambda parameters; anonymous and intersection types stay. */
public class LocalTypeInference {
    public static void main(String[] args) throws Exception {
        var list = new ArrayList<Integer>();
        for (var i = 0; i < 3; i++) {
            list.add(i * i);
        }
        var sum = 0L;
        for (var x : list) {
            sum += x;
        }
        var point = new Object() {
            int x = 3;

            int twice() {
                return x * 2;
            }
        };
        point.x++;
        BiFunction<Integer, Integer, Integer> f = (var a, var b) -> a * b;
        var mixed = sum > 3 ? 1 : "s";
        try (var r = (AutoCloseable) () -> System.out.println("closed")) {
            System.out.println(sum + " " + point.twice() + " " + f.apply(6, 7) + " " + mixed + (r != null));
        }
        var array = new int[][] {{1}, {2, 3}};
        var c = 'c';
        c += 1;
        System.out.println(array[1].length + "" + c);
    }
}
