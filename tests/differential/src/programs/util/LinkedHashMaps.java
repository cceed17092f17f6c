// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** LinkedHashMap and LinkedHashSet: the order of insertion, the order of access, and eldest entries that leave. */
public class LinkedHashMaps {
    static class Recent<K, V> extends LinkedHashMap<K, V> {
        private final int most;

        Recent(int most) {
            super(4, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }

    public static void main(String[] args) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (String s : "one two three four five two".split(" ")) {
            map.merge(s, s.length(), Integer::sum);
        }
        System.out.println(map);
        map.remove("two");
        map.put("two", 0);
        map.put("one", -1);
        map.putIfAbsent("three", 9);
        System.out.println(map + " " + map.keySet() + " " + map.values());
        Recent<Integer, String> recent = new Recent<>(4);
        for (int i = 0; i < 6; i++) {
            recent.put(i, "v" + i);
        }
        System.out.println(recent);
        recent.get(3);
        recent.getOrDefault(2, "");
        recent.getOrDefault(77, "");
        System.out.println(recent + " " + recent.containsKey(4));
        recent.replaceAll((k, v) -> v + k);
        recent.putIfAbsent(4, "no");
        recent.computeIfPresent(5, (k, v) -> v + "!");
        System.out.println(recent);
        recent.merge(100, "merged", String::concat);
        recent.computeIfAbsent(101, k -> "computed");
        System.out.println(recent);
        perform("get while walking", () -> {
            for (Integer key : recent.keySet()) {
                recent.get(key);
            }
        });
        Iterator<Integer> i = recent.keySet().iterator();
        i.next();
        i.remove();
        recent.entrySet().iterator().next().setValue("set");
        System.out.println(recent + " " + new ArrayList<>(recent.values()));
        perform("forEach that changes", () -> recent.forEach((k, v) -> recent.remove(k)));
        LinkedHashSet<String> set = new LinkedHashSet<>(List.of("c", "a", "b"));
        System.out.println(set.add("a") + " " + set.add("d") + " " + set.remove("c") + " " + set.add("c") + set + set.hashCode());
        attempt("negative capacity", () -> new LinkedHashSet<>(-3));
        attempt("negative capacity of a map", () -> new LinkedHashMap<>(-3, 1));
        attempt("load factor", () -> new LinkedHashMap<>(3, 0));
        System.out.println(((LinkedHashMap<?, ?>) map).clone() + " " + map.equals(Map.copyOf(map)));
    }
}
