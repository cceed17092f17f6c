// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.ClosedWorld;
import dev.amphora.compiler.frontend.RuntimeClasses;
import dev.amphora.compiler.ir.ClassRange;
import dev.amphora.compiler.ir.LowFunction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/**
 * Which classes the objects in fields, parameters and results are of, as far as their declarations say. Interfaces say nothing:
 * the verifier takes any object for them (JVMS 4.10.1.2).
 */
final class DeclaredClasses {
    private static final String JS_OBJECT = "org.teavm.jso.JSObject";

    /** What returns only if the objects that it is called with are arrays; the tests are too low for the compiler to see through. */
    private static final Set<MethodReference> ONLY_ARRAYS = Set.of(
            RuntimeClasses.CLONE_ARRAY,
            MethodReference.parse("java.lang.System.arraycopy(Ljava/lang/Object;ILjava/lang/Object;II)V"));

    private final ClosedWorld world;
    private final TypeTable types;
    private final Map<ValueType, ClassRange> known = new LinkedHashMap<>();
    private final Set<String> fetched = new LinkedHashSet<>();

    DeclaredClasses(ClosedWorld world, TypeTable types) {
        this.world = world;
        this.types = types;
    }

    void declare(LowFunction function, MethodHolder method) {
        List<ClassRange> params = new ArrayList<>();
        if (!method.hasModifier(ElementModifier.STATIC)) {
            params.add(of(ValueType.object(method.getOwnerName())));
        }
        boolean takesArrays = ONLY_ARRAYS.contains(method.getReference());
        for (ValueType type : method.getParameterTypes()) {
            params.add(takesArrays && type.equals(TypeTable.OBJECT) ? ClassRange.NONE : of(type));
        }
        function.setDeclared(params, of(method.getResultType()));
    }

    /** Says that the runtime puts a static field's value into arrays by its address. */
    void addFetched(String field) {
        fetched.add(field);
    }

    Set<String> fetched() {
        return fetched;
    }

    Map<String, ClassRange> fields() {
        Map<String, ClassRange> ranges = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String name : world.classes().getClassNames()) {
            for (FieldReader field : world.allClasses().get(name).getFields()) {
                ClassRange range = field.getType() instanceof ValueType.Primitive ? null : of(field.getType());
                String fullName = name + "." + field.getName();
                // Class files may have several fields of one name (JVMS 4.5).
                if (!seen.add(fullName)) {
                    ranges.remove(fullName);
                } else if (range != null) {
                    ranges.put(fullName, range);
                }
            }
        }
        return ranges;
    }

    private ClassRange of(ValueType type) {
        if (type instanceof ValueType.Array) {
            return ClassRange.NONE;
        }
        return type instanceof ValueType.Object object ? known.computeIfAbsent(type, t -> ofClass(object)) : null;
    }

    private ClassRange ofClass(ValueType.Object type) {
        ClassReader cls = world.allClasses().get(type.getClassName());
        boolean says = cls != null
                && !type.equals(TypeTable.OBJECT)
                && !cls.hasModifier(ElementModifier.INTERFACE)
                && types.contains(type)
                // What comes from JavaScript is taken for whatever is asked for.
                && !world.hierarchy().isSuperType(JS_OBJECT, type.getClassName(), false);
        return says ? new ClassRange(types.id(type), types.end(type)) : null;
    }
}
