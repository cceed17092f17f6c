// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.codegen.ControlStructure.Edge;
import dev.amphora.compiler.codegen.ControlStructure.Handler;
import dev.amphora.compiler.codegen.ControlStructure.Node;
import dev.amphora.compiler.codegen.SwitchPlan.Cluster;
import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Emits the nested blocks, loops and branches of a function.
 *
 * <p>Everywhere it is known which node follows: the one whose code control falls into where the code being emitted ends. A
 * branch there costs nothing. Works off a stack of steps instead of recursing, since functions can be nested deeply.
 */
final class ControlEmitter {
    private static final int CLOSED = -1;

    private final ControlStructure structure;
    private final ExpressionTrees trees;
    private final InstrEmitter instrs;
    private final ExceptionEmitter exceptions;
    private final Body body;
    private final int[] selectors;
    /** By node: the label of the Wasm block that it follows, and of the loop that it heads, while they are open. */
    private final int[] labels;

    private final int[] loopLabels;
    private final Deque<Handler> handlers = new ArrayDeque<>();
    private final Deque<Runnable> steps = new ArrayDeque<>();

    ControlEmitter(
            ControlStructure structure,
            ExpressionTrees trees,
            InstrEmitter instrs,
            LocalAllocation locals,
            ExceptionEmitter exceptions,
            Body body) {
        this.structure = structure;
        this.trees = trees;
        this.instrs = instrs;
        this.exceptions = exceptions;
        this.body = body;
        selectors = new int[structure.selectorCount()];
        for (int i = 0; i < selectors.length; i++) {
            selectors[i] = locals.addLocal(ValType.I32);
        }
        labels = new int[structure.nodes().size()];
        loopLabels = new int[structure.nodes().size()];
        Arrays.fill(labels, CLOSED);
        Arrays.fill(loopLabels, CLOSED);
    }

    void run() {
        handlers.push(Handler.OUTSIDE);
        emit(structure.entry(), null);
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }

    /** Has steps done, in this order, before all that are waiting. Must come last in a step. */
    private void schedule(List<Runnable> next) {
        for (int i = next.size() - 1; i >= 0; i--) {
            steps.push(next.get(i));
        }
    }

    /** Emits a node with all that is placed in it and behind its loop. */
    private void emit(Node node, Node follow) {
        List<Runnable> next = new ArrayList<>();
        if (node.catches) {
            instrs.catchException(node.block);
        }
        boolean guarded = openTry(node.region);
        if (node.loopHeader) {
            for (int i = node.behind.size() - 1; i >= 0; i--) {
                openLabel(node.behind.get(i));
            }
            loopLabels[node.id] = body.open(Op.LOOP, BlockType.EMPTY);
            Node afterLoop = node.behind.isEmpty() ? follow : node.behind.get(0);
            next.add(() -> emitInside(node, afterLoop));
            next.add(() -> {
                body.end();
                loopLabels[node.id] = CLOSED;
            });
            addFollowing(next, node.behind, follow);
        } else {
            next.add(() -> emitInside(node, follow));
        }
        if (guarded) {
            next.add(this::closeTry);
        }
        schedule(next);
    }

