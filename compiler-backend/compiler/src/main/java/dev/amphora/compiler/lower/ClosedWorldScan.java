// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.ClosedWorld;
import java.lang.reflect.Array;
import java.util.LinkedHashSet;
import java.util.Set;
import org.teavm.dependency.MethodDependencyInfo;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.CastInstruction;
import org.teavm.model.instructions.ClassConstantInstruction;
import org.teavm.model.instructions.ConstructArrayInstruction;
import org.teavm.model.instructions.ConstructInstruction;
import org.teavm.model.instructions.ConstructMultiArrayInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.IsInstanceInstruction;

/** One walk over all programs: which types are instantiated or mentioned, what is called virtually. */
final class ClosedWorldScan {
    /** Its result has the types that the program makes of the class objects that get there. */
    private static final MethodReference NEW_ARRAY =
            new MethodReference(Array.class, "newInstance", Class.class, int.class, Object.class);

    private final Set<ValueType> instantiated = new LinkedHashSet<>();
    private final Set<ValueType> mentionedArrays = new LinkedHashSet<>();
    private final Set<String> testedInterfaces = new LinkedHashSet<>();
    private final Set<ValueType> named = new LinkedHashSet<>();
    private final Set<MethodReference> virtualCalls = new LinkedHashSet<>();
    private int methodCount;

    ClosedWorldScan(ClosedWorld world) {
        instantiated.add(ValueType.object("java.lang.String"));
        instantiated.add(ValueType.object("java.lang.Class"));
        array(ValueType.arrayOf(ValueType.CHARACTER));
        array(ValueType.arrayOf(ValueType.object("java.lang.String")));
        instantiated.add(TypeTable.OBJECT_ARRAY);
        MethodDependencyInfo byReflection = world.dependencies().getMethod(NEW_ARRAY);
        if (byReflection != null) {
            for (ValueType type : byReflection.getResult().getTypes()) {
                // Class objects of void get there too, and are refused.
                if (!(TypeTable.element(type) instanceof ValueType.Void)) {
                    array(type);
                }
            }
        }
        for (String name : world.classes().getClassNames()) {
            ClassHolder cls = world.classes().get(name);
            if (cls == null) {
                continue;
            }
            for (MethodHolder method : cls.getMethods()) {
                if (method.getProgram() != null) {
                    methodCount++;
                    for (BasicBlock block : method.getProgram().getBasicBlocks()) {
                        block.forEach(this::scan);
                    }
                }
            }
        }
    }

    private void scan(Instruction instruction) {
        if (instruction instanceof ConstructInstruction construct) {
            instantiated.add(ValueType.object(construct.getType()));
        } else if (instruction instanceof ConstructArrayInstruction construct) {
            array(ValueType.arrayOf(construct.getItemType()));
        } else if (instruction instanceof ConstructMultiArrayInstruction construct) {
            ValueType type = construct.getItemType();
            for (int i = 0; i < construct.getDimensions().size(); i++) {
                array(type);
                type = TypeTable.item(type);
            }
        } else if (instruction instanceof ClassConstantInstruction constant) {
            mention(constant.getConstant());
        } else if (instruction instanceof CastInstruction cast) {
            test(cast.getTargetType());
        } else if (instruction instanceof IsInstanceInstruction test) {
            test(test.getType());
        } else if (instruction instanceof InvokeInstruction call && call.getType() == InvocationType.VIRTUAL) {
            virtualCalls.add(call.getMethod());
        }
    }

    private void array(ValueType type) {
        instantiated.add(type);
        mentionedArrays.add(type);
    }

    private void mention(ValueType type) {
        named.add(type);
        if (type instanceof ValueType.Array) {
            mentionedArrays.add(type);
        }
    }

    private void test(ValueType type) {
        mention(type);
        if (type instanceof ValueType.Object object) {
            testedInterfaces.add(object.getClassName());
        }
    }

    /** Classes with a {@code new} somewhere, array types created somewhere. */
    Set<ValueType> instantiated() {
        return instantiated;
    }

    Set<ValueType> mentionedArrays() {
        return mentionedArrays;
    }

    /** Types in class constants, casts and instanceof. */
    Set<ValueType> named() {
        return named;
    }

    /** Names of types in casts and instanceof; among them all interfaces that are tested for. */
    Set<String> testedTypes() {
        return testedInterfaces;
    }

    Set<MethodReference> virtualCalls() {
        return virtualCalls;
    }

    int methodCount() {
        return methodCount;
    }
}
