// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.engine.OperandStack.Operand;
import dev.amphora.engine.OperandStack.Place;
import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Translates a validated body to {@link FunctionCode}: structured control flow becomes jumps, and the operand stack becomes
 * slots. Code that cannot be reached is left out.
 *
 * <p>Operands move only when they must: {@code local.get} and constants stay symbolic (see {@link OperandStack}) until they are
 * used; {@code local.set} redirects the instruction that made the value; an i32 comparison and the branch on it become one.
 * At the start of a block all operands are put in their homes, because what happens inside may happen on one path only.
 */
final class Translator {
    private static final List<ValType> NO_TYPES = List.of();
    private static final int NONE = -1;

    private final WasmModule module;
    private final FuncType type;
    private final Func func;
    private final boolean metered;

    private final List<ValType> localTypes = new ArrayList<>();
    private final int[] localSlots;
    private final int paramSlotCount;
    private final int localSlotCount;
    private final LoopConstants constants;
    private final OperandStack operands;
    private final List<Label> labels = new ArrayList<>();
    private final CodeBuffer code = new CodeBuffer();
    private final CodeBuffer origins = new CodeBuffer();
    private final List<Handlers.Handler> handlers = new ArrayList<>();

    private boolean usesReferences;
    private boolean reachable = true;
    /** Blocks begun since the code became unreachable. */
    private int skippedBlocks;
    /** The last instruction, if it has a result and no branch leads to behind it; else {@link #NONE}. */
    private int lastProducer = NONE;
    /** Where the cost of the present straight run is counted, or {@link #NONE}. */
    private int fuelPosition = NONE;

    /** A block under construction. */
    private static final class Label {
        final Op op;
        final FuncType type;
        /** Operands below the block's parameters. */
        final int height;
        /** The position of a loop. */
        final int target;
        /** Operands of instructions that expect the position of the end. */
        final List<Integer> references = new ArrayList<>();
        /** The operand of an {@code if} that expects the position of the other arm, or {@link #NONE}. */
        int elseReference = NONE;
        /** The catch clauses of a {@code try_table}, and the first position they cover. */
        List<CatchClause> catches = List.of();

        Label(Op op, FuncType type, int height, int target) {
            this.op = op;
            this.type = type;
            this.height = height;
            this.target = target;
        }

        /** What a branch to this label passes. */
        List<ValType> types() {
            return op == Op.LOOP ? type.params() : type.results();
        }
    }

    Translator(WasmModule module, int functionIndex, boolean metered) {
        this.module = module;
        this.metered = metered;
        type = module.funcType(functionIndex);
        func = module.funcs().get(functionIndex - module.importCount(ExternKind.FUNC));
        localTypes.addAll(type.params());
        localTypes.addAll(func.locals());
        localSlots = new int[localTypes.size()];
        int slot = 0;
        for (int i = 0; i < localSlots.length; i++) {
            localSlots[i] = slot;
            slot += Slots.width(localTypes.get(i));
        }
        paramSlotCount = Slots.count(type.params());
        localSlotCount = slot;
        constants = new LoopConstants(func.body(), localSlotCount);
        operands = new OperandStack(localSlots.length, localSlotCount + constants.slots());
        usesReferences = Slots.hasReference(type) || Slots.hasReference(localTypes);
    }

    FunctionCode translate() {
        labels.add(new Label(Op.BLOCK, new FuncType(NO_TYPES, type.results()), 0, NONE));
        beginRun();
        List<Instr> body = func.body();
        for (int i = 0; i < body.size(); i++) {
            Instr instr = body.get(i);
            if (!reachable && skip(instr.op())) {
                continue;
            }
            noteOrigin(i);
            if (fuelPosition != NONE && reachable) {
                code.set(fuelPosition, code.get(fuelPosition) + 1);
            }
            translate(instr);
        }
        return new FunctionCode(
                code.toArray(),
                paramSlotCount,
                localSlotCount,
                constants.values(),
                // An instruction on vectors may read one slot too many, see VectorInstructions.
                Math.max(operands.maxHome() + 1, Slots.count(type.results())),
                usesReferences,
                handlers.isEmpty() ? Handlers.NONE : new Handlers(handlers),
                origins.toArray());
    }

