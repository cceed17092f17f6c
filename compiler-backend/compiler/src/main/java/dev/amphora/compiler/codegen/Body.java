// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Position;
import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/**
 * The Wasm code of a function as it grows. While it does, labels are numbers of constructs in the order in which they were
 * opened; in the end they become relative, and blocks that nothing branches to are left out.
 */
final class Body {
    /** The label of the function itself: a branch there returns. */
    static final int FUNCTION = 0;

    private static final int LEFT_OUT = -1;

    private final List<Instr> code = new ArrayList<>();
    private final List<CodePosition> positions = new ArrayList<>();
    private final BitSet targets = new BitSet();
    private int constructs = 1;
    /** The label of what ends before the function does, or FUNCTION. */
    private int exit = FUNCTION;

    private Position lastPosition;

    List<Instr> code() {
        return code;
    }

    List<CodePosition> positions() {
        return positions;
    }

    /** What follows comes from this place in the source. */
    void mark(Position position) {
        if (position != null && !position.equals(lastPosition)) {
            positions.add(new CodePosition(code.size(), position));
            lastPosition = position;
        }
    }

    void op(Op op) {
        code.add(Instr.of(op));
    }

    void i32Const(int value) {
        code.add(Instr.i32Const(value));
    }

    void i64Const(long value) {
        code.add(Instr.i64Const(value));
    }

    void f32Const(int bits) {
        code.add(new Instr.F32Const(bits));
    }

    void f64Const(long bits) {
        code.add(new Instr.F64Const(bits));
    }

    void call(int function) {
        code.add(Instr.index(Op.CALL, function));
    }

    void callIndirect(int type, int table) {
        code.add(Instr.index2(Op.CALL_INDIRECT, type, table));
    }

    void memory(Op op, int offset) {
        code.add(Instr.mem(op, op.naturalAlignment(), offset));
    }

    void memoryUnaligned(Op op, int align, int offset) {
        code.add(Instr.mem(op, align, offset));
    }

    void index(Op op, int index) {
        code.add(Instr.index(op, index));
    }

    void memoryCopy() {
        code.add(Instr.index2(Op.MEMORY_COPY, 0, 0));
    }

    /** Reads a local; one that has just been set is set and kept instead. */
    void get(int local) {
        int last = code.size() - 1;
        if (last >= 0
                && code.get(last) instanceof Instr.Index set
                && set.op() == Op.LOCAL_SET
                && set.index() == local) {
            code.set(last, Instr.index(Op.LOCAL_TEE, local));
        } else {
            index(Op.LOCAL_GET, local);
        }
    }

    void set(int local) {
        index(Op.LOCAL_SET, local);
    }

    void tee(int local) {
        index(Op.LOCAL_TEE, local);
    }

    /** Opens a {@code block}, {@code loop} or {@code if}; returns its label. */
    int open(Op op, BlockType type) {
        code.add(Instr.block(op, type));
        return constructs++;
    }

    /** Opens a block around all that follows; a branch to its label returns some result. Returns the label. */
    int openExit() {
        exit = open(Op.BLOCK, BlockType.EMPTY);
        return exit;
    }

    /** Opens a {@code try_table} that catches into a label. */
    void openTry(int tag, int label) {
        targets.set(label);
        CatchClause clause = new CatchClause(CatchClause.Kind.CATCH, tag, label);
        code.add(new Instr.TryTable(BlockType.EMPTY, List.of(clause)));
        constructs++;
    }

    void end() {
        if (code.get(code.size() - 1).op() == Op.ELSE) {
            code.remove(code.size() - 1);
        }
        code.add(Instr.of(Op.END));
    }

    void branch(Op op, int label) {
        targets.set(label);
        index(op, label);
    }

    void branchTable(List<Integer> labels, int defaultLabel) {
        labels.forEach(targets::set);
        targets.set(defaultLabel);
        code.add(new Instr.BrTable(labels, defaultLabel));
    }

