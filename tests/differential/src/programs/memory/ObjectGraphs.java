// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @args 200
// @stress-args 12
package memory;

import java.util.ArrayList;
import java.util.List;

/** Garbage of many shapes: lists, trees, cycles, arrays of arrays, survivors among the dead, old to young references. */
public class ObjectGraphs {
    static final class Node {
        Node left;
        Node right;
        final int value;
        Object payload;

        Node(int value) {
            this.value = value;
        }

        int sum() {
            return value + (left == null ? 0 : left.sum()) + (right == null ? 0 : right.sum());
        }
    }

    static Node tree(int depth, int value) {
        Node node = new Node(value);
        if (depth > 0) {
            node.left = tree(depth - 1, value * 2);
            node.right = tree(depth - 1, value * 2 + 1);
        }
        return node;
    }

    static Node cycle(int length) {
        Node first = new Node(0);
        Node last = first;
        for (int i = 1; i < length; i++) {
            Node next = new Node(i);
            last.right = next;
            next.left = last;
            last = next;
        }
        last.right = first;
        first.left = last;
        return first;
    }

    static final List<Object> ROOTS = new ArrayList<>();
    static Node old = new Node(-1);

    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[0]);
        long checksum = 0;
        Node longLived = tree(6, 1);
        Node[] ring = new Node[16];
        for (int round = 0; round < rounds; round++) {
            Node temporary = tree(5, round);
            checksum = checksum * 31 + temporary.sum();
            Node loop = cycle(20 + round % 7);
            checksum += loop.left.value;
            ring[round % ring.length] = loop;
            int[][] rows = new int[10][];
            for (int i = 0; i < rows.length; i++) {
                rows[i] = new int[round % 13 + i];
                if (rows[i].length > 0) {
                    rows[i][rows[i].length - 1] = i;
                }
                checksum += rows[i].length;
            }
            String text = "round " + round;
            if (round % 10 == 0) {
                ROOTS.add(text);
                ROOTS.add(rows);
            }
            old.payload = temporary.left.right;
            old.left = round % 3 == 0 ? loop : old.left;
            checksum += ((Node) old.payload).sum() + text.length();
        }
        System.out.println(checksum + " " + longLived.sum());
        for (Node n : ring) {
            if (n != null) {
                Node at = n;
                int length = 0;
                do {
                    length++;
                    at = at.right;
                } while (at != n);
                System.out.print(length + " ");
            }
        }
        System.out.println();
        int texts = 0;
        int cells = 0;
        for (Object root : ROOTS) {
            if (root instanceof String s) {
                texts += s.hashCode();
            } else if (root instanceof int[][] rows) {
                for (int[] row : rows) {
                    cells += row.length;
                }
            }
        }
        System.out.println(ROOTS.size() + " " + texts + " " + cells + " " + old.left.value);
    }
}
