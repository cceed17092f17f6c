// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.List;
import org.teavm.model.Instruction;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.DoubleConstantInstruction;
import org.teavm.model.instructions.FloatConstantInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.StringConstantInstruction;

/** What an instruction throws instead of what it would do: a call of a method of {@code LinkageFailures}. */
enum LinkageFailure {
    CHANGED("changed"),
    ABSTRACT("abstractMethod"),
    ACCESS("illegalAccess"),
    /** Casts and tests of null succeed and fail, whatever the class. */
    ACCESS_UNLESS_NULL("illegalAccess"),
    INSTANTIATION("instantiation");

    static final String OWNER = "dev.amphora.runtime.classlib.LinkageFailures";
    private static final ValueType STRING = ValueType.object("java.lang.String");

    private final String method;

    LinkageFailure(String method) {
        this.method = method;
    }

    /**
     * Replaces an instruction.
     *
     * @param receiver what the instruction defines, or null
     * @param tested the value that lets the instruction throw if it is not null; null if it always throws
     */
    void replace(Program program, Instruction instruction, Variable receiver, Variable tested, String message) {
        List<Instruction> replacement = new ArrayList<>();
        addTo(replacement, program, tested, message);
        if (receiver != null) {
            replacement.add(nothing(instruction, receiver));
        }
        for (Instruction added : replacement) {
            added.setLocation(instruction.getLocation());
        }
        instruction.insertPreviousAll(replacement);
        instruction.delete();
    }

    /** Adds the call. */
    void addTo(List<Instruction> code, Program program, Variable tested, String message) {
        StringConstantInstruction text = new StringConstantInstruction();
        text.setConstant(message);
        text.setReceiver(program.createVariable());
        code.add(text);
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        if (tested == null) {
            call.setMethod(new MethodReference(OWNER, method, STRING, ValueType.VOID));
            call.setArguments(text.getReceiver());
        } else {
            ValueType object = ValueType.object("java.lang.Object");
            call.setMethod(new MethodReference(OWNER, method, object, STRING, ValueType.VOID));
            call.setArguments(tested, text.getReceiver());
        }
        code.add(call);
    }

    /** Defines a variable where nothing arrives, or where a cast of null does. */
    private static Instruction nothing(Instruction instruction, Variable receiver) {
        ValueType type = null;
        if (instruction instanceof InvokeInstruction call) {
            type = call.getMethod().getReturnType();
        } else if (instruction instanceof GetFieldInstruction get) {
            type = get.getFieldType();
        } else if (instruction instanceof IsInstanceInstruction) {
            type = ValueType.BOOLEAN;
        } else if (instruction instanceof CastInstruction cast) {
            type = cast.getTargetType();
        }
        if (!(type instanceof ValueType.Primitive primitive)) {
            NullConstantInstruction constant = new NullConstantInstruction();
            constant.setReceiver(receiver);
            return constant;
        }
        switch (primitive.getKind()) {
            case LONG -> {
                LongConstantInstruction constant = new LongConstantInstruction();
                constant.setReceiver(receiver);
                return constant;
            }
            case FLOAT -> {
                FloatConstantInstruction constant = new FloatConstantInstruction();
                constant.setReceiver(receiver);
                return constant;
            }
            case DOUBLE -> {
                DoubleConstantInstruction constant = new DoubleConstantInstruction();
                constant.setReceiver(receiver);
                return constant;
            }
            default -> {
                IntegerConstantInstruction constant = new IntegerConstantInstruction();
                constant.setReceiver(receiver);
                return constant;
            }
        }
    }
}
