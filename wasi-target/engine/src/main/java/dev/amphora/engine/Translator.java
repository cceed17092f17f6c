// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.engine.OperandStack.Operand;
import dev.amphora.engine.OperandStack.Place;
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
 * Translates a validated body to {@link FunctionCode}: structured control flow becomes jumps ({@link BlockTranslator}), and the
 * operand stack becomes slots ({@link Operands}). {@code local.set} redirects the instruction that made the value; a
 * comparison and the branch on it become one ({@link CodeWriter}), as do other pairs ({@link InstructionPairs}).
 */
final class Translator {
    private static final int NONE = CodeWriter.NONE;

    private final WasmModule module;
    private final FuncType type;
    private final Func func;
    private final int localSlotCount;
    private final FrameConstants constants;
    private final CodeWriter code;
    private final Operands operands;
    private final BlockTranslator blocks;
    private final InstructionPairs pairs;

    Translator(WasmModule module, int functionIndex, boolean metered) {
        this.module = module;
        type = module.funcType(functionIndex);
        func = module.funcs().get(functionIndex - module.importCount(ExternKind.FUNC));
        List<ValType> localTypes = new ArrayList<>(type.params());
        localTypes.addAll(func.locals());
        int[] localSlots = new int[localTypes.size()];
        int slot = 0;
        for (int i = 0; i < localSlots.length; i++) {
            localSlots[i] = slot;
            slot += Slots.width(localTypes.get(i));
        }
        localSlotCount = slot;
        constants = new FrameConstants(func.body(), localSlotCount);
        code = new CodeWriter(metered);
        operands = new Operands(localTypes, localSlots, constants, localSlotCount, code);
        blocks = new BlockTranslator(module, type.results(), operands, code);
        pairs = new InstructionPairs(code, operands);
    }

    FunctionCode translate() {
        List<Instr> body = func.body();
        for (int i = 0; i < body.size(); i++) {
            Instr instr = body.get(i);
            if (!blocks.isReachable() && blocks.skip(instr.op())) {
                continue;
            }
            code.noteOrigin(i);
            if (blocks.isReachable()) {
                code.count();
            }
            translate(instr);
        }
        return new FunctionCode(
                code.instructions(),
                Slots.count(type.params()),
                localSlotCount,
                constants.values(),
                // An instruction on vectors may read one slot too many, see VectorInstructions.
                Math.max(operands.maxHome() + 1, Slots.count(type.results())),
                operands.usesReferences() || Slots.hasReference(type),
                blocks.handlers(),
                code.origins());
    }

    private void translate(Instr instr) {
        Op op = instr.op();
        switch (op) {
            case NOP -> {}
            case UNREACHABLE -> {
                code.emit(Opcode.UNREACHABLE, 0, 0, 0, 0);
                blocks.endReach();
            }
            case BLOCK, LOOP, IF -> blocks.beginBlock(op, ((Instr.Block) instr).type());
            case TRY_TABLE -> blocks.beginTry((Instr.TryTable) instr);
            case ELSE -> blocks.beginElse();
            case END -> blocks.endBlock();
            case BR -> blocks.branch(index(instr));
            case BR_IF -> blocks.branchIf(index(instr));
            case BR_TABLE -> blocks.branchTable((Instr.BrTable) instr);
            case RETURN -> blocks.emitReturn();
            case CALL, RETURN_CALL -> call(op, index(instr));
            case CALL_INDIRECT, RETURN_CALL_INDIRECT -> callIndirect(op, (Instr.Index2) instr);
            case THROW -> emitThrow(index(instr));
            case THROW_REF -> {
                code.emit(Opcode.THROW_REF, 0, operands.popSlot(), 0, 0);
                blocks.endReach();
            }
            case DROP -> operands.pop();
            case SELECT, SELECT_TYPED -> select();
            case LOCAL_GET -> operands.localGet(index(instr));
            case LOCAL_SET -> operands.localSet(index(instr));
            case LOCAL_TEE -> {
                operands.localSet(index(instr));
                operands.localGet(index(instr));
            }
            case GLOBAL_GET -> globalGet(index(instr));
            case GLOBAL_SET -> globalSet(index(instr));
            case I32_CONST -> operands.pushConstant(ValType.I32, ((Instr.I32Const) instr).value());
            case I64_CONST -> operands.pushConstant(ValType.I64, ((Instr.I64Const) instr).value());
            case F32_CONST -> operands.pushConstant(ValType.F32, ((Instr.F32Const) instr).bits());
            case F64_CONST -> operands.pushConstant(ValType.F64, ((Instr.F64Const) instr).bits());
            default -> {
                if (op.prefix() == Op.PREFIX_FD) {
                    vector(instr);
                } else if (instr instanceof Instr.Mem access) {
                    access(access);
                } else if (Opcode.numeric(op) >= 0) {
                    numeric(Opcode.numeric(op), op.type());
                } else {
                    apart(instr);
                }
            }
        }
    }

