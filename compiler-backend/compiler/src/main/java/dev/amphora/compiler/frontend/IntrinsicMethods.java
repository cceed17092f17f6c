// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Takes the bodies away from methods that become single operators later, so that the front end neither analyses nor
 * inlines them, and turns calls on {@code Address} into static ones: an address is a number, so there is nothing to
 * dispatch on.
 */
final class IntrinsicMethods implements ClassHolderTransformer {
    private static final Set<String> INTRINSIC_CLASSES =
            Set.of(RuntimeClasses.ADDRESS, RuntimeClasses.MEMORY, RuntimeClasses.FATAL);
    private static final Set<String> INTRINSIC_METHODS = Set.of(
            RuntimeClasses.FINAL_REFERENCES + ".exist()Z",
            "java.lang.Integer.numberOfLeadingZeros(I)I",
            "java.lang.Integer.numberOfTrailingZeros(I)I",
            "java.lang.Integer.bitCount(I)I",
            "java.lang.Integer.rotateLeft(II)I",
            "java.lang.Integer.rotateRight(II)I",
            "java.lang.Long.numberOfLeadingZeros(J)I",
            "java.lang.Long.numberOfTrailingZeros(J)I",
            "java.lang.Long.bitCount(J)I",
            "java.lang.Long.rotateLeft(JI)J",
            "java.lang.Long.rotateRight(JI)J",
            "java.lang.Float.floatToRawIntBits(F)I",
            "java.lang.Float.intBitsToFloat(I)F",
            "java.lang.Double.doubleToRawLongBits(D)J",
            "java.lang.Double.longBitsToDouble(J)D",
            "java.lang.Math.sqrt(D)D",
            "java.lang.Math.ceil(D)D",
            "java.lang.Math.floor(D)D",
            "java.lang.Math.rint(D)D",
            "java.lang.Math.abs(F)F",
            "java.lang.Math.abs(D)D",
            "java.lang.Math.min(FF)F",
            "java.lang.Math.min(DD)D",
            "java.lang.Math.max(FF)F",
            "java.lang.Math.max(DD)D");

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (INTRINSIC_CLASSES.contains(cls.getName())) {
            makeStatic(cls);
            return;
        }
        // Our versions of the class library's classes have its names.
        boolean ours = cls.getName().startsWith("dev.amphora.runtime.")
                || cls.getName().startsWith("java.");
        for (MethodHolder method : cls.getMethods()) {
            if (INTRINSIC_METHODS.contains(cls.getName() + "." + method.getDescriptor())) {
                method.setProgram(null);
                method.getModifiers().add(ElementModifier.NATIVE);
            } else if (ours && method.getProgram() != null) {
                makeAddressCallsStatic(method.getProgram());
            }
        }
    }

    private static void makeStatic(ClassHolder cls) {
        for (MethodHolder method : List.copyOf(cls.getMethods())) {
            cls.removeMethod(method);
            if (method.getName().equals("<init>") || method.getName().equals("<clinit>")) {
                continue;
            }
            MethodDescriptor descriptor = method.hasModifier(ElementModifier.STATIC)
                    ? method.getDescriptor()
                    : withReceiver(method.getDescriptor());
            if (cls.getMethod(descriptor) != null) {
                continue;
            }
            MethodHolder intrinsic = new MethodHolder(descriptor);
            intrinsic.getModifiers().add(ElementModifier.STATIC);
            intrinsic.getModifiers().add(ElementModifier.NATIVE);
            intrinsic.setLevel(method.getLevel());
            cls.addMethod(intrinsic);
        }
    }

    private static MethodDescriptor withReceiver(MethodDescriptor descriptor) {
        List<ValueType> signature = new ArrayList<>();
        signature.add(ValueType.object(RuntimeClasses.ADDRESS));
        signature.addAll(List.of(descriptor.getSignature()));
        return new MethodDescriptor(descriptor.getName(), signature.toArray(new ValueType[0]));
    }

    private static void makeAddressCallsStatic(Program program) {
        program.getBasicBlocks().forEach(block -> {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && call.getInstance() != null
                        && call.getMethod().getClassName().equals(RuntimeClasses.ADDRESS)) {
                    List<Variable> arguments = new ArrayList<>();
                    arguments.add(call.getInstance());
                    arguments.addAll(call.getArguments());
                    call.setInstance(null);
                    call.setType(InvocationType.SPECIAL);
                    call.setMethod(new MethodReference(
                            RuntimeClasses.ADDRESS,
                            withReceiver(call.getMethod().getDescriptor())));
                    call.setArguments(arguments.toArray(new Variable[0]));
                }
            }
        });
    }
}
