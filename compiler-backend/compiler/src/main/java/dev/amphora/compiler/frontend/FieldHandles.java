// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.teavm.model.BasicBlock;
import org.teavm.model.ClassHolder;
import org.teavm.model.ClassHolderTransformer;
import org.teavm.model.ClassHolderTransformerContext;
import org.teavm.model.FieldReference;
import org.teavm.model.Instruction;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.Program;
import org.teavm.model.ValueType;
import org.teavm.model.Variable;
import org.teavm.model.instructions.GetFieldInstruction;
import org.teavm.model.instructions.IntegerConstantInstruction;
import org.teavm.model.instructions.InvocationType;
import org.teavm.model.instructions.InvokeInstruction;
import org.teavm.model.instructions.LongConstantInstruction;
import org.teavm.model.instructions.NullConstantInstruction;

/**
 * Turns accesses through {@code VarHandle} and {@code Unsafe} into accesses of the field or array element that is meant, so
 * that the analysis sees them and they cost what fields cost. Where it is not known what a {@code VarHandle} means, or
 * somebody looks at the handle itself, it is a value ({@link PolymorphicCalls}). Where it is not known what {@code Unsafe}
 * means the call stays, and is reported as one that the class library does not have.
 */
final class FieldHandles implements ClassHolderTransformer {
    private static final String HANDLE = "java.lang.invoke.VarHandle";
    private HandleResolver resolver;

    @Override
    public void transformClass(ClassHolder cls, ClassHolderTransformerContext context) {
        if (resolver == null) {
            resolver = new HandleResolver(context.getHierarchy().getClassSource());
        }
        ClassLowering lowering = null;
        for (MethodHolder method : List.copyOf(cls.getMethods())) {
            if (method.getProgram() != null && mentionsHandles(method.getProgram())) {
                if (lowering == null) {
                    lowering = new ClassLowering(cls, context);
                }
                lowering.lower(method.getProgram());
            }
        }
    }

