// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.optimization.InliningFilter;

/**
 * Keeps methods that only throw, and those that make exceptions, out of the front end's inlining: both are cold, and the code
 * around them is not. The low IR has an inliner of its own that weighs costs.
 */
final class KeepColdApart implements InliningFilter {
    private final ClassReaderSource classes;
    private final Predicate<String> isThrowable;
    private final Map<MethodReference, Boolean> known = new HashMap<>();

    KeepColdApart(ClassReaderSource classes) {
        this.classes = classes;
        this.isThrowable =
                name -> classes.isSuperType("java.lang.Throwable", name).orElse(false);
    }

    @Override
    public boolean apply(MethodReference method) {
        return known.computeIfAbsent(method, this::isInlinable);
    }

    private boolean isInlinable(MethodReference reference) {
        if (reference.getReturnType() instanceof ValueType.Object result && isThrowable.test(result.getClassName())) {
            return false;
        }
        ClassReader cls = classes.get(reference.getClassName());
        MethodReader method = cls == null ? null : cls.getMethod(reference.getDescriptor());
        return method == null || !(method.getProgram() instanceof Program program) || returns(program);
    }

    private static boolean returns(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            if (block.getLastInstruction() instanceof ExitInstruction) {
                return true;
            }
        }
        return false;
    }
}