    /** Notes that what is written next comes from an instruction; one that wrote nothing gives way to the next. */
    private void noteOrigin(int index) {
        if (origins.size() > 0 && origins.get(origins.size() - 2) == code.size()) {
            origins.set(origins.size() - 1, index);
        } else {
            origins.add(code.size());
            origins.add(index);
        }
    }

    /** Whether an instruction in unreachable code is to be ignored; not so the end of the innermost reachable block. */
    private boolean skip(Op op) {
        switch (op) {
            case BLOCK, LOOP, IF, TRY_TABLE -> skippedBlocks++;
            case END -> {
                if (skippedBlocks == 0) {
                    return false;
                }
                skippedBlocks--;
            }
            case ELSE -> {
                return skippedBlocks > 0;
            }
            default -> {}
        }
        return true;
    }

    private void translate(Instr instr) {
        Op op = instr.op();
        switch (op) {
            case NOP -> {}
            case UNREACHABLE -> {
                emit(Opcode.UNREACHABLE, 0, 0, 0);
                reachable = false;
            }
            case BLOCK, LOOP, IF -> beginBlock(op, ((Instr.Block) instr).type());
            case TRY_TABLE -> beginTry((Instr.TryTable) instr);
            case ELSE -> beginElse();
            case END -> endBlock();
            case BR -> branch(((Instr.Index) instr).index());
            case BR_IF -> branchIf(((Instr.Index) instr).index());
            case BR_TABLE -> branchTable((Instr.BrTable) instr);
            case RETURN -> emitReturn();
            case CALL, RETURN_CALL -> call(op, ((Instr.Index) instr).index());
            case CALL_INDIRECT, RETURN_CALL_INDIRECT -> callIndirect(op, (Instr.Index2) instr);
            case THROW -> emitThrow(((Instr.Index) instr).index());
            case THROW_REF -> {
                emit(Opcode.THROW_REF, popSlot(), 0, 0);
                reachable = false;
            }
            case DROP -> operands.pop();
            case SELECT, SELECT_TYPED -> select();
            case LOCAL_GET -> localGet(((Instr.Index) instr).index());
            case LOCAL_SET -> localSet(((Instr.Index) instr).index());
            case LOCAL_TEE -> {
                localSet(((Instr.Index) instr).index());
                localGet(((Instr.Index) instr).index());
            }
            case GLOBAL_GET -> globalGet(((Instr.Index) instr).index());
            case GLOBAL_SET -> globalSet(((Instr.Index) instr).index());
            case I32_CONST -> operands.pushConstant(ValType.I32, ((Instr.I32Const) instr).value());
            case I64_CONST -> operands.pushConstant(ValType.I64, ((Instr.I64Const) instr).value());
            case F32_CONST -> operands.pushConstant(ValType.F32, ((Instr.F32Const) instr).bits());
            case F64_CONST -> operands.pushConstant(ValType.F64, ((Instr.F64Const) instr).bits());
            default -> {
                if (op.prefix() == Op.PREFIX_FD) {
                    vector(instr);
                } else if (instr instanceof Instr.Mem access) {
                    access(access);
                } else if (op.prefix() == 0 && op.opcode() >= Opcode.I32_EQZ && op.opcode() <= Opcode.I64_EXTEND32_S) {
                    numeric(op.opcode(), op.type());
                } else if (op.prefix() == Op.PREFIX_FC && op.opcode() <= 7) {
                    numeric(Opcode.TRUNC_SAT + op.opcode(), op.type());
                } else {
                    apart(instr);
                }
            }
        }
    }

    // Emission

    private int emit(int op, int x, int y, int z) {
        lastProducer = NONE;
        return code.add(op, x, y, z);
    }

    private void emitProducer(int op, int result, int y, int z) {
        lastProducer = code.add(op, result, y, z);
    }

    /** The place where the next instruction will be can be branched to. */
    private int here() {
        lastProducer = NONE;
        return code.size();
    }

    private void beginRun() {
        if (metered) {
            fuelPosition = emit(Opcode.FUEL, 0, 0, 0) + 1;
        }
    }

