// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.asm.Type;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.FieldNode;
import org.teavm.asm.tree.MethodNode;
import org.teavm.model.ClassReader;
import org.teavm.model.FieldReader;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.ValueType;

/**
 * Writes what object streams need of a class: a subclass of the runtime library's {@code SerialTable}, and the tables that it
 * makes. The class file says what there is; for a class of the library this is the JDK's, so that streams are the JVM's
 * whatever takes the class's place here.
 */
final class SerialWriter {
    private static final String PACKAGE = KeptNames.internal(KeptNames.PACKAGE);
    private static final String UID = "serialVersionUID";
    private static final String FIELDS = "serialPersistentFields";
    /** Classes whose objects the streams themselves know how to write. */
    private static final Set<String> BY_STREAM = Set.of("java/lang/String", "java/lang/Class");

    private static final Set<String> WRITING =
            Set.of("writeObject(Ljava/io/ObjectOutputStream;)V", "writeReplace()Ljava/lang/Object;");
    private static final Set<String> READING = Set.of(
            "readObject(Ljava/io/ObjectInputStream;)V", "readObjectNoData()V", "readResolve()Ljava/lang/Object;");
    private static final Set<String> MAKING =
            Set.of("$deserializeLambda$(Ljava/lang/invoke/SerializedLambda;)Ljava/lang/Object;");

    private final TableWriter tables;
    private final ClassFiles classes;
    private final BiConsumer<String, byte[]> define;

    SerialWriter(TableWriter tables, ClassFiles classes, BiConsumer<String, byte[]> define) {
        this.tables = tables;
        this.classes = classes;
        this.define = define;
    }

    /** The internal name of the table of what writing needs; null if the class here lacks some of the JDK's state. */
    String writing(ClassNode node, ClassReader model) {
        if (!hasStateOf(node, model)) {
            return null;
        }
        String stem = PACKAGE + "KeptSerial$" + node.name.replace('/', '$');
        boolean isEnum = (node.access & Opcodes.ACC_ENUM) != 0;
        List<FieldNode> fields = isEnum ? List.of() : fields(node);
        List<MethodNode> methods = isEnum ? List.of() : methods(node, WRITING);
        TableClass table = new TableClass(stem, PACKAGE + "SerialTable");
        writeUid(table, node);
        writePart(
                table,
                "fields",
                "FieldTable",
                fields.isEmpty() ? null : part(stem + "$fields", tables.fields(stem + "$fields", node, fields)));
        writePart(
                table,
                "methods",
                "ExecutableTable",
                methods.isEmpty()
                        ? null
                        : part(stem + "$methods", tables.executables(stem + "$methods", node, methods)));
        define.accept(stem, table.bytes());
        return stem;
    }

    /** The internal name of the table of what reading needs as well. */
    String reading(ClassNode node, ClassReader model) {
        String stem = PACKAGE + "KeptReading$" + node.name.replace('/', '$');
        TableClass table = new TableClass(stem, PACKAGE + "SerialReading");
        boolean isEnum = (node.access & Opcodes.ACC_ENUM) != 0;
        List<MethodNode> methods = new ArrayList<>(isEnum ? List.of() : methods(node, READING));
        methods.removeIf(method -> !isPresent(method, model));
        writePart(
                table,
                "methods",
                "ExecutableTable",
                methods.isEmpty()
                        ? null
                        : part(stem + "$methods", tables.executables(stem + "$methods", node, methods)));
        byte[] constructor = isEnum ? null : constructor(stem + "$new", node, model);
        writePart(
                table, "constructor", "ExecutableTable", constructor == null ? null : part(stem + "$new", constructor));
        MethodVisitor constants = table.method("constants", "()[Ljava/lang/Enum;");
        // A constant with a body is of a class of its own, which streams do not name.
        if (isEnum && node.superName.equals("java/lang/Enum")) {
            constants.visitMethodInsn(Opcodes.INVOKESTATIC, node.name, "values", "()[L" + node.name + ";", false);
        } else {
            constants.visitInsn(Opcodes.ACONST_NULL);
        }
        TableClass.end(constants, Opcodes.ARETURN);
        define.accept(stem, table.bytes());
        return stem;
    }

