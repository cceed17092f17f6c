// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** The entries of a WeakHashMap go when their keys are garbage. */
public class WeakHashMaps {
    /** Equal by value, so that a lookup does not need the very key. */
    record Key(int number) {}

    static boolean shrinksTo(Map<?, ?> map, int size) throws InterruptedException {
        for (int i = 0; i < 200 && map.size() != size; i++) {
            System.gc();
            Thread.sleep(5);
        }
        return map.size() == size;
    }

    static int sumOfValues(Map<Key, Integer> map) {
        int sum = 0;
        for (int value : map.values()) {
            sum += value;
        }
        return sum;
    }

    public static void main(String[] args) throws InterruptedException {
        Map<Key, Integer> map = new WeakHashMap<>();
        List<Key> kept = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            Key key = new Key(i);
            map.put(key, i);
            if (i % 10 == 0) {
                kept.add(key);
            }
        }
        System.out.println(shrinksTo(map, 100) + " " + map.size() + " " + sumOfValues(map));
        System.out.println(map.get(new Key(50)) + " " + map.get(new Key(51)) + " " + map.containsKey(new Key(990)));
        System.out.println(map.remove(kept.get(3)) + " " + map.remove(kept.get(3)) + " " + map.size());
        map.put(null, -1);
        System.out.println(map.get(null) + " " + map.containsKey(null));
        int seen = 0;
        for (Map.Entry<Key, Integer> entry : map.entrySet()) {
            seen += entry.getKey() == null ? 0 : entry.getKey().number() == entry.getValue() ? 1 : -1000;
        }
        System.out.println(seen);
        kept.clear();
        System.out.println("null key stays: " + shrinksTo(map, 1) + " " + map);
        Map<String, String> constants = new WeakHashMap<>();
        constants.put("constant", "value");
        constants.put(new StringBuilder("not ").append("constant").toString(), "gone");
        System.out.println(shrinksTo(constants, 1) + " " + constants);
        Map<Key, Object> valueHoldsKey = new WeakHashMap<>();
        Key self = new Key(1);
        valueHoldsKey.put(self, new Object[] {self});
        self = null;
        System.gc();
        System.out.println("a value that holds its key keeps it: " + valueHoldsKey.size());
    }
}