    private void emitConstant(int slot, Operand constant) {
        long value = constant.value();
        if (value == (int) value) {
            emitProducer(Opcode.CONST_32, slot, (int) value, 0);
        } else {
            emitProducer(Opcode.CONST_64, slot, (int) value, (int) (value >>> 32));
        }
    }

    private void emitCopy(ValType valType, int target, int source) {
        if (valType.isReference()) {
            emit(Opcode.COPY_REFERENCE, target, source, 0);
            return;
        }
        emit(Opcode.COPY, target, source, 0);
        if (valType == ValType.V128) {
            emit(Opcode.COPY, target + 1, source + 1, 0);
        }
    }

    private void emitMove(Operand operand, int target) {
        if (operand.place() == Place.CONSTANT) {
            emitConstant(target, operand);
        } else if (currentSlot(operand) != target) {
            emitCopy(operand.type(), target, currentSlot(operand));
        }
    }

    private int currentSlot(Operand operand) {
        return operand.isHome() ? operand.home() : localSlots[(int) operand.value()];
    }

    // Operands

    /** A slot to read a popped operand from. Its home is still free, so a constant without a slot is put there. */
    private int slotOf(Operand operand) {
        if (operand.place() == Place.CONSTANT) {
            int slot = constants.slot(operand.value());
            if (slot >= 0) {
                return slot;
            }
            emitConstant(operand.home(), operand);
            return operand.home();
        }
        return currentSlot(operand);
    }

    private int popSlot() {
        return slotOf(operands.pop());
    }

    private int push(ValType valType) {
        usesReferences |= valType.isReference();
        return operands.push(valType);
    }

    private void pushAll(List<ValType> types) {
        for (ValType valType : types) {
            push(valType);
        }
    }

    /** Puts the operands from a height on in their homes. */
    private void settleFrom(int height) {
        for (int i = Math.max(height, operands.settled()); i < operands.height(); i++) {
            if (!operands.get(i).isHome()) {
                Operand before = operands.settle(i);
                emitMove(before, before.home());
            }
        }
        while (operands.settled() < operands.height()
                && operands.get(operands.settled()).isHome()) {
            operands.settle(operands.settled());
        }
    }

    /** Copies the present value of a local for the operands that stand for it, because the local is about to change. */
    private void settlePending(int local) {
        for (int i = operands.height() - 1; operands.isPending(local); i--) {
            Operand operand = operands.get(i);
            if (operand.place() == Place.LOCAL && operand.value() == local) {
                operands.settle(i);
                emitMove(operand, operand.home());
            }
        }
    }

    // Variables

    private void localGet(int local) {
        operands.pushLocal(localTypes.get(local), local);
    }

    private void localSet(int local) {
        Operand operand = operands.pop();
        int slot = localSlots[local];
        if (isJustMade(operand) && !operands.isPending(local)) {
            code.set(lastProducer + 1, slot);
            lastProducer = NONE;
        } else if (operand.place() != Place.LOCAL || operand.value() != local) {
            settlePending(local);
            emitMove(operand, slot);
            lastProducer = NONE;
        }
    }

    /** Whether the last instruction made this operand, and nothing else can have read it. */
    private boolean isJustMade(Operand operand) {
        return operand.isHome()
                && lastProducer != NONE
                && code.get(lastProducer + 1) == operand.home()
                && operand.type() != ValType.V128;
    }

    private void globalGet(int global) {
        ValType valType = module.globalType(global).type();
        int slot = push(valType);
        if (valType.isReference()) {
            emitProducer(Opcode.GLOBAL_GET_REFERENCE, slot, global, 0);
        } else {
            emitProducer(Opcode.GLOBAL_GET, slot, global, 0);
            if (valType == ValType.V128) {
                emit(Opcode.GLOBAL_GET_HIGH, slot + 1, global, 0);
            }
        }
    }

    private void globalSet(int global) {
        ValType valType = module.globalType(global).type();
        int slot = popSlot();
        emit(valType.isReference() ? Opcode.GLOBAL_SET_REFERENCE : Opcode.GLOBAL_SET, slot, global, 0);
        if (valType == ValType.V128) {
            emit(Opcode.GLOBAL_SET_HIGH, slot + 1, global, 0);
        }
    }

