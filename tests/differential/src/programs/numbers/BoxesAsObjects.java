// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Boxes in collections, as keys, in arithmetic with ==; remove(int) against remove(Object). */
public class BoxesAsObjects {
    public static void main(String[] args) {
        Map<Object, String> m = new HashMap<>();
        m.put(1, "int");
        m.put(1L, "long");
        m.put(1.0, "double");
        m.put(1f, "float");
        m.put('1', "char");
        m.put((short) 1, "short");
        m.put(true, "boolean");
        System.out.println(m.size() + m.get(1) + m.get(1L) + m.get(1.0) + m.get((byte) 1) + m.get('1') + m.get(!false));
        List<Integer> list = new ArrayList<>(List.of(10, 20, 30, 1));
        list.remove(1);
        list.remove(Integer.valueOf(1));
        list.remove(Integer.valueOf(99));
        System.out.println(list);
        Integer a = 1000;
        Integer b = 1000;
        int c = 1000;
        Long d = 1000L;
        System.out.println(a.equals(b) + " " + (a == c) + " " + d.equals(1000) + " " + (d == c) + " " + (a < b) + (a <= b) + " " + a.hashCode());
        Number[] numbers = {1, 2L, 3.5, 4.5f, (byte) 5, (short) 6};
        double sum = 0;
        for (Number n : numbers) {
            sum += n.doubleValue() + n.intValue() + n.longValue() + n.byteValue();
        }
        System.out.println(sum);
        m.put(Double.NaN, "nan");
        m.put(-0.0, "minus");
        System.out.println(m.get(0.0 / 0) + m.get(0.0) + m.get(-0.0));
    }
}
