// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.teavm.asm.ClassReader;
import org.teavm.asm.Opcodes;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.FieldNode;
import org.teavm.asm.tree.InnerClassNode;
import org.teavm.asm.tree.MethodNode;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;

/** What class files offer to other packages: the public and protected members of public and protected classes. */
final class JavaApi {
    private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    /**
     * A class of the API.
     *
     * @param name its binary name
     * @param methods the methods and constructors that it declares itself
     * @param fields the fields that it declares itself, with their types
     */
    record Type(String name, List<MethodReference> methods, List<Field> fields) {
        String packageName() {
            return name.substring(0, Math.max(0, name.lastIndexOf('.')));
        }
    }

    /** A field of the API. */
    record Field(FieldReference reference, ValueType type) {}

    private JavaApi() {}

    /** The API that some class files declare, in their order; {@code classFiles} finds the classes around nested ones. */
    static List<Type> of(Iterable<byte[]> some, Function<String, byte[]> classFiles) {
        List<Type> types = new ArrayList<>();
        for (byte[] bytes : some) {
            ClassNode node = read(bytes);
            if (isVisible(node, classFiles)) {
                types.add(type(node));
            }
        }
        return types;
    }

    private static ClassNode read(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return node;
    }

    /** A nested class is visible if it and all classes around it are; its own access flags say less than its entry. */
    private static boolean isVisible(ClassNode node, Function<String, byte[]> classFiles) {
        if ((node.access & Opcodes.ACC_SYNTHETIC) != 0) {
            return false;
        }
        for (InnerClassNode inner : node.innerClasses) {
            if (inner.name.equals(node.name)) {
                if (inner.outerName == null || inner.innerName == null || (inner.access & VISIBLE) == 0) {
                    return false;
                }
                byte[] outer = classFiles.apply(inner.outerName.replace('/', '.'));
                return outer != null && isVisible(read(outer), classFiles);
            }
        }
        return (node.access & VISIBLE) != 0;
    }

    private static Type type(ClassNode node) {
        String name = node.name.replace('/', '.');
        List<MethodReference> methods = new ArrayList<>();
        for (MethodNode method : node.methods) {
            boolean made = (method.access & (Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE)) != 0;
            if ((method.access & VISIBLE) != 0 && !made) {
                methods.add(new MethodReference(name, MethodDescriptor.parse(method.name + method.desc)));
            }
        }
        List<Field> fields = new ArrayList<>();
        for (FieldNode field : node.fields) {
            if ((field.access & VISIBLE) != 0 && (field.access & Opcodes.ACC_SYNTHETIC) == 0) {
                fields.add(new Field(new FieldReference(name, field.name), ValueType.parse(field.desc)));
            }
        }
        return new Type(name, methods, fields);
    }
}