    private void select() {
        int condition = popSlot();
        Operand second = operands.pop();
        int z = slotOf(second);
        int y = popSlot();
        ValType valType = second.type();
        int result = push(valType);
        emit(valType.isReference() ? Opcode.SELECT_REFERENCE : Opcode.SELECT, result, y, z);
        code.add(condition);
        if (valType == ValType.V128) {
            emit(Opcode.SELECT, result + 1, y + 1, z + 1);
            code.add(condition);
        }
    }

    // Numbers and memory

    private void numeric(int op, FuncType signature) {
        Operand second = signature.params().size() == 2 ? operands.pop() : null;
        Operand first = operands.pop();
        ValType result = signature.results().get(0);
        if (second == null) {
            int y = slotOf(first);
            emitProducer(op, push(result), y, 0);
            return;
        }
        if (first.place() == Place.CONSTANT && second.place() != Place.CONSTANT && isCommutative(op)) {
            // The lower home becomes the result's; the constant, now second, does not need one.
            Operand swapped = first;
            first = second;
            second = swapped;
        }
        int withConstant = second.place() == Place.CONSTANT ? Opcode.withConstant(op) : NONE;
        if (withConstant != NONE) {
            int constant = op == Opcode.I32_SUB ? -(int) second.value() : (int) second.value();
            int y = slotOf(first);
            emitProducer(withConstant, push(result), y, constant);
        } else {
            int y = slotOf(first);
            int z = slotOf(second);
            emitProducer(op, push(result), y, z);
        }
    }

    private static boolean isCommutative(int op) {
        return switch (op) {
            case Opcode.I32_ADD,
                    Opcode.I32_MUL,
                    Opcode.I32_AND,
                    Opcode.I32_OR,
                    Opcode.I32_XOR,
                    Opcode.I32_EQ,
                    Opcode.I32_NE -> true;
            default -> false;
        };
    }

    private void access(Instr.Mem access) {
        int op = access.op().opcode();
        if (access.op().type().results().isEmpty()) {
            Operand value = operands.pop();
            int address = popSlot();
            emit(op, address, slotOf(value), access.offset());
        } else {
            int address = popSlot();
            emitProducer(op, push(access.op().type().results().get(0)), address, access.offset());
        }
    }

    private void vector(Instr instr) {
        Op op = instr.op();
        int code0 = Opcode.FIRST_VECTOR + op.opcode();
        if (instr instanceof Instr.V128Const constant) {
            int slot = push(ValType.V128);
            emit(Opcode.CONST_64, slot, (int) constant.low(), (int) (constant.low() >>> 32));
            emit(Opcode.CONST_64, slot + 1, (int) constant.high(), (int) (constant.high() >>> 32));
            return;
        }
        int[] slots = new int[op.type().params().size()];
        for (int i = slots.length - 1; i >= 0; i--) {
            slots[i] = popSlot();
        }
        List<ValType> results = op.type().results();
        int first = results.isEmpty() ? slots[0] : push(results.get(0));
        int next = results.isEmpty() ? 1 : 0;
        int second = slots[next];
        int third = next + 1 < slots.length ? slots[next + 1] : 0;
        if (instr instanceof Instr.Mem access) {
            emit(code0, first, second, access.offset());
        } else if (instr instanceof Instr.MemLane access) {
            emit(code0, first, second, third);
            code.add(access.offset());
            code.add(access.lane());
        } else if (instr instanceof Instr.Lane access && slots.length == 1) {
            emit(code0, first, second, access.lane());
        } else {
            emit(code0, first, second, third);
            if (instr instanceof Instr.Lane access) {
                code.add(access.lane());
            } else if (instr instanceof Instr.Shuffle shuffle) {
                for (int i = 0; i < 16; i += 4) {
                    List<Integer> lanes = shuffle.lanes();
                    code.add(lanes.get(i) | lanes.get(i + 1) << 8 | lanes.get(i + 2) << 16 | lanes.get(i + 3) << 24);
                }
            } else if (op == Op.V128_BITSELECT) {
                code.add(slots[2]);
            }
        }
    }

    // Calls

    private void call(Op op, int function) {
        FuncType callee = module.funcType(function);
        int base = settleArguments(callee.params());
        if (op == Op.CALL) {
            emit(Opcode.CALL, base, function, 0);
            pushAll(callee.results());
        } else {
            emit(Opcode.RETURN_CALL, base, function, 0);
            reachable = false;
        }
    }

