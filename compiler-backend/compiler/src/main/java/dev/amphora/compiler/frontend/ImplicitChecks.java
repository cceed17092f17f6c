// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.BitSet;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AbstractInstructionVisitor;
import org.teavm.model.instructions.ArrayElementType;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.NumericOperandType;
import org.teavm.model.instructions.PutElementInstruction;

/**
 * Makes the exceptions that the virtual machine itself raises explicit, before any optimisation can move or drop the
 * operation that raises them: array bounds, array store, division by zero, negative array size. Null checks are
 * inserted by TeaVM's own transformation afterwards.
 */
final class ImplicitChecks extends AbstractInstructionVisitor {
    /** Arrays up to this length need not be made if nobody uses them. */
    private static final int SMALL_ARRAY = 1 << 12;

    private final Program program;
    private final BitSet positive = new BitSet();
    private final BitSet negative = new BitSet();
    private final BitSet zero = new BitSet();
    private final BitSet small = new BitSet();
    private final BitSet nulls = new BitSet();

    private final KnownTypes types;

    private ImplicitChecks(Program program, KnownTypes types) {
        this.program = program;
        this.types = types;
    }

    static void insert(Program program, ClassHierarchy hierarchy) {
        ImplicitChecks pass = new ImplicitChecks(program, new KnownTypes(program, hierarchy));
        pass.findConstants();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction = block.getFirstInstruction(); instruction != null; ) {
                // Checks are inserted before the instruction or replace it, so its successor is taken first.
                Instruction next = instruction.getNext();
                instruction.acceptVisitor(pass);
                instruction = next;
            }
        }
    }

    private void findConstants() {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof IntegerConstantInstruction constant) {
                    note(constant.getReceiver(), constant.getConstant());
                } else if (instruction instanceof LongConstantInstruction constant) {
                    note(constant.getReceiver(), Long.signum(constant.getConstant()));
                } else if (instruction instanceof NullConstantInstruction constant) {
                    nulls.set(constant.getReceiver().getIndex());
                }
            }
        }
    }

    private void note(Variable variable, int value) {
        BitSet sign = value == 0 ? zero : value < 0 ? negative : positive;
        sign.set(variable.getIndex());
        small.set(variable.getIndex(), value >= 0 && value <= SMALL_ARRAY);
    }

    private boolean knownNonZero(Variable variable) {
        return positive.get(variable.getIndex()) || negative.get(variable.getIndex());
    }

    private boolean knownNotNegative(Variable variable) {
        return positive.get(variable.getIndex()) || zero.get(variable.getIndex());
    }

    @Override
    public void visit(BinaryInstruction insn) {
        if (insn.getOperation() != BinaryOperation.DIVIDE && insn.getOperation() != BinaryOperation.MODULO) {
            return;
        }
        NumericOperandType type = insn.getOperandType();
        if (type == NumericOperandType.INT || type == NumericOperandType.LONG) {
            if (!knownNonZero(insn.getSecondOperand())) {
                insn.setSecondOperand(checked(
                        insn,
                        type == NumericOperandType.INT ? RuntimeClasses.DIVISOR_INT : RuntimeClasses.DIVISOR_LONG,
                        insn.getSecondOperand()));
            }
        } else if (insn.getOperation() == BinaryOperation.MODULO) {
            InvokeInstruction call = call(
                    type == NumericOperandType.FLOAT ? RuntimeClasses.REM_FLOAT : RuntimeClasses.REM_DOUBLE,
                    insn,
                    insn.getFirstOperand(),
                    insn.getSecondOperand());
            call.setReceiver(insn.getReceiver());
            insn.replace(call);
        }
    }

    /** An optimisation drops casts to variables that nobody reads. */
    @Override
    public void visit(CastInstruction insn) {
        if (!insn.isWeak()) {
            insn.insertNext(call(RuntimeClasses.VALUE_MADE, insn, insn.getReceiver()));
        }
    }

    @Override
    public void visit(ConstructArrayInstruction insn) {
        if (!knownNotNegative(insn.getSize())) {
            insn.setSize(checked(insn, RuntimeClasses.ARRAY_SIZE, insn.getSize()));
        }
        if (!small.get(insn.getSize().getIndex())) {
            keep(insn, insn.getReceiver());
        }
    }

    /** An optimisation drops arrays that nobody uses; but for a large one there may be no memory, which an exception says. */
    private void keep(Instruction insn, Variable array) {
        insn.insertNext(call(RuntimeClasses.VALUE_MADE, insn, array));
    }

    @Override
    public void visit(ConstructMultiArrayInstruction insn) {
        for (int i = 0; i < insn.getDimensions().size(); i++) {
            if (!knownNotNegative(insn.getDimensions().get(i))) {
                insn.getDimensions()
                        .set(
                                i,
                                checked(
                                        insn,
                                        RuntimeClasses.ARRAY_SIZE,
                                        insn.getDimensions().get(i)));
            }
        }
        keep(insn, insn.getReceiver());
    }

    @Override
    public void visit(GetElementInstruction insn) {
        insn.setIndex(boundChecked(insn, insn.getIndex(), insn.getArray()));
    }

    @Override
    public void visit(PutElementInstruction insn) {
        insn.setIndex(boundChecked(insn, insn.getIndex(), insn.getArray()));
        if (insn.getType() == ArrayElementType.OBJECT
                && !nulls.get(insn.getValue().getIndex())
                && !types.mayStore(insn.getArray(), insn.getValue())) {
            insn.insertPrevious(call(RuntimeClasses.ARRAY_STORE, insn, insn.getArray(), insn.getValue()));
        }
    }

    private Variable boundChecked(Instruction before, Variable index, Variable array) {
        BoundCheckInstruction check = new BoundCheckInstruction();
        check.setIndex(index);
        check.setArray(array);
        check.setLower(true);
        check.setReceiver(program.createVariable());
        check.setLocation(before.getLocation());
        before.insertPrevious(check);
        return check.getReceiver();
    }

    private Variable checked(Instruction before, MethodReference check, Variable value) {
        InvokeInstruction call = call(check, before, value);
        call.setReceiver(program.createVariable());
        before.insertPrevious(call);
        return call.getReceiver();
    }

    private static InvokeInstruction call(MethodReference method, Instruction at, Variable... arguments) {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(method);
        call.setArguments(arguments);
        call.setLocation(at.getLocation());
        return call;
    }
}
