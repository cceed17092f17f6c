// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayList;
import java.util.List;
import org.teavm.model.AnnotationReader;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.PutFieldInstruction;

/** Gives native methods that are doors to other members their bodies. */
final class DoorBodies {
    private DoorBodies() {}

    static void write(ClassHolder cls) {
        for (MethodHolder method : cls.getMethods()) {
            AnnotationReader door = method.getAnnotations().get(KeptNames.DOOR);
            if (door != null) {
                method.getModifiers().remove(ElementModifier.NATIVE);
                method.setProgram(body(method, door.getValue("value").getString()));
            }
        }
    }

    private static Program body(MethodHolder method, String target) {
        Program program = new Program();
        program.createVariable();
        List<Variable> arguments = new ArrayList<>();
        for (int i = 0; i < method.parameterCount(); i++) {
            arguments.add(program.createVariable());
        }
        BasicBlock block = program.createBasicBlock();
        Variable result = target.contains("(")
                ? call(method, MethodReference.parse(target), program, block, arguments)
                : field(target, method, program, block, arguments);
        ExitInstruction exit = new ExitInstruction();
        exit.setValueToReturn(method.getResultType() == ValueType.VOID ? null : result);
        block.add(exit);
        return program;
    }

    private static Variable call(
            MethodHolder method, MethodReference target, Program program, BasicBlock block, List<Variable> arguments) {
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(target);
        Variable result = null;
        List<Variable> passed = arguments;
        boolean constructs = target.getName().equals("<init>");
        if (constructs && arguments.size() == target.parameterCount()) {
            ConstructInstruction construct = new ConstructInstruction();
            construct.setType(target.getClassName());
            result = program.createVariable();
            construct.setReceiver(result);
            block.add(construct);
            call.setInstance(result);
        } else if (arguments.size() > target.parameterCount()) {
            // A constructor may also be given an object that is being made.
            call.setType(constructs ? InvocationType.SPECIAL : InvocationType.VIRTUAL);
            call.setInstance(arguments.get(0));
            passed = arguments.subList(1, arguments.size());
        }
        call.setArguments(passed.toArray(new Variable[0]));
        if (result == null && method.getResultType() != ValueType.VOID) {
            result = program.createVariable();
            call.setReceiver(result);
        }
        block.add(call);
        return result;
    }

    /** Of an object; {@code class.field:descriptor}. */
    private static Variable field(
            String target, MethodHolder method, Program program, BasicBlock block, List<Variable> arguments) {
        int colon = target.indexOf(':');
        int dot = target.lastIndexOf('.', colon);
        FieldReference field = new FieldReference(target.substring(0, dot), target.substring(dot + 1, colon));
        ValueType type = ValueType.parse(target.substring(colon + 1));
        if (method.getResultType() == ValueType.VOID) {
            PutFieldInstruction put = new PutFieldInstruction();
            put.setField(field);
            put.setFieldType(type);
            put.setInstance(arguments.get(0));
            put.setValue(arguments.get(1));
            block.add(put);
            return null;
        }
        GetFieldInstruction get = new GetFieldInstruction();
        get.setField(field);
        get.setFieldType(type);
        get.setInstance(arguments.get(0));
        get.setReceiver(program.createVariable());
        block.add(get);
        return get.getReceiver();
    }
}
