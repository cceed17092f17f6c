// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.FieldNode;
import org.teavm.asm.tree.InnerClassNode;
import org.teavm.asm.tree.MethodNode;
import org.teavm.asm.tree.ParameterNode;
import org.teavm.asm.tree.RecordComponentNode;
import org.teavm.asm.tree.TypeAnnotationNode;

/** Writes the tables of a class; see {@code dev.amphora.runtime.classlib.reflect} for what their methods mean. */
final class TableWriter {
    private static final Set<String> MAKES_ANNOTATIONS =
            Set.of("annotations", "parameterAnnotations", "componentAnnotations", "defaultValue");

    private static final String PACKAGE = KeptNames.internal(KeptNames.PACKAGE);
    private static final String FIELD = "java/lang/reflect/Field";
    private static final String METHOD = "java/lang/reflect/Method";
    private static final String CONSTRUCTOR = "java/lang/reflect/Constructor";
    private static final String EXECUTABLE = "java/lang/reflect/Executable";
    private static final String COMPONENT = "java/lang/reflect/RecordComponent";
    private static final Set<String> UNCALLED = Set.of("wait", "wait0", "notify", "notifyAll", "finalize", "clone");
    private static final String CLASSES = "[Ljava/lang/Class;";

    private final AnnotationCode annotations;
    private final TypeAnnotationCode typeAnnotations;
    /** Which classes a table may name: the program could not get at the Class object of one that is missing. */
    private final ClassFiles classes;

    TableWriter(ClassFiles classes, AnnotationCode annotations) {
        this.classes = classes;
        this.annotations = annotations;
        typeAnnotations = new TypeAnnotationCode(annotations);
    }

    /** The methods of tables whose constants are those that annotations name. */
    static boolean makesAnnotations(String method) {
        return MAKES_ANNOTATIONS.contains(method) || TypeAnnotationCode.makes(method);
    }

    private void writeTypes(TableClass table, SignatureTypes types) {
        List<Type> found = new ArrayList<>();
        for (String name : types.names()) {
            if (classes.isPresent(name.replace('/', '.'))) {
                found.add(Type.getObjectType(name));
            }
        }
        MethodVisitor code = table.method("types", "()" + CLASSES);
        Code.classes(code, found);
        TableClass.end(code, Opcodes.ARETURN);
    }

    /** The table of fields of a class. */
    byte[] fields(String name, ClassNode owner, List<FieldNode> fields) {
        TableClass table = new TableClass(name, PACKAGE + "FieldTable");
        SignatureTypes types = new SignatureTypes();
        MethodVisitor code = table.method("fields", "()[L" + FIELD + ";");
        Code.number(code, fields.size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, FIELD);
        for (int i = 0; i < fields.size(); i++) {
            FieldNode field = fields.get(i);
            types.addType(field.signature);
            code.visitInsn(Opcodes.DUP);
            Code.number(code, i);
            newField(code, table, owner, field, i);
            code.visitInsn(Opcodes.AASTORE);
        }
        TableClass.end(code, Opcodes.ARETURN);
        writeTypes(table, types);
        writeGet(table, owner, fields);
        writeSet(table, owner, fields);
        table.perSlot("annotations", "(I)[Ljava/lang/annotation/Annotation;", fields.size(), out -> slot -> {
            annotations.array(out, annotations.visible(fields.get(slot).visibleAnnotations));
            out.visitInsn(Opcodes.ARETURN);
        });
        typeAnnotations.perSlot(table, each(fields, field -> field.visibleTypeAnnotations));
        return table.bytes();
    }

    private static <T> List<List<TypeAnnotationNode>> each(List<T> members, Function<T, List<TypeAnnotationNode>> of) {
        List<List<TypeAnnotationNode>> all = new ArrayList<>();
        members.forEach(member -> all.add(of.apply(member)));
        return all;
    }

