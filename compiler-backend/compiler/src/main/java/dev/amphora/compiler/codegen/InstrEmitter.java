// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.codegen;

import dev.amphora.compiler.ir.Block;
import dev.amphora.compiler.ir.Instr;
import dev.amphora.compiler.ir.LowFunction;
import dev.amphora.compiler.ir.LowType;
import dev.amphora.compiler.ir.Opcode;
import dev.amphora.compiler.ir.Phi;
import dev.amphora.compiler.ir.Value;
import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Emits the code of trees: everything but control flow between blocks. */
final class InstrEmitter {
    private final ExpressionTrees trees;
    private final LocalAllocation locals;
    private final ShadowFrame frame;
    private final ModuleIndices module;
    private final ExceptionEmitter exceptions;
    private final Body body;
    private final int base;
    /** The local with what is left of the stack, for handlers; or -1. */
    private final int stackLeft;

    private final int stackCost;
    private final BitSet teed = new BitSet();
    /** The call, if any, behind which the block does nothing but return. */
    private Instr lastCall;

    InstrEmitter(
            ExpressionTrees trees,
            LocalAllocation locals,
            ShadowFrame frame,
            ModuleIndices module,
            ExceptionEmitter exceptions,
            Body body) {
        this.trees = trees;
        this.locals = locals;
        this.frame = frame;
        this.module = module;
        this.exceptions = exceptions;
        this.body = body;
        base = frame.needsBase() ? locals.addLocal(ValType.I32) : -1;
        stackLeft = module.stackLimit() != null && frame.catches() ? locals.addLocal(ValType.I32) : -1;
        stackCost = stackCost(locals.types());
    }

    /**
     * What V8 takes of its stack for a frame with these locals: its baseline compiler, with two operands on the stack, or
     * its optimising compiler if it must keep all of them across a call.
     */
    private static int stackCost(List<ValType> types) {
        int size = 0;
        for (ValType type : types) {
            size += type == ValType.I64 || type == ValType.F64 ? 8 : 4;
        }
        return Math.max(60 + size, 4 + 8 * types.size());
    }

    /** Enters the function. */
    void prologue() {
        exceptions.enterFunction();
        if (frame.catchesWithoutFrame()) {
            body.i32Const(0);
            body.memory(Op.I32_LOAD, module.shadowStackPointer());
            body.set(base);
        }
        if (frame.isRecursive() && frame.catches()) {
            // Outside of all handlers: this function does not catch that it cannot run.
            takeStack();
        }
        if (stackLeft >= 0) {
            body.i32Const(0);
            body.memory(Op.I32_LOAD, module.stackLimit().cell());
            body.set(stackLeft);
        }
    }

    /** Takes what the function's activation needs of the stack, if there is enough left. */
    private void takeStack() {
        int cell = module.stackLimit().cell();
        addToStackLeft(-stackCost);
        body.i32Const(0);
        body.memory(Op.I32_LOAD, cell);
        body.i32Const(0);
        body.op(Op.I32_LT_S);
        body.open(Op.IF, BlockType.EMPTY);
        body.call(module.function(module.stackLimit().thrower()));
        exceptions.handOn();
        body.end();
    }

    private void addToStackLeft(int bytes) {
        body.i32Const(0);
        body.i32Const(0);
        body.memory(Op.I32_LOAD, module.stackLimit().cell());
        body.i32Const(bytes);
        body.op(Op.I32_ADD);
        body.memory(Op.I32_STORE, module.stackLimit().cell());
    }

    /** Makes a frame, clears it where necessary, stores what the collector needs of what there is already. */
    private void makeFrame(ShadowFrame.Region region) {
        if (region.isRecursive() && !frame.catches()) {
            takeStack();
        }
        if (region.size() == 0) {
            return;
        }
        body.i32Const(0);
        body.i32Const(0);
        body.memory(Op.I32_LOAD, module.shadowStackPointer());
        body.tee(base);
        body.i32Const(region.size());
        body.op(Op.I32_ADD);
        body.memory(Op.I32_STORE, module.shadowStackPointer());
        clearSlots(region.clearedOffsets());
        for (Value value : region.valuesOnEntry()) {
            body.get(base);
            body.get(locals.local(value));
            body.memory(Op.I32_STORE, region.offset(value));
        }
    }

    private void clearSlots(List<Integer> offsets) {
        for (int i = 0; i < offsets.size(); i++) {
            int offset = offsets.get(i);
            body.get(base);
            if (i + 1 < offsets.size() && offsets.get(i + 1) == offset + 4) {
                body.i64Const(0);
                // The frame is aligned to four bytes only.
                body.memoryUnaligned(Op.I64_STORE, 2, offset);
                i++;
            } else {
                body.i32Const(0);
                body.memory(Op.I32_STORE, offset);
            }
        }
    }

