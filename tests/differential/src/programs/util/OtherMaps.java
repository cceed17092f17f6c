// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.lang.ref.Reference;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;

/** IdentityHashMap, WeakHashMap, Hashtable and Dictionary. */
public class OtherMaps {
    public static void main(String[] args) {
        String one = new String("k");
        String two = new String("k");
        IdentityHashMap<String, Integer> identity = new IdentityHashMap<>();
        identity.put(one, 1);
        identity.put(two, 2);
        identity.put(null, 3);
        System.out.println(identity.size() + " " + identity.get(one) + identity.get(two) + identity.get("k") + identity.get(null)
                + identity.containsKey("k") + identity.keySet().contains(one) + identity.values().contains(2));
        System.out.println(identity.remove("k") + " " + identity.remove(one) + " " + identity.remove(null) + identity);
        for (int i = 0; i < 200; i++) {
            identity.put("n" + i, i);
        }
        identity.entrySet().removeIf(e -> e.getValue() % 3 != 0);
        System.out.println(identity.size() + " " + new TreeSet<>(identity.values()).last() + " " + identity.equals(Map.copyOf(identity)));
        attempt("negative size", () -> new IdentityHashMap<>(-1));
        Iterator<String> i = identity.keySet().iterator();
        i.next();
        identity.put("new", 0);
        attempt("next after a change", i::next);
        Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
        System.out.println(set.add(one) + " " + set.add(two) + set.add(one) + set.size() + set.contains("k"));
        WeakHashMap<Object, String> weak = new WeakHashMap<>();
        Object key = new Object();
        weak.put(key, "kept");
        weak.put(null, "null");
        System.out.println(weak.get(key) + " " + weak.get(null) + weak.containsKey(new Object()) + weak.size() + weak.putIfAbsent(key, "x")
                + weak.remove(null) + weak.size() + weak.values());
        Reference.reachabilityFence(key);
        hashtable();
    }

    private static void hashtable() {
        Hashtable<String, Integer> table = new Hashtable<>();
        for (String s : "zero one two three four five six seven eight nine ten eleven twelve".split(" ")) {
            table.put(s, s.length());
        }
        System.out.println(table + " " + table.contains(3) + table.containsValue(9) + table.get("ten") + table.get("none"));
        StringBuilder text = new StringBuilder();
        for (Enumeration<String> e = table.keys(); e.hasMoreElements(); ) {
            text.append(e.nextElement()).append(' ');
        }
        System.out.println(text + " " + Collections.list(table.elements()));
        perform("null key", () -> table.put(null, 1));
        perform("null value", () -> table.put("a", null));
        attempt("get null", () -> table.get(null));
        attempt("contains null", () -> table.contains(null));
        attempt("capacity", () -> new Hashtable<>(-1));
        attempt("load factor", () -> new Hashtable<>(1, 0));
        attempt("no more", () -> new Hashtable<>().keys().nextElement());
        attempt("no more by iterator", () -> new Hashtable<>().keySet().iterator().next());
        attempt("compute that changes", () -> table.computeIfAbsent("a", k -> table.put("b", 1)));
        System.out.println(table.merge("one", 5, Integer::sum) + " " + table.computeIfPresent("two", (k, v) -> null) + table.replace("six", 66)
                + table.putIfAbsent("six", 1) + table.getOrDefault("none", 0) + table.remove("six", 66) + table.size());
        table.keySet().retainAll(List.of("one", "ten", "nine"));
        System.out.println(table + " " + table.clone() + table.equals(Map.of("one", 8, "ten", 3, "nine", 4)) + table.hashCode());
        perform("change while walking", () -> {
            for (String s : table.keySet()) {
                table.put(s + s, 1);
            }
        });
    }
}
