// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.ValueType;

/**
 * Numbers the types of the closed world: each class and array type before its subtypes, and these consecutively, so
 * that a subclass test is one range check on the class id in an object's header. Interfaces and primitive types come
 * last; no object has their ids.
 *
 * <p>Array types form a tree of their own below Object: the superclass of {@code T[]} is {@code S[]} for the nearest
 * superclass S of T that has an array type, at last {@code Object[]}.
 */
final class TypeTable {
    static final ValueType OBJECT = ValueType.object("java.lang.Object");
    static final ValueType OBJECT_ARRAY = ValueType.arrayOf(OBJECT);
    private static final int MAX_TYPES = 0xFFFF;
    private final ClassReaderSource classes;
    private final Map<ValueType, Integer> ids = new LinkedHashMap<>();
    private final Map<ValueType, Integer> ends = new LinkedHashMap<>();
    private final List<ValueType> types = new ArrayList<>();
    private final Map<ValueType, Set<String>> interfacesOf = new LinkedHashMap<>();
    private int concreteEnd;

    /**
     * Numbers types.
     *
     * @param classes the closed world's classes
     * @param classNames classes and interfaces in it
     * @param arrays array types the program mentions; their element types are added
     */
    TypeTable(ClassReaderSource classes, Collection<String> classNames, Collection<ValueType> arrays) {
        this.classes = classes;
        types.add(null); // id 0 is null's
        Set<String> names = new TreeSet<>();
        for (String name : classNames) {
            for (String c = name; c != null; c = classes.get(c).getParent()) {
                names.add(c);
            }
        }
        Set<ValueType> arrayTypes = new LinkedHashSet<>();
        arrayTypes.add(OBJECT_ARRAY);
        for (ValueType array : arrays) {
            for (ValueType t = array; t instanceof ValueType.Array; t = item(t)) {
                arrayTypes.add(t);
                if (elementClass(t) != null && classes.get(elementClass(t)) != null) {
                    for (String c = elementClass(t);
                            c != null;
                            c = classes.get(c).getParent()) {
                        names.add(c);
                    }
                }
            }
        }
        Map<ValueType, List<ValueType>> children = new LinkedHashMap<>();
        List<String> interfaces = new ArrayList<>();
        for (String name : names) {
            ClassReader cls = classes.get(name);
            if (cls.hasModifier(ElementModifier.INTERFACE)) {
                interfaces.add(name);
            } else if (cls.getParent() != null) {
                children.computeIfAbsent(ValueType.object(cls.getParent()), t -> new ArrayList<>())
                        .add(ValueType.object(name));
            }
        }
        List<ValueType> sortedArrays = new ArrayList<>(arrayTypes);
        sortedArrays.sort((a, b) -> a.toString().compareTo(b.toString()));
        for (ValueType array : sortedArrays) {
            children.computeIfAbsent(arrayParent(array, arrayTypes), t -> new ArrayList<>())
                    .add(array);
        }
        number(OBJECT, children);
        concreteEnd = types.size();
        for (String name : interfaces) {
            add(ValueType.object(name));
        }
        for (ValueType primitive : List.of(
                ValueType.BOOLEAN,
                ValueType.BYTE,
                ValueType.SHORT,
                ValueType.CHARACTER,
                ValueType.INTEGER,
                ValueType.LONG,
                ValueType.FLOAT,
                ValueType.DOUBLE,
                ValueType.VOID)) {
            add(primitive);
        }
        if (types.size() > MAX_TYPES) {
            throw new IllegalStateException("more than " + MAX_TYPES + " types");
        }
    }

    private void add(ValueType type) {
        ids.put(type, types.size());
        types.add(type);
        ends.put(type, types.size());
    }