    private static void newField(MethodVisitor code, TableClass table, ClassNode owner, FieldNode field, int slot) {
        code.visitTypeInsn(Opcodes.NEW, FIELD);
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn(Type.getObjectType(owner.name));
        code.visitLdcInsn(field.name);
        Code.classOf(code, Type.getType(field.desc));
        Code.number(code, field.access & 0xFFFF);
        Code.number(code, 0);
        Code.number(code, slot);
        Code.string(code, field.signature);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                FIELD,
                "<init>",
                "(Ljava/lang/Class;Ljava/lang/String;Ljava/lang/Class;IZILjava/lang/String;[B)V",
                false);
        code.visitInsn(Opcodes.DUP);
        newAccess(code, "FieldAccess", "FieldTable", slot);
        code.visitFieldInsn(Opcodes.PUTFIELD, FIELD, "fieldAccessor", "Ljdk/internal/reflect/FieldAccessor;");
    }

    private static void newAccess(MethodVisitor code, String access, String kind, int slot) {
        code.visitTypeInsn(Opcodes.NEW, PACKAGE + access);
        code.visitInsn(Opcodes.DUP);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        Code.number(code, slot);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, PACKAGE + access, "<init>", "(L" + PACKAGE + kind + ";I)V", false);
    }

    private static boolean isStatic(int access) {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    private static void receiver(MethodVisitor code, ClassNode owner, int variable) {
        code.visitVarInsn(Opcodes.ALOAD, variable);
        code.visitTypeInsn(Opcodes.CHECKCAST, owner.name);
    }

    private static void writeGet(TableClass table, ClassNode owner, List<FieldNode> fields) {
        table.perSlot("get", "(ILjava/lang/Object;)Ljava/lang/Object;", fields.size(), code -> slot -> {
            FieldNode field = fields.get(slot);
            if (isStatic(field.access)) {
                code.visitFieldInsn(Opcodes.GETSTATIC, owner.name, field.name, field.desc);
            } else {
                receiver(code, owner, 2);
                code.visitFieldInsn(Opcodes.GETFIELD, owner.name, field.name, field.desc);
            }
            Code.box(code, Type.getType(field.desc));
            code.visitInsn(Opcodes.ARETURN);
        });
    }

    /** Static final fields cannot be set, nor can the fields of records. */
    private static void writeSet(TableClass table, ClassNode owner, List<FieldNode> fields) {
        boolean isRecord = (owner.access & Opcodes.ACC_RECORD) != 0;
        table.perSlot("set", "(ILjava/lang/Object;Ljava/lang/Object;)V", fields.size(), code -> slot -> {
            FieldNode field = fields.get(slot);
            if ((field.access & Opcodes.ACC_FINAL) != 0 && (isRecord || isStatic(field.access))) {
                Code.noSlot(code);
                return;
            }
            if (!isStatic(field.access)) {
                receiver(code, owner, 2);
            }
            code.visitVarInsn(Opcodes.ALOAD, 3);
            Code.unbox(code, Type.getType(field.desc));
            code.visitFieldInsn(
                    isStatic(field.access) ? Opcodes.PUTSTATIC : Opcodes.PUTFIELD, owner.name, field.name, field.desc);
            code.visitInsn(Opcodes.RETURN);
        });
    }

    /** The table of methods, or of constructors, of a class. */
    byte[] executables(String name, ClassNode owner, List<MethodNode> members) {
        return executables(name, owner, members, owner.name, false);
    }

    /** The table of methods that are called as such even where the receiver's class overrides them. */
    byte[] specialMethods(String name, ClassNode owner, List<MethodNode> members) {
        return executables(name, owner, members, owner.name, true);
    }

    /**
     * The table of one constructor without parameters, which makes an object of a class as object streams do: of its constructors,
     * that of a superclass is the first that runs.
     *
     * @param superclass the internal name of that superclass
     */
    byte[] serialConstructor(String name, ClassNode owner, String superclass) {
        MethodNode constructor = new MethodNode(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        return executables(name, owner, List.of(constructor), superclass, false);
    }

    private byte[] executables(
            String name, ClassNode owner, List<MethodNode> members, String constructed, boolean isSpecial) {
        TableClass table = new TableClass(name, PACKAGE + "ExecutableTable");
        SignatureTypes types = new SignatureTypes();
        MethodVisitor code = table.method("members", "()[L" + EXECUTABLE + ";");
        Code.number(code, members.size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, EXECUTABLE);
        for (int i = 0; i < members.size(); i++) {
            types.add(members.get(i).signature);
            code.visitInsn(Opcodes.DUP);
            Code.number(code, i);
            newExecutable(code, owner, members.get(i), i);
            code.visitInsn(Opcodes.AASTORE);
        }
        TableClass.end(code, Opcodes.ARETURN);
        writeTypes(table, types);
        table.perSlot(
                "call",
                "(ILjava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;",
                members.size(),
                out -> slot -> call(out, owner, members.get(slot), constructed, isSpecial));
        writeAnnotations(table, members);
        typeAnnotations.perSlot(table, each(members, member -> member.visibleTypeAnnotations));
        writeParameters(table, members);
        return table.bytes();
    }

    private static void newExecutable(MethodVisitor code, ClassNode owner, MethodNode member, int slot) {
        boolean isConstructor = member.name.equals("<init>");
        String type = isConstructor ? CONSTRUCTOR : METHOD;
        code.visitTypeInsn(Opcodes.NEW, type);
        code.visitInsn(Opcodes.DUP);
        code.visitLdcInsn(Type.getObjectType(owner.name));
        if (!isConstructor) {
            code.visitLdcInsn(member.name);
        }
        Code.classes(code, List.of(Type.getArgumentTypes(member.desc)));
        if (!isConstructor) {
            Code.classOf(code, Type.getReturnType(member.desc));
        }
        List<Type> exceptions = new ArrayList<>();
        member.exceptions.forEach(exception -> exceptions.add(Type.getObjectType(exception)));
        Code.classes(code, exceptions);
        Code.number(code, member.access & 0xFFFF);
        Code.number(code, slot);
        Code.string(code, member.signature);
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitInsn(Opcodes.ACONST_NULL);
        if (!isConstructor) {
            code.visitInsn(Opcodes.ACONST_NULL);
        }
        code.visitMethodInsn(
                Opcodes.INVOKESPECIAL,
                type,
                "<init>",
                isConstructor
                        ? "(Ljava/lang/Class;" + CLASSES + CLASSES + "IILjava/lang/String;[B[B)V"
                        : "(Ljava/lang/Class;Ljava/lang/String;" + CLASSES + "Ljava/lang/Class;" + CLASSES
                                + "IILjava/lang/String;[B[B[B)V",
                false);
        code.visitInsn(Opcodes.DUP);
        newAccess(code, "ExecutableAccess", "ExecutableTable", slot);
        if (isConstructor) {
            code.visitFieldInsn(
                    Opcodes.PUTFIELD, type, "constructorAccessor", "Ljdk/internal/reflect/ConstructorAccessor;");
        } else {
            code.visitFieldInsn(Opcodes.PUTFIELD, type, "methodAccessor", "Ljdk/internal/reflect/MethodAccessor;");
        }
    }

    private static void call(
            MethodVisitor code, ClassNode owner, MethodNode member, String constructed, boolean isSpecial) {
        boolean isInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
        int opcode;
        if (owner.name.equals("java/lang/Object") && UNCALLED.contains(member.name)) {
            // They would make threads and monitors part of every program that lists the methods of a class.
            Code.raise(
                    code,
                    "java/lang/UnsupportedOperationException",
                    "java.lang.Object." + member.name + " cannot be called by reflection");
            return;
        }
        if (isSpecial && (member.access & (Opcodes.ACC_STATIC | Opcodes.ACC_ABSTRACT)) != 0) {
            Code.noSlot(code);
            return;
        }
        if (member.name.equals("<init>")) {
            if ((owner.access & Opcodes.ACC_ABSTRACT) != 0) {
                Code.noSlot(code);
                return;
            }
            opcode = Opcodes.INVOKESPECIAL;
            code.visitTypeInsn(Opcodes.NEW, owner.name);
            code.visitInsn(Opcodes.DUP);
        } else if (isStatic(member.access)) {
            opcode = Opcodes.INVOKESTATIC;
        } else {
            receiver(code, owner, 2);
            opcode = isSpecial || (member.access & Opcodes.ACC_PRIVATE) != 0
                    ? Opcodes.INVOKESPECIAL
                    : isInterface ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        }
        Code.arguments(code, 3, member.desc);
        String called = member.name.equals("<init>") ? constructed : owner.name;
        code.visitMethodInsn(opcode, called, member.name, member.desc, isInterface);
        if (!member.name.equals("<init>")) {
            Code.box(code, Type.getReturnType(member.desc));
        }
        code.visitInsn(Opcodes.ARETURN);
    }

    private void writeAnnotations(TableClass table, List<MethodNode> members) {
        int count = members.size();
        table.perSlot("annotations", "(I)[Ljava/lang/annotation/Annotation;", count, code -> slot -> {
            annotations.array(code, annotations.visible(members.get(slot).visibleAnnotations));
            code.visitInsn(Opcodes.ARETURN);
        });
        if (members.stream().anyMatch(member -> member.visibleParameterAnnotations != null)) {
            table.perSlot("parameterAnnotations", "(I)[[Ljava/lang/annotation/Annotation;", count, code -> slot -> {
                var parameters = members.get(slot).visibleParameterAnnotations;
                if (parameters == null) {
                    code.visitInsn(Opcodes.ACONST_NULL);
                } else {
                    Code.number(code, parameters.length);
                    code.visitTypeInsn(Opcodes.ANEWARRAY, "[Ljava/lang/annotation/Annotation;");
                    for (int i = 0; i < parameters.length; i++) {
                        code.visitInsn(Opcodes.DUP);
                        Code.number(code, i);
                        annotations.array(code, annotations.visible(parameters[i]));
                        code.visitInsn(Opcodes.AASTORE);
                    }
                }
                code.visitInsn(Opcodes.ARETURN);
            });
        }
        if (members.stream().anyMatch(member -> member.annotationDefault != null)) {
            table.perSlot("defaultValue", "(I)Ljava/lang/Object;", count, code -> slot -> {
                MethodNode member = members.get(slot);
                if (member.annotationDefault == null) {
                    code.visitInsn(Opcodes.ACONST_NULL);
                } else {
                    annotations.value(code, member.annotationDefault, Type.getReturnType(member.desc));
                }
                code.visitInsn(Opcodes.ARETURN);
            });
        }
    }

    private static void writeParameters(TableClass table, List<MethodNode> members) {
        if (members.stream().allMatch(member -> member.parameters == null)) {
            return;
        }
        table.perSlot("parameterNames", "(I)[Ljava/lang/String;", members.size(), code -> slot -> {
            List<ParameterNode> parameters = members.get(slot).parameters;
            if (parameters == null) {
                code.visitInsn(Opcodes.ACONST_NULL);
            } else {
                Code.number(code, parameters.size());
                code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/String");
                for (int i = 0; i < parameters.size(); i++) {
                    code.visitInsn(Opcodes.DUP);
                    Code.number(code, i);
                    Code.string(code, parameters.get(i).name);
                    code.visitInsn(Opcodes.AASTORE);
                }
            }
            code.visitInsn(Opcodes.ARETURN);
        });
        table.perSlot("parameterModifiers", "(I)[I", members.size(), code -> slot -> {
            List<ParameterNode> parameters = members.get(slot).parameters;
            if (parameters == null) {
                code.visitInsn(Opcodes.ACONST_NULL);
            } else {
                Code.number(code, parameters.size());
                code.visitIntInsn(Opcodes.NEWARRAY, Opcodes.T_INT);
                for (int i = 0; i < parameters.size(); i++) {
                    code.visitInsn(Opcodes.DUP);
                    Code.number(code, i);
                    Code.number(code, parameters.get(i).access);
                    code.visitInsn(Opcodes.IASTORE);
                }
            }
            code.visitInsn(Opcodes.ARETURN);
        });
    }

    /** The annotations of the class itself. */
    byte[] annotations(String name, ClassNode owner) {
        TableClass table = new TableClass(name, PACKAGE + "AnnotationTable");
        var visible = annotations.visible(owner.visibleAnnotations);
        MethodVisitor code = table.method("annotations", "()[Ljava/lang/annotation/Annotation;");
        annotations.array(code, visible);
        TableClass.end(code, Opcodes.ARETURN);
        table.perSlot("isInherited", "(I)Z", visible.size(), out -> slot -> {
            Code.number(
                    out, annotations.isAnnotatedWith(visible.get(slot), "Ljava/lang/annotation/Inherited;") ? 1 : 0);
            out.visitInsn(Opcodes.IRETURN);
        });
        return table.bytes();
    }

    /** Whether {@link #typeAnnotations} has anything to write. */
    boolean hasTypeAnnotations(ClassNode owner) {
        return typeAnnotations.areVisible(owner.visibleTypeAnnotations);
    }

    /** The annotations of the types that the declaration of the class names. */
    byte[] typeAnnotations(String name, ClassNode owner) {
        TableClass table = new TableClass(name, PACKAGE + "TypeAnnotationTable");
        typeAnnotations.ofClass(table, owner.visibleTypeAnnotations);
        return table.bytes();
    }

    /** What the class file says of the class. */
    byte[] self(String name, ClassNode owner) {
        TableClass table = new TableClass(name, PACKAGE + "ClassTable");
        MethodVisitor code = table.method("modifiers", "()I");
        Code.number(code, modifiers(owner));
        TableClass.end(code, Opcodes.IRETURN);
        code = table.method("signature", "()Ljava/lang/String;");
        Code.string(code, classes.signature(owner));
        TableClass.end(code, Opcodes.ARETURN);
        code = table.method("enclosingMethod", "()[Ljava/lang/String;");
        if (owner.outerMethod == null) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else {
            Code.number(code, 2);
            code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/String");
            code.visitInsn(Opcodes.DUP);
            Code.number(code, 0);
            code.visitLdcInsn(owner.outerMethod);
            code.visitInsn(Opcodes.AASTORE);
            code.visitInsn(Opcodes.DUP);
            Code.number(code, 1);
            code.visitLdcInsn(owner.outerMethodDesc);
            code.visitInsn(Opcodes.AASTORE);
        }
        TableClass.end(code, Opcodes.ARETURN);
        writeClasses(table, owner);
        SignatureTypes types = new SignatureTypes();
        types.add(classes.signature(owner));
        if (owner.recordComponents != null) {
            writeComponents(table, owner, types);
        }
        writeTypes(table, types);
        return table.bytes();
    }

    /** Those that the class around it knows, for a member class (JVMS 4.7.6). */
    static int modifiers(ClassNode owner) {
        int access = owner.access & ~Opcodes.ACC_SUPER;
        for (InnerClassNode inner : owner.innerClasses) {
            if (inner.name.equals(owner.name)) {
                access = inner.access;
            }
        }
        return access & 0x7FFF;
    }

    private void writeClasses(TableClass table, ClassNode owner) {
        List<Type> declared = new ArrayList<>();
        for (InnerClassNode inner : owner.innerClasses) {
            if (owner.name.equals(inner.outerName) && inner.innerName != null) {
                declared.add(Type.getObjectType(inner.name));
            }
        }
        MethodVisitor code = table.method("declaredClasses", "()" + CLASSES);
        Code.classes(code, known(declared));
        TableClass.end(code, Opcodes.ARETURN);
        writeOptional(table, "permittedSubclasses", owner.permittedSubclasses, null);
        writeOptional(table, "nestMembers", owner.nestMembers, owner.name);
    }

    private List<Type> known(List<Type> types) {
        return types.stream()
                .filter(type -> classes.isPresent(type.getClassName()))
                .toList();
    }

    private void writeOptional(TableClass table, String method, List<String> names, String first) {
        MethodVisitor code = table.method(method, "()" + CLASSES);
        if (names == null) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else {
            List<Type> types = new ArrayList<>();
            if (first != null) {
                types.add(Type.getObjectType(first));
            }
            names.forEach(name -> types.add(Type.getObjectType(name)));
            Code.classes(code, known(types));
        }
        TableClass.end(code, Opcodes.ARETURN);
    }

    private void writeComponents(TableClass table, ClassNode owner, SignatureTypes types) {
        List<RecordComponentNode> components = owner.recordComponents;
        MethodVisitor code = table.method("recordComponents", "()[L" + COMPONENT + ";");
        Code.number(code, components.size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, COMPONENT);
        for (int i = 0; i < components.size(); i++) {
            RecordComponentNode component = components.get(i);
            types.addType(component.signature);
            code.visitInsn(Opcodes.DUP);
            Code.number(code, i);
            code.visitTypeInsn(Opcodes.NEW, COMPONENT);
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, COMPONENT, "<init>", "()V", false);
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(Type.getObjectType(owner.name));
            code.visitFieldInsn(Opcodes.PUTFIELD, COMPONENT, "clazz", "Ljava/lang/Class;");
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(component.name);
            code.visitFieldInsn(Opcodes.PUTFIELD, COMPONENT, "name", "Ljava/lang/String;");
            code.visitInsn(Opcodes.DUP);
            Code.classOf(code, Type.getType(component.descriptor));
            code.visitFieldInsn(Opcodes.PUTFIELD, COMPONENT, "type", "Ljava/lang/Class;");
            code.visitInsn(Opcodes.DUP);
            Code.string(code, component.signature);
            code.visitFieldInsn(Opcodes.PUTFIELD, COMPONENT, "signature", "Ljava/lang/String;");
            code.visitInsn(Opcodes.AASTORE);
        }
        TableClass.end(code, Opcodes.ARETURN);
        table.perSlot(
                "componentAnnotations", "(I)[Ljava/lang/annotation/Annotation;", components.size(), out -> slot -> {
                    annotations.array(out, annotations.visible(components.get(slot).visibleAnnotations));
                    out.visitInsn(Opcodes.ARETURN);
                });
        typeAnnotations.perSlot(table, each(components, component -> component.visibleTypeAnnotations));
    }
}
