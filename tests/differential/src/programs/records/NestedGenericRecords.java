// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package records;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** JLS 8.10: generic records, records in records, static factories, implementing interfaces, local records. */
public class NestedGenericRecords {
    sealed interface Opt<T> permits Some, None {
        default <R> Opt<R> map(Function<? super T, ? extends R> f) {
            return this instanceof Some<T> s ? new Some<>(f.apply(s.value)) : new None<>();
        }
    }

    record Some<T>(T value) implements Opt<T> {}

    record None<T>() implements Opt<T> {}

    record Tree<K extends Comparable<K>, V>(Tree<K, V> left, K key, V value, Tree<K, V> right) {
        static <K extends Comparable<K>, V> Tree<K, V> put(Tree<K, V> t, K k, V v) {
            if (t == null) {
                return new Tree<>(null, k, v, null);
            }
            int c = k.compareTo(t.key);
            return c < 0
                    ? new Tree<>(put(t.left, k, v), t.key, t.value, t.right)
                    : c > 0 ? new Tree<>(t.left, t.key, t.value, put(t.right, k, v)) : new Tree<>(t.left, k, v, t.right);
        }

        void walk(Map<K, V> into) {
            if (left != null) {
                left.walk(into);
            }
            into.put(key, value);
            if (right != null) {
                right.walk(into);
            }
        }
    }

    public static void main(String[] args) {
        Opt<String> o = new Some<>("abc");
        System.out.println(o.map(String::length).map(n -> n * 1.5) + " " + new None<String>().map(String::length));
        Tree<String, Integer> t = null;
        for (String s : List.of("m", "c", "x", "a", "m")) {
            t = Tree.put(t, s, s.hashCode());
        }
        Map<String, Integer> map = new TreeMap<>();
        t.walk(map);
        System.out.println(map);
        record Local(int a, List<String> b) {}
        System.out.println(new Local(1, List.of("p", "q")));
    }
}
