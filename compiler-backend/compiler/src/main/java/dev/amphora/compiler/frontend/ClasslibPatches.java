// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import dev.amphora.overlay.OverlayPatches;
import dev.amphora.runtime.classlib.Adds;
import dev.amphora.runtime.classlib.BesideJdk;
import dev.amphora.runtime.classlib.Binds;
import dev.amphora.runtime.classlib.PatchIndex;
import dev.amphora.runtime.classlib.PatchesJdk;
import dev.amphora.runtime.classlib.Platform;
import dev.amphora.runtime.classlib.RemovesField;
import dev.amphora.runtime.classlib.Replaces;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReader;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.ExitInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.optimization.ConstantConditionElimination;
import org.teavm.model.optimization.GlobalValueNumbering;
import org.teavm.model.optimization.UnreachableBasicBlockEliminator;

/**
 * Replaces methods of the class library by ours, as declared by annotations on the classes of {@link PatchIndex}: those
 * with {@link PatchesJdk} concern classes of the build JDK, the others TeaVM's.
 * Runs before the stock plugins' transformers, so that it can also answer for a class which platform it runs on.
 */
final class ClasslibPatches implements ClassHolderTransformer {
    /** What a plugin knows of a body is not true of ours. */
    private static final String PLUGGABLE = "org.teavm.dependency.PluggableDependency";

    private static final String PLATFORM_DETECTOR = "org.teavm.classlib.PlatformDetector";
    private final Function<String, Layer> layers;
    private final Patches teavm = new Patches(new HashMap<>(), new HashMap<>());
    private final Patches jdk = new Patches(new HashMap<>(), new HashMap<>());
    private final Map<MethodReference, MethodReference> bindings = new HashMap<>();
    private final Set<String> removedFields = new HashSet<>();
    private final Map<String, Map<String, Boolean>> platformAnswers = new HashMap<>();

    private record Addition(MethodReference method, boolean isStatic, MethodReference target) {}

    /** What is done to the classes of one layer: methods by class and descriptor, added ones by class. */
    private record Patches(Map<String, MethodReference> replacements, Map<String, List<Addition>> additions) {
        void replace(String replaced, MethodReference ours) {
            MethodReference other = replacements.put(replaced, ours);
            if (other != null) {
                throw new IllegalStateException(replaced + " is replaced by " + other + " and " + ours);
            }
        }
    }

    /**
     * Reads the annotations.
     *
     * @param layers the layers of classes of the class library
     * @param besideJdk whether classes of a JDK are among them
     */
    ClasslibPatches(Function<String, Layer> layers, boolean besideJdk) {
        this.layers = layers;
        List<Class<?>> all = new ArrayList<>(PatchIndex.classes());
        all.addAll(OverlayPatches.classes());
        for (Class<?> patch : all) {
            if (patch.isAnnotationPresent(BesideJdk.class) && !besideJdk) {
                continue;
            }
            PatchesJdk forJdk = patch.getAnnotation(PatchesJdk.class);
            List<Patches> patched =
                    forJdk == null ? List.of(teavm) : forJdk.andTeaVm() ? List.of(teavm, jdk) : List.of(jdk);
            for (RemovesField removed : patch.getAnnotationsByType(RemovesField.class)) {
                removedFields.add(removed.value());
            }
            for (Platform platform : patch.getAnnotationsByType(Platform.class)) {
                Map<String, Boolean> answers =
                        platformAnswers.computeIfAbsent(platform.target(), target -> new HashMap<>());
                for (String question : platform.yes()) {
                    answers.put(question, true);
                }
                for (String question : platform.no()) {
                    answers.put(question, false);
                }
            }
            for (Method method : patch.getDeclaredMethods()) {
                MethodReference ours = MethodReference.parse(reference(method));
                for (Replaces replaces : method.getAnnotationsByType(Replaces.class)) {
                    patched.forEach(patches -> patches.replace(replaces.value(), ours));
                }
                for (Binds binds : method.getAnnotationsByType(Binds.class)) {
                    bindings.put(MethodReference.parse(binds.value()), ours);
                }
                for (Adds adds : method.getAnnotationsByType(Adds.class)) {
                    MethodReference added = MethodReference.parse(adds.value());
                    Addition addition = new Addition(added, adds.isStatic(), ours);
                    patched.forEach(patches -> patches.additions()
                            .computeIfAbsent(added.getClassName(), owner -> new ArrayList<>())
                            .add(addition));
                }
            }
        }
    }

    /** Whether a method of the class library gets a body of ours. */
    boolean replaces(MethodReader method) {
        Patches patches = layers.apply(method.getOwnerName()) == Layer.JDK ? jdk : teavm;
        return patches.replacements().containsKey(method.getOwnerName() + "." + method.getDescriptor());
    }

