// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.exports;

import dev.amphora.abi.LibraryInterface.Kind;
import dev.amphora.abi.LibraryInterface.Member;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.AnnotationNode;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.InnerClassNode;
import org.teavm.asm.tree.MethodNode;

/**
 * Which members of a class annotated with {@code @Export} hosts see, and as what. All public ones, those of classes above that are not
 * exported included; if some are annotated themselves, these only. Accessors are properties, unless the annotation names them.
 */
final class ClassMembers {
    private static final String EXPORT = "Ldev/amphora/api/Export;";
    private static final String CONSTRUCTOR = "<init>";
    /** What JavaScript's classes and objects have anyway. */
    private static final Set<String> TAKEN = Set.of("constructor", "release", "prototype");
    /** Methods of every object, which hosts have other means for. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals(Ljava/lang/Object;)Z", "hashCode()I");

    private final ClassNode owner;
    private final BoundaryTypes types;
    private final Map<Member, MethodNode> members = new LinkedHashMap<>();

    private ClassMembers(ClassNode owner, BoundaryTypes types) {
        this.owner = owner;
        this.types = types;
    }

    /** Whether a class is one whose objects hosts see. */
    static boolean isExported(ClassNode node) {
        return annotation(node.invisibleAnnotations) != null;
    }

    /** The annotation among others; null if it is not there. */
    static AnnotationNode annotation(List<AnnotationNode> annotations) {
        if (annotations != null) {
            for (AnnotationNode each : annotations) {
                if (each.desc.equals(EXPORT)) {
                    return each;
                }
            }
        }
        return null;
    }

    /** The name that an annotation gives; null if it gives none. */
    static String name(AnnotationNode export) {
        String given = export == null || export.values == null ? "" : (String) export.values.get(1);
        return given.isEmpty() ? null : given;
    }

    /** The next class above that is exported, too; null if there is none. */
    static ClassNode exportedAbove(ClassNode node, BoundaryTypes types) {
        ClassNode above = types.classNode(node.superName);
        while (above != null && !isExported(above)) {
            above = types.classNode(above.superName);
        }
        return above;
    }

    /** The members of a class, with the methods that they are. */
    static Map<Member, MethodNode> of(ClassNode owner, BoundaryTypes types) throws BoundaryTypes.Unsupported {
        ClassMembers found = new ClassMembers(owner, types);
        found.check();
        found.collect();
        return found.members;
    }