    private static int index(Instr instr) {
        return ((Instr.Index) instr).index();
    }

    // Variables

    private void globalGet(int global) {
        ValType valType = module.globalType(global).type();
        int slot = operands.push(valType);
        if (valType.isReference()) {
            code.emitProducer(Opcode.GLOBAL_GET_REFERENCE, slot, 0, 0, global);
        } else {
            code.emitProducer(Opcode.GLOBAL_GET, slot, 0, 0, global);
            if (valType == ValType.V128) {
                code.emit(Opcode.GLOBAL_GET_HIGH, slot + 1, 0, 0, global);
            }
        }
    }

    private void globalSet(int global) {
        ValType valType = module.globalType(global).type();
        int slot = operands.popSlot();
        code.emit(valType.isReference() ? Opcode.GLOBAL_SET_REFERENCE : Opcode.GLOBAL_SET, 0, slot, 0, global);
        if (valType == ValType.V128) {
            code.emit(Opcode.GLOBAL_SET_HIGH, 0, slot + 1, 0, global);
        }
    }

    private void select() {
        Operand condition = operands.pop();
        Operand second = operands.pop();
        Operand first = operands.pop();
        if (pairs.select(first, second, condition)) {
            return;
        }
        int n = operands.slotOf(condition);
        int z = operands.slotOf(second);
        int y = operands.slotOf(first);
        ValType valType = second.type();
        int x = operands.push(valType);
        code.emitProducer(valType.isReference() ? Opcode.SELECT_REFERENCE : Opcode.SELECT, x, y, z, n);
        if (valType == ValType.V128) {
            code.emit(Opcode.SELECT, x + 1, y + 1, z + 1, n);
        }
    }

    // Numbers and memory