    private void addFollowing(List<Runnable> next, List<Node> nodes, Node follow) {
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            Node following = i + 1 < nodes.size() ? nodes.get(i + 1) : follow;
            next.add(() -> {
                closeLabel(node);
                emit(node, following);
            });
        }
    }

    /** Emits a node with what is placed in it. */
    private void emitInside(Node node, Node follow) {
        List<Node> merges = new ArrayList<>();
        Handler region = node.handler;
        for (Node child : node.inside) {
            if (child.labelled) {
                merges.add(child);
            } else {
                region = region.and(child.region);
            }
        }
        int count = merges.size();
        Handler[] regions = new Handler[count + 1];
        regions[0] = region;
        for (int i = 0; i < count; i++) {
            regions[i + 1] = regions[i].and(merges.get(i).region);
        }
        boolean[] guarded = new boolean[count + 1];
        guarded[count] = openTry(regions[count]);
        for (int i = count - 1; i >= 0; i--) {
            openLabel(merges.get(i));
            guarded[i] = openTry(regions[i]);
        }
        List<Runnable> next = new ArrayList<>();
        next.add(() -> emitOwn(node, count == 0 ? follow : merges.get(0)));
        for (int i = 0; i < count; i++) {
            Node merge = merges.get(i);
            Node following = i + 1 < count ? merges.get(i + 1) : follow;
            if (guarded[i]) {
                next.add(this::closeTry);
            }
            next.add(() -> {
                closeLabel(merge);
                emit(merge, following);
            });
        }
        if (guarded[count]) {
            next.add(this::closeTry);
        }
        schedule(next);
    }

    private void openLabel(Node node) {
        labels[node.id] = body.open(Op.BLOCK, node.catches ? exceptions.landingType() : BlockType.EMPTY);
    }

    private void closeLabel(Node node) {
        if (node.catches && !exceptions.landingType().equals(BlockType.EMPTY) && !body.endsInJump()) {
            // Nothing falls into a landing block, but the validator wants the exception there.
            body.op(Op.UNREACHABLE);
        }
        body.end();
        labels[node.id] = CLOSED;
    }

    /** Guards what follows if all of it throws to one landing block that lies outside of it. */
    private boolean openTry(Handler handler) {
        Node landing = handler.landing();
        if (landing == null || handler == handlers.peek() || labels[landing.id] == CLOSED) {
            return false;
        }
        boolean guarded = exceptions.guard(labels[landing.id]);
        if (guarded) {
            handlers.push(handler);
        }
        return guarded;
    }

    private void closeTry() {
        body.end();
        handlers.pop();
    }

    /** Emits a node's own code and where it goes. */
    private void emitOwn(Node node, Node follow) {
        switch (node.kind) {
            case CATCH -> go(node.edges.get(0), follow);
            case DISPATCH -> emitDispatch(node, follow);
            case BLOCK -> emitBlock(node, follow);
        }
    }

    private void emitBlock(Node node, Node follow) {
        exceptions.throwTo(landingLabel(node));
        instrs.enterBlock(node.block);
        List<Instr> roots = trees.roots(node.block);
        Instr terminator = node.block.terminator();
        boolean guarded = openTry(node.handler);
        for (Instr root : roots.subList(0, roots.size() - 1)) {
            if (root.opcode() != Opcode.CATCH) {
                instrs.statement(root);
            }
        }
        if (node.edges.isEmpty()) {
            instrs.leave(node.block);
        }
        if (guarded) {
            closeTry();
        }
        if (node.edges.size() == 1) {
            go(node.edges.get(0), follow);
        } else if (terminator.opcode() == Opcode.BRANCH) {
            body.mark(terminator.position());
            emitBranch(terminator, node.edges.get(0), node.edges.get(1), follow);
        } else if (terminator.opcode() == Opcode.SWITCH) {
            body.mark(terminator.position());
            new SwitchEmission(node, follow).emit();
        }
    }

    private int landingLabel(Node node) {
        if (node.unwind == null) {
            return ExceptionEmitter.OUTSIDE;
        }
        if (labels[node.unwind.id] == CLOSED) {
            throw new IllegalStateException(node + " is not inside of what its landing block follows");
        }
        return labels[node.unwind.id];
    }

    /** Makes the copies of an edge and goes to its target; the last thing in a step. */
    private void go(Edge edge, Node follow) {
        copy(edge);
        int label = label(edge);
        if (label == CLOSED) {
            schedule(List.of(() -> emit(edge.target, follow)));
        } else if (edge.target != follow || structure.isBackEdge(edge)) {
            body.branch(Op.BR, label);
        }
    }

    private void copy(Edge edge) {
        if (edge.from != null) {
            instrs.copies(edge.from, edge.to);
        }
        for (int i = 0; i < edge.selections.size(); i += 2) {
            body.i32Const(edge.selections.get(i + 1));
            body.set(selectors[edge.selections.get(i)]);
        }
    }

    private boolean hasCopies(Edge edge) {
        return !edge.selections.isEmpty() || edge.from != null && instrs.needsCopies(edge.from, edge.to);
    }

    /** The label to branch to, or CLOSED if the target is emitted in place. */
    private int label(Edge edge) {
        return structure.isBackEdge(edge) ? loopLabels[edge.target.id] : labels[edge.target.id];
    }

    /** Whether a branch instruction is all that the edge takes. */
    private boolean isPlain(Edge edge) {
        return label(edge) != CLOSED && !hasCopies(edge);
    }

    private boolean isEmpty(Edge edge, Node follow) {
        return isPlain(edge) && edge.target == follow && !structure.isBackEdge(edge);
    }

    private void emitBranch(Instr branch, Edge taken, Edge other, Node follow) {
        if (isPlain(taken) && !isEmpty(taken, follow)) {
            instrs.condition(branch.arg(0), false);
            body.branch(Op.BR_IF, label(taken));
            go(other, follow);
        } else if (isPlain(other) && !isEmpty(other, follow)) {
            instrs.condition(branch.arg(0), true);
            body.branch(Op.BR_IF, label(other));
            go(taken, follow);
        } else if (isEmpty(taken, follow)) {
            instrs.condition(branch.arg(0), true);
            body.open(Op.IF, BlockType.EMPTY);
            schedule(List.of(() -> go(other, follow), body::end));
        } else if (isEmpty(other, follow)) {
            instrs.condition(branch.arg(0), false);
            body.open(Op.IF, BlockType.EMPTY);
            schedule(List.of(() -> go(taken, follow), body::end));
        } else {
            // Code that branches away goes into the if, so that the rest need not be nested.
            boolean swapped = label(taken) == CLOSED && label(other) != CLOSED && other.target != follow;
            Edge first = swapped ? other : taken;
            Edge second = swapped ? taken : other;
            instrs.condition(branch.arg(0), swapped);
            body.open(Op.IF, BlockType.EMPTY);
            schedule(List.of(() -> go(first, follow), () -> emitElse(second, follow)));
        }
    }

    private void emitElse(Edge edge, Node follow) {
        if (body.endsInJump()) {
            body.end();
            go(edge, follow);
        } else {
            body.op(Op.ELSE);
            schedule(List.of(() -> go(edge, follow), body::end));
        }
    }

    /** Opens a Wasm block for each edge of a switch that needs copies; returns the labels to branch to, by edge. */
    private int[] openCopying(Node node) {
        int[] targets = new int[node.edges.size()];
        for (int i = targets.length - 1; i >= 0; i--) {
            Edge edge = node.edges.get(i);
            targets[i] = hasCopies(edge) ? body.open(Op.BLOCK, BlockType.EMPTY) : label(edge);
        }
        return targets;
    }

    /** Makes the copies, in the order in which the Wasm blocks end; the last thing in a step. */
    private void scheduleCopying(Node node, Node follow) {
        List<Edge> copying = node.edges.stream().filter(this::hasCopies).toList();
        List<Runnable> next = new ArrayList<>();
        for (int i = 0; i < copying.size(); i++) {
            Edge edge = copying.get(i);
            Node following = i + 1 == copying.size() ? follow : null;
            next.add(() -> {
                body.end();
                go(edge, following);
            });
        }
        schedule(next);
    }

    private void emitDispatch(Node node, Node follow) {
        int[] targets = openCopying(node);
        body.index(Op.LOCAL_GET, selectors[node.selector]);
        // Number 0 is the way back to the loop's main entry, so it is the default.
        body.branchTable(Arrays.stream(targets).boxed().toList(), targets[0]);
        scheduleCopying(node, follow);
    }

    /** The code of one switch. */
    private final class SwitchEmission {
        private final Node node;
        private final Node follow;
        private final Instr terminator;
        /** Number of the edge by position of the key; the default last. */
        private final int[] edgeNumbers;
        /** Labels of the edges: of their targets, or of the places where their copies are made. */
        private final int[] edgeLabels;

        SwitchEmission(Node node, Node follow) {
            this.node = node;
            this.follow = follow;
            terminator = node.block.terminator();
            Map<Block, Integer> numbers = new LinkedHashMap<>();
            for (Edge edge : node.edges) {
                numbers.put(edge.to, numbers.size());
            }
            Block[] successors = terminator.successors();
            edgeNumbers = new int[successors.length];
            for (int i = 0; i < successors.length; i++) {
                edgeNumbers[i] = numbers.get(successors[i]);
            }
            edgeLabels = openCopying(node);
        }

        void emit() {
            SwitchPlan plan = new SwitchPlan(terminator.switchKeys());
            search(plan.clusters(), 0, plan.clusters().size());
            scheduleCopying(node, follow);
        }

        private void search(List<Cluster> clusters, int from, int to) {
            if (from == to) {
                body.branch(Op.BR, labelOf(edgeNumbers.length - 1));
            } else if (from + 1 == to) {
                cluster(clusters.get(from));
            } else if (clusters.subList(from, to).stream().allMatch(c -> c.first() == c.last()) && to - from <= 3) {
                for (Cluster cluster : clusters.subList(from, to)) {
                    compare(cluster);
                }
                body.branch(Op.BR, labelOf(edgeNumbers.length - 1));
            } else {
                int middle = (from + to) >>> 1;
                instrs.value(terminator.arg(0));
                body.i32Const(clusters.get(middle).low());
                body.op(Op.I32_LT_S);
                body.open(Op.IF, BlockType.EMPTY);
                search(clusters, from, middle);
                body.end();
                search(clusters, middle, to);
            }
        }

        private void compare(Cluster cluster) {
            instrs.value(terminator.arg(0));
            if (cluster.low() == 0) {
                body.op(Op.I32_EQZ);
            } else {
                body.i32Const(cluster.low());
                body.op(Op.I32_EQ);
            }
            body.branch(Op.BR_IF, labelOf(cluster.first()));
        }

        private void cluster(Cluster cluster) {
            if (cluster.first() == cluster.last()) {
                compare(cluster);
                body.branch(Op.BR, labelOf(edgeNumbers.length - 1));
                return;
            }
            instrs.value(terminator.arg(0));
            int[] keys = terminator.switchKeys();
            // Entries from 0 up to a small lowest key are cheaper than a subtraction.
            int low = cluster.low() > 0 && cluster.low() <= 3 ? 0 : cluster.low();
            if (low != 0) {
                body.i32Const(low);
                body.op(Op.I32_SUB);
            }
            List<Integer> targets = new ArrayList<>();
            int position = cluster.first();
            for (int i = 0; i < cluster.high() - low + 1; i++) {
                if (keys[position] == low + i) {
                    targets.add(labelOf(position++));
                } else {
                    targets.add(labelOf(edgeNumbers.length - 1));
                }
            }
            body.branchTable(targets, labelOf(edgeNumbers.length - 1));
        }

        private int labelOf(int position) {
            return edgeLabels[edgeNumbers[position]];
        }
    }
}