    private static boolean mentionsHandles(Program program) {
        for (BasicBlock block : program.getBasicBlocks()) {
            for (Instruction instruction : block) {
                if (instruction instanceof InvokeInstruction call
                        && (isHandle(call) || isUnsafe(call) || makesHandle(call))) {
                    return true;
                }
                if (instruction instanceof GetFieldInstruction read
                        && read.getInstance() == null
                        && read.getFieldType().isObject(HANDLE)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isHandle(InvokeInstruction call) {
        return call.getMethod().getClassName().equals(HANDLE) && call.getInstance() != null;
    }

    private static boolean isUnsafe(InvokeInstruction call) {
        return HandleResolver.UNSAFE.contains(call.getMethod().getClassName()) && call.getInstance() != null;
    }

    private static boolean makesHandle(InvokeInstruction call) {
        return call.getMethod().getReturnType().isObject(HANDLE);
    }

    private record AccessorKey(HandleTarget target, HandleOperation operation, List<ValueType> signature) {}

    private final class ClassLowering {
        private final ClassHolder cls;
        private final ClassHolderTransformerContext context;
        private final Map<AccessorKey, MethodReference> accessors = new LinkedHashMap<>();
        private final Map<FieldReference, MethodReference> values = new LinkedHashMap<>();
        private HandleResolver.Definitions definitions;

        ClassLowering(ClassHolder cls, ClassHolderTransformerContext context) {
            this.cls = cls;
            this.context = context;
        }

        void lower(Program program) {
            definitions = HandleResolver.definitions(cls.getName(), program);
            List<InvokeInstruction> factories = new ArrayList<>();
            for (BasicBlock block : program.getBasicBlocks()) {
                for (Instruction instruction : List.copyOf(instructions(block))) {
                    if (!(instruction instanceof InvokeInstruction call)) {
                        continue;
                    }
                    if (isHandle(call)
                            && HandleOperation.ofHandle(call.getMethod().getName()) != null) {
                        lowerHandle(call);
                    } else if (isUnsafe(call)
                            && HandleOperation.ofUnsafe(call.getMethod().getName()) != null) {
                        lowerUnsafe(call);
                    } else if (call.getReceiver() != null && resolver.made(call, definitions) != null) {
                        factories.add(call);
                    }
                }
            }
            // Last, since they tell what the accesses of this program mean; and from the end, since one may be made of
            // another.
            Collections.reverse(factories);
            for (InvokeInstruction factory : factories) {
                if (!isValue(program, factory)) {
                    removeFactory(factory);
                }
            }
            for (BasicBlock block : program.getBasicBlocks()) {
                for (Instruction instruction : instructions(block)) {
                    if (instruction instanceof GetFieldInstruction read) {
                        makeValue(program, read);
                    }
                }
            }
        }

        /** Whether somebody looks at the handle that a factory makes. Fields whose handle is known remain null. */
        private boolean isValue(Program program, InvokeInstruction factory) {
            return factory.getMethod().getReturnType().isObject(HANDLE)
                    && factory.getMethod().getClassName().startsWith("java.lang.invoke.")
                    && HandleUses.isUsed(program, factory.getReceiver(), put -> resolver.isKnown(put.getField()));
        }

        /** Where the handle of a static final field is used as a value, it is made when that happens first. */
        private void makeValue(Program program, GetFieldInstruction read) {
            if (read.getInstance() != null
                    || !read.getFieldType().isObject(HANDLE)
                    || !HandleUses.isUsed(program, read.getReceiver(), put -> false)) {
                return;
            }
            HandleTarget target = resolver.resolve(read.getReceiver(), definitions);
            if (target != null) {
                InvokeInstruction call = new InvokeInstruction();
                call.setType(InvocationType.SPECIAL);
                call.setMethod(values.computeIfAbsent(read.getField(), field -> {
                    MethodHolder method = HandleUses.valueOf(values.size(), field, target, context.getHierarchy());
                    cls.addMethod(method);
                    return new MethodReference(cls.getName(), method.getDescriptor());
                }));
                call.setReceiver(read.getReceiver());
                call.setLocation(read.getLocation());
                read.replace(call);
            }
        }

        private static List<Instruction> instructions(BasicBlock block) {
            List<Instruction> all = new ArrayList<>();
            block.forEach(all::add);
            return all;
        }

        private void removeFactory(InvokeInstruction call) {
            removeReflection(call);
            Instruction nothing;
            if (call.getMethod().getReturnType() == ValueType.LONG) {
                LongConstantInstruction offset = new LongConstantInstruction();
                offset.setReceiver(call.getReceiver());
                nothing = offset;
            } else if (call.getMethod().getReturnType() == ValueType.INTEGER) {
                IntegerConstantInstruction offset = new IntegerConstantInstruction();
                offset.setReceiver(call.getReceiver());
                nothing = offset;
            } else if (call.getMethod().getReturnType().isObject(HANDLE)) {
                NullConstantInstruction handle = new NullConstantInstruction();
                handle.setReceiver(call.getReceiver());
                nothing = handle;
            } else {
                return;
            }
            nothing.setLocation(call.getLocation());
            call.replace(nothing);
        }

        /** Offsets may be asked for by reflection; then, that was its only use. */
        private void removeReflection(InvokeInstruction call) {
            if (call.getMethod().getName().equals("objectFieldOffset")
                    && call.getArguments().size() == 1
                    && definitions.of(call.getArguments().get(0)) instanceof InvokeInstruction found) {
                NullConstantInstruction field = new NullConstantInstruction();
                field.setReceiver(found.getReceiver());
                field.setLocation(found.getLocation());
                found.replace(field);
            }
        }

        private void lowerHandle(InvokeInstruction call) {
            HandleTarget target = resolver.resolve(call.getInstance(), definitions);
            if (target != null) {
                replace(
                        call,
                        target,
                        HandleOperation.ofHandle(call.getMethod().getName()),
                        List.of(call.getMethod().getParameterTypes()),
                        List.copyOf(call.getArguments()));
            }
        }

        /** The arguments are the object, the offset and the values. */
        private void lowerUnsafe(InvokeInstruction call) {
            List<ValueType> types = new ArrayList<>(List.of(call.getMethod().getParameterTypes()));
            List<Variable> arguments = new ArrayList<>(call.getArguments());
            if (types.size() < 2 || types.get(1) != ValueType.LONG) {
                return;
            }
            Variable offset = arguments.get(1);
            HandleTarget target = resolver.resolve(offset, definitions);
            if (target instanceof HandleTarget.Field field) {
                types.remove(1);
                arguments.remove(1);
                if (field.isStatic()) {
                    types.remove(0);
                    arguments.remove(0);
                }
            } else {
                HandleResolver.ElementOffset element = elementAt(offset);
                if (element == null) {
                    return;
                }
                target = element.target();
                types.set(1, ValueType.INTEGER);
                arguments.set(1, element.index());
            }
            HandleOperation operation =
                    HandleOperation.ofUnsafe(call.getMethod().getName());
            if (isWhole(call.getMethod(), operation, target)) {
                replace(call, target, operation, types, arguments);
            }
        }

        /** Whether a variable is accessed as what it is, not a part of it or several of them at once. */
        private static boolean isWhole(MethodReference method, HandleOperation operation, HandleTarget target) {
            ValueType accessed = operation == HandleOperation.GET
                    ? method.getReturnType()
                    : method.parameterType(method.parameterCount() - 1);
            return !(accessed instanceof ValueType.Primitive) || accessed.equals(target.type());
        }

        private HandleResolver.ElementOffset elementAt(Variable offset) {
            if (definitions.of(offset) instanceof InvokeInstruction computed) {
                HandleTarget.Element target = resolver.resolveOffsetMethod(computed);
                return target == null
                        ? null
                        : new HandleResolver.ElementOffset(
                                target, computed.getArguments().get(0));
            }
            return resolver.resolveElement(offset, definitions);
        }

        private void replace(
                InvokeInstruction call,
                HandleTarget target,
                HandleOperation operation,
                List<ValueType> types,
                List<Variable> arguments) {
            ValueType result = call.getMethod().getReturnType();
            ValueType[] parameters = types.toArray(new ValueType[0]);
            if (!HandleAccessor.supports(target, operation, parameters, result)) {
                return;
            }
            InvokeInstruction access = new InvokeInstruction();
            access.setType(InvocationType.SPECIAL);
            access.setMethod(accessor(target, operation, types, result));
            access.setArguments(arguments.toArray(new Variable[0]));
            access.setReceiver(call.getReceiver());
            access.setLocation(call.getLocation());
            call.replace(access);
        }

        private MethodReference accessor(
                HandleTarget target, HandleOperation operation, List<ValueType> types, ValueType result) {
            List<ValueType> signature = new ArrayList<>(types);
            signature.add(result);
            return accessors.computeIfAbsent(new AccessorKey(target, operation, signature), key -> {
                MethodHolder method = HandleAccessor.make(
                        "amphora$access$" + accessors.size(),
                        target,
                        operation,
                        types.toArray(new ValueType[0]),
                        result,
                        context.getHierarchy());
                cls.addMethod(method);
                return method.getReference();
            });
        }
    }
}
