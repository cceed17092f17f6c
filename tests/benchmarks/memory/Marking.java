// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import java.util.Arrays;

/**
 * Milliseconds for a collection that finds 64 MiB of small objects live, by the way they hang together. The goal is 250 on
 * Node. A list whose nodes lie in any order is the worst there is: each node says where the next one is, so that the processor
 * waits for memory once a node, whatever the collector does.
 *
 * <pre>
 * ./amphora build -o build/bench tests/benchmarks/memory/Marking.java
 * node tooling/cli/src/main/resources/dev/amphora/cli/run-on-node.mjs build/bench/Marking.wasm
 * </pre>
 */
public class Marking {
    /** 16 bytes each. */
    private static final int NODES = 1 << 22;

    private static final int RUNS = 9;

    static final class Node {
        Node left;
        Node right;
        int value;

        Node(int value) {
            this.value = value;
        }
    }

    static Object root;

    public static void main(String[] args) {
        for (String shape : new String[] {"list", "tree", "shuffled tree", "shuffled array", "shuffled list"}) {
            if (args.length > 0 && !shape.startsWith(args[0])) {
                continue;
            }
            root = null;
            root = build(shape);
            double[] times = new double[RUNS];
            for (int i = 0; i < RUNS; i++) {
                long start = System.nanoTime();
                System.gc();
                times[i] = (System.nanoTime() - start) / 1e6;
            }
            Arrays.sort(times);
            System.out.printf("%-15s median %6.1f  best %6.1f%n", shape, times[RUNS / 2], times[0]);
        }
    }

    private static Object build(String shape) {
        if (shape.equals("tree")) {
            return tree(21);
        }
        Node[] nodes = new Node[NODES];
        for (int i = 0; i < NODES; i++) {
            nodes[i] = new Node(i);
        }
        if (shape.startsWith("shuffled")) {
            shuffle(nodes);
        }
        if (shape.endsWith("tree")) {
            for (int i = 0; i < NODES; i++) {
                nodes[i].left = 2 * i + 1 < NODES ? nodes[2 * i + 1] : null;
                nodes[i].right = 2 * i + 2 < NODES ? nodes[2 * i + 2] : null;
            }
        } else if (shape.endsWith("list")) {
            for (int i = 0; i + 1 < NODES; i++) {
                nodes[i].left = nodes[i + 1];
            }
        }
        return shape.endsWith("array") ? nodes : nodes[0];
    }

    /** Depth first, as most programs make trees. */
    private static Node tree(int depth) {
        Node node = new Node(depth);
        if (depth > 0) {
            node.left = tree(depth - 1);
            node.right = tree(depth - 1);
        }
        return node;
    }

    private static void shuffle(Node[] nodes) {
        int random = 12345;
        for (int i = nodes.length - 1; i > 0; i--) {
            random = random * 1664525 + 1013904223;
            int j = (int) ((random >>> 8) * (long) (i + 1) >>> 24);
            Node node = nodes[i];
            nodes[i] = nodes[j];
            nodes[j] = node;
        }
    }
}
