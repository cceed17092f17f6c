// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.List;
import java.util.function.Predicate;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Phi;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.AssignInstruction;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.PutFieldInstruction;
import org.teavm.model.util.UsageExtractor;

/** Handles of variables that somebody uses as values, although the variables are known. */
final class HandleUses {
    private static final ValueType HANDLE = ValueType.object("java.lang.invoke.VarHandle");
    private static final ValueType CLASS = ValueType.object("java.lang.Class");
    private static final ValueType BYTE_ORDER = ValueType.object("java.nio.ByteOrder");
    private static final String NAMED_HANDLES = "dev.amphora.runtime.classlib.reflect.NamedHandles";
    private static final String VARIABLE_HANDLES = "dev.amphora.runtime.classlib.reflect.VariableHandles";

    private static final String VALUE = "amphora$handle$";

    private HandleUses() {}

    /** Whether this class has made the method. */
    static boolean isAdded(MethodReader method) {
        return method.getName().startsWith(VALUE);
    }

    /** Whether something other than a store into certain static fields uses a value, or a copy of it. */
    static boolean isUsed(Program program, Variable value, Predicate<PutFieldInstruction> harmless) {
        UsageExtractor uses = new UsageExtractor();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Phi phi : block.getPhis()) {
                if (phi.getIncomings().stream().anyMatch(incoming -> incoming.getValue() == value)) {
                    return true;
                }
            }
            for (Instruction instruction : block) {
                instruction.acceptVisitor(uses);
                if (List.of(uses.getUsedVariables()).contains(value) && !isHarmless(program, instruction, harmless)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isHarmless(Program program, Instruction use, Predicate<PutFieldInstruction> harmless) {
        if (use instanceof AssignInstruction copy) {
            return !isUsed(program, copy.getReceiver(), harmless);
        }
        if (use instanceof CastInstruction copy) {
            return !isUsed(program, copy.getReceiver(), harmless);
        }
        return use instanceof PutFieldInstruction put && put.getInstance() == null && harmless.test(put);
    }

    /** The method that returns the handle in a static field, which it fills when it is called first. */
    static MethodHolder valueOf(int number, FieldReference field, HandleTarget target, ClassHierarchy hierarchy) {
        MethodHolder method = new MethodHolder(new MethodDescriptor(VALUE + number, HANDLE));
        method.setLevel(AccessLevel.PUBLIC);
        method.getModifiers().add(ElementModifier.STATIC);
        method.getModifiers().add(ElementModifier.SYNTHETIC);
        ProgramEmitter code = ProgramEmitter.create(method, hierarchy);
        code.when(code.getField(field, HANDLE).isNull()).thenDo(() -> code.setField(field, made(code, target)));
        code.getField(field, HANDLE).returnValue();
        return method;
    }

    private static ValueEmitter made(ProgramEmitter code, HandleTarget target) {
        if (target instanceof HandleTarget.Field field) {
            return code.invoke(
                    new MethodReference(NAMED_HANDLES, "known", CLASS, ValueType.object("java.lang.String"), HANDLE),
                    code.constant(ValueType.object(field.className())),
                    code.constant(field.name()));
        }
        if (target instanceof HandleTarget.Element element) {
            return code.invoke(
                    new MethodReference(VARIABLE_HANDLES, "ofElements", CLASS, CLASS, HANDLE),
                    code.constant(element.array()),
                    PolymorphicCalls.classOf(code, element.type()));
        }
        HandleTarget.Bytes bytes = (HandleTarget.Bytes) target;
        return code.invoke(
                new MethodReference(
                        "java.lang.invoke.MethodHandles", "byteArrayViewVarHandle", CLASS, BYTE_ORDER, HANDLE),
                code.constant(ValueType.arrayOf(bytes.type())),
                code.getField(
                        new FieldReference("java.nio.ByteOrder", bytes.bigEndian() ? "BIG_ENDIAN" : "LITTLE_ENDIAN"),
                        BYTE_ORDER));
    }
}
