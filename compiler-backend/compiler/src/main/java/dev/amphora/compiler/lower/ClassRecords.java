// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.frontend.ClosedWorld;
import dev.amphora.compiler.frontend.reflection.LambdaClasses;
import dev.amphora.runtime.core.Layout;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.GenericValueType;
import org.teavm.model.PrimitiveType;
import org.teavm.model.ValueType;
import org.teavm.runtime.reflect.ModifiersInfo;

/**
 * The class table in static memory: one record of 64 bytes a type, at {@code base + 64 * id}, and what records point
 * to. The fields are listed in {@code dev.amphora.runtime.classlib.Types} and {@link Layout}.
 */
final class ClassRecords {
    private static final int LAST_SUBCLASS = 12;
    private static final int SUPERCLASS = 16;
    private static final int ITEM_TYPE = 20;
    private static final int ARRAY_TYPE = 24;
    private static final int NAME = 28;
    private static final int CLASS_OBJECT = 32;
    private static final int ACCESS_FLAGS = 36;
    private static final int PRIMITIVE_KIND = 40;
    private static final int INTERFACE_BIT = 41;
    private static final int COMPARES_ITSELF = 42;
    private static final int INTERFACE_TABLE = 44;
    private static final int SUPERINTERFACES = 48;
    private static final int INITIALISER = 52;
    private static final int SIMPLE_NAME = 56;
    private static final int ENUM_CONSTANTS = 60;
    private static final int BITS = 8;
    private final ClosedWorld world;
    private final TypeTable types;
    private final ObjectLayout layout;
    private final StaticMemory memory;
    /** The names that classes of lambda expressions have got. */
    private final Map<String, String> lambdas = new LinkedHashMap<>();

    private final int base;
    private final Map<String, InterfaceTest> interfaceTests = new LinkedHashMap<>();
    private boolean tellsComparisons;

    /**
     * How to test for an interface: byte {@code [table + class id] & mask}. The byte of class id 0, null, has all bits
     * set, so that a cast lets null pass.
     */
    record InterfaceTest(int table, int mask) {}

    ClassRecords(ClosedWorld world, TypeTable types, ObjectLayout layout, StaticMemory memory) {
        this.world = world;
        this.types = types;
        this.layout = layout;
        this.memory = memory;
        this.base = memory.allocate(types.types().size() << Layout.CLASS_RECORD_SHIFT, 64);
    }

    int base() {
        return base;
    }

    /** Address of the type's record. */
    int address(ValueType type) {
        return base + (types.id(type) << Layout.CLASS_RECORD_SHIFT);
    }

    /** Makes the bit tables of these interfaces. */
    void buildInterfaceTests(Set<String> interfaces) {
        // No object has an interface's id, but an array of arrays of it asks what the interface extends.
        int ids = types.types().size();
        List<String> names = new ArrayList<>();
        for (String name : interfaces) {
            if (types.isInterface(ValueType.object(name)) && types.contains(ValueType.object(name))) {
                names.add(name);
            }
        }
        int table = 0;
        for (int i = 0; i < names.size(); i++) {
            if (i % BITS == 0) {
                table = memory.allocate(ids, 1);
                memory.putByte(table, 0xFF);
            }
            interfaceTests.put(names.get(i), new InterfaceTest(table, 1 << i % BITS));
        }
        for (int id = 1; id < ids; id++) {
            ValueType type = types.types().get(id);
            for (String implemented : types.allInterfaces(type)) {
                mark(id, implemented);
            }
            if (types.isInterface(type)) {
                mark(id, ((ValueType.Object) type).getClassName());
            }
        }
    }

    private void mark(int id, String implemented) {
        InterfaceTest test = interfaceTests.get(implemented);
        if (test != null) {
            memory.putByte(test.table + id, memory.getByte(test.table + id) | test.mask);
        }
    }

    /** The interface's test, or null if it has none. */
    InterfaceTest interfaceTest(String name) {
        return interfaceTests.get(name);
    }

    /**
     * Fills in all records.
     *
     * @param observable types whose Class object the program can get hold of; only they have names
     */
    void write(StringPool strings, StaticFields statics, Set<ValueType> observable) {
        for (int id = 1; id < types.types().size(); id++) {
            ValueType type = types.types().get(id);
            int record = address(type);
            memory.putInt(record + LAST_SUBCLASS, types.end(type));
            ValueType superclass = types.superclass(type);
            if (superclass != null) {
                memory.putInt(record + SUPERCLASS, address(superclass));
            }
            if (types.contains(ValueType.arrayOf(type))) {
                memory.putInt(record + ARRAY_TYPE, address(ValueType.arrayOf(type)));
            }
            if (observable.contains(type)) {
                memory.putInt(record + NAME, strings.address(visibleName(type)));
                memory.putInt(record + CLASS_OBJECT, statics.referenceSlot());
            }
            if (type instanceof ValueType.Array array) {
                writeArray(record, array);
            } else if (type instanceof ValueType.Object object) {
                writeClass(record, object);
            } else {
                memory.putInt(record + ACCESS_FLAGS, 0x411);
                memory.putByte(record + PRIMITIVE_KIND, primitiveKind(type));
                if (type instanceof ValueType.Primitive primitive) {
                    memory.putByte(record + Layout.CLASS_ELEMENT_SHIFT, JavaTypes.sizeShift(primitive.getKind()));
                }
            }
        }
    }

