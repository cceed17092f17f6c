// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ClassReader;
import org.teavm.model.ClassReaderSource;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.NullConstantInstruction;
import org.teavm.model.instructions.RaiseInstruction;

/**
 * Gives classes of the program methods where TeaVM, which takes the nearest method of a name and descriptor, would not find
 * what selection (JVMS 5.4.6) finds for their instances:
 *
 * <ul>
 *   <li>a method that throws if there is none, or none but abstract ones, or several defaults, because a supertype got a method
 *       after the class was compiled; otherwise a virtual call would be taken for one that never meets such an object;
 *   <li>a method that calls the default of an interface if a superclass has a private or static method in its way.
 * </ul>
 *
 * <p>What is thrown names the method that was resolved. Where several supertypes declare it, only the call could say which it
 * was; the first is named.
 */
final class SelectedMethods implements ClassHolderTransformer {
    private final ProgramClasses program;
    private final Predicate<MethodReader> supplied;
    /** The methods that throw, which selection for subclasses must not find. */
    private final Set<MethodReference> stubs = new HashSet<>();

    /**
     * For the classes of a program.
     *
     * @param supplied whether a method that TeaVM's class library declares gets a body
     */
    SelectedMethods(ProgramClasses program, Predicate<MethodReader> supplied) {
        this.program = program;
        this.supplied = supplied;
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.hasModifier(ElementModifier.INTERFACE) || !program.contains(cls.getName())) {
            return;
        }
        ClassHierarchy hierarchy = context.getHierarchy();
        boolean hasInstances = !cls.hasModifier(ElementModifier.ABSTRACT);
        Supertypes supertypes = new Supertypes(cls, hierarchy.getClassSource());
        for (Map.Entry<MethodDescriptor, MethodReader> entry : supertypes.declared.entrySet()) {
            MethodDescriptor descriptor = entry.getKey();
            MethodReader found = supertypes.selectInClasses(descriptor);
            // The class may have a private method of this name, which selection passes over.
            if (cls.getMethod(descriptor) != null || found != null && !isAbstract(found)) {
                continue;
            }
            List<MethodReader> defaults = found == null ? supertypes.defaults(descriptor) : List.of();
            if (defaults.size() != 1) {
                if (hasInstances) {
                    stubs.add(new MethodReference(cls.getName(), descriptor));
                    cls.addMethod(
                            defaults.isEmpty()
                                    ? missing(cls, entry.getValue(), hierarchy)
                                    : conflicting(supertypes.mostSpecific(descriptor)));
                }
            } else if (supertypes.hasInClasses(descriptor)) {
                cls.addMethod(delegating(cls, defaults.get(0), hierarchy));
            }
        }
    }

    private boolean isAbstract(MethodReader method) {
        return method.hasModifier(ElementModifier.ABSTRACT) && !supplied.test(method);
    }

    private static MethodHolder delegating(ClassReader cls, MethodReader target, ClassHierarchy hierarchy) {
        MethodHolder delegate = new MethodHolder(target.getDescriptor());
        delegate.setLevel(AccessLevel.PUBLIC);
        ProgramEmitter code = ProgramEmitter.create(delegate, hierarchy);
        ValueEmitter[] arguments = new ValueEmitter[target.parameterCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = code.var(i + 1, target.parameterType(i));
        }
        ValueEmitter result =
                code.var(0, ValueType.object(cls.getName())).invokeSpecial(target.getReference(), arguments);
        if (target.getResultType() == ValueType.VOID) {
            code.exit();
        } else {
            result.returnValue();
        }
        return delegate;
    }

    private static MethodHolder missing(ClassReader cls, MethodReader resolved, ClassHierarchy hierarchy) {
        ClassReader owner = hierarchy.getClassSource().get(resolved.getOwnerName());
        String kind = owner.hasModifier(ElementModifier.INTERFACE)
                ? "interface "
                : owner.hasModifier(ElementModifier.ABSTRACT) ? "abstract class " : "class ";
        return throwing(
                resolved,
                LinkageFailure.ABSTRACT,
                "Receiver class " + cls.getName()
                        + " does not define or inherit an implementation of the resolved method '"
                        + (resolved.hasModifier(ElementModifier.ABSTRACT) ? "abstract " : "")
                        + LinkageErrors.signature(resolved.getDescriptor(), resolved.getName()) + "' of " + kind
                        + resolved.getOwnerName() + ".");
    }

    private static MethodHolder conflicting(List<MethodReader> methods) {
        StringBuilder message = new StringBuilder("Conflicting default methods:");
        for (MethodReader method : methods) {
            message.append(' ')
                    .append(method.getOwnerName().replace('.', '/'))
                    .append('.')
                    .append(method.getName());
        }
        return throwing(methods.get(0), LinkageFailure.CHANGED, message.toString());
    }

    private static MethodHolder throwing(MethodReader method, LinkageFailure failure, String message) {
        MethodHolder stub = new MethodHolder(method.getDescriptor());
        stub.setLevel(AccessLevel.PUBLIC);
        Program code = new Program();
        for (int i = 0; i <= method.parameterCount(); i++) {
            code.createVariable();
        }
        BasicBlock block = code.createBasicBlock();
        List<Instruction> body = new ArrayList<>();
        failure.addTo(body, code, null, message);
        // Not reached: the call throws.
        NullConstantInstruction nothing = new NullConstantInstruction();
        nothing.setReceiver(code.createVariable());
        body.add(nothing);
        RaiseInstruction raise = new RaiseInstruction();
        raise.setException(nothing.getReceiver());
        body.add(raise);
        block.addAll(body);
        stub.setProgram(code);
        return stub;
    }

    /** What a class inherits. */
    private final class Supertypes {
        private final ClassReaderSource classes;
        /** The class and its superclasses, the class first. */
        private final List<ClassReader> chain = new ArrayList<>();

        private final Set<ClassReader> interfaces = new LinkedHashSet<>();
        /** The methods that calls may resolve to and that need not be implemented, the classes' before the interfaces'. */
        private final Map<MethodDescriptor, MethodReader> declared = new LinkedHashMap<>();

        Supertypes(ClassReader cls, ClassReaderSource classes) {
            this.classes = classes;
            for (ClassReader up = cls; up != null; up = up.getParent() == null ? null : classes.get(up.getParent())) {
                chain.add(up);
                for (MethodReader method : up.getMethods()) {
                    if (isAbstract(method)) {
                        declared.putIfAbsent(method.getDescriptor(), method);
                    }
                }
            }
            chain.forEach(type -> addInterfaces(type, interfaces));
            for (ClassReader type : interfaces) {
                for (MethodReader method : type.getMethods()) {
                    if (isInherited(method)) {
                        declared.putIfAbsent(method.getDescriptor(), method);
                    }
                }
            }
        }

        private void addInterfaces(ClassReader type, Set<ClassReader> found) {
            for (String name : type.getInterfaces()) {
                ClassReader superinterface = classes.get(name);
                if (superinterface != null && found.add(superinterface)) {
                    addInterfaces(superinterface, found);
                }
            }
        }

        private boolean isInherited(MethodReader method) {
            return !method.hasModifier(ElementModifier.STATIC) && method.getLevel() != AccessLevel.PRIVATE;
        }

        /** Whether a class of the chain has a method of this name and descriptor, whatever it is. */
        boolean hasInClasses(MethodDescriptor descriptor) {
            return chain.stream().anyMatch(cls -> declaredIn(cls, descriptor) != null);
        }

        private MethodReader declaredIn(ClassReader cls, MethodDescriptor descriptor) {
            MethodReader method = cls.getMethod(descriptor);
            return method == null || stubs.contains(method.getReference()) ? null : method;
        }

        /** JVMS 5.4.6, step 1 and 2; null if no class of the chain has the method. */
        MethodReader selectInClasses(MethodDescriptor descriptor) {
            for (ClassReader cls : chain) {
                MethodReader method = declaredIn(cls, descriptor);
                if (method != null && isInherited(method)) {
                    return method;
                }
            }
            return null;
        }

        /** JVMS 5.4.6, step 3: the maximally-specific methods that are not abstract. */
        List<MethodReader> defaults(MethodDescriptor descriptor) {
            return mostSpecific(descriptor).stream()
                    .filter(method -> !isAbstract(method))
                    .toList();
        }

        /** The maximally-specific methods of interfaces (JVMS 5.4.3.3), those that superclasses inherit first, as HotSpot has it. */
        List<MethodReader> mostSpecific(MethodDescriptor descriptor) {
            Set<ClassReader> visited = new LinkedHashSet<>();
            for (int i = chain.size() - 1; i >= 0; i--) {
                addInterfaces(chain.get(i), visited);
            }
            List<MethodReader> candidates = new ArrayList<>();
            for (ClassReader type : visited) {
                MethodReader method = type.getMethod(descriptor);
                if (method != null && isInherited(method)) {
                    candidates.add(method);
                }
            }
            return candidates.stream()
                    .filter(method -> !isHidden(method, candidates))
                    .toList();
        }

        private boolean isHidden(MethodReader method, List<MethodReader> candidates) {
            return candidates.stream()
                    .anyMatch(other -> other != method
                            && classes.isSuperType(method.getOwnerName(), other.getOwnerName())
                                    .orElse(false));
        }
    }
}
