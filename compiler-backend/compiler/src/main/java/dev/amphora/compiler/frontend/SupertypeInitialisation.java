// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.LinkedHashSet;
import java.util.Set;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.InitClassInstruction;

/**
 * Says in class initialisers which supertypes they initialise (JLS 12.4.1) where TeaVM does not know: superinterfaces that
 * declare default methods, and the superclass of a class that is used by its static members only. Classes without an initialiser
 * get one for this.
 */
final class SupertypeInitialisation implements ClassHolderTransformer {
    private static final MethodDescriptor CLINIT = new MethodDescriptor("<clinit>", ValueType.VOID);

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.hasModifier(ElementModifier.INTERFACE)) {
            return;
        }
        ClassReaderSource classes = context.getHierarchy().getClassSource();
        MethodHolder initialiser = cls.getMethod(CLINIT);
        Set<String> supertypes = new LinkedHashSet<>();
        if (initialiser != null || hasStaticMembers(cls)) {
            addSuperclass(cls, classes, supertypes);
        }
        addSuperinterfaces(cls, classes, supertypes);
        if (supertypes.isEmpty()) {
            return;
        }
        if (initialiser == null) {
            initialiser = emptyInitialiser();
            cls.addMethod(initialiser);
        }
        Instruction first = initialiser.getProgram().basicBlockAt(0).getFirstInstruction();
        for (String name : supertypes) {
            InitClassInstruction initialise = new InitClassInstruction();
            initialise.setClassName(name);
            first.insertPrevious(initialise);
        }
    }

    private static boolean hasStaticMembers(ClassReader cls) {
        return cls.getMethods().stream().anyMatch(method -> method.hasModifier(ElementModifier.STATIC))
                || cls.getFields().stream().anyMatch(field -> field.hasModifier(ElementModifier.STATIC));
    }

    /** Adds the nearest superclass with an initialiser, which initialises those above it. */
    private static void addSuperclass(ClassReader cls, ClassReaderSource classes, Set<String> found) {
        for (String name = cls.getParent(); name != null; ) {
            ClassReader superclass = classes.get(name);
            if (superclass == null) {
                return;
            }
            if (superclass.getMethod(CLINIT) != null) {
                found.add(name);
                return;
            }
            name = superclass.getParent();
        }
    }

    /** In the order of JLS 12.4.2, step 7. */
    private static void addSuperinterfaces(ClassReader type, ClassReaderSource classes, Set<String> found) {
        for (String name : type.getInterfaces()) {
            ClassReader superinterface = classes.get(name);
            if (superinterface != null) {
                addSuperinterfaces(superinterface, classes, found);
                if (superinterface.getMethod(CLINIT) != null && hasDefaultMethods(superinterface)) {
                    found.add(name);
                }
            }
        }
    }

    private static boolean hasDefaultMethods(ClassReader type) {
        return type.getMethods().stream()
                .anyMatch(method ->
                        !method.hasModifier(ElementModifier.ABSTRACT) && !method.hasModifier(ElementModifier.STATIC));
    }

    private static MethodHolder emptyInitialiser() {
        MethodHolder initialiser = new MethodHolder(CLINIT);
        initialiser.setLevel(AccessLevel.PACKAGE_PRIVATE);
        initialiser.getModifiers().add(ElementModifier.STATIC);
        Program program = new Program();
        program.createVariable();
        program.createBasicBlock().add(new ExitInstruction());
        initialiser.setProgram(program);
        return initialiser;
    }
}
