// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.teavm.asm.ClassReader;
import org.teavm.asm.Opcodes;
import org.teavm.asm.tree.AnnotationNode;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.FieldNode;
import org.teavm.asm.tree.MethodNode;

/**
 * The overlay types of a program: Java types that stand for values of JavaScript. They are {@code JSObject} and what extends it
 * and is an interface, an abstract class or annotated with {@code @JSClass}; interfaces annotated with {@code @JSFunctor}; and the
 * interfaces of all of these. Other classes that implement one are Java's.
 */
final class Overlays {
    private final Map<String, ClassNode> classes = new HashMap<>();
    private final Map<String, Boolean> overlay = new HashMap<>();

    private Overlays() {}

    /** Finds those among class files. */
    static Overlays among(Collection<byte[]> classFiles) {
        Overlays overlays = new Overlays();
        for (byte[] bytes : classFiles) {
            ClassReader reader = new ClassReader(bytes);
            // Nothing else can be an overlay type, and most classes are like that.
            if (!"java/lang/Object".equals(reader.getSuperName())
                    || (reader.getAccess() & Opcodes.ACC_INTERFACE) != 0
                    || reader.getInterfaces().length > 0
                    || reader.getClassName().equals(JsoNames.JS_OBJECT)
                    || mentions(bytes, JsoNames.EXPORT)) {
                ClassNode node = new ClassNode();
                reader.accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
                overlays.classes.put(node.name, node);
            }
        }
        overlays.overlay.put(JsoNames.JS_OBJECT, true);
        overlays.classes.keySet().forEach(overlays::contains);
        overlays.names().forEach(overlays::includeInterfaces);
        return overlays;
    }

    /** Whether a class file can have annotations of a type. */
    private static boolean mentions(byte[] classFile, String annotation) {
        return new String(classFile, StandardCharsets.ISO_8859_1).contains(annotation);
    }

    /** What is inherited from an interface of the program is JavaScript's as well. */
    private void includeInterfaces(String name) {
        for (String type : classes.get(name).interfaces) {
            if (classes.containsKey(type) && overlay.put(type, true) != Boolean.TRUE) {
                includeInterfaces(type);
            }
        }
    }

    /** Whether the type with this internal name is an overlay type. */
    boolean contains(String name) {
        Boolean known = overlay.get(name);
        if (known == null) {
            overlay.put(name, false); // in case of circular classes, which are reported elsewhere
            known = examine(classes.get(name));
            overlay.put(name, known);
        }
        return known;
    }

    private boolean examine(ClassNode node) {
        if (node == null) {
            return false;
        }
        if ((node.access & Opcodes.ACC_INTERFACE) != 0 && annotation(node, JsoNames.FUNCTOR) != null) {
            return true;
        }
        boolean may = (node.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) != 0
                || annotation(node, JsoNames.CLASS) != null;
        return may && (contains(node.superName) || node.interfaces.stream().anyMatch(this::contains));
    }

    /** The internal names of all overlay types, sorted. */
    List<String> names() {
        Map<String, Boolean> sorted = new TreeMap<>(overlay);
        sorted.values().removeIf(is -> !is);
        return List.copyOf(sorted.keySet());
    }

    /**
     * The internal names of types with members annotated with {@code @JSExport}, sorted: classes and interfaces of Java's, and overlay
     * types with static methods.
     */
    List<String> exporting() {
        return classes.values().stream()
                .filter(node -> node.methods.stream()
                        .anyMatch(method -> annotation(method, JsoNames.EXPORT) != null
                                && (!contains(node.name) || (method.access & Opcodes.ACC_STATIC) != 0)))
                .map(node -> node.name)
                .sorted()
                .toList();
    }

    /** Whether JavaScript sees the Java objects of the type as functions. */
    boolean isFunctor(String name) {
        return contains(name) && annotation(classes.get(name), JsoNames.FUNCTOR) != null && isInterface(name);
    }

    boolean isInterface(String name) {
        return (classes.get(name).access & Opcodes.ACC_INTERFACE) != 0;
    }

