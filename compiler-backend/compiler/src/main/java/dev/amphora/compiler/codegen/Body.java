// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Position;
import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import java.util.ArrayList;
import java.util.List;

/** The Wasm code of a function as it grows. A label is the number of constructs that were open when it was opened. */
final class Body {
    private final List<Instr> code = new ArrayList<>();
    private final List<CodePosition> positions = new ArrayList<>();
    private int depth;
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

    void callIndirect(int type) {
        code.add(Instr.index2(Op.CALL_INDIRECT, type, 0));
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
        return depth++;
    }

    /** Opens a {@code try_table} that catches into a label. */
    void openTry(int tag, int label) {
        CatchClause clause = new CatchClause(CatchClause.Kind.CATCH, tag, relative(label));
        code.add(new Instr.TryTable(BlockType.EMPTY, List.of(clause)));
        depth++;
    }

    void end() {
        code.add(Instr.of(Op.END));
        depth--;
    }

    void branch(Op op, int label) {
        index(op, relative(label));
    }

    void branchTable(List<Integer> labels, int defaultLabel) {
        code.add(new Instr.BrTable(labels.stream().map(this::relative).toList(), relative(defaultLabel)));
    }

    private int relative(int label) {
        return depth - 1 - label;
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

    /** Closes the function. */
    void finish(boolean hasResult) {
        boolean returned = !code.isEmpty() && code.get(code.size() - 1).op() == Op.RETURN;
        if (returned) {
            // The result is all that is on the stack.
            code.remove(code.size() - 1);
        } else if (hasResult && !endsInJump()) {
            op(Op.UNREACHABLE);
        }
        code.add(Instr.of(Op.END));
    }
}
