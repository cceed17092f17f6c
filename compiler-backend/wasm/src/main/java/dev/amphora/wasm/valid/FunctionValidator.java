// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.valid;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Validates function bodies in one pass, and collects their control maps on the way. One validator serves all functions
 * of a module, one after the other. Core spec 3.0, 3.4 and appendix "Validation Algorithm".
 */
final class FunctionValidator {
    private static final FuncType EMPTY = new FuncType(List.of(), List.of());
    private static final Map<ValType, FuncType> VALUE_BLOCKS = valueBlocks();

    private final ModuleContext context;
    private final OperandStack operands = new OperandStack();
    private final ControlMapBuilder controlMap = new ControlMapBuilder();
    private final List<Frame> frames = new ArrayList<>();
    private int depth;
    private Frame frame;
    private ValType[] locals = new ValType[64];
    private int localCount;
    private FuncType funcType;
    private int position;

    /** A block that is open. Reused, since a body opens many. */
    private static final class Frame {
        private Op op;
        private int opener;
        private int elseIndex;
        private FuncType type;
        private int height;
        private boolean polymorphicOutside;

        /** What a branch to this block must bring. */
        List<ValType> labelTypes() {
            return op == Op.LOOP ? type.params() : type.results();
        }
    }

    FunctionValidator(ModuleContext context) {
        this.context = context;
    }

    ControlMap validate(Func func, int funcIndex, String place) {
        List<Instr> body = func.body();
        position = -1;
        try {
            funcType = context.type(func.typeIndex());
            setLocals(func);
            operands.clear();
            controlMap.begin(body.size());
            depth = 0;
            openFrame(null, ControlMapBuilder.FUNCTION, funcType);
            for (position = 0; position < body.size(); position++) {
                if (depth == 0) {
                    throw new Problem("misplaced END opcode");
                }
                validate(body.get(position));
            }
            if (depth > 0) {
                throw new Problem("END opcode expected");
            }
            return controlMap.build(operands.maxSize());
        } catch (Problem problem) {
            boolean inBody = position >= 0 && position < body.size();
            String at = inBody
                    ? ", instruction " + position + ": "
                            + body.get(position).op().mnemonic()
                    : "";
            throw problem.at(place + at, funcIndex, inBody ? position : -1);
        }
    }

    private void setLocals(Func func) {
        List<ValType> params = funcType.params();
        localCount = params.size() + func.locals().size();
        if (locals.length < localCount) {
            locals = new ValType[Math.max(localCount, 2 * locals.length)];
        }
        int i = 0;
        for (ValType type : params) {
            locals[i++] = type;
        }
        for (ValType type : func.locals()) {
            locals[i++] = type;
        }
    }

    private void validate(Instr instr) throws Problem {
        Op op = instr.op();
        switch (op.imm()) {
            case NONE -> validatePlain(op);
            case I32, I64, F32, F64, V128 -> apply(op.type());
            case LOCAL -> validateLocal(op, ((Instr.Index) instr).index());
            case GLOBAL -> validateGlobal(op, ((Instr.Index) instr).index());
            case FUNC -> validateFunc(op, ((Instr.Index) instr).index());
            case LABEL -> validateBranch(op, ((Instr.Index) instr).index());
            case TABLE -> validateTable(op, ((Instr.Index) instr).index());
            case MEMORY -> {
                context.memory(((Instr.Index) instr).index());
                apply(op.type());
            }
            case TAG -> {
                operands.popAll(context.tag(((Instr.Index) instr).index()).params());
                operands.becomePolymorphic();
            }
            case DATA -> context.dataSegment(((Instr.Index) instr).index());
            case ELEM -> context.element(((Instr.Index) instr).index());
            case TYPE_TABLE, DATA_MEMORY, MEMORY_MEMORY, ELEM_TABLE, TABLE_TABLE -> validatePair((Instr.Index2) instr);
            case MEMARG -> validateAccess(op, ((Instr.Mem) instr).align());
            case MEMARG_LANE -> {
                Instr.MemLane mem = (Instr.MemLane) instr;
                checkLane(mem.lane(), 16 >> op.naturalAlignment());
                validateAccess(op, mem.align());
            }
            case LANE -> {
                checkLane(((Instr.Lane) instr).lane(), laneCount(op));
                apply(op.type());
            }
            case LANES -> {
                for (int lane : ((Instr.Shuffle) instr).lanes()) {
                    checkLane(lane, 32);
                }
                apply(op.type());
            }
            case BLOCK -> validateBlock(op, ((Instr.Block) instr).type());
            case TRY_TABLE -> validateTryTable((Instr.TryTable) instr);
            case BR_TABLE -> validateBrTable((Instr.BrTable) instr);
            case HEAP_TYPE -> operands.push(((Instr.RefNull) instr).type());
            case VAL_TYPES -> validateSelectTyped(((Instr.SelectTyped) instr).types());
        }
    }

    private void apply(FuncType type) throws Problem {
        operands.popAll(type.params());
        operands.pushAll(type.results());
    }

