// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.ClosedWorld;
import dev.amphora.compiler.ir.LowFunction;
import java.util.Map;
import org.teavm.model.ClassHolder;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodReference;

/** What lowering a method needs to know of the whole program. */
record LoweringContext(
        ClosedWorld world,
        TypeTable types,
        DeclaredClasses declared,
        ObjectLayout layout,
        Methods methods,
        VirtualCalls virtualCalls,
        DispatchTable table,
        StaticMemory memory,
        StringPool strings,
        SharedLambdas lambdas,
        ClassRecords records,
        StaticFields statics,
        ClassInitialisation initialisation,
        Resources resources,
        boolean verifyHeap,
        Map<MethodReference, LowFunction> required) {

    /** A function of the runtime library that compiled code relies on. */
    LowFunction runtime(MethodReference method) {
        LowFunction function = required.computeIfAbsent(method, methods::direct);
        if (function == null) {
            throw new IllegalStateException("the runtime library lacks " + method);
        }
        return function;
    }

    /** Whether a method of the runtime library is part of the program. */
    boolean isReachable(MethodReference method) {
        ClassHolder owner = world.classes().get(method.getClassName());
        return owner != null && owner.getMethod(method.getDescriptor()) != null;
    }

    FieldReference resolve(FieldReference field) {
        FieldReader reader = world.hierarchy().resolve(field);
        return reader == null ? field : reader.getReference();
    }
}
