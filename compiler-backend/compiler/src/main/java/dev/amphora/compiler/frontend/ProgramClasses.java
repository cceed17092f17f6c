// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.compiler.frontend.reflection.LambdaClasses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.teavm.asm.ClassReader;
import org.teavm.asm.Opcodes;
import org.teavm.asm.tree.ClassNode;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.MethodReference;

/** What class files of the program say that TeaVM's model of a class leaves out, read when somebody asks. */
final class ProgramClasses {
    private static final int FIELDREF = 9;
    private static final int METHODREF = 10;
    private static final int INTERFACE_METHODREF = 11;

    private final Function<String, byte[]> classFiles;
    private final Map<String, Facts> known = new HashMap<>();

    /**
     * About the classes of a program.
     *
     * @param classFiles the class file of a class, by the name with dots; null if the program has none
     */
    ProgramClasses(Function<String, byte[]> classFiles) {
        this.classFiles = classFiles;
    }

    /** Whether the class is one of the program's, as opposed to the class library's. */
    boolean contains(String name) {
        return facts(name) != null;
    }

    /** Whether the class is one of the program's, or was made for a lambda expression in one of them. */
    boolean containsCodeOf(String name, ClassReaderSource classes) {
        if (!LambdaClasses.contains(name)) {
            return contains(name);
        }
        String capturing = LambdaClasses.capturingClass(name, classes);
        return capturing != null && contains(capturing);
    }

    /** About a class of the program; null for any other. */
    Facts facts(String name) {
        if (!known.containsKey(name)) {
            byte[] bytes = classFiles.apply(name);
            known.put(name, bytes == null ? null : new Facts(name, bytes));
        }
        return known.get(name);
    }

    /** A field that a class declares, with the value of its ConstantValue attribute or null. */
    record Field(String name, String descriptor, Object constant) {}

    /** A field that a class refers to. */
    record FieldReference(String owner, String name, String descriptor) {}

    /** About one class. */
    static final class Facts {
        private final Set<String> methods = new HashSet<>();
        private final Set<String> interfaceMethods = new HashSet<>();
        private final List<Field> fields = new ArrayList<>();
        private final List<FieldReference> fieldReferences = new ArrayList<>();
        private final List<String> interfaces = new ArrayList<>();
        private final String superclass;
        private final boolean isPublic;
        private final boolean isInterface;
        private final boolean guardsFinalFields;
        private final String nest;

        Facts(String name, byte[] bytes) {
            ClassReader reader = new ClassReader(bytes);
            ClassNode node = new ClassNode();
            reader.accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            isPublic = (node.access & Opcodes.ACC_PUBLIC) != 0;
            isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
            guardsFinalFields = (node.version & 0xFFFF) >= Opcodes.V9;
            nest = node.nestHostClass == null ? name : node.nestHostClass.replace('/', '.');
            superclass = node.superName == null ? null : node.superName.replace('/', '.');
            node.interfaces.forEach(type -> interfaces.add(type.replace('/', '.')));
            node.fields.forEach(field -> fields.add(new Field(field.name, field.desc, field.value)));
            readReferences(reader);
        }

        private void readReferences(ClassReader reader) {
            char[] buffer = new char[reader.getMaxStringLength()];
            for (int i = 1; i < reader.getItemCount(); i++) {
                int item = reader.getItem(i);
                // The slot after a long or a double is empty.
                int tag = item == 0 ? 0 : reader.readByte(item - 1);
                if (tag == FIELDREF || tag == METHODREF || tag == INTERFACE_METHODREF) {
                    int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
                    String owner = reader.readClass(item, buffer).replace('/', '.');
                    String member = reader.readUTF8(nameAndType, buffer);
                    String descriptor = reader.readUTF8(nameAndType + 2, buffer);
                    if (tag == FIELDREF) {
                        fieldReferences.add(new FieldReference(owner, member, descriptor));
                    } else {
                        (tag == METHODREF ? methods : interfaceMethods).add(owner + "." + member + descriptor);
                    }
                }
            }
        }

        /** Whether it is an interface in its class file, whatever JSO makes of it. */
        boolean isInterface() {
            return isInterface;
        }

        /** The fields that the class declares, in order. */
        List<Field> fields() {
            return fields;
        }

        /** The fields that the class's code refers to. */
        List<FieldReference> fieldReferences() {
            return fieldReferences;
        }

        /** The direct superinterfaces, by their names with dots. */
        List<String> interfaces() {
            return interfaces;
        }

        /** The direct superclass, by its name with dots; null for none. */
        String superclass() {
            return superclass;
        }

        /** The flag of the class file itself, which knows neither private nor protected (JVMS 4.1). */
        boolean isPublic() {
            return isPublic;
        }

        /** Whether only initialisers may set final fields: since version 53 of class files (JVMS 6.5.putfield). */
        boolean guardsFinalFields() {
            return guardsFinalFields;
        }

        /** The host of the class's nest (JVMS 5.4.4). */
        String nest() {
            return nest;
        }

        /**
         * Whether the class takes the owner of a method that it calls for an interface. If it does both, or if the call is
         * none of the class file's, whether it should.
         */
        boolean namesInInterface(MethodReference method, boolean isInterface) {
            String reference = method.getClassName() + "." + method.getName()
                    + method.getDescriptor().signatureToString();
            boolean asClass = methods.contains(reference);
            boolean asInterface = interfaceMethods.contains(reference);
            return asClass == asInterface ? isInterface : asInterface;
        }
    }
}
