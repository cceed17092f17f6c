// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.HeapState;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import org.teavm.runtime.reflect.ClassInfo;

/**
 * Class records as the class library reads them. Beyond what {@link Layout} says about records, the compiler writes:
 *
 * <pre>
 *   +12 i32 class id one past the last of this class's subclasses; subclasses are numbered consecutively after it
 *   +16 i32 record of the superclass, 0 for none        +20 i32 record of the element type, 0 unless an array
 *   +24 i32 record of the array type over this one, 0 if the program has none
 *   +28 i32 name, a static String                       +32 i32 address of the static slot of the Class object
 *   +36 i32 access flags                                +40 u8 primitive kind (0 for none)  +41 u8 interface number bit
 *   +42 u8 whether it is a class C that says that it implements Comparable&lt;C&gt;; 0 unless the program asks
 *   +44 i32 address of the bit table of this interface, 0 for classes: byte [id] &amp; bit tells that class id implements it
 *   +48 i32 superinterfaces: address of i32 count, records    +52 i32 table index of the initialiser, 0 for none
 *   +56 i32 simple name, a static String or 0           +60 i32 enum constants: address of i32 count, slots
 * </pre>
 */
public final class Types {
    static final int LAST_SUBCLASS = 12;
    static final int SUPERCLASS = 16;
    static final int ITEM_TYPE = 20;
    static final int ARRAY_TYPE = 24;
    static final int NAME = 28;
    static final int CLASS_OBJECT = 32;
    static final int ACCESS_FLAGS = 36;
    static final int PRIMITIVE_KIND = 40;
    static final int INTERFACE_BIT = 41;
    static final int INTERFACE_TABLE = 44;
    static final int SUPERINTERFACES = 48;
    static final int INITIALISER = 52;
    static final int SIMPLE_NAME = 56;
    static final int ENUM_CONSTANTS = 60;

    private Types() {}

    static Address record(int id) {
        return Address.fromInt(HeapState.CLASS_TABLE).loadAddress(0).plus(id << Layout.CLASS_RECORD_SHIFT);
    }

    static int id(Address record) {
        return record.bytesSince(Address.fromInt(HeapState.CLASS_TABLE).loadAddress(0)) >>> Layout.CLASS_RECORD_SHIFT;
    }

    static Address recordOf(Object object) {
        return record(Address.ofObject(object).loadUnsignedShort(Layout.HEADER));
    }

    static Address itemType(Address record) {
        return record.loadAddress(ITEM_TYPE);
    }

    /** Whether a value of type {@code sub} can be assigned to type {@code type} (JLS 4.10, reference types). */
    static boolean isSubtype(Address sub, Address type) {
        Address subItem = sub;
        Address item = type;
        while (!subItem.isZero() && !item.isZero()) {
            int subId = id(subItem);
            Address interfaceTable = item.loadAddress(INTERFACE_TABLE);
            if (!interfaceTable.isZero()) {
                return (interfaceTable.plus(subId).loadUnsignedByte(0) & item.loadUnsignedByte(INTERFACE_BIT)) != 0;
            }
            if (subId >= id(item) && subId < item.loadInt(LAST_SUBCLASS)) {
                return true;
            }
            // An array of interface type: compare the element types instead.
            subItem = subItem.loadAddress(ITEM_TYPE);
            item = item.loadAddress(ITEM_TYPE);
            if ((subItem.loadUnsignedByte(PRIMITIVE_KIND) | item.loadUnsignedByte(PRIMITIVE_KIND)) != 0) {
                return false;
            }
        }
        return false;
    }

    /**
     * Whether a reference type is {@code Object}, a supertype of interfaces as well: these are no subclasses of it, and do not come to
     * {@link #isSubtype}, which is about classes of objects. All interfaces have bit tables where this is asked.
     */
    static boolean isRoot(Address type) {
        return type.loadAddress(SUPERCLASS).isZero()
                && type.loadAddress(INTERFACE_TABLE).isZero()
                && type.loadAddress(ITEM_TYPE).isZero();
    }

    /** Whether the object is not null and of the type with that record. */
    static boolean isInstance(Object object, int record) {
        return object != null && isSubtype(recordOf(object), Address.fromInt(record));
    }

    /** Intrinsic: the offset of the byte in records that says which classes are comparable with themselves. */
    private static native int comparesItself();

    /**
     * Whether the object's class {@code C} says that it implements {@code Comparable<C>}. That a superclass says so, or that the
     * type argument is another one, does not count. It is false of null.
     */
    public static boolean comparesItself(Object object) {
        return recordOf(object).loadUnsignedByte(comparesItself()) != 0;
    }

    /** The number of a class. */
    public static int id(ClassInfo type) {
        return id(Address.ofObject(type));
    }

    /** How many dimensions an array type has; 0 for another type. */
    public static int dimensions(ClassInfo type) {
        int dimensions = 0;
        Address record = itemType(Address.ofObject(type));
        while (!record.isZero()) {
            dimensions++;
            record = itemType(record);
        }
        return dimensions;
    }

    /** The Class object of the type with a number, below {@link #count}, if there is one already; null if not. */
    public static Object madeClassObject(int id) {
        Address slot = record(id).loadAddress(CLASS_OBJECT);
        return slot.isZero() ? null : slot.loadAddress(0).toObject();
    }

    /** One more than the highest number of a type. */
    public static int count() {
        return Address.fromInt(HeapState.CLASS_COUNT).loadInt(0);
    }

    /** The class of this name, if it is in the module and the program can get hold of its Class object; null if not. */
    public static Class<?> named(String name) {
        for (int id = 1; id < count(); id++) {
            Address record = record(id);
            if (!record.loadAddress(CLASS_OBJECT).isZero()
                    && record.loadUnsignedByte(PRIMITIVE_KIND) == 0
                    && name.equals(record.loadAddress(NAME).toObject())) {
                return classAt(record);
            }
        }
        return null;
    }

    static Class<?> classAt(Address record) {
        return ClassInfoBindings.classObject(record.toObject());
    }
}