    private void callIndirect(Op op, Instr.Index2 instr) {
        FuncType callee = module.types().get(instr.first());
        Operand index = operands.pop();
        int indexSlot = slotOf(index);
        int base = settleArguments(callee.params());
        emit(
                op == Op.CALL_INDIRECT ? Opcode.CALL_INDIRECT : Opcode.RETURN_CALL_INDIRECT,
                base,
                instr.first(),
                instr.second());
        code.add(indexSlot);
        if (op == Op.CALL_INDIRECT) {
            pushAll(callee.results());
        } else {
            reachable = false;
        }
    }

    private void emitThrow(int tag) {
        int base = settleArguments(module.tagType(tag).params());
        emit(Opcode.THROW, base, tag, 0);
        reachable = false;
    }

    /** Puts the topmost operands in their homes, pops them, and returns the first home. */
    private int settleArguments(List<ValType> types) {
        int height = operands.height() - types.size();
        settleFrom(height);
        operands.truncate(height);
        return operands.nextHome();
    }

    private void emitReturn() {
        List<ValType> results = type.results();
        if (results.isEmpty()) {
            emit(Opcode.RETURN_NONE, 0, 0, 0);
        } else if (results.size() == 1
                && Slots.count(results) == 1
                && !results.get(0).isReference()) {
            emit(Opcode.RETURN_ONE, slotOf(operands.get(operands.height() - 1)), 0, 0);
        } else {
            int height = operands.height() - results.size();
            settleFrom(height);
            boolean references = Slots.hasReference(results);
            emit(
                    references ? Opcode.RETURN_REFERENCES : Opcode.RETURN_MANY,
                    operands.homeAt(height),
                    Slots.count(results),
                    0);
        }
        reachable = false;
    }

    // Blocks and branches

    private void beginBlock(Op op, BlockType blockType) {
        FuncType signature = signature(blockType);
        int elseReference = NONE;
        if (op == Op.IF) {
            if (operands.settled() < operands.height() - 1) {
                settleFrom(0); // Before the branch, for both arms.
            }
            elseReference = emitBranchUnless();
        } else {
            settleFrom(0);
        }
        Label label =
                new Label(op, signature, operands.height() - signature.params().size(), here());
        label.elseReference = elseReference;
        labels.add(label);
        if (op != Op.BLOCK) {
            beginRun();
        }
    }

    private void beginTry(Instr.TryTable instr) {
        FuncType signature = signature(instr.type());
        settleFrom(0);
        Label label = new Label(
                Op.TRY_TABLE, signature, operands.height() - signature.params().size(), here());
        label.catches = instr.catches();
        labels.add(label);
    }

    private FuncType signature(BlockType blockType) {
        if (blockType instanceof BlockType.TypeIndex indexed) {
            return module.types().get(indexed.index());
        }
        return new FuncType(NO_TYPES, blockType instanceof BlockType.Value value ? List.of(value.type()) : NO_TYPES);
    }

    private void beginElse() {
        Label label = labels.get(labels.size() - 1);
        if (reachable) {
            settleFrom(label.height);
            refer(label, emit(Opcode.BR, 0, 0, 0) + 1);
        }
        code.set(label.elseReference, here());
        label.elseReference = NONE;
        operands.truncate(label.height);
        pushAll(label.type.params());
        reachable = true;
        beginRun();
    }

    private void endBlock() {
        Label label = labels.get(labels.size() - 1);
        if (reachable) {
            settleBeforeEnd(label);
        }
        if (!label.catches.isEmpty()) {
            endTry(label);
        }
        labels.remove(labels.size() - 1);
        if (label.elseReference != NONE) {
            // An if without else: its parameters are its results, and they are in their homes.
            code.set(label.elseReference, here());
            reachable = true;
        }
        if (!label.references.isEmpty()) {
            int end = here();
            for (int reference : label.references) {
                code.set(reference, end);
            }
            reachable = true;
        }
        operands.truncate(label.height);
        pushAll(label.type.results());
        if (!reachable) {
            return;
        }
        if (labels.isEmpty()) {
            emitReturn();
        } else {
            beginRun();
        }
    }

