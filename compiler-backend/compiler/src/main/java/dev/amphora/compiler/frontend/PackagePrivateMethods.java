// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.util.ModelUtils;

/**
 * Keeps methods apart that only look like overrides: a method of the same name and descriptor does not override a
 * package-private one of another package (JVMS 5.4.5), but TeaVM knows names only. Such a method, and the calls that resolve
 * to it, get another name. Most classes have no such methods, and nothing is done to them.
 *
 * <p>Names depend on superclasses alone, so that classes can be looked at one by one. What is not covered is a method that
 * also implements an interface, or that only a method reference names.
 */
final class PackagePrivateMethods implements ClassHolderTransformer {
    private static final String PLATFORM = "java.";

    private final Map<MethodReference, String> names = new HashMap<>();

    /** A class and its method, as the class file has them. */
    private record Declared(ClassReader owner, MethodReader method) {
        boolean samePackage(Declared other) {
            return packageOf(owner.getName()).equals(packageOf(other.owner.getName()));
        }
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().startsWith(PLATFORM)) {
            // Its classes are of one making, and cannot extend the program's.
            return;
        }
        ClassHierarchy hierarchy = context.getHierarchy();
        for (MethodHolder method : List.copyOf(cls.getMethods())) {
            renameCalls(method, hierarchy);
            if (isVirtual(method) && hasStrangers(cls, hierarchy)) {
                rename(cls, method, hierarchy);
            }
        }
    }

    private static String packageOf(String className) {
        return className.substring(0, className.lastIndexOf('.') + 1);
    }

    private static boolean isVirtual(MethodReader method) {
        return !method.hasModifier(ElementModifier.STATIC)
                && method.getLevel() != AccessLevel.PRIVATE
                && !method.getName().equals("<init>");
    }

    /** Whether a superclass is of another package, Object apart, which has no package-private methods. */
    private static boolean hasStrangers(ClassReader cls, ClassHierarchy hierarchy) {
        String home = packageOf(cls.getName());
        for (ClassReader up = parent(cls, hierarchy); up != null; up = parent(up, hierarchy)) {
            if (!packageOf(up.getName()).equals(home)) {
                return true;
            }
        }
        return false;
    }

    private static ClassReader parent(ClassReader cls, ClassHierarchy hierarchy) {
        ClassReader parent =
                cls.getParent() == null ? null : hierarchy.getClassSource().get(cls.getParent());
        return parent == null || parent.getParent() == null ? null : parent;
    }

    private void renameCalls(MethodHolder method, ClassHierarchy hierarchy) {
        if (method.getProgram() == null) {
            return;
        }
        for (BasicBlock block : method.getProgram().getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && call.getInstance() != null) {
                    MethodReference target = call.getMethod();
                    String name = names.computeIfAbsent(target, t -> resolvedName(t, hierarchy));
                    if (!name.equals(target.getName())) {
                        call.setMethod(new MethodReference(target.getClassName(), name, target.getSignature()));
                    }
                }
            }
        }
    }

    private static String resolvedName(MethodReference reference, ClassHierarchy hierarchy) {
        ClassReader cls = hierarchy.getClassSource().get(reference.getClassName());
        while (cls != null && cls.getMethod(reference.getDescriptor()) == null) {
            cls = parent(cls, hierarchy);
        }
        if (cls == null || !hasStrangers(cls, hierarchy)) {
            return reference.getName();
        }
        MethodReader method = cls.getMethod(reference.getDescriptor());
        return isVirtual(method) ? name(new Declared(cls, method), hierarchy) : method.getName();
    }

    private static String name(Declared method, ClassHierarchy hierarchy) {
        return allNames(method, hierarchy).iterator().next();
    }

    /** The names under which a method is called; more than one if it overrides methods that are strangers to each other. */
    private static Set<String> allNames(Declared method, ClassHierarchy hierarchy) {
        List<Declared> above = above(method, hierarchy);
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < above.size(); i++) {
            if (overrides(method, above, i)) {
                found.add(name(above.get(i), hierarchy));
            }
        }
        if (found.isEmpty()) {
            String name = method.method().getName();
            found.add(
                    above.isEmpty()
                            ? name
                            : name + "$" + packageOf(method.owner().getName()).replace('.', '$'));
        }
        return found;
    }

    /** The methods of superclasses with the same name and descriptor, the nearest first. */
    private static List<Declared> above(Declared method, ClassHierarchy hierarchy) {
        List<Declared> above = new ArrayList<>();
        MethodDescriptor descriptor = method.method().getDescriptor();
        for (ClassReader up = parent(method.owner(), hierarchy); up != null; up = parent(up, hierarchy)) {
            MethodReader candidate = up.getMethod(descriptor);
            if (candidate != null && isVirtual(candidate)) {
                above.add(new Declared(up, candidate));
            }
        }
        return above;
    }

    /** JVMS 5.4.5: directly, or through a method between the two. */
    private static boolean overrides(Declared method, List<Declared> above, int index) {
        Declared overridden = above.get(index);
        AccessLevel level = overridden.method().getLevel();
        if (level == AccessLevel.PUBLIC || level == AccessLevel.PROTECTED || method.samePackage(overridden)) {
            return true;
        }
        for (int i = 0; i < index; i++) {
            if (overrides(method, above, i)
                    && overrides(above.get(i), above.subList(i + 1, above.size()), index - i - 1)) {
                return true;
            }
        }
        return false;
    }

    private static void rename(ClassHolder cls, MethodHolder method, ClassHierarchy hierarchy) {
        List<String> wanted = List.copyOf(allNames(new Declared(cls, method), hierarchy));
        if (!wanted.get(0).equals(method.getName())) {
            MethodHolder renamed = new MethodHolder(new MethodDescriptor(wanted.get(0), method.getSignature()));
            renamed.setLevel(method.getLevel());
            renamed.getModifiers().addAll(method.getModifiers());
            ModelUtils.copyAnnotations(method.getAnnotations(), renamed.getAnnotations());
            renamed.setProgram(method.getProgram());
            cls.removeMethod(method);
            cls.addMethod(renamed);
        }
        for (String name : wanted.subList(1, wanted.size())) {
            cls.addMethod(delegate(cls, method, name, wanted.get(0), hierarchy));
        }
    }

    private static MethodHolder delegate(
            ClassHolder cls, MethodHolder method, String name, String target, ClassHierarchy hierarchy) {
        MethodHolder delegate = new MethodHolder(new MethodDescriptor(name, method.getSignature()));
        delegate.setLevel(method.getLevel());
        ProgramEmitter code = ProgramEmitter.create(delegate, hierarchy);
        ValueType[] parameters = method.getParameterTypes();
        ValueEmitter[] arguments = new ValueEmitter[parameters.length];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = code.var(i + 1, parameters[i]);
        }
        ValueEmitter result = code.var(0, ValueType.object(cls.getName()))
                .invokeVirtual(new MethodReference(cls.getName(), target, method.getSignature()), arguments);
        if (method.getResultType() == ValueType.VOID) {
            code.exit();
        } else {
            result.returnValue();
        }
        return delegate;
    }
}
