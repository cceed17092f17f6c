// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package applications;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Dijkstra, Huffman coding, LRU cache, topological sort, union-find, longest common subsequence, permutations. */
public class Algorithms {
    record Edge(String to, int weight) {}

    static Map<String, Integer> dijkstra(Map<String, List<Edge>> graph, String start) {
        Map<String, Integer> distance = new TreeMap<>();
        PriorityQueue<Edge> queue = new PriorityQueue<>((a, b) -> Integer.compare(a.weight(), b.weight()));
        queue.add(new Edge(start, 0));
        while (!queue.isEmpty()) {
            Edge nearest = queue.poll();
            if (distance.putIfAbsent(nearest.to(), nearest.weight()) == null) {
                for (Edge e : graph.getOrDefault(nearest.to(), List.of())) {
                    queue.add(new Edge(e.to(), nearest.weight() + e.weight()));
                }
            }
        }
        return distance;
    }

    abstract static class Tree implements Comparable<Tree> {
        final int weight;
        final int order;

        Tree(int weight, int order) {
            this.weight = weight;
            this.order = order;
        }

        @Override
        public int compareTo(Tree o) {
            return weight != o.weight ? weight - o.weight : order - o.order;
        }

        abstract void codes(String prefix, Map<Character, String> out);
    }

    static final class Leaf extends Tree {
        final char symbol;

        Leaf(int weight, int order, char symbol) {
            super(weight, order);
            this.symbol = symbol;
        }

        @Override
        void codes(String prefix, Map<Character, String> out) {
            out.put(symbol, prefix);
        }
    }

    static final class Fork extends Tree {
        final Tree zero;
        final Tree one;

        Fork(Tree zero, Tree one, int order) {
            super(zero.weight + one.weight, order);
            this.zero = zero;
            this.one = one;
        }

        @Override
        void codes(String prefix, Map<Character, String> out) {
            zero.codes(prefix + "0", out);
            one.codes(prefix + "1", out);
        }
    }

    static void huffman(String text) {
        Map<Character, Integer> counts = new TreeMap<>();
        for (char c : text.toCharArray()) {
            counts.merge(c, 1, Integer::sum);
        }
        PriorityQueue<Tree> queue = new PriorityQueue<>();
        int order = 0;
        for (Map.Entry<Character, Integer> e : counts.entrySet()) {
            queue.add(new Leaf(e.getValue(), order++, e.getKey()));
        }
        while (queue.size() > 1) {
            queue.add(new Fork(queue.poll(), queue.poll(), order++));
        }
        Map<Character, String> codes = new TreeMap<>();
        Tree root = queue.poll();
        root.codes("", codes);
        StringBuilder bits = new StringBuilder();
        for (char c : text.toCharArray()) {
            bits.append(codes.get(c));
        }
        StringBuilder decoded = new StringBuilder();
        Tree at = root;
        for (int i = 0; i < bits.length(); i++) {
            at = bits.charAt(i) == '0' ? ((Fork) at).zero : ((Fork) at).one;
            if (at instanceof Leaf leaf) {
                decoded.append(leaf.symbol);
                at = root;
            }
        }
        System.out.println(codes + " " + bits.length() + " " + text.contentEquals(decoded));
    }

    static final class Lru<K, V> {
        private final LinkedHashMap<K, V> entries = new LinkedHashMap<>();
        private final int capacity;
        int hits;

        Lru(int capacity) {
            this.capacity = capacity;
        }

        V get(K key) {
            V value = entries.remove(key);
            if (value != null) {
                hits++;
                entries.put(key, value);
            }
            return value;
        }

        void put(K key, V value) {
            entries.remove(key);
            if (entries.size() == capacity) {
                entries.remove(entries.keySet().iterator().next());
            }
            entries.put(key, value);
        }
    }

    static List<String> topological(Map<String, List<String>> needs) {
        List<String> order = new ArrayList<>();
        Map<String, Integer> state = new HashMap<>();
        for (String node : new TreeMap<>(needs).keySet()) {
            visit(node, needs, state, order);
        }
        return order;
    }