    private void check() throws BoundaryTypes.Unsupported {
        if ((owner.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ENUM)) != 0) {
            throw new BoundaryTypes.Unsupported("objects of what is no class");
        }
        if ((owner.access & Opcodes.ACC_PUBLIC) == 0) {
            throw new BoundaryTypes.Unsupported("objects of a class that is not public");
        }
        for (InnerClassNode inner : owner.innerClasses) {
            if (inner.name.equals(owner.name) && (inner.access & Opcodes.ACC_STATIC) == 0) {
                throw new BoundaryTypes.Unsupported("objects of an inner class that is not static");
            }
        }
        if (name(annotation(owner.invisibleAnnotations)) != null) {
            throw new BoundaryTypes.Unsupported("another name for a class");
        }
    }

    private void collect() throws BoundaryTypes.Unsupported {
        Map<String, MethodNode> candidates = candidates();
        boolean some = candidates.values().stream().anyMatch(method -> annotation(method.invisibleAnnotations) != null);
        for (MethodNode method : candidates.values()) {
            AnnotationNode export = annotation(method.invisibleAnnotations);
            if (!some || export != null) {
                add(method, name(export), candidates);
            }
        }
    }

    private Map<String, MethodNode> candidates() throws BoundaryTypes.Unsupported {
        Map<String, MethodNode> candidates = new LinkedHashMap<>();
        boolean isAbstract = (owner.access & Opcodes.ACC_ABSTRACT) != 0;
        for (ClassNode cls = owner; cls != null && (cls == owner || !isExported(cls)); ) {
            for (MethodNode method : cls.methods) {
                boolean isConstructor = method.name.equals(CONSTRUCTOR);
                boolean isOfOwnerOnly = isConstructor || (method.access & Opcodes.ACC_STATIC) != 0;
                if ((method.access & Opcodes.ACC_PUBLIC) == 0) {
                    if (annotation(method.invisibleAnnotations) != null) {
                        throw new BoundaryTypes.Unsupported("a method that is not public, " + method.name + ",");
                    }
                } else if ((method.access & Opcodes.ACC_SYNTHETIC) == 0
                        && !(isConstructor && isAbstract)
                        && !(isOfOwnerOnly && cls != owner)
                        && !OF_EVERY_OBJECT.contains(method.name + method.desc)) {
                    candidates.putIfAbsent(method.name + method.desc, method);
                }
            }
            cls = types.classNode(cls.superName);
        }
        return candidates;
    }

    private void add(MethodNode method, String given, Map<String, MethodNode> candidates)
            throws BoundaryTypes.Unsupported {
        Member member = member(method, given, candidates);
        if (!member.name().isEmpty() && !ExportScan.isIdentifier(member.name()) || TAKEN.contains(member.name())) {
            throw new BoundaryTypes.Unsupported("a member called " + member.name());
        }
        boolean isTwice = members.containsKey(member);
        for (Kind kind : member.kind() == Kind.METHOD ? List.of(Kind.GETTER, Kind.SETTER) : List.of(Kind.METHOD)) {
            isTwice |= members.containsKey(new Member(kind, member.owner(), member.name()));
        }
        if (isTwice) {
            throw new BoundaryTypes.Unsupported(
                    member.name().isEmpty() ? "more than one constructor" : "two members called " + member.name());
        }
        members.put(member, method);
    }

    private Member member(MethodNode method, String given, Map<String, MethodNode> candidates) {
        String simple = owner.name.substring(Math.max(owner.name.lastIndexOf('/'), owner.name.lastIndexOf('$')) + 1);
        if (method.name.equals(CONSTRUCTOR)) {
            return new Member(Kind.CONSTRUCTOR, simple, "");
        }
        if ((method.access & Opcodes.ACC_STATIC) != 0) {
            return new Member(Kind.STATIC, simple, given == null ? method.name : given);
        }
        if (given == null && isComponent(method)) {
            return new Member(Kind.GETTER, simple, method.name);
        }
        if (given == null && isGetter(method)) {
            return new Member(Kind.GETTER, simple, property(method));
        }
        if (given == null && method.name.matches("set\\p{javaUpperCase}.*") && method.desc.endsWith(")V")) {
            // A property that can only be set is none.
            String type = method.desc.substring(1, method.desc.length() - 2);
            String suffix = method.name.substring("set".length()) + "()" + type;
            if (candidates.containsKey("get" + suffix) || type.equals("Z") && candidates.containsKey("is" + suffix)) {
                return new Member(Kind.SETTER, simple, property(method));
            }
        }
        return new Member(Kind.METHOD, simple, given == null ? method.name : given);
    }

    private boolean isComponent(MethodNode method) {
        return owner.recordComponents != null
                && owner.recordComponents.stream()
                        .anyMatch(component ->
                                method.name.equals(component.name) && method.desc.equals("()" + component.descriptor));
    }

    private static boolean isGetter(MethodNode method) {
        return method.name.matches("get\\p{javaUpperCase}.*")
                        && method.desc.startsWith("()")
                        && Type.getReturnType(method.desc) != Type.VOID_TYPE
                || method.name.matches("is\\p{javaUpperCase}.*") && method.desc.equals("()Z");
    }

    /** As JavaBeans name it: two capitals at the beginning stay. */
    private static String property(MethodNode accessor) {
        String name = accessor.name.substring(accessor.name.startsWith("is") ? 2 : 3);
        boolean isAcronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
        return isAcronym ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