    private void writeArray(int record, ValueType.Array array) {
        ValueType item = array.getItemType();
        boolean primitive = item instanceof ValueType.Primitive;
        memory.putByte(
                record + Layout.CLASS_KIND, primitive ? Layout.KIND_PRIMITIVE_ARRAY : Layout.KIND_REFERENCE_ARRAY);
        memory.putByte(record + Layout.CLASS_ELEMENT_SHIFT, JavaTypes.sizeShift(item));
        memory.putInt(record + ITEM_TYPE, address(item));
        memory.putInt(record + ACCESS_FLAGS, 0x411);
    }

    private void writeClass(int record, ValueType.Object type) {
        ClassReader cls = world.allClasses().get(type.getClassName());
        memory.putInt(record + ACCESS_FLAGS, accessFlags(cls));
        if (!types.isInterface(type)) {
            memory.putInt(record + Layout.CLASS_INSTANCE_SIZE, layout.instanceSize(cls.getName()));
            List<Integer> offsets = layout.referenceOffsets(cls.getName());
            if (!offsets.isEmpty()) {
                int map = memory.allocate(2 + 2 * offsets.size(), 2);
                memory.putShort(map, offsets.size());
                for (int i = 0; i < offsets.size(); i++) {
                    memory.putShort(map + 2 + 2 * i, offsets.get(i));
                }
                memory.putInt(record + Layout.CLASS_REFERENCE_MAP, map);
            }
            int strength = referenceStrength(cls.getName());
            if (strength != 0) {
                memory.putByte(record + Layout.CLASS_KIND, Layout.KIND_REFERENCE);
                memory.putShort(record + Layout.CLASS_FLAGS, strength);
            }
        }
        InterfaceTest test = interfaceTests.get(cls.getName());
        if (test != null) {
            memory.putInt(record + INTERFACE_TABLE, test.table);
            memory.putByte(record + INTERFACE_BIT, test.mask);
        }
        if (tellsComparisons && comparesItself(cls)) {
            memory.putByte(record + COMPARES_ITSELF, 1);
        }
        List<Integer> superinterfaces = new ArrayList<>();
        for (String name : cls.getInterfaces()) {
            if (types.contains(ValueType.object(name))) {
                superinterfaces.add(address(ValueType.object(name)));
            }
        }
        if (!superinterfaces.isEmpty()) {
            int list = memory.allocate(4 + 4 * superinterfaces.size(), 4);
            memory.putInt(list, superinterfaces.size());
            for (int i = 0; i < superinterfaces.size(); i++) {
                memory.putInt(list + 4 + 4 * i, superinterfaces.get(i));
            }
            memory.putInt(record + SUPERINTERFACES, list);
        }
    }

    /** Has records tell which classes are comparable with themselves, in the byte at the offset returned. */
    int tellComparisons() {
        tellsComparisons = true;
        return COMPARES_ITSELF;
    }

    /** Whether a class {@code C} says itself that it implements {@code Comparable<C>}, in its Signature (JVMS 4.7.9). */
    private static boolean comparesItself(ClassReader cls) {
        for (GenericValueType.Object implemented : cls.getGenericInterfaces()) {
            GenericValueType.Argument[] arguments = implemented.getArguments();
            if (implemented.getFullClassName().equals("java.lang.Comparable")
                    && arguments.length == 1
                    && arguments[0].getValue() instanceof GenericValueType.Object other
                    && other.canBeRepresentedAsRaw()
                    && other.getFullClassName().equals(cls.getName())) {
                return true;
            }
        }
        return false;
    }

    /** Address of a table that gives for each class id the record of the class that the type lies in, or 0. */
    int outerClasses(Function<ClassReader, String> outer) {
        int table = memory.allocate(4 * types.types().size(), 4);
        for (ValueType type : types.types()) {
            if (type instanceof ValueType.Object object) {
                String name = outer.apply(world.allClasses().get(object.getClassName()));
                if (name != null && types.contains(ValueType.object(name))) {
                    memory.putInt(table + 4 * types.id(type), address(ValueType.object(name)));
                }
            }
        }
        return table;
    }