    private void settleBeforeEnd(Label label) {
        boolean isFunctionEnd = labels.size() == 1 && label.references.isEmpty();
        if (isFunctionEnd) {
            emitReturn(); // May read a result from a local.
        } else {
            settleFrom(label.height);
        }
    }

    /** Writes, behind the body of a {@code try_table}, the branches that its catch clauses take. */
    private void endTry(Label label) {
        int end = code.size();
        if (reachable) {
            refer(label, emit(Opcode.BR, 0, 0, 0) + 1);
        }
        labels.remove(labels.size() - 1);
        for (CatchClause clause : label.catches) {
            operands.truncate(label.height);
            int slot = operands.nextHome();
            int target = here();
            if (clause.kind().hasTag()) {
                pushAll(module.tagType(clause.tagIndex()).params());
            }
            if (clause.kind().hasRef()) {
                push(ValType.EXNREF);
            }
            branch(clause.label());
            handlers.add(new Handlers.Handler(label.target, end, clause, slot, target));
        }
        labels.add(label);
        reachable = false;
    }

    private Label label(int depth) {
        return labels.get(labels.size() - 1 - depth);
    }

    /** Makes an operand that has been written hold the position of a label. */
    private void refer(Label label, int reference) {
        if (label.op == Op.LOOP) {
            code.set(reference, label.target);
        } else {
            label.references.add(reference);
        }
    }

    private void branch(int depth) {
        Label label = label(depth);
        moveToLabel(label);
        refer(label, emit(Opcode.BR, 0, 0, 0) + 1);
        reachable = false;
    }

    /** Moves the topmost operands to where a label expects them. Their present homes are not below those of the label. */
    private void moveToLabel(Label label) {
        List<ValType> types = label.types();
        int from = operands.height() - types.size();
        int target = operands.homeAt(label.height);
        for (int i = from; i < operands.height(); i++) {
            Operand operand = operands.get(i);
            emitMove(operand, target);
            target += Slots.width(operand.type());
        }
    }

    /** Whether a branch would move nothing, provided that the operands are in their homes. */
    private boolean isInPlace(Label label) {
        return label.types().isEmpty() || operands.height() - label.types().size() == label.height;
    }

    private void branchIf(int depth) {
        Label label = label(depth);
        if (isInPlace(label)) {
            if (label.types().isEmpty()) {
                refer(label, emitBranchIf());
            } else {
                // The operands that the branch passes lie below the condition.
                int condition = popSlot();
                settleFrom(label.height);
                refer(label, emit(Opcode.BR_IF, condition, 0, 0) + 2);
            }
        } else {
            int past = emitBranchUnless();
            moveToLabel(label);
            refer(label, emit(Opcode.BR, 0, 0, 0) + 1);
            code.set(past, here());
        }
        beginRun();
    }

    /** Branches if the popped condition holds; returns where the target is to be written. */
    private int emitBranchIf() {
        Operand condition = operands.pop();
        if (isJustMade(condition)) {
            int op = code.get(lastProducer);
            int y = code.get(lastProducer + 2);
            if (op == Opcode.I32_EQZ) {
                return replaceLast(Opcode.BR_UNLESS, y, 0, 0) + 2;
            }
            if (Opcode.branchOn(op) != NONE) {
                return replaceLast(Opcode.branchOn(op), y, code.get(lastProducer + 3), 0) + 3;
            }
        }
        return emit(Opcode.BR_IF, slotOf(condition), 0, 0) + 2;
    }

    /** Branches if the popped condition does not hold; returns where the target is to be written. */
    private int emitBranchUnless() {
        Operand condition = operands.pop();
        if (isJustMade(condition)) {
            int op = code.get(lastProducer);
            int y = code.get(lastProducer + 2);
            if (op == Opcode.I32_EQZ) {
                return replaceLast(Opcode.BR_IF, y, 0, 0) + 2;
            }
            if (Opcode.branchOn(op) != NONE) {
                int inverse = Opcode.branchOn(Opcode.inverse(op));
                return replaceLast(inverse, y, code.get(lastProducer + 3), 0) + 3;
            }
        }
        return emit(Opcode.BR_UNLESS, slotOf(condition), 0, 0) + 2;
    }