    /** Receives the exception on the operand stack and takes the shadow stack back to this function's frame. */
    void catchException(Block landing) {
        Instr exception = landing.instrs().get(0);
        exceptions.receive(trees.isNeeded(exception) ? locals.local(exception) : -1);
        body.i32Const(0);
        body.get(base);
        ShadowFrame.Region region = frame.regionOf(landing);
        if (region != null && region.size() > 0) {
            body.i32Const(region.size());
            body.op(Op.I32_ADD);
        }
        body.memory(Op.I32_STORE, module.shadowStackPointer());
        if (stackLeft >= 0) {
            body.i32Const(0);
            body.get(stackLeft);
            body.memory(Op.I32_STORE, module.stackLimit().cell());
        }
        clearSlots(frame.outdatedOffsets(landing));
        if (trees.isNeeded(exception)) {
            storeToFrame(exception);
        }
    }

    /** Makes the frame if it belongs here; stores the references that the block's phis have received. */
    void enterBlock(Block block) {
        ShadowFrame.Region region = frame.regionAt(block);
        if (region != null) {
            makeFrame(region);
        }
        for (Phi phi : trees.neededPhis(block)) {
            storeToFrame(phi);
        }
        lastCall = lastCall(block);
    }

    private Instr lastCall(Block block) {
        Instr end = block.terminator();
        if (end.opcode() != Opcode.RETURN || block.unwind() != null) {
            return null;
        }
        if (end.args().length > 0) {
            Value result = trees.resolve(end.arg(0));
            switch (trees.place(result)) {
                case CONSTANT, LOCAL -> {}
                case STACK -> {
                    return isCall((Instr) result) ? (Instr) result : null;
                }
                default -> {
                    return null;
                }
            }
        }
        List<Instr> roots = trees.roots(block);
        Instr last = roots.size() < 2 ? end : roots.get(roots.size() - 2);
        return isCall(last) ? last : null;
    }

    private static boolean isCall(Instr instr) {
        return instr.opcode() == Opcode.CALL || instr.opcode() == Opcode.CALL_INDIRECT;
    }

    private void storeToFrame(Value value) {
        int offset = frame.storeOffset(value);
        if (offset >= 0) {
            body.index(Op.LOCAL_GET, base);
            body.index(Op.LOCAL_GET, locals.local(value));
            body.memory(Op.I32_STORE, offset);
        }
    }

    /** Sets the locals of a block's phis. All values are pushed before one is popped, so it does not matter who is whom. */
    void copies(Block from, Block to) {
        List<Phi> moved = new ArrayList<>();
        for (Phi phi : trees.neededPhis(to)) {
            Value value = trees.resolve(phi.input(from));
            boolean inPlace =
                    trees.place(value) == ExpressionTrees.Place.LOCAL && locals.local(value) == locals.local(phi);
            if (!inPlace) {
                value(value);
                moved.add(phi);
            }
        }
        for (int i = moved.size() - 1; i >= 0; i--) {
            body.set(locals.local(moved.get(i)));
        }
    }

    /** Whether control from one block to another must set locals. */
    boolean needsCopies(Block from, Block to) {
        for (Phi phi : trees.neededPhis(to)) {
            Value value = trees.resolve(phi.input(from));
            if (trees.place(value) != ExpressionTrees.Place.LOCAL || locals.local(value) != locals.local(phi)) {
                return true;
            }
        }
        return false;
    }

    /** Emits a root that is not a terminator. */
    void statement(Instr instr) {
        body.mark(instr.position());
        switch (instr.opcode()) {
            case CHECK_NONZERO -> {
                condition(instr.arg(0), true);
                fail(instr, 1);
            }
            case CHECK_NONZERO_I64 -> {
                value(instr.arg(0));
                body.op(Op.I64_EQZ);
                fail(instr, 1);
            }
            case CHECK_BOUNDS -> {
                value(instr.arg(0));
                value(instr.arg(1));
                body.op(Op.I32_GE_U);
                fail(instr, 0);
            }
            case CHECK_NOT -> {
                condition(instr.arg(0), false);
                fail(instr, 1);
            }
            case NEW -> {
                allocate(instr);
                storeToFrame(instr);
            }
            default -> {
                if (instr.type() == null) {
                    compute(instr);
                } else if (!trees.isNeeded(instr)) {
                    compute(instr);
                    body.op(Op.DROP);
                } else {
                    define(instr);
                }
            }
        }
    }

