// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the blocks of a large function that become methods of their own, because HotSpot compiles no method of 8,000 bytes
 * or more. Inner blocks are chosen before outer ones, and larger before smaller, until what remains fits.
 */
final class JvmRegions {
    /** HotSpot's limit, less a reserve for what a region's own method needs. */
    static final int MAX_CODE = 7900;

    /** A smaller block is not worth a call. */
    private static final int MIN_REGION = 300;
    /** Rough bytes of the call of a region. */
    private static final int CALL_COST = 150;
    /** How many variables a region may get and change: they are parameters, and go back through a small array. */
    private static final int MAX_VARIABLES = 200;

    private final WasmModule module;
    private final List<Instr> body;
    private final List<ValType> localTypes;
    private final int limit;
    private final BitSet chosen = new BitSet();

    /** A block, while sizes are added up. */
    private static final class Block {
        final int start;
        final boolean canMove;
        int size;
        final List<Block> children = new ArrayList<>();

        Block(int start, boolean canMove) {
            this.start = start;
            this.canMove = canMove;
        }
    }

    /**
     * A block that is a method.
     *
     * @param start the instruction that opens the block
     * @param end the block's {@code end}
     * @param locals the locals that it uses, ascending
     * @param changed those of them that it sets
     */
    record Region(int start, int end, int[] locals, int[] changed) {}

    private JvmRegions(WasmModule module, FuncType type, Func func, int limit) {
        this.module = module;
        body = func.body();
        localTypes = new ArrayList<>(type.params());
        localTypes.addAll(func.locals());
        this.limit = limit;
    }

    /**
     * The positions of the blocks chosen.
     *
     * @param codeSize the size of the function's method when it is not split
     */
    static BitSet choose(WasmModule module, FuncType type, Func func, int codeSize) {
        int estimate = func.body().stream().mapToInt(JvmRegions::weight).sum();
        int limit = (int) ((long) (MAX_CODE - 900) * estimate / codeSize);
        JvmRegions regions = new JvmRegions(module, type, func, limit);
        if (!regions.passesVectors(type)) {
            regions.choose();
        }
        return regions.chosen;
    }

    private static int weight(Instr instr) {
        if (instr instanceof Instr.Mem access) {
            return access.offset() == 0 ? 9 : 17;
        }
        return switch (instr.op()) {
            case LOCAL_GET, END, DROP -> 1;
            case CALL, CALL_INDIRECT -> 14;
            case GLOBAL_GET, GLOBAL_SET -> 7;
            default -> 3;
        };
    }

    private void choose() {
        List<Block> open = new ArrayList<>();
        open.add(new Block(-1, false));
        int tries = 0;
        for (int i = 0; i < body.size(); i++) {
            Instr instr = body.get(i);
            Block innermost = open.get(open.size() - 1);
            innermost.size += weight(instr);
            switch (instr.op()) {
                case BLOCK, LOOP, IF, TRY_TABLE -> {
                    // A handler in the function would not see what a region inside has done to locals.
                    open.add(new Block(i, tries == 0 && takesNothing(instr)));
                    tries += instr.op() == Op.TRY_TABLE ? 1 : 0;
                }
                case END -> {
                    open.remove(open.size() - 1);
                    shrink(innermost);
                    if (!open.isEmpty()) {
                        tries -= body.get(innermost.start).op() == Op.TRY_TABLE ? 1 : 0;
                        Block outer = open.get(open.size() - 1);
                        outer.size += innermost.size;
                        outer.children.add(innermost);
                        outer.children.addAll(innermost.children);
                    }
                }
                default -> {}
            }
        }
    }

    /** Whether a label takes a v128, which a region could not hand back. */
    private boolean passesVectors(FuncType type) {
        boolean passes = type.results().contains(ValType.V128);
        for (Instr instr : body) {
            if (instr instanceof Instr.Block || instr instanceof Instr.TryTable) {
                BlockType blockType = blockType(instr);
                passes |= blockType instanceof BlockType.Value value && value.type() == ValType.V128
                        || blockType instanceof BlockType.TypeIndex indexed
                                && hasVector(module.types().get(indexed.index()));
            }
        }
        return passes;
    }

    private static boolean hasVector(FuncType type) {
        return type.params().contains(ValType.V128) || type.results().contains(ValType.V128);
    }

    private static BlockType blockType(Instr instr) {
        return instr instanceof Instr.Block block ? block.type() : ((Instr.TryTable) instr).type();
    }

    private boolean takesNothing(Instr instr) {
        return !(blockType(instr) instanceof BlockType.TypeIndex indexed)
                || module.types().get(indexed.index()).params().isEmpty();
    }

    private void shrink(Block block) {
        block.children.sort(Comparator.comparingInt((Block child) -> child.size).reversed());
        for (Block child : new ArrayList<>(block.children)) {
            boolean isInside = chosen.get(child.start) || isInChosen(child);
            if (block.size <= limit) {
                return;
            }
            if (child.canMove && !isInside && child.size >= MIN_REGION && child.size <= limit && fits(child.start)) {
                chosen.set(child.start);
                block.size -= child.size - CALL_COST;
                reduceParents(block, child);
            }
        }
    }

    /** Blocks around a chosen one are smaller now. */
    private void reduceParents(Block block, Block chosenChild) {
        int end = end(body, chosenChild.start);
        for (Block other : block.children) {
            if (other.start < chosenChild.start && end(body, other.start) > end) {
                other.size -= chosenChild.size - CALL_COST;
            }
        }
    }

    private boolean isInChosen(Block block) {
        for (int start = chosen.nextSetBit(0);
                start >= 0 && start < block.start;
                start = chosen.nextSetBit(start + 1)) {
            if (end(body, start) > block.start) {
                return true;
            }
        }
        return false;
    }

    private boolean fits(int start) {
        Region region = region(body, start);
        int width = 0;
        for (int local : region.locals()) {
            width += JvmTypes.width(localTypes.get(local));
            if (localTypes.get(local) == ValType.V128) {
                return false;
            }
        }
        return width <= MAX_VARIABLES;
    }

    /** The position of the {@code end} of a block. */
    static int end(List<Instr> body, int start) {
        int depth = 0;
        for (int i = start; ; i++) {
            switch (body.get(i).op()) {
                case BLOCK, LOOP, IF, TRY_TABLE -> depth++;
                case END -> {
                    if (--depth == 0) {
                        return i;
                    }
                }
                default -> {}
            }
        }
    }

    static Region region(List<Instr> body, int start) {
        int end = end(body, start);
        BitSet locals = new BitSet();
        BitSet changed = new BitSet();
        for (Instr instr : body.subList(start, end)) {
            switch (instr.op()) {
                case LOCAL_GET -> locals.set(((Instr.Index) instr).index());
                case LOCAL_SET, LOCAL_TEE -> {
                    locals.set(((Instr.Index) instr).index());
                    changed.set(((Instr.Index) instr).index());
                }
                default -> {}
            }
        }
        return new Region(
                start, end, locals.stream().toArray(), changed.stream().toArray());
    }
}
