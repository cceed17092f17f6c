// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.ControlFlow;
import dev.amphora.compiler.ir.FlowGraph;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.Opcode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * How a function's blocks nest as structured code, by the method of Ramsey, Beyond Relooper (ICFP 2022): each node of the flow
 * graph is emitted within its immediate dominator; a node with several ways in follows a Wasm block that they leave; a loop
 * header opens a Wasm loop. Differently from there, what a loop's exit leads to is placed behind the loop, because engines
 * take all that is inside for part of it.
 */
final class ControlStructure {
    /** What a node consists of. */
    enum Kind {
        /** The code of a block. */
        BLOCK,
        /** Only the receipt of the exception of a landing block that several such receipts lead to. */
        CATCH,
        /** The selection between the entries of a loop that had several. */
        DISPATCH
    }

    /** A piece of code with one entry. */
    static final class Node {
        final int id;
        final Kind kind;
        final Block block;
        /** Whether an exception is on the operand stack on entry. */
        boolean catches;
        /** Ways out, in the order of the terminator's distinct successors, or of a dispatch's numbers. */
        final List<Edge> edges = new ArrayList<>();

        Node unwind;
        /** For a dispatch, which selector it reads. */
        int selector = -1;

        boolean loopHeader;
        /** Reached by branches to the end of a Wasm block that this node follows. */
        boolean labelled;
        /** Nodes placed in this one (in its loop if it heads one) and behind its loop, in reverse postorder. */
        final List<Node> inside = new ArrayList<>();

        final List<Node> behind = new ArrayList<>();
        /** What the node's own code and, in {@code region}, all that is placed in and behind it throws to. */
        Handler handler = Handler.NONE;

        Handler region = Handler.NONE;

        Node(int id, Kind kind, Block block) {
            this.id = id;
            this.kind = kind;
            this.block = block;
        }

        boolean isSwitch() {
            return kind == Kind.DISPATCH
                    || kind == Kind.BLOCK && block.terminator().opcode() == Opcode.SWITCH && edges.size() > 1;
        }

        @Override
        public String toString() {
            return kind + " " + block + " #" + id;
        }
    }

    /** A way from one node to another, with the copies that phis of block {@code to} need when it comes from {@code from}. */
    static final class Edge {
        final Node source;
        Node target;
        final Block from;
        final Block to;
        /** Selectors to set, and their values, in turn. */
        final List<Integer> selections = new ArrayList<>();

        Edge(Node source, Node target, Block from, Block to) {
            this.source = source;
            this.target = target;
            this.from = from;
            this.to = to;
        }
    }

    /**
     * Where code throws to.
     *
     * @param landing where exceptions are caught; null outside of the function, or for {@link #NONE} and {@link #MIXED}
     */
    record Handler(Node landing) {
        /** Nothing throws. */
        static final Handler NONE = new Handler(null);
        /** Exceptions leave the function. */
        static final Handler OUTSIDE = new Handler(null);
        /** Parts differ. */
        static final Handler MIXED = new Handler(null);

