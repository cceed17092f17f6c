// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Memory;
import org.teavm.runtime.StringInfo;
import org.teavm.runtime.reflect.ClassInfo;

/**
 * TeaVM's {@code ClassInfo}, on which {@code java.lang.Class} is built: a ClassInfo is the address of a class record
 * (see {@link Types}), a StringInfo that of a static String. Neither is ever allocated.
 */
final class ClassInfoBindings {
    private static final String CLASS_INFO = "org.teavm.runtime.reflect.ClassInfo.";

    private ClassInfoBindings() {}

    private static Address at(ClassInfo self) {
        return Address.ofObject(self);
    }

    private static ClassInfo info(Address record) {
        return (ClassInfo) record.toObject();
    }

    @Binds("java.lang.Object.getObjectClassInfo(Ljava/lang/Object;)Lorg/teavm/runtime/reflect/ClassInfo;")
    static ClassInfo ofObject(Object object) {
        return info(Types.recordOf(object));
    }

    @Binds("org.teavm.runtime.StringInfo.getStringObject()Ljava/lang/String;")
    static String string(StringInfo self) {
        return (String) Address.ofObject(self).toObject();
    }

    /** Intrinsic of the class library: {@code Class.createClass}. */
    private static native Class<?> createClass(ClassInfo info);

    @Binds(CLASS_INFO + "classObject()Ljava/lang/Class;")
    static Class<?> classObject(ClassInfo self) {
        Address slot = at(self).loadAddress(Types.CLASS_OBJECT);
        if (slot.loadInt(0) == 0) {
            Class<?> created = createClass(self);
            slot.storeAddress(0, Address.ofObject(created));
            return created;
        }
        return (Class<?>) slot.loadAddress(0).toObject();
    }

    static Class<?> classObject(Object record) {
        return classObject((ClassInfo) record);
    }

    @Binds(CLASS_INFO + "name()Lorg/teavm/runtime/StringInfo;")
    static StringInfo name(ClassInfo self) {
        return (StringInfo) at(self).loadAddress(Types.NAME).toObject();
    }

    @Binds(CLASS_INFO + "simpleName()Lorg/teavm/runtime/StringInfo;")
    static StringInfo simpleName(ClassInfo self) {
        return (StringInfo) at(self).loadAddress(Types.SIMPLE_NAME).toObject();
    }

    @Binds(CLASS_INFO + "modifiers()I")
    static int modifiers(ClassInfo self) {
        return at(self).loadInt(Types.ACCESS_FLAGS);
    }

    @Binds(CLASS_INFO + "primitiveKind()I")
    static int primitiveKind(ClassInfo self) {
        return at(self).loadUnsignedByte(Types.PRIMITIVE_KIND);
    }

    @Binds(CLASS_INFO + "itemType()Lorg/teavm/runtime/reflect/ClassInfo;")
    static ClassInfo itemType(ClassInfo self) {
        return info(at(self).loadAddress(Types.ITEM_TYPE));
    }

    @Binds(CLASS_INFO + "arrayType()Lorg/teavm/runtime/reflect/ClassInfo;")
    static ClassInfo arrayType(ClassInfo self) {
        return info(at(self).loadAddress(Types.ARRAY_TYPE));
    }

    @Binds(CLASS_INFO + "parent()Lorg/teavm/runtime/reflect/ClassInfo;")
    static ClassInfo parent(ClassInfo self) {
        return info(at(self).loadAddress(Types.SUPERCLASS));
    }

    /** Intrinsic: address of a table with an i32 record for each class id. */
    private static native int enclosingClasses();

    /** Intrinsic: as above. */
    private static native int declaringClasses();

    @Binds(CLASS_INFO + "enclosingClass()Lorg/teavm/runtime/reflect/ClassInfo;")
    static ClassInfo enclosingClass(ClassInfo self) {
        return info(
                Address.fromInt(enclosingClasses() + (Types.id(at(self)) << 2)).loadAddress(0));
    }

    @Binds(CLASS_INFO + "declaringClass()Lorg/teavm/runtime/reflect/ClassInfo;")
    static ClassInfo declaringClass(ClassInfo self) {
        return info(
                Address.fromInt(declaringClasses() + (Types.id(at(self)) << 2)).loadAddress(0));
    }