    private void number(ValueType root, Map<ValueType, List<ValueType>> children) {
        // An explicit stack: hierarchies can be deep, and each type's end is known only after its subtypes.
        record Visit(ValueType type, boolean leave) {}
        List<Visit> stack = new ArrayList<>();
        stack.add(new Visit(root, false));
        while (!stack.isEmpty()) {
            Visit visit = stack.remove(stack.size() - 1);
            if (visit.leave) {
                ends.put(visit.type, types.size());
                continue;
            }
            ids.put(visit.type, types.size());
            types.add(visit.type);
            stack.add(new Visit(visit.type, true));
            List<ValueType> subtypes = new ArrayList<>(children.getOrDefault(visit.type, List.of()));
            Collections.reverse(subtypes);
            subtypes.forEach(subtype -> stack.add(new Visit(subtype, false)));
        }
    }

    private ValueType arrayParent(ValueType array, Set<ValueType> arrayTypes) {
        if (array.equals(OBJECT_ARRAY)) {
            return OBJECT;
        }
        ValueType item = item(array);
        if (item instanceof ValueType.Primitive) {
            return OBJECT;
        }
        ValueType up = item;
        while (up != null) {
            if (up instanceof ValueType.Array) {
                up = arrayParent(up, arrayTypes);
            } else {
                ClassReader cls = classes.get(((ValueType.Object) up).getClassName());
                up = cls == null || cls.getParent() == null || cls.hasModifier(ElementModifier.INTERFACE)
                        ? null
                        : ValueType.object(cls.getParent());
            }
            if (up != null && arrayTypes.contains(ValueType.arrayOf(up))) {
                return ValueType.arrayOf(up);
            }
        }
        return OBJECT_ARRAY;
    }

    static ValueType item(ValueType array) {
        return ((ValueType.Array) array).getItemType();
    }

    /** What an array of any number of dimensions is of at last (JLS 10.1); of another type, that type. */
    static ValueType element(ValueType type) {
        ValueType element = type;
        while (element instanceof ValueType.Array) {
            element = item(element);
        }
        return element;
    }

    private static String elementClass(ValueType type) {
        return element(type) instanceof ValueType.Object object ? object.getClassName() : null;
    }

    /** All types by id; element 0 is null. */
    List<ValueType> types() {
        return types;
    }

    /** Ids from this on belong to interfaces and primitive types. */
    int concreteEnd() {
        return concreteEnd;
    }

    boolean contains(ValueType type) {
        return ids.containsKey(type);
    }

    int id(ValueType type) {
        Integer id = ids.get(type);
        if (id == null) {
            throw new IllegalStateException("type without id: " + type);
        }
        return id;
    }

    /** One past the last id of the type's subtypes. */
    int end(ValueType type) {
        return ends.get(type);
    }

    boolean isInterface(ValueType type) {
        return type instanceof ValueType.Object object
                && classes.get(object.getClassName()) != null
                && classes.get(object.getClassName()).hasModifier(ElementModifier.INTERFACE);
    }

    /** Superclass as the numbering sees it; null for Object, interfaces and primitive types. */
    ValueType superclass(ValueType type) {
        if (type instanceof ValueType.Array) {
            return OBJECT;
        }
        if (type instanceof ValueType.Object object && !isInterface(type)) {
            String parent = classes.get(object.getClassName()).getParent();
            return parent == null ? null : ValueType.object(parent);
        }
        return null;
    }

    /** Names of all interfaces a class, interface or array type implements or extends, directly or not. */
    Set<String> allInterfaces(ValueType type) {
        Set<String> known = interfacesOf.get(type);
        if (known != null) {
            return known;
        }
        Set<String> found = new LinkedHashSet<>();
        if (type instanceof ValueType.Array) {
            found.add("java.lang.Cloneable");
            found.add("java.io.Serializable");
        } else if (type instanceof ValueType.Object object) {
            ClassReader cls = classes.get(object.getClassName());
            if (cls != null) {
                for (String direct : cls.getInterfaces()) {
                    found.add(direct);
                    found.addAll(allInterfaces(ValueType.object(direct)));
                }
                if (cls.getParent() != null) {
                    found.addAll(allInterfaces(ValueType.object(cls.getParent())));
                }
            }
        }
        interfacesOf.put(type, found);
        return found;
    }
}
