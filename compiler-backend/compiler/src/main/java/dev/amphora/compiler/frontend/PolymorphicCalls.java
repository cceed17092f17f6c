// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.AccessLevel;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldHolder;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;

/**
 * Calls of signature-polymorphic methods (JVMS 2.9.3): {@code invokeExact} and {@code invoke} of {@code MethodHandle}, and
 * the accesses of {@code VarHandle} that {@link FieldHandles} could not resolve. Each becomes a static method that puts the
 * arguments into boxes, and passes the type that the call has in its class file.
 */
final class PolymorphicCalls implements ClassHolderTransformer {
    private static final String METHOD_HANDLE = "java.lang.invoke.MethodHandle";
    private static final String VAR_HANDLE = "java.lang.invoke.VarHandle";
    private static final ValueType OBJECT = ValueType.object("java.lang.Object");
    private static final ValueType STRING = ValueType.object("java.lang.String");
    private static final ValueType OBJECTS = ValueType.arrayOf(OBJECT);
    private static final ValueType CLASS = ValueType.object("java.lang.Class");
    private static final ValueType METHOD_TYPE = ValueType.object("java.lang.invoke.MethodType");
    private static final MethodReference MAKE_TYPE = new MethodReference(
            "java.lang.invoke.MethodType", "methodType", CLASS, ValueType.arrayOf(CLASS), METHOD_TYPE);

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (cls.getName().startsWith("java.lang.invoke.")) {
            // Calls of their own methods are nothing else.
            return;
        }
        Rewriter rewriter = null;
        for (MethodHolder method : List.copyOf(cls.getMethods())) {
            if (method.getProgram() == null) {
                continue;
            }
            for (InvokeInstruction call : calls(method.getProgram())) {
                if (rewriter == null) {
                    rewriter = new Rewriter(cls, context);
                }
                rewriter.rewrite(call);
            }
        }
    }

    private static List<InvokeInstruction> calls(Program program) {
        List<InvokeInstruction> calls = new ArrayList<>();
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call && isPolymorphic(call)) {
                    calls.add(call);
                }
            }
        }
        return calls;
    }

    private static boolean isPolymorphic(InvokeInstruction call) {
        if (call.getInstance() == null) {
            return false;
        }
        String name = call.getMethod().getName();
        return switch (call.getMethod().getClassName()) {
            case METHOD_HANDLE -> name.equals("invokeExact") || name.equals("invoke");
            case VAR_HANDLE -> HandleOperation.ofHandle(name) != null;
            default -> false;
        };
    }

    /** The object of a class, or of a primitive type. */
    static ValueEmitter classOf(ProgramEmitter code, ValueType type) {
        String box = type instanceof ValueType.Primitive primitive
                ? primitive.getBoxedType().getClassName()
                : "java.lang.Void";
        return type instanceof ValueType.Primitive || type == ValueType.VOID
                ? code.getField(new FieldReference(box, "TYPE"), CLASS)
                : code.constant(type);
    }

    /** Of one class. */
    private static final class Rewriter {
        private final ClassHolder cls;
        private final ClassHolderTransformerContext context;
        private final Map<MethodReference, MethodReference> callers = new HashMap<>();
        private final Map<List<ValueType>, MethodReference> types = new HashMap<>();

        Rewriter(ClassHolder cls, ClassHolderTransformerContext context) {
            this.cls = cls;
            this.context = context;
        }

        void rewrite(InvokeInstruction call) {
            List<Variable> arguments = new ArrayList<>();
            arguments.add(call.getInstance());
            arguments.addAll(call.getArguments());
            call.setType(InvocationType.SPECIAL);
            call.setMethod(callers.computeIfAbsent(call.getMethod(), this::caller));
            call.setInstance(null);
            call.setArguments(arguments.toArray(new Variable[0]));
        }

        private MethodHolder add(String name, ValueType... signature) {
            MethodHolder method = new MethodHolder(new MethodDescriptor(name, signature));
            method.setLevel(AccessLevel.PUBLIC);
            method.getModifiers().add(ElementModifier.STATIC);
            method.getModifiers().add(ElementModifier.SYNTHETIC);
            cls.addMethod(method);
            return method;
        }

        /** The method that takes a handle and the arguments as the call passes them. */
        private MethodReference caller(MethodReference called) {
            MethodReference type = type(called);
            ValueType[] signature = new ValueType[called.parameterCount() + 2];
            ValueType handle = ValueType.object(called.getClassName());
            signature[0] = handle;
            System.arraycopy(called.getSignature(), 0, signature, 1, signature.length - 1);
            MethodHolder method = add("amphora$call$" + callers.size(), signature);
            ProgramEmitter code = ProgramEmitter.create(method, context.getHierarchy());
            ValueEmitter boxes = code.constructArray(OBJECT, called.parameterCount());
            for (int i = 0; i < called.parameterCount(); i++) {
                ValueType parameter = called.getDescriptor().parameterType(i);
                boxes.setElement(i, boxed(code, code.var(i + 2, parameter)));
            }
            ValueEmitter result = call(code, called, code.var(1, handle), boxes, code.invoke(type));
            if (called.getReturnType() == ValueType.VOID) {
                code.exit();
            } else {
                unboxed(result, called.getReturnType()).returnValue();
            }
            return method.getReference();
        }

        private static ValueEmitter call(
                ProgramEmitter code,
                MethodReference called,
                ValueEmitter handle,
                ValueEmitter boxes,
                ValueEmitter type) {
            if (called.getClassName().equals(METHOD_HANDLE)) {
                String name = called.getName().equals("invokeExact") ? "exactly" : "converted";
                return handle.invokeVirtual(
                        new MethodReference(METHOD_HANDLE, name, OBJECTS, METHOD_TYPE, OBJECT), boxes, type);
            }
            int access = HandleOperation.ofHandle(called.getName()).ordinal();
            return handle.invokeVirtual(
                    new MethodReference(VAR_HANDLE, "access", ValueType.INTEGER, OBJECTS, METHOD_TYPE, STRING, OBJECT),
                    code.constant(access),
                    boxes,
                    type,
                    code.constant(called.getName()));
        }

        private static ValueEmitter boxed(ProgramEmitter code, ValueEmitter value) {
            if (!(value.getType() instanceof ValueType.Primitive primitive)) {
                return value;
            }
            String box = primitive.getBoxedType().getClassName();
            return code.invoke(new MethodReference(box, "valueOf", primitive, ValueType.object(box)), value);
        }

        private static ValueEmitter unboxed(ValueEmitter value, ValueType type) {
            if (!(type instanceof ValueType.Primitive primitive)) {
                return type.equals(OBJECT) ? value : value.cast(type);
            }
            ValueType.Object box = primitive.getBoxedType();
            return value.cast(box)
                    .invokeVirtual(
                            new MethodReference(box.getClassName(), ProblemTranslation.readable(type) + "Value", type));
        }

        /**
         * The method that returns the type of a call. It makes the type once, if the class can have a static field without
         * being initialised for it more often than it would be.
         */
        private MethodReference type(MethodReference called) {
            return types.computeIfAbsent(List.of(called.getSignature()), signature -> {
                String name = "amphora$type$" + types.size();
                MethodHolder method = add(name, METHOD_TYPE);
                ProgramEmitter code = ProgramEmitter.create(method, context.getHierarchy());
                if (cls.hasModifier(ElementModifier.INTERFACE)) {
                    made(code, called).returnValue();
                    return method.getReference();
                }
                FieldHolder field = new FieldHolder(name);
                field.setType(METHOD_TYPE);
                field.setLevel(AccessLevel.PRIVATE);
                field.getModifiers().add(ElementModifier.STATIC);
                cls.addField(field);
                FieldReference reference = new FieldReference(cls.getName(), name);
                code.when(code.getField(reference, METHOD_TYPE).isNull())
                        .thenDo(() -> code.setField(reference, made(code, called)));
                code.getField(reference, METHOD_TYPE).returnValue();
                return method.getReference();
            });
        }

        private static ValueEmitter made(ProgramEmitter code, MethodReference called) {
            ValueEmitter parameters = code.constructArray(CLASS, called.parameterCount());
            for (int i = 0; i < called.parameterCount(); i++) {
                parameters.setElement(i, classOf(code, called.getDescriptor().parameterType(i)));
            }
            return code.invoke(MAKE_TYPE, classOf(code, called.getReturnType()), parameters);
        }
    }
}
