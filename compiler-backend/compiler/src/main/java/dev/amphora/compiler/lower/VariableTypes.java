// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.ir.LowType;
import org.teavm.model.BasicBlock;
import org.teavm.model.Incoming;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.Variable;
import org.teavm.model.instructions.AbstractInstructionVisitor;
import org.teavm.model.instructions.ArrayLengthInstruction;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.BinaryInstruction;
import org.teavm.model.instructions.BinaryOperation;
import org.teavm.model.instructions.BoundCheckInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.CastIntegerInstruction;
import org.teavm.model.instructions.CastNumberInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.CloneArrayInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.GetElementInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NegateInstruction;
import org.teavm.model.instructions.NullCheckInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;
import org.teavm.model.instructions.UnwrapArrayInstruction;

/** The low IR type of every variable of an SSA program; null for variables that are never defined. */
final class VariableTypes extends AbstractInstructionVisitor {
    private final LowType[] types;
    private boolean changed;

    private VariableTypes(Program program) {
        types = new LowType[program.variableCount()];
    }

    static LowType[] infer(Program program, MethodReference method) {
        VariableTypes inference = new VariableTypes(program);
        inference.types[0] = LowType.REF;
        for (int i = 0; i < method.parameterCount(); i++) {
            inference.types[i + 1] = JavaTypes.low(method.getParameterTypes()[i]);
        }
        // Copies and phis take their sources' types, so this is repeated until nothing is new.
        do {
            inference.changed = false;
            for (BasicBlock block : program.getBasicBlocks()) {
                if (block.getExceptionVariable() != null) {
                    inference.set(block.getExceptionVariable(), LowType.REF);
                }
                for (Phi phi : block.getPhis()) {
                    for (Incoming incoming : phi.getIncomings()) {
                        inference.copy(incoming.getValue(), phi.getReceiver());
                    }
                }
                for (Instruction instruction : block) {
                    instruction.acceptVisitor(inference);
                }
            }
        } while (inference.changed);
        return inference.types;
    }

    private void set(Variable variable, LowType type) {
        if (variable != null && type != null && types[variable.getIndex()] == null) {
            types[variable.getIndex()] = type;
            changed = true;
        }
    }

    private void copy(Variable from, Variable to) {
        set(to, types[from.getIndex()]);
    }

    @Override
    public void visit(ClassConstantInstruction insn) {
        set(insn.getReceiver(), LowType.REF);
    }

    @Override
    public void visit(NullConstantInstruction insn) {
        set(insn.getReceiver(), LowType.REF);
    }

    @Override
    public void visit(IntegerConstantInstruction insn) {
        set(insn.getReceiver(), LowType.I32);
    }

    @Override
    public void visit(LongConstantInstruction insn) {
        set(insn.getReceiver(), LowType.I64);
    }

    @Override
    public void visit(FloatConstantInstruction insn) {
        set(insn.getReceiver(), LowType.F32);
    }

    @Override
    public void visit(DoubleConstantInstruction insn) {
        set(insn.getReceiver(), LowType.F64);
    }

    @Override
    public void visit(StringConstantInstruction insn) {
        set(insn.getReceiver(), LowType.REF);
    }

    @Override
    public void visit(BinaryInstruction insn) {
        boolean compares = insn.getOperation() == BinaryOperation.COMPARE_GREATER
                || insn.getOperation() == BinaryOperation.COMPARE_LESS;
        set(insn.getReceiver(), compares ? LowType.I32 : JavaTypes.low(insn.getOperandType()));
    }

    @Override
    public void visit(NegateInstruction insn) {
        set(insn.getReceiver(), JavaTypes.low(insn.getOperandType()));
    }

    @Override
    public void visit(AssignInstruction insn) {
        copy(insn.getAssignee(), insn.getReceiver());
    }

    @Override
    public void visit(CastInstruction insn) {
        copy(insn.getValue(), insn.getReceiver());
    }

    @Override
    public void visit(CastNumberInstruction insn) {
        set(insn.getReceiver(), JavaTypes.low(insn.getTargetType()));
    }

    @Override
    public void visit(CastIntegerInstruction insn) {
        set(insn.getReceiver(), LowType.I32);
    }

    @Override
    public void visit(ConstructArrayInstruction insn) {
        set(insn.getReceiver(), LowType.REF);
    }

    @Override
    public void visit(ConstructInstruction insn) {
        set(insn.getReceiver(), LowType.REF);
    }

    @Override
    public void visit(ConstructMultiArrayInstruction insn) {
        set(insn.getReceiver(), LowType.REF);
    }

    @Override
    public void visit(GetFieldInstruction insn) {
        set(insn.getReceiver(), JavaTypes.low(insn.getFieldType()));
    }

    @Override
    public void visit(ArrayLengthInstruction insn) {
        set(insn.getReceiver(), LowType.I32);
    }

    @Override
    public void visit(CloneArrayInstruction insn) {
        set(insn.getReceiver(), LowType.REF);
    }

    @Override
    public void visit(UnwrapArrayInstruction insn) {
        set(insn.getReceiver(), LowType.REF);
    }

    @Override
    public void visit(GetElementInstruction insn) {
        set(insn.getReceiver(), JavaTypes.low(insn.getType()));
    }

    @Override
    public void visit(InvokeInstruction insn) {
        set(insn.getReceiver(), JavaTypes.low(insn.getMethod().getReturnType()));
    }

    @Override
    public void visit(IsInstanceInstruction insn) {
        set(insn.getReceiver(), LowType.I32);
    }

    @Override
    public void visit(NullCheckInstruction insn) {
        copy(insn.getValue(), insn.getReceiver());
    }

    @Override
    public void visit(BoundCheckInstruction insn) {
        set(insn.getReceiver(), LowType.I32);
    }
}
