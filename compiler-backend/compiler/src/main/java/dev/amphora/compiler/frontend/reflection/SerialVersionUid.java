// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.teavm.asm.Opcodes;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.FieldNode;
import org.teavm.asm.tree.MethodNode;

/** The version of a class that declares none (Java Object Serialization Specification, 4.6). */
final class SerialVersionUid {
    private static final int CLASS_FLAGS =
            Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
    private static final int FIELD_FLAGS = Opcodes.ACC_PUBLIC
            | Opcodes.ACC_PRIVATE
            | Opcodes.ACC_PROTECTED
            | Opcodes.ACC_STATIC
            | Opcodes.ACC_FINAL
            | Opcodes.ACC_VOLATILE
            | Opcodes.ACC_TRANSIENT;
    private static final int METHOD_FLAGS = Opcodes.ACC_PUBLIC
            | Opcodes.ACC_PRIVATE
            | Opcodes.ACC_PROTECTED
            | Opcodes.ACC_STATIC
            | Opcodes.ACC_FINAL
            | Opcodes.ACC_SYNCHRONIZED
            | Opcodes.ACC_NATIVE
            | Opcodes.ACC_ABSTRACT
            | Opcodes.ACC_STRICT;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    private SerialVersionUid() {}

    /**
     * Computes it.
     *
     * @param modifiers those that {@code Class.getModifiers} tells
     */
    static long of(ClassNode node, int modifiers) {
        SerialVersionUid uid = new SerialVersionUid();
        try {
            uid.write(node, modifiers);
            byte[] hash = MessageDigest.getInstance("SHA").digest(uid.bytes.toByteArray());
            return ByteBuffer.wrap(hash).order(ByteOrder.LITTLE_ENDIAN).getLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void write(ClassNode node, int modifiers) throws IOException {
        out.writeUTF(node.name.replace('/', '.'));
        int flags = modifiers & CLASS_FLAGS;
        if ((flags & Opcodes.ACC_INTERFACE) != 0) {
            // Compilers did not agree on whether an interface is abstract.
            boolean hasMethods = node.methods.stream().anyMatch(method -> !method.name.startsWith("<"));
            flags = hasMethods ? flags | Opcodes.ACC_ABSTRACT : flags & ~Opcodes.ACC_ABSTRACT;
        }
        out.writeInt(flags);
        List<String> interfaces = new ArrayList<>(node.interfaces);
        interfaces.replaceAll(name -> name.replace('/', '.'));
        interfaces.sort(null);
        for (String name : interfaces) {
            out.writeUTF(name);
        }
        List<FieldNode> fields = new ArrayList<>(node.fields);
        fields.sort(Comparator.comparing(field -> field.name));
        for (FieldNode field : fields) {
            boolean isHidden = (field.access & Opcodes.ACC_PRIVATE) != 0
                    && (field.access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) != 0;
            if (!isHidden) {
                write(field.name, field.access & FIELD_FLAGS, field.desc);
            }
        }
        if (node.methods.stream().anyMatch(method -> method.name.equals("<clinit>"))) {
            write("<clinit>", Opcodes.ACC_STATIC, "()V");
        }
        List<MethodNode> methods = new ArrayList<>(node.methods);
        methods.removeIf(method -> method.name.equals("<clinit>") || (method.access & Opcodes.ACC_PRIVATE) != 0);
        // Constructors come first, as their name does.
        methods.sort(Comparator.comparing((MethodNode method) -> !method.name.equals("<init>"))
                .thenComparing(method -> method.name)
                .thenComparing(method -> method.desc));
        for (MethodNode method : methods) {
            write(method.name, method.access & METHOD_FLAGS, method.desc.replace('/', '.'));
        }
    }

    private void write(String name, int flags, String descriptor) throws IOException {
        out.writeUTF(name);
        out.writeInt(flags);
        out.writeUTF(descriptor);
    }
}
