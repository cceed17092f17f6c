// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import java.util.Arrays;

/**
 * A directed graph with an entry, its dominator tree and its natural loops. Nodes are small numbers; those that the entry
 * does not reach take no part. Nothing here recurses, since functions can be long.
 */
public final class FlowGraph {
    private static final int[] NONE = {};

    private final int[][] successors;
    private final int[][] predecessors;
    /** Reachable nodes in reverse postorder, and each node's place in it or -1. */
    private final int[] order;

    private final int[] place;
    private final int[] dominator;
    private final int[] treeEnter;
    private final int[] treeLeave;
    /** By node: the header of the innermost loop around it, itself for a header, or -1. */
    private final int[] header;
    /** By header: the header of the next loop outwards, or -1, and how deep the loop is nested. */
    private final int[] outerHeader;

    private final int[] depth;
    private boolean reducible = true;

    /**
     * Analyses a graph.
     *
     * @param successors by node, each successor once; in reverse postorder a node's earlier successors come first where
     *     the edges leave a choice
     */
    public FlowGraph(int[][] successors, int entry) {
        this.successors = successors;
        int count = successors.length;
        place = new int[count];
        Arrays.fill(place, -1);
        order = reversePostorder(entry);
        predecessors = findPredecessors();
        dominator = findDominators(entry);
        treeEnter = new int[count];
        treeLeave = new int[count];
        numberDominatorTree();
        header = new int[count];
        outerHeader = new int[count];
        depth = new int[count];
        findLoops();
    }

    /** The reachable nodes; every edge that does not close a loop goes forward in this order. Entry first. */
    public int[] order() {
        return order;
    }

    /** Position in {@link #order()}, or -1 for an unreachable node. */
    public int placeOf(int node) {
        return place[node];
    }

    /** Reachable predecessors. */
    public int[] predecessors(int node) {
        return predecessors[node];
    }

    /** The closest strict dominator; -1 for the entry. */
    public int dominator(int node) {
        return dominator[node];
    }

    public boolean dominates(int above, int below) {
        return treeEnter[above] <= treeEnter[below] && treeLeave[below] <= treeLeave[above];
    }

    /** The header of the innermost loop that contains the node, itself for a header; -1 outside of loops. */
    public int loopHeader(int node) {
        return header[node];
    }

    /** The header of the loop around the one that {@code loopHeader} heads, or -1. */
    public int outerLoopHeader(int loopHeader) {
        return outerHeader[loopHeader];
    }

    public int loopDepth(int node) {
        return header[node] < 0 ? 0 : depth[header[node]];
    }

    /** Whether all cycles are natural loops, that is, have one entry each. */
    public boolean isReducible() {
        return reducible;
    }

    private int[] reversePostorder(int entry) {
        int count = successors.length;
        int[] stack = new int[count];
        int[] next = new int[count];
        boolean[] seen = new boolean[count];
        int[] postorder = new int[count];
        int found = 0;
        int height = 1;
        stack[0] = entry;
        seen[entry] = true;
        next[0] = successors[entry].length;
        while (height > 0) {
            int top = height - 1;
            if (next[top] > 0) {
                // Last to first: what is visited last comes first in reverse postorder.
                int node = successors[stack[top]][--next[top]];
                if (!seen[node]) {
                    seen[node] = true;
                    stack[height] = node;
                    next[height] = successors[node].length;
                    height++;
                }
            } else {
                postorder[found++] = stack[top];
                height--;
            }
        }
        int[] result = new int[found];
        for (int i = 0; i < found; i++) {
            result[i] = postorder[found - 1 - i];
            place[result[i]] = i;
        }
        return result;
    }

    private int[][] findPredecessors() {
        int[] counts = new int[successors.length];
        for (int node : order) {
            for (int successor : successors[node]) {
                counts[successor]++;
            }
        }
        int[][] result = new int[successors.length][];
        for (int node = 0; node < result.length; node++) {
            result[node] = counts[node] == 0 ? NONE : new int[counts[node]];
        }
        int[] filled = new int[successors.length];
        for (int node : order) {
            for (int successor : successors[node]) {
                result[successor][filled[successor]++] = node;
            }
        }
        return result;
    }

    /** Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm (2001). */
    private int[] findDominators(int entry) {
        int[] idom = new int[order.length];
        Arrays.fill(idom, -1);
        idom[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < order.length; i++) {
                int best = -1;
                for (int predecessor : predecessors[order[i]]) {
                    int p = place[predecessor];
                    if (idom[p] >= 0) {
                        best = best < 0 ? p : intersect(idom, best, p);
                    }
                }
                if (best != idom[i]) {
                    idom[i] = best;
                    changed = true;
                }
            }
        }
        int[] byNode = new int[successors.length];
        Arrays.fill(byNode, -1);
        for (int i = 1; i < order.length; i++) {
            byNode[order[i]] = order[idom[i]];
        }
        return byNode;
    }

    private static int intersect(int[] idom, int a, int b) {
        int x = a;
        int y = b;
        while (x != y) {
            if (x > y) {
                x = idom[x];
            } else {
                y = idom[y];
            }
        }
        return x;
    }

    private void numberDominatorTree() {
        int[] child = new int[successors.length];
        int[] sibling = new int[successors.length];
        Arrays.fill(child, -1);
        Arrays.fill(sibling, -1);
        for (int i = order.length - 1; i > 0; i--) {
            int node = order[i];
            sibling[node] = child[dominator[node]];
            child[dominator[node]] = node;
        }
        int clock = 0;
        int node = order[0];
        treeEnter[node] = clock++;
        while (node >= 0) {
            if (child[node] >= 0) {
                int below = child[node];
                child[node] = sibling[below];
                node = below;
                treeEnter[node] = clock++;
            } else {
                treeLeave[node] = clock++;
                node = dominator[node];
            }
        }
    }

    private void findLoops() {
        Arrays.fill(header, -1);
        Arrays.fill(outerHeader, -1);
        int[] work = new int[16];
        for (int i = order.length - 1; i >= 0; i--) {
            int head = order[i];
            int pending = 0;
            for (int predecessor : predecessors[head]) {
                if (place[predecessor] >= i) {
                    if (dominates(head, predecessor)) {
                        if (pending == work.length) {
                            work = Arrays.copyOf(work, 2 * pending);
                        }
                        work[pending++] = predecessor;
                    } else {
                        reducible = false;
                    }
                }
            }
            if (pending > 0) {
                work = collectLoop(head, work, pending);
            }
        }
        for (int node : order) {
            if (header[node] == node) {
                depth[node] = outerHeader[node] < 0 ? 1 : depth[outerHeader[node]] + 1;
            }
        }
    }

    /** Inner loops are collected before outer ones, so a node's first loop is its innermost. */
    private int[] collectLoop(int head, int[] scratch, int count) {
        int[] work = scratch;
        int pending = count;
        header[head] = head;
        while (pending > 0) {
            int node = work[--pending];
            int entered = node;
            if (header[node] < 0) {
                header[node] = head;
            } else {
                int outermost = header[node];
                while (outerHeader[outermost] >= 0) {
                    outermost = outerHeader[outermost];
                }
                if (outermost == head) {
                    continue;
                }
                outerHeader[outermost] = head;
                entered = outermost;
            }
            int[] more = predecessors[entered];
            if (pending + more.length > work.length) {
                work = Arrays.copyOf(work, 2 * (pending + more.length));
            }
            System.arraycopy(more, 0, work, pending, more.length);
            pending += more.length;
        }
        return work;
    }
}