    private void define(Instr instr) {
        int local = locals.local(instr);
        int offset = frame.storeOffset(instr);
        if (offset >= 0) {
            body.get(base);
            compute(instr);
            body.tee(local);
            body.memory(Op.I32_STORE, offset);
        } else if (!isInPlace(instr, local)) {
            compute(instr);
            body.set(local);
        }
    }

    /** Whether the instruction would copy a local to itself. */
    private boolean isInPlace(Instr instr, int local) {
        if (instr.opcode() != Opcode.CAST) {
            return false;
        }
        Value source = trees.resolve(instr.arg(0));
        return trees.place(source) == ExpressionTrees.Place.LOCAL && locals.local(source) == local;
    }

    /** Ends a check: with its condition on the stack, calls the function that throws. */
    private void fail(Instr check, int firstArgument) {
        body.open(Op.IF, BlockType.EMPTY);
        Value[] args = check.args();
        for (int i = firstArgument; i < args.length; i++) {
            value(args[i]);
        }
        body.mark(check.position());
        body.call(module.function(check.callee()));
        if (trees.effects().mayThrow(check)) {
            exceptions.handOn();
        }
        if (!body.endsInJump()) {
            body.op(Op.UNREACHABLE);
        }
        body.end();
    }

    /** Takes the object from the allocation window, or calls the allocator if it does not fit. */
    private void allocate(Instr instr) {
        int object = locals.local(instr);
        int cursor = module.allocationCursor();
        int size = (int) instr.imm();
        body.i32Const(0);
        body.memory(Op.I32_LOAD, cursor + 4);
        body.i32Const(0);
        body.memory(Op.I32_LOAD, cursor);
        body.tee(object);
        body.op(Op.I32_SUB);
        body.i32Const(size);
        body.op(Op.I32_GE_U);
        body.open(Op.IF, BlockType.EMPTY);
        body.i32Const(0);
        body.get(object);
        body.i32Const(size);
        body.op(Op.I32_ADD);
        body.memory(Op.I32_STORE, cursor);
        body.get(object);
        body.i32Const(instr.classId());
        body.memory(Op.I32_STORE, 0);
        body.op(Op.ELSE);
        body.i32Const(instr.classId());
        body.i32Const(size);
        clearSlots(frame.outdatedOffsets(instr));
        List<Value> pushed = frame.pushedFor(instr);
        pushed.forEach(value -> body.get(locals.local(value)));
        body.mark(instr.position());
        body.call(
                pushed.isEmpty()
                        ? module.function(instr.callee())
                        : module.allocatorKeeping(instr.callee(), pushed.size()));
        body.set(object);
        checkException(instr);
        body.end();
    }

    /** Leaves a value on the operand stack. */
    void value(Value operand) {
        Value value = trees.resolve(operand);
        switch (trees.place(value)) {
            case CONSTANT -> constant((Instr) value);
            case STACK -> compute((Instr) value);
            case TEE -> {
                if (teed.get(value.id())) {
                    body.get(locals.local(value));
                } else {
                    teed.set(value.id());
                    teeValue((Instr) value);
                }
            }
            case LOCAL -> body.get(locals.local(value));
            default ->
                throw new IllegalStateException(
                        value + " has no place in " + trees.flow().function());
        }
    }

    private void teeValue(Instr value) {
        int offset = frame.storeOffset(value);
        if (offset < 0) {
            compute(value);
            body.tee(locals.local(value));
        } else {
            define(value);
            body.get(locals.local(value));
        }
    }

    private void constant(Instr constant) {
        if (constant == trees.flow().function().stackCost()) {
            body.i32Const(stackCost);
            return;
        }
        switch (constant.type()) {
            case I32, REF -> body.i32Const((int) constant.imm());
            case I64 -> body.i64Const(constant.imm());
            case F32 -> body.f32Const((int) constant.imm());
            case F64 -> body.f64Const(constant.imm());
        }
    }

