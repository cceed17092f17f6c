// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.List;
import org.teavm.asm.ClassReader;
import org.teavm.asm.ClassVisitor;
import org.teavm.asm.ClassWriter;
import org.teavm.asm.FieldVisitor;
import org.teavm.asm.MethodVisitor;
import org.teavm.asm.Opcodes;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.FieldHolder;

/**
 * Makes up for what TeaVM does not know of fields: their descriptors, by which alone fields of one class may differ (JVMS 4.5),
 * as obfuscators make them, and which keep fields of superclasses from being hidden (5.4.3.2); and the values of their
 * ConstantValue attributes, which it loses. Fields that share their name with one that the class declares before get another.
 */
final class FieldOverloads implements ClassHolderTransformer {
    private final ProgramClasses program;

    FieldOverloads(ProgramClasses program) {
        this.program = program;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        ProgramClasses.Facts facts = program.facts(cls.getName());
        if (facts == null) {
            return;
        }
        for (ProgramClasses.Field field : facts.fields()) {
            FieldHolder holder = cls.getField(name(cls.getName(), field));
            if (holder != null) {
                holder.setInitialValue(field.constant());
            }
        }
    }

    /** A class file of the program with the names that TeaVM is to see; the same bytes if they are those it has. */
    byte[] inClassFile(byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        String className = reader.getClassName().replace('/', '.');
        ProgramClasses.Facts facts = program.facts(className);
        if (facts == null || !isAffected(className, facts)) {
            return bytes;
        }
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public FieldVisitor visitField(
                            int access, String name, String descriptor, String signature, Object value) {
                        return super.visitField(
                                access, renamed(className, name, descriptor), descriptor, signature, value);
                    }

                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return new References(super.visitMethod(access, name, descriptor, signature, exceptions));
                    }
                },
                0);
        return writer.toByteArray();
    }

    private boolean isAffected(String className, ProgramClasses.Facts facts) {
        for (ProgramClasses.Field field : facts.fields()) {
            if (!name(className, field).equals(field.name())) {
                return true;
            }
        }
        for (ProgramClasses.FieldReference reference : facts.fieldReferences()) {
            if (!resolve(reference).equals(reference)) {
                return true;
            }
        }
        return false;
    }

    /** What a reference is to be for TeaVM, which takes the nearest field of the name. */
    private ProgramClasses.FieldReference resolve(ProgramClasses.FieldReference reference) {
        String owner = owner(reference.owner(), reference.name(), reference.descriptor());
        if (owner == null || owner.equals(owner(reference.owner(), reference.name(), null))) {
            String renamed =
                    owner == null ? reference.name() : renamed(owner, reference.name(), reference.descriptor());
            return new ProgramClasses.FieldReference(reference.owner(), renamed, reference.descriptor());
        }
        return new ProgramClasses.FieldReference(
                owner, renamed(owner, reference.name(), reference.descriptor()), reference.descriptor());
    }

    /**
     * The class of the program that a field is found in (JVMS 5.4.3.2); null if there is none.
     *
     * @param descriptor null for any
     */
    private String owner(String className, String name, String descriptor) {
        ProgramClasses.Facts facts = className == null ? null : program.facts(className);
        if (facts == null) {
            return null;
        }
        for (ProgramClasses.Field field : facts.fields()) {
            if (field.name().equals(name)
                    && (descriptor == null || field.descriptor().equals(descriptor))) {
                return className;
            }
        }
        for (String superinterface : facts.interfaces()) {
            String owner = owner(superinterface, name, descriptor);
            if (owner != null) {
                return owner;
            }
        }
        return owner(facts.superclass(), name, descriptor);
    }

    private String renamed(String className, String name, String descriptor) {
        return name(className, new ProgramClasses.Field(name, descriptor, null));
    }

    /** The name of a field that a class declares: its own if the class declares no other of this name before. */
    private String name(String className, ProgramClasses.Field field) {
        List<ProgramClasses.Field> fields = program.facts(className).fields();
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).name().equals(field.name())) {
                return fields.get(i).descriptor().equals(field.descriptor())
                        ? field.name()
                        : field.name() + "$" + field.descriptor().replaceAll("[^A-Za-z0-9]", "_");
            }
        }
        return field.name();
    }

    private final class References extends MethodVisitor {
        References(MethodVisitor method) {
            super(Opcodes.ASM9, method);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            ProgramClasses.FieldReference resolved =
                    resolve(new ProgramClasses.FieldReference(owner.replace('/', '.'), name, descriptor));
            super.visitFieldInsn(opcode, resolved.owner().replace('.', '/'), resolved.name(), descriptor);
        }
    }
}
