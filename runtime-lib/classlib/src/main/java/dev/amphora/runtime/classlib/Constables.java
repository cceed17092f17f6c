// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import static java.lang.constant.ConstantDescs.BSM_EXPLICIT_CAST;
import static java.lang.constant.ConstantDescs.DEFAULT_NAME;

import java.lang.constant.ClassDesc;
import java.lang.constant.Constable;
import java.lang.constant.ConstantDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DynamicConstantDesc;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.TypeDescriptor;
import java.util.Optional;

/** Values that describe themselves as constants of class files (JVMS 4.4). */
@AddsInterface(
        value = Constable.class,
        to = {
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Class",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.String"
        })
@AddsInterface(
        value = ConstantDesc.class,
        to = {"java.lang.Double", "java.lang.Float", "java.lang.Integer", "java.lang.Long", "java.lang.String"})
@AddsInterface(value = TypeDescriptor.OfField.class, to = "java.lang.Class")
final class Constables {
    private static final String DESCRIBE = ".describeConstable()Ljava/util/Optional;";
    private static final String RESOLVE = ".resolveConstantDesc(Ljava/lang/invoke/MethodHandles$Lookup;)";
    private static final String OF_FIELD = "()Ljava/lang/invoke/TypeDescriptor$OfField;";

    private Constables() {}

    @Adds("java.lang.String" + DESCRIBE)
    static Optional<String> describe(String self) {
        return Optional.of(self);
    }

    @Adds("java.lang.Integer" + DESCRIBE)
    static Optional<Integer> describe(Integer self) {
        return Optional.of(self);
    }

    @Adds("java.lang.Long" + DESCRIBE)
    static Optional<Long> describe(Long self) {
        return Optional.of(self);
    }

    @Adds("java.lang.Float" + DESCRIBE)
    static Optional<Float> describe(Float self) {
        return Optional.of(self);
    }

    @Adds("java.lang.Double" + DESCRIBE)
    static Optional<Double> describe(Double self) {
        return Optional.of(self);
    }

    @Adds("java.lang.Boolean" + DESCRIBE)
    static Optional<DynamicConstantDesc<Boolean>> describe(Boolean self) {
        return Optional.of(self ? ConstantDescs.TRUE : ConstantDescs.FALSE);
    }

    @Adds("java.lang.Byte" + DESCRIBE)
    static Optional<DynamicConstantDesc<Byte>> describe(Byte self) {
        return Optional.of(cast(ConstantDescs.CD_byte, self));
    }

    @Adds("java.lang.Short" + DESCRIBE)
    static Optional<DynamicConstantDesc<Short>> describe(Short self) {
        return Optional.of(cast(ConstantDescs.CD_short, self));
    }

    @Adds("java.lang.Character" + DESCRIBE)
    static Optional<DynamicConstantDesc<Character>> describe(Character self) {
        return Optional.of(cast(ConstantDescs.CD_char, self));
    }

    /** Class files have no constants of these types, but for int. */
    private static <T> DynamicConstantDesc<T> cast(ClassDesc type, int value) {
        return DynamicConstantDesc.ofNamed(BSM_EXPLICIT_CAST, DEFAULT_NAME, type, value);
    }

    @Adds("java.lang.Enum" + DESCRIBE)
    static <E extends Enum<E>> Optional<Enum.EnumDesc<E>> describe(Enum<E> self) {
        return self.getDeclaringClass().describeConstable().map(type -> Enum.EnumDesc.of(type, self.name()));
    }

    @Adds("java.lang.Class" + DESCRIBE)
    static Optional<ClassDesc> describe(Class<?> self) {
        if (self.isArray()) {
            return self.getComponentType().describeConstable().map(ClassDesc::arrayType);
        }
        return self.isHidden() ? Optional.empty() : Optional.of(ClassDesc.ofDescriptor(self.descriptorString()));
    }

    @Adds("java.lang.String" + RESOLVE + "Ljava/lang/String;")
    static String resolve(String self, MethodHandles.Lookup lookup) {
        return self;
    }

    @Adds("java.lang.Integer" + RESOLVE + "Ljava/lang/Integer;")
    static Integer resolve(Integer self, MethodHandles.Lookup lookup) {
        return self;
    }

    @Adds("java.lang.Long" + RESOLVE + "Ljava/lang/Long;")
    static Long resolve(Long self, MethodHandles.Lookup lookup) {
        return self;
    }

    @Adds("java.lang.Float" + RESOLVE + "Ljava/lang/Float;")
    static Float resolve(Float self, MethodHandles.Lookup lookup) {
        return self;
    }

    @Adds("java.lang.Double" + RESOLVE + "Ljava/lang/Double;")
    static Double resolve(Double self, MethodHandles.Lookup lookup) {
        return self;
    }

    // The bridges to what the interfaces declare.

    @Adds("java.lang.String" + RESOLVE + "Ljava/lang/Object;")
    @Adds("java.lang.Integer" + RESOLVE + "Ljava/lang/Object;")
    @Adds("java.lang.Long" + RESOLVE + "Ljava/lang/Object;")
    @Adds("java.lang.Float" + RESOLVE + "Ljava/lang/Object;")
    @Adds("java.lang.Double" + RESOLVE + "Ljava/lang/Object;")
    static Object resolveAny(Object self, MethodHandles.Lookup lookup) {
        return self;
    }

    @Adds("java.lang.Class.arrayType" + OF_FIELD)
    static TypeDescriptor.OfField<Class<?>> arrayType(Class<?> self) {
        return self.arrayType();
    }

    @Adds("java.lang.Class.componentType" + OF_FIELD)
    static TypeDescriptor.OfField<Class<?>> componentType(Class<?> self) {
        return self.componentType();
    }
}