    private void compute(Instr instr) {
        for (Value operand : ExpressionTrees.operands(instr)) {
            value(operand);
        }
        body.mark(instr.position());
        clearSlots(frame.outdatedOffsets(instr));
        switch (instr.opcode()) {
            case NUMERIC -> body.op(instr.wasmOp());
            case LOAD, STORE -> body.memory(instr.wasmOp(), (int) instr.imm());
            case CALL -> {
                call(instr.callee());
                checkException(instr);
            }
            case CALL_INDIRECT -> {
                body.callIndirect(module.type(instr.signature()), 0);
                checkException(instr);
            }
            case MEMORY_COPY -> body.memoryCopy();
            case MEMORY_FILL -> body.index(Op.MEMORY_FILL, 0);
            case MEMORY_SIZE -> body.index(Op.MEMORY_SIZE, 0);
            case MEMORY_GROW -> body.index(Op.MEMORY_GROW, 0);
            case CAST -> {}
            default ->
                throw new IllegalStateException(
                        instr.opcode() + " in a tree of " + trees.flow().function());
        }
    }

    private void checkException(Instr call) {
        // An exception that comes from the last call leaves the function by itself.
        if (call != lastCall && trees.effects().mayThrow(call)) {
            exceptions.check();
        }
    }

    private void call(LowFunction callee) {
        if (callee.imported() != null && callee.imported().isLateBound()) {
            body.i32Const(module.lateBoundSlot(callee));
            body.callIndirect(module.type(callee.signature()), module.lateBoundTable());
        } else {
            body.call(module.function(callee));
        }
    }

    /** Leaves an i32 on the stack that is zero exactly if the value is (or is not, if {@code negate}). */
    void condition(Value operand, boolean negate) {
        Value value = trees.resolve(operand);
        if (trees.place(value) == ExpressionTrees.Place.STACK
                && value instanceof Instr instr
                && instr.opcode() == Opcode.NUMERIC) {
            Op op = instr.wasmOp();
            if (op == Op.I32_EQZ) {
                condition(instr.arg(0), !negate);
                return;
            }
            if ((op == Op.I32_NE || op == Op.I32_EQ) && isZero(instr.arg(1))) {
                condition(instr.arg(0), negate == (op == Op.I32_NE));
                return;
            }
            Op opposite = negate ? opposite(op) : null;
            if (opposite != null) {
                value(instr.arg(0));
                value(instr.arg(1));
                body.op(opposite);
                return;
            }
        }
        value(value);
        if (negate) {
            body.op(Op.I32_EQZ);
        }
    }

    private boolean isZero(Value operand) {
        Value value = trees.resolve(operand);
        return ExpressionTrees.isConstant(value) && ((Instr) value).imm() == 0 && value.type() != LowType.I64;
    }

    /** The comparison that is true where this one is false; null if there is none. */
    private static Op opposite(Op op) {
        return switch (op) {
            case I32_EQ -> Op.I32_NE;
            case I32_NE -> Op.I32_EQ;
            case I32_LT_S -> Op.I32_GE_S;
            case I32_LT_U -> Op.I32_GE_U;
            case I32_GT_S -> Op.I32_LE_S;
            case I32_GT_U -> Op.I32_LE_U;
            case I32_LE_S -> Op.I32_GT_S;
            case I32_LE_U -> Op.I32_GT_U;
            case I32_GE_S -> Op.I32_LT_S;
            case I32_GE_U -> Op.I32_LT_U;
            case I64_EQ -> Op.I64_NE;
            case I64_NE -> Op.I64_EQ;
            case I64_LT_S -> Op.I64_GE_S;
            case I64_LT_U -> Op.I64_GE_U;
            case I64_GT_S -> Op.I64_LE_S;
            case I64_GT_U -> Op.I64_LE_U;
            case I64_LE_S -> Op.I64_GT_S;
            case I64_LE_U -> Op.I64_GT_U;
            case I64_GE_S -> Op.I64_LT_S;
            case I64_GE_U -> Op.I64_LT_U;
            case F32_EQ -> Op.F32_NE;
            case F32_NE -> Op.F32_EQ;
            case F64_EQ -> Op.F64_NE;
            case F64_NE -> Op.F64_EQ;
            default -> null;
        };
    }

    /** Emits a terminator that leaves the function. */
    void leave(Block block) {
        Instr terminator = block.terminator();
        body.mark(terminator.position());
        switch (terminator.opcode()) {
            case RETURN -> {
                if (terminator.args().length > 0) {
                    value(terminator.arg(0));
                }
                ShadowFrame.Region region = frame.regionOf(block);
                if (region != null && region.size() > 0) {
                    body.i32Const(0);
                    body.get(base);
                    body.memory(Op.I32_STORE, module.shadowStackPointer());
                }
                if (region != null && region.isRecursive()) {
                    addToStackLeft(stackCost);
                }
                body.op(Op.RETURN);
            }
            case THROW -> {
                value(terminator.arg(0));
                exceptions.throwException();
            }
            default -> body.op(Op.UNREACHABLE);
        }
    }
}
