// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package memory;

/** Linked structures of a hundred thousand nodes, deep in one direction, survive collections and are freed. */
public class DeepStructures {
    static class Node {
        Node next;
        final int value;
        final byte[] payload;

        Node(int value, Node next) {
            this.value = value;
            this.next = next;
            payload = value % 1000 == 0 ? new byte[100] : null;
        }
    }

    static long sum(Node n) {
        long s = 0;
        for (; n != null; n = n.next) {
            s += n.value + (n.payload == null ? 0 : n.payload.length);
        }
        return s;
    }

    public static void main(String[] args) {
        int size = args.length > 0 ? Integer.parseInt(args[0]) : 100_000;
        for (int round = 0; round < 3; round++) {
            Node list = null;
            for (int i = 0; i < size / 50; i++) {
                list = new Node(i, list);
            }
            Object[] nest = {};
            for (int i = 0; i < size / 50; i++) {
                nest = new Object[] {nest};
            }
            int depth = 0;
            while (nest.length > 0) {
                nest = (Object[]) nest[0];
                depth++;
            }
            System.out.println(sum(list) + " " + depth);
        }
    }
}