    private void validatePlain(Op op) throws Problem {
        if (op.type() != null) {
            apply(op.type());
            return;
        }
        switch (op) {
            case UNREACHABLE -> operands.becomePolymorphic();
            case ELSE -> validateElse();
            case END -> validateEnd();
            case RETURN -> {
                branch(frames.get(0));
                operands.popAll(funcType.results());
                operands.becomePolymorphic();
            }
            case THROW_REF -> {
                operands.pop(ValType.EXNREF);
                operands.becomePolymorphic();
            }
            case DROP -> controlMap.operandType(position, operands.pop());
            case SELECT -> validateSelect();
            case REF_IS_NULL -> {
                ValType type = operands.pop();
                if (type != null && !type.isReference()) {
                    throw Problem.typeMismatch("a reference", type);
                }
                controlMap.operandType(position, type);
                operands.push(ValType.I32);
            }
            default -> throw new IllegalStateException("no rule for " + op);
        }
    }

    private void validateSelect() throws Problem {
        operands.pop(ValType.I32);
        ValType second = operands.pop();
        ValType first = operands.pop();
        ValType type = first == null ? second : first;
        if (first != null && second != null && first != second) {
            throw Problem.typeMismatch(first, second);
        }
        if (type != null && type.isReference()) {
            throw Problem.typeMismatch("a number or vector", type);
        }
        controlMap.operandType(position, type);
        operands.push(type);
    }

    private void validateSelectTyped(List<ValType> types) throws Problem {
        if (types.size() != 1) {
            throw new Problem("invalid result arity");
        }
        ValType type = types.get(0);
        operands.pop(ValType.I32);
        operands.pop(type);
        operands.pop(type);
        operands.push(type);
    }

    private void validateLocal(Op op, int index) throws Problem {
        if (index < 0 || index >= localCount) {
            throw Problem.unknown("local", index);
        }
        ValType type = locals[index];
        if (op != Op.LOCAL_GET) {
            operands.pop(type);
        }
        if (op != Op.LOCAL_SET) {
            operands.push(type);
        }
    }

    private void validateGlobal(Op op, int index) throws Problem {
        GlobalType global = context.global(index);
        if (op == Op.GLOBAL_GET) {
            operands.push(global.type());
            return;
        }
        if (!global.mutable()) {
            throw new Problem("immutable global " + index);
        }
        operands.pop(global.type());
    }

    private void validateFunc(Op op, int index) throws Problem {
        switch (op) {
            case CALL -> apply(context.func(index));
            case RETURN_CALL -> tailCall(context.func(index));
            case REF_FUNC -> {
                context.declaredFunc(index);
                operands.push(ValType.FUNCREF);
            }
            default -> throw new IllegalStateException("no rule for " + op);
        }
    }

    private void tailCall(FuncType callee) throws Problem {
        operands.popAll(callee.params());
        if (!callee.results().equals(funcType.results())) {
            throw Problem.typeMismatch(funcType.results(), callee.results());
        }
        operands.becomePolymorphic();
    }

    private void validateTable(Op op, int index) throws Problem {
        ValType element = context.table(index);
        switch (op) {
            case TABLE_GET -> {
                operands.pop(ValType.I32);
                operands.push(element);
            }
            case TABLE_SET -> {
                operands.pop(element);
                operands.pop(ValType.I32);
            }
            case TABLE_SIZE -> operands.push(ValType.I32);
            case TABLE_GROW -> {
                operands.pop(ValType.I32);
                operands.pop(element);
                operands.push(ValType.I32);
            }
            case TABLE_FILL -> {
                operands.pop(ValType.I32);
                operands.pop(element);
                operands.pop(ValType.I32);
            }
            default -> throw new IllegalStateException("no rule for " + op);
        }
    }

    private void validatePair(Instr.Index2 instr) throws Problem {
        int first = instr.first();
        int second = instr.second();
        switch (instr.op()) {
            case CALL_INDIRECT, RETURN_CALL_INDIRECT -> {
                checkSame(ValType.FUNCREF, context.table(second));
                FuncType callee = context.type(first);
                operands.pop(ValType.I32);
                if (instr.op() == Op.CALL_INDIRECT) {
                    apply(callee);
                } else {
                    tailCall(callee);
                }
                return;
            }
            case MEMORY_INIT -> {
                context.memory(second);
                context.dataSegment(first);
            }
            case MEMORY_COPY -> {
                context.memory(first);
                context.memory(second);
            }
            case TABLE_INIT -> checkSame(context.table(second), context.element(first));
            case TABLE_COPY -> checkSame(context.table(first), context.table(second));
            default -> throw new IllegalStateException("no rule for " + instr.op());
        }
        apply(instr.op().type());
    }

    private static void checkSame(ValType expected, ValType actual) throws Problem {
        if (expected != actual) {
            throw Problem.typeMismatch(expected, actual);
        }
    }

    private void validateAccess(Op op, int align) throws Problem {
        context.memory(0);
        if (align > op.naturalAlignment()) {
            throw new Problem("alignment must not be larger than natural");
        }
        apply(op.type());
    }

