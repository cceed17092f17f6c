// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.runtime.classlib.PatchIndex;
import dev.amphora.runtime.classlib.Precedes;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Lets methods of TeaVM's class library, and those that override them, begin with a call of ours, as declared by {@link
 * Precedes}.
 */
final class MethodPreludes implements ClassHolderTransformer {
    /** By class name, then by method name or descriptor. */
    private final Map<String, Map<String, MethodReference>> preludes = new HashMap<>();

    MethodPreludes() {
        for (Class<?> patch : PatchIndex.classes()) {
            for (Method method : patch.getDeclaredMethods()) {
                for (Precedes precedes : method.getAnnotationsByType(Precedes.class)) {
                    MethodReference prelude = MethodReference.parse(ClasslibPatches.reference(method));
                    for (String name : precedes.value()) {
                        preludes.computeIfAbsent(precedes.in(), in -> new HashMap<>())
                                .put(name, prelude);
                    }
                }
            }
        }
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        Map<String, MethodReference> declared = null;
        for (ClassReader type = cls; type != null && declared == null; type = superclass(type, context)) {
            declared = preludes.get(type.getName());
        }
        if (declared == null) {
            return;
        }
        for (MethodHolder method : cls.getMethods()) {
            MethodReference prelude =
                    declared.getOrDefault(method.getDescriptor().toString(), declared.get(method.getName()));
            if (prelude != null
                    && method.getLevel() == AccessLevel.PUBLIC
                    && method.getProgram() != null
                    && !callsSuper(method)) {
                InvokeInstruction call = new InvokeInstruction();
                call.setType(InvocationType.SPECIAL);
                call.setMethod(prelude);
                Variable[] arguments = new Variable[prelude.parameterCount()];
                // Variable 0 is the receiver, and there also where there is none.
                int first = method.hasModifier(ElementModifier.STATIC) ? 1 : 0;
                for (int i = 0; i < arguments.length; i++) {
                    arguments[i] = method.getProgram().variableAt(first + i);
                }
                call.setArguments(arguments);
                method.getProgram().basicBlockAt(0).addFirst(call);
            }
        }
    }

    private static ClassReader superclass(ClassReader cls, ClassHolderTransformerContext context) {
        return cls.getParent() == null
                ? null
                : context.getHierarchy().getClassSource().get(cls.getParent());
    }

    /** Whether the prelude runs anyway, because the method calls the one that it overrides. */
    private static boolean callsSuper(MethodHolder method) {
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && call.getType() == InvocationType.SPECIAL
                        && call.getMethod().getDescriptor().equals(method.getDescriptor())) {
                    return true;
                }
            }
        }
        return false;
    }
}