    private void numeric(int op, FuncType signature) {
        Operand second = signature.params().size() == 2 ? operands.pop() : null;
        Operand first = operands.pop();
        ValType result = signature.results().get(0);
        if (second == null) {
            if (!pairs.convert(op, first, result)) {
                int y = operands.slotOf(first);
                code.emitProducer(op, operands.push(result), y, 0, 0);
            }
            return;
        }
        if (pairs.combine(op, first, second, result)) {
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
            boolean negated = op == Opcode.I32_SUB || op == Opcode.I32_ROTR;
            int constant = negated ? -(int) second.value() : (int) second.value();
            int y = operands.slotOf(first);
            code.emitProducer(withConstant, operands.push(result), y, 0, constant);
        } else {
            int y = operands.slotOf(first);
            int z = operands.slotOf(second);
            code.emitProducer(op, operands.push(result), y, z, 0);
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
        int op = Opcode.MEMORY + access.op().opcode();
        if (access.op().type().results().isEmpty()) {
            Operand value = operands.pop();
            if (!pairs.store(op, value, access.offset())) {
                int address = operands.popSlot();
                code.emit(op, 0, address, operands.slotOf(value), access.offset());
            }
        } else {
            Operand address = operands.pop();
            ValType result = access.op().type().results().get(0);
            if (!pairs.load(op, address, access.offset(), result)) {
                int y = operands.slotOf(address);
                code.emitProducer(op, operands.push(result), y, 0, access.offset());
            }
        }
    }

    private void vector(Instr instr) {
        Op op = instr.op();
        if (instr instanceof Instr.V128Const constant) {
            int slot = operands.push(ValType.V128);
            code.emitConstant(slot, constant.low());
            code.emitConstant(slot + 1, constant.high());
            return;
        }
        int[] slots = new int[Math.max(3, op.type().params().size())];
        for (int i = op.type().params().size() - 1; i >= 0; i--) {
            slots[i] = operands.popSlot();
        }
        List<ValType> results = op.type().results();
        int x = results.isEmpty() ? 0 : operands.push(results.get(0));
        int n = slots[2]; // The mask of v128.bitselect.
        if (instr instanceof Instr.Mem access) {
            n = access.offset();
        } else if (instr instanceof Instr.MemLane access) {
            n = access.offset();
        } else if (instr instanceof Instr.Lane access) {
            n = access.lane();
        }
        code.emit(Opcode.FIRST_VECTOR + op.opcode(), x, slots[0], slots[1], n);
        if (instr instanceof Instr.MemLane access) {
            code.append(access.lane());
        } else if (instr instanceof Instr.Shuffle shuffle) {
            List<Integer> lanes = shuffle.lanes();
            for (int i = 0; i < 16; i += 4) {
                code.append(lanes.get(i) | lanes.get(i + 1) << 8 | lanes.get(i + 2) << 16 | lanes.get(i + 3) << 24);
            }
        }
    }

    // Calls

    private void call(Op op, int function) {
        FuncType callee = module.funcType(function);
        int base = operands.settleArguments(callee.params());
        if (op == Op.CALL) {
            code.emit(Opcode.CALL, base, 0, 0, function);
            operands.pushAll(callee.results());
        } else {
            code.emit(Opcode.RETURN_CALL, base, 0, 0, function);
            blocks.endReach();
        }
    }

    private void callIndirect(Op op, Instr.Index2 instr) {
        FuncType callee = module.types().get(instr.first());
        int index = operands.popSlot();
        int base = operands.settleArguments(callee.params());
        int opcode = op == Op.CALL_INDIRECT ? Opcode.CALL_INDIRECT : Opcode.RETURN_CALL_INDIRECT;
        code.emit(opcode, base, index, 0, instr.first());
        code.append(instr.second());
        if (op == Op.CALL_INDIRECT) {
            operands.pushAll(callee.results());
        } else {
            blocks.endReach();
        }
    }

    private void emitThrow(int tag) {
        int base = operands.settleArguments(module.tagType(tag).params());
        code.emit(Opcode.THROW, base, 0, 0, tag);
        blocks.endReach();
    }

    // Memories, tables, references

    private void apart(Instr instr) {
        switch (instr.op()) {
            case MEMORY_SIZE -> code.emitProducer(Opcode.MEMORY_SIZE, operands.push(ValType.I32), 0, 0, 0);
            case MEMORY_GROW -> unary(Opcode.MEMORY_GROW, ValType.I32, 0);
            case MEMORY_INIT -> ternary(Opcode.MEMORY_INIT, ((Instr.Index2) instr).first());
            case DATA_DROP -> code.emit(Opcode.DATA_DROP, 0, 0, 0, index(instr));
            case MEMORY_COPY -> ternary(Opcode.MEMORY_COPY, 0);
            case MEMORY_FILL -> ternary(Opcode.MEMORY_FILL, 0);
            case REF_NULL -> code.emitProducer(Opcode.REF_NULL, operands.push(((Instr.RefNull) instr).type()), 0, 0, 0);
            case REF_IS_NULL -> unary(Opcode.REF_IS_NULL, ValType.I32, 0);
            case REF_FUNC -> code.emitProducer(Opcode.REF_FUNC, operands.push(ValType.FUNCREF), 0, 0, index(instr));
            default -> table(instr);
        }
    }

    private void table(Instr instr) {
        operands.noteReferences();
        switch (instr.op()) {
            case TABLE_GET ->
                unary(Opcode.TABLE_GET, module.tableType(index(instr)).element(), index(instr));
            case TABLE_SET -> {
                int value = operands.popSlot();
                code.emit(Opcode.TABLE_SET, 0, operands.popSlot(), value, index(instr));
            }
            case TABLE_SIZE -> code.emitProducer(Opcode.TABLE_SIZE, operands.push(ValType.I32), 0, 0, index(instr));
            case TABLE_GROW -> {
                int delta = operands.popSlot();
                int value = operands.popSlot();
                code.emit(Opcode.TABLE_GROW, operands.push(ValType.I32), value, delta, index(instr));
            }
            case TABLE_FILL -> ternary(Opcode.TABLE_FILL, index(instr));
            case TABLE_INIT -> {
                ternary(Opcode.TABLE_INIT, ((Instr.Index2) instr).first());
                code.append(((Instr.Index2) instr).second());
            }
            case TABLE_COPY -> {
                ternary(Opcode.TABLE_COPY, ((Instr.Index2) instr).first());
                code.append(((Instr.Index2) instr).second());
            }
            case ELEM_DROP -> code.emit(Opcode.ELEM_DROP, 0, 0, 0, index(instr));
            default ->
                throw new UnsupportedOperationException(
                        "the engine does not execute " + instr.op().mnemonic());
        }
    }

    private void unary(int op, ValType result, int n) {
        int y = operands.popSlot();
        code.emitProducer(op, operands.push(result), y, 0, n);
    }

    private void ternary(int op, int n) {
        int z = operands.popSlot();
        int y = operands.popSlot();
        code.emit(op, operands.popSlot(), y, z, n);
    }
}