    /** The internal name of the table of what makes a class's lambda expressions again; null if javac has written nothing for it. */
    String making(ClassNode node) {
        List<MethodNode> methods = methods(node, MAKING);
        if (methods.isEmpty()) {
            return null;
        }
        String name = PACKAGE + "KeptLambdas$" + node.name.replace('/', '$');
        return part(name, tables.executables(name, node, methods));
    }

    /** The internal name of a class that makes arrays of a type. */
    String array(Type type) {
        String name = PACKAGE + "KeptArrays$"
                + type.getDescriptor().replace('[', '$').replace('/', '$').replace(";", "");
        TableClass table = new TableClass(name, PACKAGE + "SerialArrays");
        MethodVisitor itemType = table.method("type", "()Ljava/lang/Class;");
        Code.classOf(itemType, type);
        TableClass.end(itemType, Opcodes.ARETURN);
        MethodVisitor make = table.method("make", "(I)[Ljava/lang/Object;");
        make.visitVarInsn(Opcodes.ILOAD, 1);
        make.visitTypeInsn(
                Opcodes.ANEWARRAY,
                Type.getType(type.getDescriptor().substring(1)).getInternalName());
        TableClass.end(make, Opcodes.ARETURN);
        define.accept(name, table.bytes());
        return name;
    }

    private String part(String name, byte[] file) {
        define.accept(name, file);
        return name;
    }

    private static void writePart(TableClass table, String method, String type, String part) {
        MethodVisitor code = table.method(method, "()L" + PACKAGE + type + ";");
        if (part == null) {
            code.visitInsn(Opcodes.ACONST_NULL);
        } else {
            code.visitTypeInsn(Opcodes.NEW, part);
            code.visitInsn(Opcodes.DUP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, part, "<init>", "()V", false);
        }
        TableClass.end(code, Opcodes.ARETURN);
    }

    private static void writeUid(TableClass table, ClassNode node) {
        MethodVisitor code = table.method("uid", "()J");
        FieldNode declared = declaredUid(node);
        if (declared == null) {
            boolean isFixed = (node.access & (Opcodes.ACC_RECORD | Opcodes.ACC_ENUM)) != 0;
            code.visitLdcInsn(isFixed ? 0L : SerialVersionUid.of(node, TableWriter.modifiers(node)));
        } else if (declared.value instanceof Number constant) {
            code.visitLdcInsn(constant.longValue());
        } else {
            code.visitFieldInsn(Opcodes.GETSTATIC, node.name, UID, declared.desc);
            if (!declared.desc.equals("J")) {
                code.visitInsn(Opcodes.I2L);
            }
        }
        TableClass.end(code, Opcodes.LRETURN);
    }

    private static FieldNode declaredUid(ClassNode node) {
        int flags = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        for (FieldNode field : node.fields) {
            if (field.name.equals(UID) && (field.access & flags) == flags && "JISBC".contains(field.desc)) {
                return field;
            }
        }
        return null;
    }

    private static boolean isStatic(int access) {
        return (access & Opcodes.ACC_STATIC) != 0;
    }

    /** The fields that streams may have, and the one that says which, if the class declares that. */
    private static List<FieldNode> fields(ClassNode node) {
        if (BY_STREAM.contains(node.name)) {
            return List.of();
        }
        boolean declares = node.fields.stream().anyMatch(SerialWriter::declaresFields);
        List<FieldNode> fields = new ArrayList<>();
        for (FieldNode field : node.fields) {
            boolean isDefault = (field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) == 0;
            if (isDefault || declaresFields(field) || declares && !isStatic(field.access)) {
                // Annotations and generic types are no matter of streams.
                fields.add(new FieldNode(field.access, field.name, field.desc, null, field.value));
            }
        }
        return fields;
    }