    private static void checkLane(int lane, int count) throws Problem {
        if (lane >= count) {
            throw new Problem("invalid lane index " + lane);
        }
    }

    /** The number of lanes of the shape that the mnemonic names, as in {@code i16x8.replace_lane}. */
    private static int laneCount(Op op) {
        String mnemonic = op.mnemonic();
        return Integer.parseInt(mnemonic, mnemonic.indexOf('x') + 1, mnemonic.indexOf('.'), 10);
    }

    private void validateBlock(Op op, BlockType blockType) throws Problem {
        FuncType type = resolve(blockType);
        if (op == Op.IF) {
            operands.pop(ValType.I32);
        }
        operands.popAll(type.params());
        controlMap.open(position);
        openFrame(op, position, type);
    }

    private void validateTryTable(Instr.TryTable instr) throws Problem {
        FuncType type = resolve(instr.type());
        controlMap.open(position);
        for (CatchClause clause : instr.catches()) {
            List<ValType> caught = new ArrayList<>();
            if (clause.kind().hasTag()) {
                caught.addAll(context.tag(clause.tagIndex()).params());
            }
            if (clause.kind().hasRef()) {
                caught.add(ValType.EXNREF);
            }
            Frame target = label(clause.label());
            if (!caught.equals(target.labelTypes())) {
                throw Problem.typeMismatch(target.labelTypes(), caught);
            }
            branch(target);
        }
        operands.popAll(type.params());
        openFrame(Op.TRY_TABLE, position, type);
    }

    private void openFrame(Op op, int opener, FuncType type) {
        if (depth == frames.size()) {
            frames.add(new Frame());
        }
        frame = frames.get(depth++);
        frame.op = op;
        frame.opener = opener;
        frame.elseIndex = -1;
        frame.type = type;
        frame.height = operands.size();
        frame.polymorphicOutside = operands.isPolymorphic();
        operands.enter(frame.height, false);
        if (op != null) {
            operands.pushAll(type.params());
        }
    }

    private void validateElse() throws Problem {
        if (frame.op != Op.IF || frame.elseIndex >= 0) {
            throw new Problem("misplaced ELSE opcode");
        }
        operands.popResults(frame.type.results());
        frame.elseIndex = position;
        controlMap.elseOf(frame.opener, position);
        operands.enter(frame.height, false);
        operands.pushAll(frame.type.params());
    }

    private void validateEnd() throws Problem {
        operands.popResults(frame.type.results());
        if (frame.op == Op.IF && frame.elseIndex < 0 && !frame.type.params().equals(frame.type.results())) {
            throw Problem.typeMismatch(frame.type.results(), frame.type.params() + " without else");
        }
        Frame closed = frame;
        depth--;
        if (depth > 0) {
            frame = frames.get(depth - 1);
            controlMap.close(closed.opener, closed.elseIndex, position, closed.op == Op.TRY_TABLE);
            operands.enter(frame.height, closed.polymorphicOutside);
            operands.pushAll(closed.type.results());
        }
    }

    private void validateBranch(Op op, int index) throws Problem {
        Frame target = label(index);
        if (op == Op.BR_IF) {
            operands.pop(ValType.I32);
        }
        branch(target);
        operands.popAll(target.labelTypes());
        if (op == Op.BR_IF) {
            operands.pushAll(target.labelTypes());
        } else {
            operands.becomePolymorphic();
        }
    }

    private void validateBrTable(Instr.BrTable instr) throws Problem {
        operands.pop(ValType.I32);
        Frame last = label(instr.defaultLabel());
        int arity = last.labelTypes().size();
        for (int index : instr.labels()) {
            Frame target = label(index);
            if (target.labelTypes().size() != arity) {
                throw Problem.typeMismatch(last.labelTypes(), target.labelTypes());
            }
            operands.checkTop(target.labelTypes());
            branch(target);
        }
        operands.checkTop(last.labelTypes());
        branch(last);
        operands.becomePolymorphic();
    }

    private Frame label(int index) throws Problem {
        if (index < 0 || index >= depth) {
            throw Problem.unknown("label", index);
        }
        return frames.get(depth - 1 - index);
    }

    /** Notes a branch of the current instruction. */
    private void branch(Frame target) {
        int arity = target.labelTypes().size();
        if (target.op == Op.LOOP) {
            controlMap.backwardBranch(position, target.opener, arity, target.height);
        } else {
            controlMap.forwardBranch(position, target.opener, arity, target.height);
        }
    }

    private FuncType resolve(BlockType type) throws Problem {
        if (type instanceof BlockType.Value value) {
            return VALUE_BLOCKS.get(value.type());
        } else if (type instanceof BlockType.TypeIndex typeIndex) {
            return context.type(typeIndex.index());
        }
        return EMPTY;
    }

    private static Map<ValType, FuncType> valueBlocks() {
        Map<ValType, FuncType> types = new EnumMap<>(ValType.class);
        for (ValType type : ValType.values()) {
            types.put(type, new FuncType(List.of(), List.of(type)));
        }
        return types;
    }
}
