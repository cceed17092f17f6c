// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.ClosedWorld;
import dev.amphora.compiler.frontend.reflection.LambdaClasses;
import dev.amphora.runtime.core.Layout;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.model.ClassReader;
import org.teavm.model.ValueType;

/** Lambda expressions that capture nothing, as static objects: each is one object however often it is evaluated. */
final class SharedLambdas {
    /** Stands for the address of a class whose objects are made when the program runs. */
    private static final int NONE = 0;

    private final ClosedWorld world;
    private final StaticMemory memory;
    private final TypeTable types;
    private final ObjectLayout layout;
    private final Map<String, Integer> addresses = new LinkedHashMap<>();

    SharedLambdas(ClosedWorld world, StaticMemory memory, TypeTable types, ObjectLayout layout) {
        this.world = world;
        this.memory = memory;
        this.types = types;
        this.layout = layout;
    }

    /** Whether the class's only object is static. */
    boolean contains(String className) {
        return address(className) != NONE;
    }

    /** Address of the class's object; meaningless unless the class is {@linkplain #contains contained}. */
    int address(String className) {
        return addresses.computeIfAbsent(className, this::build);
    }

    private int build(String className) {
        ClassReader cls = LambdaClasses.contains(className) ? world.allClasses().get(className) : null;
        if (cls == null || !LambdaClasses.capturesNothing(cls)) {
            return NONE;
        }
        int address = memory.allocate(layout.instanceSize(className), Layout.OBJECT_ALIGNMENT);
        memory.putInt(address + Layout.HEADER, types.id(ValueType.object(className)));
        return address;
    }
}
