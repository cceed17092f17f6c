// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.codegen.ControlStructure.Edge;
import dev.amphora.compiler.codegen.ControlStructure.Kind;
import dev.amphora.compiler.codegen.ControlStructure.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Gives each cycle of the flow graph a single entry that does not catch, which structured code demands.
 *
 * <p>A strongly connected region with several entries gets a dispatch before them: whoever comes from outside, or back to the
 * main entry, sets a selector to the number of the entry that he wants. The other edges inside stay as they are; when the
 * dispatch is taken away, what is still cyclic is treated in the same way. A landing block that is an entry is divided, the
 * receipt of the exception from its code: receipts are made once for the throws inside of the region and once for those
 * outside.
 */
final class MakeReducible {
    private final ControlStructure structure;

    MakeReducible(ControlStructure structure) {
        this.structure = structure;
    }

    void run() {
        Deque<Set<Node>> work = new ArrayDeque<>();
        work.add(new LinkedHashSet<>(structure.nodes()));
        while (!work.isEmpty()) {
            for (Set<Node> region : cyclicRegions(work.remove())) {
                work.add(giveHeader(region));
            }
        }
    }

    /** Makes the region have one entry; returns the region without it. */
    private Set<Node> giveHeader(Set<Node> region) {
        Set<Node> inner = new LinkedHashSet<>(region);
        for (Node node : entries(region)) {
            if (node.catches) {
                divideLanding(node, inner);
            }
        }
        List<Node> entries = entries(inner);
        if (entries.size() == 1) {
            inner.remove(entries.get(0));
            return inner;
        }
        Node main = mainEntry(entries, inner);
        entries.remove(main);
        entries.add(0, main);
        Node dispatch = structure.addNode(Kind.DISPATCH, null);
        for (Node node : List.copyOf(structure.nodes())) {
            for (Edge edge : node.edges) {
                int number = entries.indexOf(edge.target);
                if (number == 0 || number > 0 && !inner.contains(node)) {
                    edge.target = dispatch;
                    edge.selections.add(dispatch.selector);
                    edge.selections.add(number);
                }
            }
        }
        for (Node target : entries) {
            dispatch.edges.add(new Edge(dispatch, target, null, null));
        }
        return inner;
    }

    private List<Node> entries(Set<Node> region) {
        Set<Node> entries = new LinkedHashSet<>();
        for (Node node : structure.nodes()) {
            if (!region.contains(node)) {
                entries.addAll(successors(node, region));
            }
        }
        return new ArrayList<>(entries);
    }

    /** The landing node keeps the code; receipts lead to it. */
    private void divideLanding(Node landing, Set<Node> region) {
        Node inside = null;
        Node outside = null;
        for (Node node : List.copyOf(structure.nodes())) {
            if (node.unwind != landing) {
                continue;
            }
            if (region.contains(node)) {
                inside = inside == null ? receipt(landing) : inside;
                node.unwind = inside;
            } else {
                outside = outside == null ? receipt(landing) : outside;
                node.unwind = outside;
            }
        }
        landing.catches = false;
        if (inside != null) {
            region.add(inside);
        }
    }

    private Node receipt(Node landing) {
        Node node = structure.addNode(Kind.CATCH, landing.block);
        node.catches = true;
        node.edges.add(new Edge(node, landing, null, null));
        return node;
    }

    /** The entry that most edges inside the region lead to: likely the header that the source's loop had. */
    private static Node mainEntry(List<Node> entries, Collection<Node> region) {
        int[] counts = new int[entries.size()];
        for (Node node : region) {
            for (Edge edge : node.edges) {
                int number = entries.indexOf(edge.target);
                if (number >= 0) {
                    counts[number]++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return entries.get(best);
    }

    /** The strongly connected regions with a cycle, by Tarjan's algorithm without recursion. */
    private List<Set<Node>> cyclicRegions(Set<Node> within) {
        List<Set<Node>> regions = new ArrayList<>();
        int count = structure.nodes().size();
        int[] number = new int[count];
        int[] low = new int[count];
        boolean[] open = new boolean[count];
        List<List<Node>> next = new ArrayList<>(Collections.nCopies(count, null));
        Deque<Node> path = new ArrayDeque<>();
        Deque<Node> stack = new ArrayDeque<>();
        int clock = 0;
        for (Node root : within) {
            if (number[root.id] != 0) {
                continue;
            }
            path.push(root);
            while (!path.isEmpty()) {
                Node node = path.peek();
                if (number[node.id] == 0) {
                    number[node.id] = ++clock;
                    low[node.id] = clock;
                    open[node.id] = true;
                    stack.push(node);
                    next.set(node.id, successors(node, within));
                }
                List<Node> pending = next.get(node.id);
                if (!pending.isEmpty()) {
                    Node successor = pending.remove(pending.size() - 1);
                    if (number[successor.id] == 0) {
                        path.push(successor);
                    } else if (open[successor.id]) {
                        low[node.id] = Math.min(low[node.id], number[successor.id]);
                    }
                    continue;
                }
                path.pop();
                if (!path.isEmpty()) {
                    Node above = path.peek();
                    low[above.id] = Math.min(low[above.id], low[node.id]);
                }
                if (low[node.id] == number[node.id]) {
                    Set<Node> region = new LinkedHashSet<>();
                    Node member;
                    do {
                        member = stack.pop();
                        open[member.id] = false;
                        region.add(member);
                    } while (member != node);
                    if (region.size() > 1 || successors(node, within).contains(node)) {
                        regions.add(region);
                    }
                }
            }
        }
        return regions;
    }

    private static List<Node> successors(Node node, Set<Node> within) {
        Set<Node> result = new LinkedHashSet<>();
        for (Edge edge : node.edges) {
            if (within.contains(edge.target)) {
                result.add(edge.target);
            }
        }
        if (node.unwind != null && within.contains(node.unwind)) {
            result.add(node.unwind);
        }
        return new ArrayList<>(result);
    }
}