    @Binds(CLASS_INFO + "superinterfaceCount()I")
    static int superinterfaceCount(ClassInfo self) {
        Address list = at(self).loadAddress(Types.SUPERINTERFACES);
        return list.isZero() ? 0 : list.loadInt(0);
    }

    @Binds(CLASS_INFO + "superinterface(I)Lorg/teavm/runtime/reflect/ClassInfo;")
    static ClassInfo superinterface(ClassInfo self, int index) {
        return info(at(self).loadAddress(Types.SUPERINTERFACES)
                .plus(4 + (index << 2))
                .loadAddress(0));
    }

    @Binds(CLASS_INFO + "isSuperTypeOf(Lorg/teavm/runtime/reflect/ClassInfo;)Z")
    static boolean isSuperTypeOf(ClassInfo self, ClassInfo subtype) {
        Address type = at(self);
        Address sub = at(subtype);
        return type.sameAs(sub)
                || sub.loadUnsignedByte(Types.PRIMITIVE_KIND) == 0
                        && type.loadUnsignedByte(Types.PRIMITIVE_KIND) == 0
                        && (Types.isRoot(type) || Types.isSubtype(sub, type));
    }

    @Binds(CLASS_INFO + "enumConstantCount()I")
    static int enumConstantCount(ClassInfo self) {
        Address constants = at(self).loadAddress(Types.ENUM_CONSTANTS);
        return constants.isZero() ? -1 : constants.loadInt(0);
    }

    @Binds(CLASS_INFO + "enumConstant(I)Ljava/lang/Object;")
    static Object enumConstant(ClassInfo self, int index) {
        return at(self).loadAddress(Types.ENUM_CONSTANTS)
                .plus(4 + (index << 2))
                .loadAddress(0)
                .loadAddress(0)
                .toObject();
    }

    /** Intrinsic: calls the initialiser at that table index. */
    private static native void callInitialiser(int tableIndex);

    @Binds(CLASS_INFO + "initialize()V")
    static void initialize(ClassInfo self) {
        int index = at(self).loadInt(Types.INITIALISER);
        if (index != 0) {
            callInitialiser(index);
        }
    }

    @Binds(CLASS_INFO + "arrayLength(Ljava/lang/Object;)I")
    static int arrayLength(ClassInfo self, Object array) {
        return Address.ofObject(array).loadInt(Layout.ARRAY_LENGTH);
    }

    @Binds(CLASS_INFO + "newArrayInstance(I)Ljava/lang/Object;")
    static Object newArrayInstance(ClassInfo self, int length) {
        if (length < 0) {
            Checks.throwNegativeArraySize(length);
        }
        Address array = at(self).loadAddress(Types.ARRAY_TYPE);
        if (array.isZero()) {
            throw new UnsupportedOperationException("the program has no type "
                    + classObject(self).getName() + "[] that was known when it was compiled");
        }
        return Allocation.newArray(Types.id(array), array.loadUnsignedByte(Layout.CLASS_ELEMENT_SHIFT), length);
    }

    @Binds(CLASS_INFO + "putItem(Ljava/lang/Object;ILjava/lang/Object;)V")
    static void putItem(ClassInfo self, Object array, int index, Object value) {
        ((Object[]) array)[index] = value;
    }

    @Binds(CLASS_INFO + "getItem(Ljava/lang/Object;I)Ljava/lang/Object;")
    static Object getItem(ClassInfo self, Object array, int index) {
        return ((Object[]) array)[index];
    }

    @Binds("java.lang.System.doArrayCopy(Ljava/lang/Object;ILjava/lang/Object;II)V")
    static void doArrayCopy(Object source, int from, Object target, int to, int count) {
        int shift = Types.recordOf(source).loadUnsignedByte(Layout.CLASS_ELEMENT_SHIFT);
        Memory.copy(
                Address.ofObject(target).plus(Layout.ARRAY_DATA + (to << shift)),
                Address.ofObject(source).plus(Layout.ARRAY_DATA + (from << shift)),
                count << shift);
    }
}