    /** Native methods of the class library and the static methods of ours that implement them. */
    Map<MethodReference, MethodReference> bindings() {
        return bindings;
    }

    /** A method of ours as compiled code knows it: classes of the overlay have lost their prefix. */
    static String reference(Method method) {
        StringBuilder text = new StringBuilder(method.getDeclaringClass().getName())
                .append('.')
                .append(method.getName())
                .append('(');
        for (Class<?> parameter : method.getParameterTypes()) {
            text.append(ValueType.parse(parameter));
        }
        text.append(')').append(ValueType.parse(method.getReturnType()));
        return text.toString()
                .replace(LayeredClassSource.PREFIX, "")
                .replace(LayeredClassSource.PREFIX.replace('.', '/'), "");
    }

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        Patches patches = layers.apply(cls.getName()) == Layer.JDK ? jdk : teavm;
        for (FieldHolder field : List.copyOf(cls.getFields())) {
            if (removedFields.contains(cls.getName() + "." + field.getName())) {
                cls.removeField(field);
            }
        }
        for (Addition addition : patches.additions().getOrDefault(cls.getName(), List.of())) {
            if (cls.getMethod(addition.method().getDescriptor()) == null) {
                MethodHolder method = new MethodHolder(addition.method().getDescriptor());
                method.setLevel(AccessLevel.PUBLIC);
                if (addition.isStatic()) {
                    method.getModifiers().add(ElementModifier.STATIC);
                }
                delegate(method, addition.target());
                cls.addMethod(method);
            }
        }
        Map<String, Boolean> answers = platformAnswers.get(cls.getName());
        for (MethodHolder method : cls.getMethods()) {
            MethodReference replacement = patches.replacements().get(cls.getName() + "." + method.getDescriptor());
            if (replacement != null) {
                delegate(method, replacement);
            } else if (answers != null && method.getProgram() != null) {
                answer(method, answers);
            }
        }
    }

    private static void delegate(MethodHolder method, MethodReference target) {
        method.getModifiers().remove(ElementModifier.NATIVE);
        // A method of an interface becomes a default method.
        method.getModifiers().remove(ElementModifier.ABSTRACT);
        // Annotations such as @DelegateTo or @GeneratedBy would let a stock plugin replace the body again.
        for (String name : List.of(
                "org.teavm.interop.DelegateTo",
                "org.teavm.backend.javascript.spi.GeneratedBy",
                "org.teavm.backend.javascript.spi.InjectedBy",
                "org.teavm.interop.Import",
                "org.teavm.interop.SupportedOn",
                "org.teavm.interop.UnsupportedOn",
                "org.teavm.interop.Async",
                "org.teavm.interop.NoSideEffects",
                "org.teavm.interop.Unmanaged",
                "org.teavm.jso.JSBody")) {
            if (method.getAnnotations().get(name) != null) {
                method.getAnnotations().remove(name);
            }
        }
        if (method.getAnnotations().get(PLUGGABLE) != null
                && method.getOwnerName().equals("java.lang.Class")) {
            method.getAnnotations().remove(PLUGGABLE);
        }
        Program program = new Program();
        List<Variable> arguments = new ArrayList<>();
        Variable self = program.createVariable();
        if (!method.hasModifier(ElementModifier.STATIC)) {
            arguments.add(self);
        }
        for (int i = 0; i < method.parameterCount(); i++) {
            arguments.add(program.createVariable());
        }
        BasicBlock block = program.createBasicBlock();
        InvokeInstruction call = new InvokeInstruction();
        call.setType(InvocationType.SPECIAL);
        call.setMethod(target);
        call.setArguments(arguments.toArray(new Variable[0]));
        ExitInstruction exit = new ExitInstruction();
        if (method.getResultType() != ValueType.VOID) {
            call.setReceiver(program.createVariable());
            exit.setValueToReturn(call.getReceiver());
        }
        block.add(call);
        block.add(exit);
        method.setProgram(program);
    }

    private static void answer(MethodHolder method, Map<String, Boolean> answers) {
        Program program = method.getProgram();
        boolean answered = false;
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && call.getMethod().getClassName().equals(PLATFORM_DETECTOR)
                        && call.getReceiver() != null
                        && answers.containsKey(call.getMethod().getName())) {
                    IntegerConstantInstruction constant = new IntegerConstantInstruction();
                    constant.setConstant(answers.get(call.getMethod().getName()) ? 1 : 0);
                    constant.setReceiver(call.getReceiver());
                    constant.setLocation(call.getLocation());
                    instruction.replace(constant);
                    answered = true;
                }
            }
        }
        boolean changed = answered;
        while (changed) {
            changed = new GlobalValueNumbering(true).optimize(program);
            changed |= new ConstantConditionElimination().optimize(method.getDescriptor(), program);
            new UnreachableBasicBlockEliminator().optimize(program);
        }
    }
}
