// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.BasicBlock;
import org.teavm.model.MethodHandle;
import org.teavm.model.MethodReference;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ConditionEmitter;
import org.teavm.model.emit.PhiEmitter;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.util.InvokeDynamicUtil;

/**
 * The methods that records inherit nothing of: what {@code java.lang.runtime.ObjectMethods} makes of them on HotSpot.
 * Floating-point components are equal when {@code compare} says so, and the hash code starts at 0.
 */
final class RecordMethods implements BootstrapMethodSubstitutor {
    private final BootstrapMethodSubstitutor texts;

    /**
     * Creates the substitutor.
     *
     * @param texts makes {@code toString}
     */
    RecordMethods(BootstrapMethodSubstitutor texts) {
        this.texts = texts;
    }

    /** Whether this is the bootstrap method of a record's methods. */
    static boolean isBootstrap(MethodReference method) {
        return method.getClassName().equals("java.lang.runtime.ObjectMethods");
    }

    @Override
    public ValueEmitter substitute(DynamicCallSite site, ProgramEmitter code) {
        return switch (site.getCalledMethod().getName()) {
            case "equals" -> equals(site, code);
            case "hashCode" -> hashCode(site, code);
            default -> texts.substitute(site, code);
        };
    }

    private static List<MethodHandle> getters(DynamicCallSite site) {
        List<MethodHandle> getters = new ArrayList<>();
        // The class and the names of the components come first.
        List<RuntimeConstant> arguments = site.getBootstrapArguments();
        arguments.subList(2, arguments.size()).forEach(argument -> getters.add(argument.getMethodHandle()));
        return getters;
    }

    private static ValueEmitter equals(DynamicCallSite site, ProgramEmitter code) {
        ValueEmitter self = site.getArguments().get(0);
        ValueEmitter other = site.getArguments().get(1);
        ValueType type = site.getBootstrapArguments().get(0).getValueType();
        BasicBlock joint = code.prepareBlock();
        PhiEmitter result = code.phi(ValueType.INTEGER, joint);
        // Records are final, so that an instance of the class is of this very class.
        code.when(other.instanceOf(type).isFalse()).thenDo(() -> {
            code.constant(0).propagateTo(result);
            code.jump(joint);
        });
        ValueEmitter record = other.cast(type);
        for (MethodHandle getter : getters(site)) {
            ValueEmitter ours = InvokeDynamicUtil.invoke(code, getter, self);
            ValueEmitter theirs = InvokeDynamicUtil.invoke(code, getter, record);
            code.when(equal(code, getter.getValueType(), ours, theirs).not()).thenDo(() -> {
                code.constant(0).propagateTo(result);
                code.jump(joint);
            });
        }
        code.constant(1).propagateTo(result);
        code.jump(joint);
        code.enter(joint);
        return result.getValue();
    }

    private static ConditionEmitter equal(ProgramEmitter code, ValueType type, ValueEmitter a, ValueEmitter b) {
        if (type instanceof ValueType.Primitive primitive) {
            return switch (primitive.getKind()) {
                case FLOAT, DOUBLE ->
                    code.invoke(box(primitive), "compare", int.class, a, b).isEqualTo(code.constant(0));
                case LONG -> a.compareTo(b).isEqualTo(code.constant(0));
                default -> a.isEqualTo(b);
            };
        }
        return code.invoke(Objects.class, "equals", boolean.class, a.cast(Object.class), b.cast(Object.class))
                .isTrue();
    }

    private static ValueEmitter hashCode(DynamicCallSite site, ProgramEmitter code) {
        ValueEmitter self = site.getArguments().get(0);
        ValueEmitter hash = code.constant(0);
        for (MethodHandle getter : getters(site)) {
            ValueEmitter component = InvokeDynamicUtil.invoke(code, getter, self);
            hash = hash.mul(31).add(hash(code, getter.getValueType(), component));
        }
        return hash;
    }

    private static ValueEmitter hash(ProgramEmitter code, ValueType type, ValueEmitter component) {
        return type instanceof ValueType.Primitive primitive
                ? code.invoke(box(primitive), "hashCode", int.class, component)
                : code.invoke(Objects.class, "hashCode", int.class, component.cast(Object.class));
    }

    private static Class<?> box(ValueType.Primitive type) {
        return switch (type.getKind()) {
            case BOOLEAN -> Boolean.class;
            case BYTE -> Byte.class;
            case SHORT -> Short.class;
            case CHARACTER -> Character.class;
            case INTEGER -> Integer.class;
            case LONG -> Long.class;
            case FLOAT -> Float.class;
            case DOUBLE -> Double.class;
        };
    }
}