        Handler and(Handler that) {
            if (this == NONE) {
                return that;
            }
            return that == NONE || that == this || landing != null && landing == that.landing ? this : MIXED;
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    private final List<Node> nodes = new ArrayList<>();
    private final Node entry;
    private int selectors;
    private FlowGraph graph;

    ControlStructure(ControlFlow flow, CallEffects effects) {
        entry = build(flow);
        graph = analyse();
        if (!graph.isReducible() || catchesAtLoopHeader()) {
            new MakeReducible(this).run();
            graph = analyse();
            if (!graph.isReducible() || catchesAtLoopHeader()) {
                throw new IllegalStateException(flow.function() + ": the flow graph is still irreducible");
            }
        }
        place();
        findHandlers(effects);
    }

    Node entry() {
        return entry;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** How many selector variables the dispatches need. */
    int selectorCount() {
        return selectors;
    }

    /** Whether the edge goes back to the header of a loop that it is in. */
    boolean isBackEdge(Edge edge) {
        return graph.dominates(edge.target.id, edge.source.id);
    }

    Node addNode(Kind kind, Block block) {
        Node node = new Node(nodes.size(), kind, block);
        nodes.add(node);
        if (kind == Kind.DISPATCH) {
            node.selector = selectors++;
        }
        return node;
    }

    private Node build(ControlFlow flow) {
        Map<Block, Node> byBlock = new LinkedHashMap<>();
        for (Block block : flow.reversePostorder()) {
            Node node = addNode(Kind.BLOCK, block);
            node.catches = block.instrs().get(0).opcode() == Opcode.CATCH;
            byBlock.put(block, node);
        }
        for (Block block : flow.reversePostorder()) {
            Node node = byBlock.get(block);
            for (Block successor :
                    new LinkedHashSet<>(List.of(block.terminator().successors()))) {
                node.edges.add(new Edge(node, byBlock.get(successor), block, successor));
            }
            node.unwind = block.unwind() == null ? null : byBlock.get(block.unwind());
        }
        return byBlock.get(flow.function().entry());
    }

    private FlowGraph analyse() {
        int[][] successors = new int[nodes.size()][];
        for (Node node : nodes) {
            LinkedHashSet<Integer> next = new LinkedHashSet<>();
            node.edges.forEach(edge -> next.add(edge.target.id));
            if (node.unwind != null) {
                next.add(node.unwind.id);
            }
            successors[node.id] = next.stream().mapToInt(Integer::intValue).toArray();
        }
        return new FlowGraph(successors, entry.id);
    }

    private boolean catchesAtLoopHeader() {
        return nodes.stream().anyMatch(node -> node.catches && graph.loopHeader(node.id) == node.id);
    }

    private void place() {
        int[] forwardEdges = new int[nodes.size()];
        for (int id : graph.order()) {
            Node node = nodes.get(id);
            node.loopHeader = graph.loopHeader(id) == id;
            for (Edge edge : node.edges) {
                if (!isBackEdge(edge)) {
                    forwardEdges[edge.target.id]++;
                    edge.target.labelled |= node.isSwitch();
                }
            }
        }
        boolean[] dominates = new boolean[nodes.size()];
        for (int id : graph.order()) {
            if (graph.dominator(id) >= 0) {
                dominates[graph.dominator(id)] = true;
            }
        }
        for (int id : graph.order()) {
            Node node = nodes.get(id);
            node.labelled |= node.catches || forwardEdges[id] > 1;
            int above = graph.dominator(id);
            if (above < 0) {
                continue;
            }
            int context = node.loopHeader ? graph.outerLoopHeader(id) : graph.loopHeader(id);
            int loop = graph.loopHeader(above);
            // A short way out of the function may stay where it is, unless it is the loop's regular exit.
            boolean ends = node.edges.isEmpty() && !dominates[id] && !node.labelled && above != loop;
            if (loop == context || ends) {
                nodes.get(above).inside.add(node);
            } else {
                while (graph.outerLoopHeader(loop) != context) {
                    loop = graph.outerLoopHeader(loop);
                }
                nodes.get(loop).behind.add(node);
                node.labelled = true;
            }
        }
    }

    private void findHandlers(CallEffects effects) {
        Map<Node, Handler> handlers = new LinkedHashMap<>();
        int[] order = graph.order();
        for (int i = order.length - 1; i >= 0; i--) {
            Node node = nodes.get(order[i]);
            if (node.kind == Kind.BLOCK) {
                if (node.unwind != null) {
                    node.handler = handlers.computeIfAbsent(node.unwind, Handler::new);
                } else {
                    for (Instr instr : node.block.instrs()) {
                        if (effects.mayThrow(instr)) {
                            node.handler = Handler.OUTSIDE;
                        }
                    }
                }
            }
            // What is placed in a node comes after it in this order, so its regions are known.
            node.region = node.handler;
            node.inside.forEach(child -> node.region = node.region.and(child.region));
            node.behind.forEach(child -> node.region = node.region.and(child.region));
        }
    }
}
