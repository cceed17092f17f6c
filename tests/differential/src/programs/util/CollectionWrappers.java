// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What Collections puts around collections: unmodifiable, checked, synchronised, empty, of one element. */
public class CollectionWrappers {
    public static void main(String[] args) {
        List<Integer> list = new ArrayList<>(List.of(3, 1, 2));
        List<Integer> fixed = Collections.unmodifiableList(list);
        perform("add", () -> fixed.add(1));
        perform("remove of none", () -> fixed.remove((Object) 99));
        perform("clear", fixed::clear);
        perform("sort", () -> fixed.sort(null));
        perform("replaceAll", () -> fixed.replaceAll(n -> n));
        perform("iterator", () -> fixed.iterator().remove());
        perform("listIterator", () -> fixed.listIterator().set(1));
        perform("subList", () -> fixed.subList(0, 1).clear());
        list.add(7);
        System.out.println(fixed + " " + fixed.equals(list) + " " + fixed.getClass().getSimpleName() + fixed.hashCode());
        Collection<Integer> collection = Collections.unmodifiableCollection(list);
        System.out.println(collection + " " + collection.equals(list) + collection.contains(7));
        Map<String, List<Integer>> map = Collections.unmodifiableMap(new TreeMap<>(Map.of("a", list)));
        perform("put", () -> map.put("a", null));
        perform("set an entry", () -> map.entrySet().iterator().next().setValue(null));
        perform("merge", () -> map.merge("a", list, (x, y) -> null));
        perform("computeIfAbsent of what is there", () -> map.computeIfAbsent("a", k -> null));
        map.get("a").add(8);
        System.out.println(map + " " + map.getOrDefault("x", List.of()));
        List raw = Collections.checkedList(new ArrayList<>(), Integer.class);
        perform("checked add", () -> raw.add("text"));
        perform("checked addAll", () -> raw.addAll(List.of(1, "text")));
        perform("checked null", () -> raw.add(null));
        perform("checked set", () -> raw.set(0, 1.5));
        System.out.println(raw);
        Map checked = Collections.checkedMap(new HashMap<>(), String.class, Integer.class);
        perform("checked key", () -> checked.put(1, 1));
        perform("checked value", () -> checked.put("a", "b"));
        perform("checked merge", () -> checked.compute("a", (k, v) -> "x"));
        perform("checked queue", () -> ((Collection) Collections.checkedQueue(new java.util.ArrayDeque<>(), Long.class)).add(1));
        perform("checked set", () -> ((Set) Collections.checkedSet(new HashSet<>(), String.class)).add('c'));
        empties();
        singletons();
        List<Integer> safe = Collections.synchronizedList(new ArrayList<>(List.of(1, 2)));
        safe.add(3);
        safe.removeIf(n -> n == 2);
        Map<Integer, Integer> safeMap = Collections.synchronizedMap(new HashMap<>());
        System.out.println(safe + " " + safeMap.merge(1, 2, Integer::sum) + safeMap.computeIfAbsent(5, k -> k) + safeMap
                + Collections.synchronizedSortedSet(new TreeSet<>(Set.of(2, 1))) + Collections.synchronizedCollection(list));
    }

    private static void empties() {
        perform("empty list", () -> Collections.emptyList().add(null));
        perform("empty map", () -> Collections.emptyMap().put(null, null));
        attempt("empty get", () -> Collections.emptyList().get(0));
        attempt("empty iterator", () -> Collections.emptyIterator().next());
        attempt("empty list iterator", () -> Collections.emptyListIterator().previous());
        attempt("empty enumeration", () -> Collections.emptyEnumeration().nextElement());
        attempt("empty sorted set", () -> Collections.emptySortedSet().first());
        NavigableMap<String, String> none = Collections.emptyNavigableMap();
        System.out.println(none.firstEntry() + " " + none.headMap("x") + Collections.emptySet().equals(Set.of()) + Collections.EMPTY_LIST
                + Collections.emptyMap().equals(Map.of()) + (Collections.emptyList() == Collections.emptyList()));
    }

    private static void singletons() {
        Set<String> one = Collections.singleton(null);
        List<String> alone = Collections.singletonList("x");
        Map<String, Integer> pair = Collections.singletonMap("k", null);
        perform("singleton", () -> one.add("a"));
        perform("singleton list", () -> alone.set(0, "a"));
        perform("singleton map", () -> pair.put("k", 1));
        attempt("singleton get", () -> alone.get(1));
        perform("singleton clear", one::clear);
        System.out.println(one + " " + alone + pair + one.contains(null) + pair.containsKey("k") + pair.get("z"));
        List<Integer> copies = Collections.nCopies(4, 9);
        attempt("copies", () -> Collections.nCopies(-1, 9));
        attempt("get of copies", () -> copies.get(4));
        System.out.println(copies + " " + copies.hashCode() + copies.contains(9) + copies.lastIndexOf(9) + copies.subList(1, 3)
                + Arrays.toString(copies.toArray()) + copies.stream().mapToInt(n -> n).sum() + copies.equals(List.of(9, 9, 9, 9)));
    }
}