    /** The function at this table index initialises the class. */
    void setInitialiser(ValueType type, int tableIndex) {
        memory.putInt(address(type) + INITIALISER, tableIndex);
    }

    /** The enum's constants are in these static slots, in order. */
    void setEnumConstants(ValueType type, List<Integer> slots) {
        int list = memory.allocate(4 + 4 * slots.size(), 4);
        memory.putInt(list, slots.size());
        for (int i = 0; i < slots.size(); i++) {
            memory.putInt(list + 4 + 4 * i, slots.get(i));
        }
        memory.putInt(address(type) + ENUM_CONSTANTS, list);
    }

    /** Gives types the simple names that class files tell; the others' follow from their names. */
    void writeSimpleNames(StringPool strings) {
        for (ValueType type : types.types()) {
            if (type instanceof ValueType.Object object) {
                String name = simpleName(object.getClassName());
                if (name != null) {
                    memory.putInt(address(type) + SIMPLE_NAME, strings.address(name));
                }
            }
        }
    }

    private String simpleName(String className) {
        if (LambdaClasses.contains(className)) {
            String visible = visibleName(ValueType.object(className));
            return visible.substring(visible.lastIndexOf('.') + 1);
        }
        return world.allClasses().get(className).getSimpleName();
    }

    private int referenceStrength(String className) {
        for (String name = className;
                name != null;
                name = world.allClasses().get(name).getParent()) {
            switch (name) {
                case "java.lang.ref.WeakReference":
                    return Layout.STRENGTH_WEAK;
                case "java.lang.ref.SoftReference":
                    return Layout.STRENGTH_SOFT;
                case "java.lang.ref.PhantomReference":
                    return Layout.STRENGTH_PHANTOM;
                case "java.lang.ref.FinalReference":
                    return Layout.STRENGTH_FINAL;
                default:
                    break;
            }
        }
        return 0;
    }

    private static int accessFlags(ClassReader cls) {
        int flags = cls.getLevel() == AccessLevel.PUBLIC ? 1 : 0;
        flags |= cls.hasModifier(ElementModifier.FINAL) ? ModifiersInfo.FINAL : 0;
        flags |= cls.hasModifier(ElementModifier.INTERFACE) ? ModifiersInfo.INTERFACE : 0;
        flags |= cls.hasModifier(ElementModifier.ABSTRACT) ? ModifiersInfo.ABSTRACT : 0;
        flags |= cls.hasModifier(ElementModifier.SYNTHETIC) ? ModifiersInfo.SYNTHETIC : 0;
        flags |= cls.hasModifier(ElementModifier.ANNOTATION) ? ModifiersInfo.ANNOTATION : 0;
        flags |= cls.hasModifier(ElementModifier.ENUM) ? ModifiersInfo.ENUM : 0;
        return flags;
    }

    /** The name that the program sees. That of a lambda expression's class is made as the JVM makes it. */
    private String visibleName(ValueType type) {
        String name = name(type);
        if (!LambdaClasses.contains(name) || type instanceof ValueType.Array) {
            return name;
        }
        return lambdas.computeIfAbsent(name, lambda -> {
            String capturing = LambdaClasses.capturingClass(lambda, this::reachable);
            return capturing == null
                    ? lambda
                    : "%s$$Lambda$%d/0x%016x".formatted(capturing, lambdas.size() + 1, address(type));
        });
    }

    /** What is not reachable cannot be asked for any more: the JDK may be closed. */
    private ClassReader reachable(String name) {
        return world.classes().getClassNames().contains(name)
                ? world.allClasses().get(name)
                : null;
    }

    /** {@code Class.getName()} (binary names; arrays in descriptor form). */
    static String name(ValueType type) {
        if (type instanceof ValueType.Object object) {
            return object.getClassName();
        }
        if (type instanceof ValueType.Array) {
            return type.toString().replace('/', '.');
        }
        if (type instanceof ValueType.Primitive primitive) {
            return primitive.getKind() == PrimitiveType.INTEGER
                    ? "int"
                    : primitive.getKind() == PrimitiveType.CHARACTER
                            ? "char"
                            : primitive.getKind().name().toLowerCase(Locale.ROOT);
        }
        return "void";
    }

    /** As TeaVM's {@code ClassInfo.PrimitiveKind} numbers them. */
    private static int primitiveKind(ValueType type) {
        if (type instanceof ValueType.Primitive primitive) {
            switch (primitive.getKind()) {
                case BOOLEAN:
                    return 1;
                case BYTE:
                    return 2;
                case SHORT:
                    return 3;
                case CHARACTER:
                    return 4;
                case INTEGER:
                    return 5;
                case LONG:
                    return 6;
                case FLOAT:
                    return 7;
                default:
                    return 8;
            }
        }
        return 9;
    }
}
