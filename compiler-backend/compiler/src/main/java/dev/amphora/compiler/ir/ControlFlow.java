// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
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
    private final FlowGraph graph;
    private final List<Block> order = new ArrayList<>();
    /** By block index; -1 for unreachable blocks. */
    private final int[] orderIndex;

    private final List<List<Block>> predecessors = new ArrayList<>();
    private final List<List<Block>> dominated = new ArrayList<>();

    private ControlFlow(LowFunction function) {
        this.function = function;
        function.renumber();
        List<Block> blocks = function.blocks();
        int[][] nodes = new int[2 * blocks.size()][];
        for (Block block : blocks) {
            nodes[entryNode(block)] = block.unwind() == null
                    ? normalSuccessors(block)
                    : new int[] {bodyNode(block), entryNode(block.unwind())};
            nodes[entryNode(block) + 1] = block.unwind() == null ? new int[0] : normalSuccessors(block);
        }
        graph = new FlowGraph(nodes, entryNode(function.entry()));
        orderIndex = new int[blocks.size()];
        for (Block block : blocks) {
            predecessors.add(new ArrayList<>(2));
            dominated.add(new ArrayList<>(2));
            orderIndex[block.index()] = -1;
        }
        for (int node : graph.order()) {
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
            Block above = immediateDominator(block);
            if (above != null) {
                dominated.get(above.index()).add(block);
            }
        }
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
        List<Block> result = distinct(normal);
        if (block.unwind() != null && !result.contains(block.unwind())) {
            result = new ArrayList<>(result);
            result.add(block.unwind());
        }
        return result;
    }

    private static List<Block> distinct(Block[] blocks) {
        if (blocks.length < 2) {
            return List.of(blocks);
        }
        if (blocks.length == 2) {
            return blocks[0] == blocks[1] ? List.of(blocks[0]) : List.of(blocks);
        }
        List<Block> result = new ArrayList<>(blocks.length);
        Set<Block> seen = new LinkedHashSet<>();
        for (Block block : blocks) {
            if (seen.add(block)) {
                result.add(block);
            }
        }
        return result;
    }

    private static int[] normalSuccessors(Block block) {
        List<Block> successors = distinct(block.terminator().successors());
        int[] result = new int[successors.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = entryNode(successors.get(i));
        }
        return result;
    }

    /** Removes the blocks that the entry does not reach, and the phi inputs that came from them; renumbers. */
    public static void removeUnreachableBlocks(LowFunction function) {
        Set<Block> reached = new LinkedHashSet<>();
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
        int node = graph.dominator(entryNode(block));
        return node < 0 ? null : blockOf(node);
    }

    /** The blocks whose immediate dominator this is, in reverse postorder. */
    public List<Block> dominatedBy(Block block) {
        return dominated.get(block.index());
    }

    /** Tells whether all paths to {@code below} enter {@code above}; every block dominates itself. */
    public boolean dominates(Block above, Block below) {
        return graph.dominates(entryNode(above), entryNode(below));
    }

    /**
     * Tells whether the results of all instructions of {@code definer} exist wherever {@code user} is entered. Phis of
     * {@code definer} exist wherever it {@linkplain #dominates dominates}.
     */
    public boolean definitionsReach(Block definer, Block user) {
        return graph.dominates(bodyNode(definer), entryNode(user));
    }

    /** Whether the immediate dominator's results reach the block, or only what existed at the dominator's entry. */
    public boolean isDominatedByBody(Block block) {
        int node = graph.dominator(entryNode(block));
        return node >= 0 && node == bodyNode(blockOf(node));
    }

    /** Whether the edge closes a natural loop. */
    public boolean isBackEdge(Block from, Block to) {
        return orderOf(to) <= orderOf(from) && dominates(to, from);
    }

    /** Whether all cycles are natural loops, that is, have one entry each. */
    public boolean isReducible() {
        return graph.isReducible();
    }

    /** The header of the innermost loop that contains the block, the block itself if it is one; null outside of loops. */
    public Block loopHeader(Block block) {
        int node = graph.loopHeader(entryNode(block));
        return node < 0 ? null : blockOf(node);
    }

    /** The header of the loop around the one that {@code loopHeader} heads, or null. */
    public Block outerLoopHeader(Block loopHeader) {
        int node = graph.outerLoopHeader(entryNode(loopHeader));
        return node < 0 ? null : blockOf(node);
    }

    /** Tells whether a block belongs to the loop with this header or to one inside it. */
    public boolean isInLoop(Block block, Block loopHeader) {
        Block inner = loopHeader(block);
        while (inner != null && inner != loopHeader) {
            inner = outerLoopHeader(inner);
        }
        return inner != null;
    }

    public int loopDepth(Block block) {
        return graph.loopDepth(entryNode(block));
    }

    public boolean isLoopHeader(Block block) {
        return loopHeader(block) == block;
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
}