    ClassNode get(String name) {
        return classes.get(name);
    }

    /** The one abstract method that a functional interface declares or inherits; null if there are none or several. */
    MethodNode function(String name) {
        Map<String, MethodNode> found = new HashMap<>();
        for (String type : supertypes(name)) {
            for (MethodNode method : classes.get(type).methods) {
                if ((method.access & Opcodes.ACC_ABSTRACT) != 0) {
                    found.putIfAbsent(method.name + method.desc, method);
                }
            }
        }
        return found.size() == 1 ? found.values().iterator().next() : null;
    }

    /**
     * The overlay type that declares a method, looked for from a type upwards.
     *
     * @return null if none does, as for the methods of {@code Object}
     */
    String declaring(String type, String name, String descriptor) {
        for (String candidate : supertypes(type)) {
            if (method(candidate, name, descriptor) != null) {
                return candidate;
            }
        }
        return null;
    }

    MethodNode method(String type, String name, String descriptor) {
        for (MethodNode method : classes.get(type).methods) {
            if (method.name.equals(name) && method.desc.equals(descriptor)) {
                return method;
            }
        }
        return null;
    }

    /** A type and the overlay types above it: superclasses before interfaces. */
    List<String> supertypes(String name) {
        List<String> found = new ArrayList<>();
        addSupertypes(name, found);
        return found;
    }

    private void addSupertypes(String name, List<String> found) {
        if (contains(name) && !found.contains(name)) {
            found.add(name);
            ClassNode node = classes.get(name);
            addSupertypes(node.superName, found);
            node.interfaces.forEach(type -> addSupertypes(type, found));
        }
    }

    /** Whether a field of a type stands for a property: all of its instance fields, and static ones that say so. */
    boolean isProperty(String type, String field) {
        String declaring = contains(type) ? declaringField(type, field) : null;
        if (declaring == null) {
            return false;
        }
        FieldNode node = field(declaring, field);
        return (node.access & Opcodes.ACC_STATIC) == 0
                || JsoNames.find(JsoNames.PROPERTY, node.visibleAnnotations, node.invisibleAnnotations) != null;
    }

    /** The overlay type that declares a field, looked for from a type upwards; null if none does. */
    String declaringField(String type, String field) {
        for (String candidate : supertypes(type)) {
            if (field(candidate, field) != null) {
                return candidate;
            }
        }
        return null;
    }

    private FieldNode field(String type, String name) {
        for (FieldNode field : classes.get(type).fields) {
            if (field.name.equals(name)) {
                return field;
            }
        }
        return null;
    }

    static AnnotationNode annotation(ClassNode node, String type) {
        return JsoNames.find(type, node.visibleAnnotations, node.invisibleAnnotations);
    }

    static AnnotationNode annotation(MethodNode node, String type) {
        return JsoNames.find(type, node.visibleAnnotations, node.invisibleAnnotations);
    }

    /** The annotation of a parameter, or null. */
    static AnnotationNode annotation(MethodNode node, int parameter, String type) {
        return JsoNames.find(
                type,
                of(node.visibleParameterAnnotations, parameter),
                of(node.invisibleParameterAnnotations, parameter));
    }

    private static List<AnnotationNode> of(List<AnnotationNode>[] all, int parameter) {
        return all == null || all[parameter] == null ? Collections.emptyList() : all[parameter];
    }

    /** What JavaScript calls the class of an overlay type. */
    String className(String name) {
        ClassNode node = classes.get(name);
        String given = node == null ? null : JsoNames.text(annotation(node, JsoNames.CLASS), "name");
        String primitive = node == null ? null : JsoNames.text(annotation(node, JsoNames.PRIMITIVE_TYPE), "value");
        if (given == null && primitive != null && !primitive.equals("undefined")) {
            // The functions that belong to a primitive type are those of its wrapper.
            return primitive.equals("bigint")
                    ? "BigInt"
                    : Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1);
        }
        return given != null ? given : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')) + 1);
    }
}