    private int replaceLast(int op, int x, int y, int z) {
        code.truncate(lastProducer);
        return emit(op, x, y, z);
    }

    private void branchTable(Instr.BrTable table) {
        int index = popSlot();
        int arity = label(table.defaultLabel()).types().size();
        settleFrom(operands.height() - arity);
        int count = table.labels().size();
        emit(Opcode.BR_TABLE, index, count, 0);
        int first = code.size();
        for (int i = 0; i <= count; i++) {
            code.add(0);
        }
        // One stub for each label that needs moves.
        int[] stubs = new int[labels.size()];
        for (int i = 0; i <= count; i++) {
            int depth = i < count ? table.labels().get(i) : table.defaultLabel();
            Label label = label(depth);
            if (isInPlace(label)) {
                refer(label, first + i);
                continue;
            }
            if (stubs[depth] == 0) {
                stubs[depth] = here();
                moveToLabel(label);
                refer(label, emit(Opcode.BR, 0, 0, 0) + 1);
            }
            code.set(first + i, stubs[depth]);
        }
        reachable = false;
    }

    // Memories, tables, references

    private void apart(Instr instr) {
        Op op = instr.op();
        switch (op) {
            case MEMORY_SIZE -> emitProducer(Opcode.MEMORY_SIZE, push(ValType.I32), 0, 0);
            case MEMORY_GROW -> {
                int delta = popSlot();
                emitProducer(Opcode.MEMORY_GROW, push(ValType.I32), delta, 0);
            }
            case MEMORY_INIT -> {
                emitTernary(Opcode.MEMORY_INIT);
                code.add(((Instr.Index2) instr).first());
            }
            case DATA_DROP -> emit(Opcode.DATA_DROP, ((Instr.Index) instr).index(), 0, 0);
            case MEMORY_COPY -> emitTernary(Opcode.MEMORY_COPY);
            case MEMORY_FILL -> emitTernary(Opcode.MEMORY_FILL);
            case REF_NULL -> emitProducer(Opcode.REF_NULL, push(((Instr.RefNull) instr).type()), 0, 0);
            case REF_IS_NULL -> {
                int reference = popSlot();
                emitProducer(Opcode.REF_IS_NULL, push(ValType.I32), reference, 0);
            }
            case REF_FUNC -> emitProducer(Opcode.REF_FUNC, push(ValType.FUNCREF), ((Instr.Index) instr).index(), 0);
            default -> table(instr);
        }
    }

    private void table(Instr instr) {
        usesReferences = true;
        switch (instr.op()) {
            case TABLE_GET -> {
                int table = ((Instr.Index) instr).index();
                int index = popSlot();
                emitProducer(Opcode.TABLE_GET, push(module.tableType(table).element()), index, table);
            }
            case TABLE_SET -> {
                int value = popSlot();
                emit(Opcode.TABLE_SET, popSlot(), value, ((Instr.Index) instr).index());
            }
            case TABLE_SIZE -> emitProducer(Opcode.TABLE_SIZE, push(ValType.I32), ((Instr.Index) instr).index(), 0);
            case TABLE_GROW -> {
                int delta = popSlot();
                int value = popSlot();
                emit(Opcode.TABLE_GROW, push(ValType.I32), value, delta);
                code.add(((Instr.Index) instr).index());
            }
            case TABLE_FILL -> {
                emitTernary(Opcode.TABLE_FILL);
                code.add(((Instr.Index) instr).index());
            }
            case TABLE_INIT -> {
                emitTernary(Opcode.TABLE_INIT);
                code.add(((Instr.Index2) instr).first());
                code.add(((Instr.Index2) instr).second());
            }
            case TABLE_COPY -> {
                emitTernary(Opcode.TABLE_COPY);
                code.add(((Instr.Index2) instr).first());
                code.add(((Instr.Index2) instr).second());
            }
            case ELEM_DROP -> emit(Opcode.ELEM_DROP, ((Instr.Index) instr).index(), 0, 0);
            default ->
                throw new UnsupportedOperationException(
                        "the engine does not execute " + instr.op().mnemonic());
        }
    }

    private void emitTernary(int op) {
        int z = popSlot();
        int y = popSlot();
        emit(op, popSlot(), y, z);
    }
}