    /** Whether the last instruction goes elsewhere, so that what follows is not reached from it. */
    boolean endsInJump() {
        if (code.isEmpty()) {
            return false;
        }
        return switch (code.get(code.size() - 1).op()) {
            case BR, BR_TABLE, RETURN, THROW, UNREACHABLE -> true;
            default -> false;
        };
    }

    /**
     * Closes the function; nothing can be added then.
     *
     * @param result type of the function's result, or null
     */
    void finish(ValType result) {
        boolean returned = !code.isEmpty() && code.get(code.size() - 1).op() == Op.RETURN;
        if (exit != FUNCTION && targets.get(exit)) {
            code.add(Instr.of(Op.END));
            zero(result);
        } else {
            if (returned) {
                // The result is all that is on the stack.
                code.remove(code.size() - 1);
            } else if (result != null && !endsInJump()) {
                op(Op.UNREACHABLE);
            }
            if (exit != FUNCTION) {
                code.add(Instr.of(Op.END));
            }
        }
        code.add(Instr.of(Op.END));
        resolveLabels();
    }

    /** Some value of a type, in as few bytes as possible. */
    private void zero(ValType type) {
        if (type == ValType.I64) {
            i64Const(0);
            return;
        }
        i32Const(0);
        if (type == ValType.F32) {
            op(Op.F32_CONVERT_I32_S);
        } else if (type == ValType.F64) {
            op(Op.F64_CONVERT_I32_S);
        }
    }

    private void resolveLabels() {
        List<Instr> resolved = new ArrayList<>(code.size());
        List<CodePosition> moved = new ArrayList<>(positions.size());
        int[] depths = new int[constructs];
        Deque<Integer> open = new ArrayDeque<>();
        depths[FUNCTION] = -1;
        int depth = 0;
        int next = 1;
        int position = 0;
        for (int i = 0; i < code.size(); i++) {
            while (position < positions.size() && positions.get(position).index() == i) {
                moved.add(new CodePosition(
                        resolved.size(), positions.get(position++).position()));
            }
            Instr instr = code.get(i);
            switch (instr.op()) {
                case BLOCK, LOOP, IF, TRY_TABLE -> {
                    int label = next++;
                    open.push(label);
                    depths[label] = depth;
                    boolean kept = instr.op() != Op.BLOCK || targets.get(label);
                    if (kept) {
                        resolved.add(instr instanceof Instr.TryTable guard ? resolve(guard, depths, depth) : instr);
                        depth++;
                    } else {
                        depths[label] = LEFT_OUT;
                    }
                }
                case END -> {
                    boolean kept = open.isEmpty() || depths[open.peek()] != LEFT_OUT;
                    if (kept) {
                        resolved.add(instr);
                    }
                    if (!open.isEmpty()) {
                        depth -= kept ? 1 : 0;
                        open.pop();
                    }
                }
                case BR, BR_IF -> {
                    int label = ((Instr.Index) instr).index();
                    resolved.add(Instr.index(instr.op(), depth - 1 - depths[label]));
                }
                case BR_TABLE -> resolved.add(resolve((Instr.BrTable) instr, depths, depth));
                default -> resolved.add(instr);
            }
        }
        code.clear();
        code.addAll(resolved);
        positions.clear();
        positions.addAll(moved);
    }

    private static Instr resolve(Instr.TryTable guard, int[] depths, int depth) {
        List<CatchClause> clauses = guard.catches().stream()
                .map(c -> new CatchClause(c.kind(), c.tagIndex(), depth - 1 - depths[c.label()]))
                .toList();
        return new Instr.TryTable(guard.type(), clauses);
    }

    private static Instr resolve(Instr.BrTable table, int[] depths, int depth) {
        List<Integer> labels =
                table.labels().stream().map(label -> depth - 1 - depths[label]).toList();
        return new Instr.BrTable(labels, depth - 1 - depths[table.defaultLabel()]);
    }
}
