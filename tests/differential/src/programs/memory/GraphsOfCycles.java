// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package memory;

import java.util.ArrayList;
import java.util.List;

/** Cyclic structures: rings, doubly linked lists, parents and children; dropped parts are freed, kept ones stay whole. */
public class GraphsOfCycles {
    static class Node {
        Node next;
        Node previous;
        Node parent;
        final List<Node> children = new ArrayList<>(2);
        int value;

        Node(int value) {
            this.value = value;
        }
    }

    static Node ring(int n, int seed) {
        Node first = new Node(seed);
        Node last = first;
        for (int i = 1; i < n; i++) {
            Node node = new Node(seed + i);
            last.next = node;
            node.previous = last;
            last = node;
        }
        last.next = first;
        first.previous = last;
        return first;
    }

    static int sum(Node n) {
        int s = 0;
        Node at = n;
        do {
            s += at.value + (at.next.previous == at ? 0 : 1000000);
            at = at.next;
        } while (at != n);
        return s;
    }

    static Node tree(int depth, Node parent) {
        Node n = new Node(depth);
        n.parent = parent;
        if (depth > 0) {
            n.children.add(tree(depth - 1, n));
            n.children.add(tree(depth - 1, n));
        }
        return n;
    }

    static int check(Node n) {
        int s = 1;
        for (Node c : n.children) {
            s += check(c) + (c.parent == n ? 0 : 1000000);
        }
        return s;
    }

    public static void main(String[] args) {
        Node kept = ring(20, 5);
        Node tree = tree(5, null);
        for (int i = 0; i < 50; i++) {
            Node dropped = ring(10, i);
            if (i % 10 == 0) {
                dropped.previous.next = kept.next;
                kept.next.previous = dropped.previous;
                kept.next = dropped;
                dropped.previous = kept;
            }
            tree.children.set(i % 2, tree(2, tree));
        }
        System.out.println(sum(kept) + " " + check(tree));
    }
}