    private static boolean declaresFields(FieldNode field) {
        int flags = Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
        return field.name.equals(FIELDS)
                && field.desc.equals("[Ljava/io/ObjectStreamField;")
                && (field.access & flags) == flags;
    }

    private static List<MethodNode> methods(ClassNode node, Set<String> signatures) {
        return node.methods.stream()
                .filter(method -> signatures.contains(method.name + method.desc))
                .map(SerialWriter::plain)
                .toList();
    }

    private static MethodNode plain(MethodNode method) {
        return new MethodNode(method.access, method.name, method.desc, null, method.exceptions.toArray(new String[0]));
    }

    private static boolean isPresent(MethodNode method, ClassReader model) {
        return model.getMethod(MethodDescriptor.parse(method.name + method.desc)) != null;
    }

    private boolean hasStateOf(ClassNode node, ClassReader model) {
        if ((node.access & Opcodes.ACC_ENUM) != 0) {
            return true;
        }
        for (FieldNode field : fields(node)) {
            FieldReader known = model.getField(field.name);
            if (known == null || !known.getType().equals(ValueType.parse(field.desc))) {
                return false;
            }
        }
        for (Set<String> signatures : List.of(WRITING, READING)) {
            for (MethodNode method : methods(node, signatures)) {
                if (!isPresent(method, model)) {
                    return false;
                }
            }
        }
        return true;
    }

    private byte[] constructor(String name, ClassNode node, ClassReader model) {
        if ((node.access & Opcodes.ACC_ABSTRACT) != 0) {
            return null;
        }
        if (node.recordComponents != null && (node.access & Opcodes.ACC_RECORD) != 0) {
            StringBuilder descriptor = new StringBuilder("(");
            node.recordComponents.forEach(component -> descriptor.append(component.descriptor));
            return ownConstructor(name, node, descriptor.append(")V").toString(), model);
        }
        if (isSubtype(node, "java/io/Externalizable")) {
            return ownConstructor(name, node, "()V", model);
        }
        ClassNode first = node;
        while (first != null && isSubtype(first, "java/io/Serializable")) {
            first = superclass(first);
        }
        if (first == null) {
            return null;
        }
        String constructed = first.name;
        MethodNode constructor = constructor(first, "()V");
        if (constructor == null || !isAccessible(constructor.access, first, node)) {
            return null;
        }
        return tables.serialConstructor(name, node, constructed);
    }

    private byte[] ownConstructor(String name, ClassNode node, String descriptor, ClassReader model) {
        MethodNode constructor = constructor(node, descriptor);
        return constructor == null || model.getMethod(MethodDescriptor.parse("<init>" + descriptor)) == null
                ? null
                : tables.executables(name, node, List.of(plain(constructor)));
    }

    private static MethodNode constructor(ClassNode node, String descriptor) {
        for (MethodNode method : node.methods) {
            if (method.name.equals("<init>") && method.desc.equals(descriptor)) {
                return method;
            }
        }
        return null;
    }

    private static boolean isAccessible(int access, ClassNode owner, ClassNode from) {
        if ((access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED)) != 0) {
            return true;
        }
        return (access & Opcodes.ACC_PRIVATE) == 0 && packageOf(owner.name).equals(packageOf(from.name));
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private ClassNode superclass(ClassNode node) {
        return node.superName == null ? null : classes.find(node.superName.replace('/', '.'));
    }

    /** Whether the class, given by its class file, has an interface among its supertypes. */
    boolean isSubtype(ClassNode node, String name) {
        Predicate<String> isOrHas = type -> {
            ClassNode found = classes.find(type.replace('/', '.'));
            return type.equals(name) || found != null && isSubtype(found, name);
        };
        return node.interfaces.stream().anyMatch(isOrHas) || node.superName != null && isOrHas.test(node.superName);
    }
}