    static void visit(String node, Map<String, List<String>> needs, Map<String, Integer> state, List<String> order) {
        if (state.getOrDefault(node, 0) == 2) {
            return;
        }
        if (state.put(node, 1) != null) {
            throw new IllegalStateException("cycle through " + node);
        }
        for (String need : needs.getOrDefault(node, List.of())) {
            visit(need, needs, state, order);
        }
        state.put(node, 2);
        order.add(node);
    }

    static int find(int[] parent, int x) {
        while (parent[x] != x) {
            parent[x] = parent[parent[x]];
            x = parent[x];
        }
        return x;
    }

    static String commonSubsequence(String a, String b) {
        int[][] length = new int[a.length() + 1][b.length() + 1];
        for (int i = a.length() - 1; i >= 0; i--) {
            for (int j = b.length() - 1; j >= 0; j--) {
                length[i][j] = a.charAt(i) == b.charAt(j)
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0, j = 0; i < a.length() && j < b.length(); ) {
            if (a.charAt(i) == b.charAt(j)) {
                out.append(a.charAt(i++));
                j++;
            } else if (length[i + 1][j] >= length[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return out.toString();
    }

    static int permutations(char[] letters, int from, List<String> out) {
        if (from == letters.length) {
            out.add(new String(letters));
            return 1;
        }
        int count = 0;
        for (int i = from; i < letters.length; i++) {
            char t = letters[from];
            letters[from] = letters[i];
            letters[i] = t;
            count += permutations(letters, from + 1, out);
            letters[i] = letters[from];
            letters[from] = t;
        }
        return count;
    }

    public static void main(String[] args) {
        Map<String, List<Edge>> graph = new HashMap<>();
        for (String e : "a-b:7 a-c:9 a-f:14 b-c:10 b-d:15 c-d:11 c-f:2 d-e:6 e-f:9 x-y:1".split(" ")) {
            String[] parts = e.split("[-:]");
            int weight = Integer.parseInt(parts[2]);
            graph.computeIfAbsent(parts[0], k -> new ArrayList<>()).add(new Edge(parts[1], weight));
            graph.computeIfAbsent(parts[1], k -> new ArrayList<>()).add(new Edge(parts[0], weight));
        }
        System.out.println(dijkstra(graph, "a") + " " + dijkstra(graph, "y"));
        huffman("she sells sea shells by the sea shore");
        Lru<Integer, String> cache = new Lru<>(5);
        for (int i = 0; i < 200; i++) {
            int key = i * i % 11;
            if (cache.get(key) == null) {
                cache.put(key, "v" + key);
            }
        }
        System.out.println(cache.hits + " " + cache.entries);
        System.out.println(topological(Map.of("app", List.of("lib", "log"), "lib", List.of("core"), "log", List.of("core", "io"))));
        try {
            topological(Map.of("a", List.of("b"), "b", List.of("a")));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        int[] parent = new int[100];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < 100; i++) {
            parent[find(parent, i)] = find(parent, i * 7 % 25 * 4);
        }
        System.out.println(Arrays.stream(parent).filter(p -> parent[p] == p).distinct().count() + " " + find(parent, 42));
        System.out.println(commonSubsequence("the quick brown fox jumped", "a quirky brawny ox hopped"));
        List<String> out = new ArrayList<>();
        System.out.println(permutations("abcd".toCharArray(), 0, out) + " " + out);
        Deque<Integer> stack = new ArrayDeque<>();
        for (String token : "3 4 + 2 * 7 / 5 -".split(" ")) {
            switch (token) {
                case "+" -> stack.push(stack.pop() + stack.pop());
                case "*" -> stack.push(stack.pop() * stack.pop());
                case "-" -> stack.push(-stack.pop() + stack.pop());
                case "/" -> {
                    int divisor = stack.pop();
                    stack.push(stack.pop() / divisor);
                }
                default -> stack.push(Integer.valueOf(token));
            }
        }
        System.out.println(stack);
    }
}
