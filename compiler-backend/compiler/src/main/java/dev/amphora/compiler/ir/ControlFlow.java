// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The control flow graph of a function, unwind edges included: predecessors, reverse postorder, dominators, loops. A
 * snapshot, valid until an edge or a block changes; unreachable blocks take no part in it.
 *
 * <p>An unwind edge leaves a block before any result of the block exists. So each block with an unwind successor counts as
 * two nodes here, its entry (with the phis), from which the unwind edge leaves, and its body, from which the terminator's
 * edges leave. A block may dominate another (by its entry) although its results do not reach there (its body does not
 * dominate it): {@link #dominates} asks the first, {@link #definitionsReach} the second.
 */
public final class ControlFlow {
    private final LowFunction function;
    private final List<Block> order = new ArrayList<>();
    /** By block index; -1 for unreachable blocks. */
    private final int[] orderIndex;

    private final List<List<Block>> predecessors = new ArrayList<>();
    /** By node in {@link #entryNode} numbering: the immediate dominator's node. */
    private final int[] dominator;

    private final int[] treeEnter;
    private final int[] treeLeave;
    private final List<List<Block>> dominated = new ArrayList<>();
    private final Loop[] loops;
    private boolean reducible = true;

    private ControlFlow(LowFunction function) {
        this.function = function;
        function.renumber();
        int blocks = function.blocks().size();
        orderIndex = new int[blocks];
        for (int i = 0; i < blocks; i++) {
            predecessors.add(new ArrayList<>(2));
            dominated.add(new ArrayList<>(2));
        }
        DepthFirst search = new DepthFirst(blocks);
        search.run();
        dominator = dominators(search);
        treeEnter = new int[2 * blocks];
        treeLeave = new int[2 * blocks];
        numberDominatorTree(search);
        loops = new Loop[blocks];
        findLoops();
    }

    /** Analyses a function, which is {@linkplain LowFunction#renumber() renumbered}. */
    public static ControlFlow of(LowFunction function) {
        return new ControlFlow(function);
    }

    public LowFunction function() {
        return function;
    }

    /** All successors, the unwind successor last, each once. */
    public static List<Block> successors(Block block) {
        Block[] normal = block.isTerminated() ? block.terminator().successors() : new Block[0];
        if (normal.length == 0) {
            return block.unwind() == null ? List.of() : List.of(block.unwind());
        }
        if (normal.length == 1 && block.unwind() == null) {
            return List.of(normal[0]);
        }
        List<Block> result = new ArrayList<>(normal.length + 1);
        if (normal.length < 8) {
            for (Block next : normal) {
                if (!result.contains(next)) {
                    result.add(next);
                }
            }
        } else {
            Set<Block> seen = new HashSet<>();
            for (Block next : normal) {
                if (seen.add(next)) {
                    result.add(next);
                }
            }
        }
        if (block.unwind() != null && !result.contains(block.unwind())) {
            result.add(block.unwind());
        }
        return result;
    }

    /** Removes the blocks that the entry does not reach, and the phi inputs that came from them; renumbers. */
    public static void removeUnreachableBlocks(LowFunction function) {
        Set<Block> reached = new HashSet<>();
        List<Block> work = new ArrayList<>();
        work.add(function.entry());
        reached.add(function.entry());
        while (!work.isEmpty()) {
            for (Block next : successors(work.remove(work.size() - 1))) {
                if (reached.add(next)) {
                    work.add(next);
                }
            }
        }
        if (reached.size() < function.blocks().size()) {
            for (Block dead : function.blocks()) {
                if (!reached.contains(dead)) {
                    for (Block next : successors(dead)) {
                        next.phis().forEach(phi -> phi.removeInput(dead));
                    }
                }
            }
            function.blocks().removeIf(block -> !reached.contains(block));
        }
        function.renumber();
    }

    /** The reachable blocks; every edge that does not close a loop goes forward in this order. Entry first. */
    public List<Block> reversePostorder() {
        return Collections.unmodifiableList(order);
    }

    /** Position in {@link #reversePostorder()}, or -1 for an unreachable block. */
    public int orderOf(Block block) {
        return orderIndex[block.index()];
    }

    public boolean isReachable(Block block) {
        return orderIndex[block.index()] >= 0;
    }

    /** The reachable predecessors, each once; for a landing block those that unwind to it. */
    public List<Block> predecessors(Block block) {
        return predecessors.get(block.index());
    }

    /** The closest strict dominator; null for the entry. */
    public Block immediateDominator(Block block) {
        int node = dominator[entryNode(block)];
        return node < 0 ? null : blockOf(node);
    }

    /** The blocks whose immediate dominator this is, in reverse postorder. */
    public List<Block> dominatedBy(Block block) {
        return dominated.get(block.index());
    }

    /** Tells whether all paths to {@code below} enter {@code above}; every block dominates itself. */
    public boolean dominates(Block above, Block below) {
        return nodeDominates(entryNode(above), entryNode(below));
    }

    /**
     * Tells whether the results of all instructions of {@code definer} exist wherever {@code user} is entered. Phis of
     * {@code definer} exist wherever it {@linkplain #dominates dominates}.
     */
    public boolean definitionsReach(Block definer, Block user) {
        return nodeDominates(bodyNode(definer), entryNode(user));
    }

    /** Whether the immediate dominator's results reach the block, or only what existed at the dominator's entry. */
    public boolean isDominatedByBody(Block block) {
        int node = dominator[entryNode(block)];
        return node >= 0 && node == bodyNode(blockOf(node));
    }

    /** Whether the edge closes a natural loop. */
    public boolean isBackEdge(Block from, Block to) {
        return orderOf(to) <= orderOf(from) && dominates(to, from);
    }

    /** Whether all cycles are natural loops, that is, have one entry each. */
    public boolean isReducible() {
        return reducible;
    }

    /** The innermost loop that contains the block, or null. */
    public Loop loopOf(Block block) {
        return loops[block.index()];
    }

    public int loopDepth(Block block) {
        Loop loop = loops[block.index()];
        return loop == null ? 0 : loop.depth();
    }

    public boolean isLoopHeader(Block block) {
        Loop loop = loops[block.index()];
        return loop != null && loop.header() == block;
    }

    /** The closest block that dominates both. */
    public Block commonDominator(Block a, Block b) {
        Block x = a;
        while (!dominates(x, b)) {
            x = immediateDominator(x);
        }
        return x;
    }

    private static int entryNode(Block block) {
        return 2 * block.index();
    }

    private static int bodyNode(Block block) {
        return block.unwind() == null ? 2 * block.index() : 2 * block.index() + 1;
    }

    private Block blockOf(int node) {
        return function.blocks().get(node >> 1);
    }

    private boolean nodeDominates(int above, int below) {
        return treeEnter[above] <= treeEnter[below] && treeLeave[below] <= treeLeave[above];
    }

    /** Walks the nodes depth first and without recursion, since functions can be long. */
    private final class DepthFirst {
        /** Nodes in reverse postorder. */
        final int[] nodes;
        /** By node; -1 where unreachable. */
        final int[] number;

        int count;

        DepthFirst(int blocks) {
            nodes = new int[2 * blocks];
            number = new int[2 * blocks];
            Arrays.fill(number, -1);
            Arrays.fill(orderIndex, -1);
        }

        void run() {
            int capacity = number.length;
            int[] stack = new int[capacity];
            int[][] pending = new int[capacity][];
            int[] next = new int[capacity];
            boolean[] seen = new boolean[capacity];
            int[] postorder = new int[capacity];
            int depth = 0;
            int start = entryNode(function.entry());
            seen[start] = true;
            stack[0] = start;
            pending[0] = nodeSuccessors(start);
            depth = 1;
            while (depth > 0) {
                int top = depth - 1;
                if (next[top] < pending[top].length) {
                    int node = pending[top][next[top]++];
                    if (!seen[node]) {
                        seen[node] = true;
                        stack[depth] = node;
                        pending[depth] = nodeSuccessors(node);
                        next[depth] = 0;
                        depth++;
                    }
                } else {
                    postorder[count++] = stack[top];
                    depth--;
                }
            }
            for (int i = 0; i < count; i++) {
                int node = postorder[count - 1 - i];
                nodes[i] = node;
                number[node] = i;
                if ((node & 1) == 0) {
                    Block block = blockOf(node);
                    orderIndex[block.index()] = order.size();
                    order.add(block);
                }
            }
            for (Block block : order) {
                for (Block successor : successors(block)) {
                    predecessors.get(successor.index()).add(block);
                }
            }
        }

        /** Last to first, the unwind edge before all: what is visited last comes first in reverse postorder. */
        private int[] nodeSuccessors(int node) {
            Block block = blockOf(node);
            if ((node & 1) == 0 && block.unwind() != null) {
                return new int[] {entryNode(block.unwind()), node + 1};
            }
            Block[] normal = block.terminator().successors();
            int[] result = new int[normal.length];
            for (int i = 0; i < normal.length; i++) {
                result[i] = entryNode(normal[normal.length - 1 - i]);
            }
            return result;
        }
    }

    /** Cooper, Harvey, Kennedy: A Simple, Fast Dominance Algorithm (2001). */
    private int[] dominators(DepthFirst search) {
        int[] idom = new int[search.count];
        Arrays.fill(idom, -1);
        idom[0] = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 1; i < search.count; i++) {
                int best = -1;
                for (int predecessor : nodePredecessors(search.nodes[i])) {
                    int p = search.number[predecessor];
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
        int[] byNode = new int[search.number.length];
        Arrays.fill(byNode, -1);
        for (int i = 1; i < search.count; i++) {
            byNode[search.nodes[i]] = search.nodes[idom[i]];
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

    private int[] nodePredecessors(int node) {
        Block block = blockOf(node);
        if ((node & 1) == 1) {
            return new int[] {node - 1};
        }
        List<Block> blocks = predecessors.get(block.index());
        int[] result = new int[blocks.size()];
        for (int i = 0; i < result.length; i++) {
            Block predecessor = blocks.get(i);
            result[i] = predecessor.unwind() == block ? entryNode(predecessor) : bodyNode(predecessor);
        }
        return result;
    }

    private void numberDominatorTree(DepthFirst search) {
        int[] firstChild = new int[search.number.length];
        int[] sibling = new int[search.number.length];
        Arrays.fill(firstChild, -1);
        Arrays.fill(sibling, -1);
        for (int i = search.count - 1; i > 0; i--) {
            int node = search.nodes[i];
            sibling[node] = firstChild[dominator[node]];
            firstChild[dominator[node]] = node;
        }
        int clock = 0;
        int node = search.nodes[0];
        treeEnter[node] = clock++;
        while (true) {
            if (firstChild[node] >= 0) {
                int child = firstChild[node];
                firstChild[node] = sibling[child];
                node = child;
                treeEnter[node] = clock++;
            } else {
                treeLeave[node] = clock++;
                if (dominator[node] < 0) {
                    break;
                }
                node = dominator[node];
            }
        }
        for (Block block : order) {
            Block above = immediateDominator(block);
            if (above != null) {
                dominated.get(above.index()).add(block);
            }
        }
    }

    private void findLoops() {
        List<Block> work = new ArrayList<>();
        for (int i = order.size() - 1; i >= 0; i--) {
            Block header = order.get(i);
            for (Block predecessor : predecessors(header)) {
                if (orderOf(predecessor) >= i) {
                    if (dominates(header, predecessor)) {
                        work.add(predecessor);
                    } else {
                        reducible = false;
                    }
                }
            }
            if (!work.isEmpty()) {
                collectLoop(new Loop(header), work);
            }
        }
        for (Block block : order) {
            Loop loop = loops[block.index()];
            if (loop != null && loop.header() == block) {
                loop.setDepth(loop.parent() == null ? 1 : loop.parent().depth() + 1);
            }
        }
    }

    /** Inner loops are collected before outer ones, so a block's first loop is its innermost. */
    private void collectLoop(Loop loop, List<Block> work) {
        int headerIndex = loop.header().index();
        if (loops[headerIndex] != null) {
            throw new IllegalStateException(function + ": " + loop.header() + " is in a loop before its own");
        }
        loops[headerIndex] = loop;
        while (!work.isEmpty()) {
            Block block = work.remove(work.size() - 1);
            Loop inner = loops[block.index()];
            if (inner == null) {
                loops[block.index()] = loop;
                addReachablePredecessors(block, work);
                continue;
            }
            while (inner.parent() != null) {
                inner = inner.parent();
            }
            if (inner != loop) {
                inner.setParent(loop);
                addReachablePredecessors(inner.header(), work);
            }
        }
    }

    private void addReachablePredecessors(Block block, List<Block> work) {
        work.addAll(predecessors(block));
    }
}
