// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import org.teavm.asm.Opcodes;
import org.teavm.asm.tree.ClassNode;
import org.teavm.asm.tree.MethodNode;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.ValueType;
import org.teavm.model.util.ProgramUtils;

/**
 * Gives the classes that TeaVM makes for lambda expressions what those of the JVM have. If they are serializable, they have a {@code
 * writeReplace} already, which gets the result type that object streams look for.
 */
public final class SerializableLambdas implements ClassHolderTransformer {
    static final String SERIALIZED = "java.lang.invoke.SerializedLambda";
    private static final String SERIALIZABLE = "java.io.Serializable";
    private static final String REPLACE = "writeReplace";
    private static final MethodDescriptor MADE = new MethodDescriptor(REPLACE, ValueType.object(SERIALIZED));
    private static final MethodDescriptor WANTED = new MethodDescriptor(REPLACE, ValueType.object("java.lang.Object"));

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (!LambdaClasses.contains(cls.getName())) {
            return;
        }
        cls.setLevel(AccessLevel.PACKAGE_PRIVATE);
        cls.getModifiers().add(ElementModifier.FINAL);
        cls.getModifiers().add(ElementModifier.SYNTHETIC);
        MethodHolder made = cls.getMethod(MADE);
        if (made == null) {
            return;
        }
        MethodHolder wanted = new MethodHolder(WANTED);
        wanted.setLevel(AccessLevel.PRIVATE);
        wanted.getModifiers().add(ElementModifier.FINAL);
        wanted.setProgram(ProgramUtils.copy(made.getProgram()));
        cls.removeMethod(made);
        cls.addMethod(wanted);
    }

    /** Whether a class, of which there is no class file, was made for a serializable lambda expression. */
    static boolean contains(ClassReader cls) {
        return LambdaClasses.contains(cls.getName())
                && cls.getInterfaces().contains(SERIALIZABLE)
                && cls.getMethod(WANTED) != null;
    }

    /** What would be in the class file, as far as object streams and reflection ask; null unless it is serializable. */
    static ClassNode node(ClassReader cls) {
        if (!contains(cls)) {
            return null;
        }
        ClassNode node = new ClassNode();
        node.version = Opcodes.V17;
        node.access = Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC;
        node.name = cls.getName().replace('.', '/');
        node.superName = "java/lang/Object";
        cls.getInterfaces().forEach(name -> node.interfaces.add(name.replace('.', '/')));
        node.methods.add(
                new MethodNode(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, REPLACE, "()Ljava/lang/Object;", null, null));
        return node;
    }
}
