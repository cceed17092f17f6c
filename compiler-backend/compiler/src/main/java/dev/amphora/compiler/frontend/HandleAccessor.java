// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.ArrayList;
import java.util.List;
import org.teavm.model.AccessLevel;
import org.teavm.model.ClassHierarchy;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReference;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodHolder;
import org.teavm.model.MethodReference;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ConditionEmitter;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.CastInstruction;

/** Makes static methods that access the variable of a handle by its field or element instructions. */
final class HandleAccessor {
    private static final String BYTE_VIEWS = "dev.amphora.runtime.classlib.ByteViews";
    private final HandleTarget target;
    private final ProgramEmitter code;
    private final List<ValueEmitter> coordinates = new ArrayList<>();
    private final List<ValueEmitter> values = new ArrayList<>();
    private final ValueType result;

    private HandleAccessor(HandleTarget target, ProgramEmitter code, ValueType result) {
        this.target = target;
        this.code = code;
        this.result = result;
    }

    /** How many coordinates the variable has. */
    static int coordinates(HandleTarget target) {
        return target instanceof HandleTarget.Field field ? field.isStatic() ? 0 : 1 : 2;
    }

    /** Whether an access with these parameters and result needs no boxing or narrowing that this class does not know. */
    static boolean supports(HandleTarget target, HandleOperation operation, ValueType[] parameters, ValueType result) {
        int coordinates = coordinates(target);
        if (parameters.length != coordinates + operation.operands()) {
            return false;
        }
        boolean primitive = target.type() instanceof ValueType.Primitive;
        for (int i = coordinates; i < parameters.length; i++) {
            if (parameters[i] instanceof ValueType.Primitive != primitive) {
                return false;
            }
        }
        boolean answers = operation == HandleOperation.SET || operation == HandleOperation.COMPARE_AND_SET;
        if (!answers && result != ValueType.VOID && result instanceof ValueType.Primitive != primitive) {
            return false;
        }
        if (target instanceof HandleTarget.Bytes) {
            return operation == HandleOperation.GET || operation == HandleOperation.SET;
        }
        return switch (operation) {
            case GET, SET, GET_AND_SET -> true;
            case COMPARE_AND_SET, COMPARE_AND_EXCHANGE -> !isFloating(target.type());
            default -> target.type() == ValueType.INTEGER || target.type() == ValueType.LONG;
        };
    }

    private static boolean isFloating(ValueType type) {
        return type == ValueType.FLOAT || type == ValueType.DOUBLE;
    }

    /** Makes the method; its parameters are the coordinates and the values. */
    static MethodHolder make(
            String name,
            HandleTarget target,
            HandleOperation operation,
            ValueType[] parameters,
            ValueType result,
            ClassHierarchy hierarchy) {
        ValueType[] signature = new ValueType[parameters.length + 1];
        System.arraycopy(parameters, 0, signature, 0, parameters.length);
        signature[parameters.length] = result;
        MethodHolder method = new MethodHolder(new MethodDescriptor(name, signature));
        method.setLevel(AccessLevel.PUBLIC);
        method.getModifiers().add(ElementModifier.STATIC);
        HandleAccessor accessor = new HandleAccessor(target, ProgramEmitter.create(method, hierarchy), result);
        accessor.readParameters(parameters);
        accessor.emit(operation);
        return method;
    }

    private void readParameters(ValueType[] parameters) {
        int count = coordinates(target);
        for (int i = 0; i < parameters.length; i++) {
            ValueEmitter parameter = code.var(i + 1, parameters[i]);
            if (i >= count) {
                values.add(converted(parameter, target.type()));
            } else if (i == 0 && target instanceof HandleTarget.Field field) {
                coordinates.add(known(parameter, ValueType.object(field.className())));
            } else if (i == 0 && target instanceof HandleTarget.Element element) {
                coordinates.add(known(parameter, element.array()));
            } else {
                coordinates.add(parameter);
            }
        }
    }

    private void emit(HandleOperation operation) {
        switch (operation) {
            case GET -> answer(load());
            case SET -> {
                store(values.get(0));
                code.exit();
            }
            case COMPARE_AND_SET -> {
                code.when(same(load(), values.get(0)).not())
                        .thenDo(() -> code.constant(0).returnValue());
                store(values.get(1));
                code.constant(1).returnValue();
            }
            case COMPARE_AND_EXCHANGE -> {
                ValueEmitter old = load();
                code.when(same(old, values.get(0))).thenDo(() -> store(values.get(1)));
                answer(old);
            }
            default -> {
                ValueEmitter old = load();
                ValueEmitter value = values.get(0);
                store(
                        switch (operation) {
                            case GET_AND_ADD -> old.add(value);
                            case GET_AND_OR -> old.bitOr(value);
                            case GET_AND_AND -> old.bitAnd(value);
                            case GET_AND_XOR -> old.bitXor(value);
                            default -> value;
                        });
                answer(old);
            }
        }
    }

    private void answer(ValueEmitter value) {
        if (result == ValueType.VOID) {
            code.exit();
        } else if (result instanceof ValueType.Primitive || result.equals(target.type())) {
            converted(value, result).returnValue();
        } else {
            value.cast(result).returnValue();
        }
    }

    private ValueEmitter load() {
        if (target instanceof HandleTarget.Field field) {
            return field.isStatic()
                    ? code.getField(new FieldReference(field.className(), field.name()), field.type())
                    : coordinates.get(0).getField(field.name(), field.type());
        }
        if (target instanceof HandleTarget.Bytes bytes) {
            return code.invoke(
                    new MethodReference(
                            BYTE_VIEWS,
                            "get" + view(bytes),
                            ValueType.arrayOf(ValueType.BYTE),
                            ValueType.INTEGER,
                            bytes.type()),
                    coordinates.get(0),
                    coordinates.get(1));
        }
        return coordinates.get(0).getElement(coordinates.get(1));
    }

    private void store(ValueEmitter value) {
        if (target instanceof HandleTarget.Field field) {
            if (field.isStatic()) {
                code.setField(new FieldReference(field.className(), field.name()), value);
            } else {
                coordinates.get(0).setField(field.name(), value);
            }
        } else if (target instanceof HandleTarget.Bytes bytes) {
            code.invoke(
                    new MethodReference(
                            BYTE_VIEWS,
                            "set" + view(bytes),
                            ValueType.arrayOf(ValueType.BYTE),
                            ValueType.INTEGER,
                            bytes.type(),
                            ValueType.VOID),
                    coordinates.get(0),
                    coordinates.get(1),
                    value);
        } else {
            coordinates.get(0).setElement(coordinates.get(1), value);
        }
    }

    /** The order and type in names of methods of {@code ByteViews}. */
    private static String view(HandleTarget.Bytes bytes) {
        String type =
                switch (((ValueType.Primitive) bytes.type()).getKind()) {
                    case SHORT -> "Short";
                    case CHARACTER -> "Char";
                    case INTEGER -> "Int";
                    case LONG -> "Long";
                    case FLOAT -> "Float";
                    case DOUBLE -> "Double";
                    default -> throw new IllegalArgumentException("no view of bytes as " + bytes.type());
                };
        return (bytes.bigEndian() ? "Big" : "Little") + type;
    }

    private ConditionEmitter same(ValueEmitter a, ValueEmitter b) {
        if (!(target.type() instanceof ValueType.Primitive)) {
            return a.isSame(b);
        }
        return target.type() == ValueType.LONG ? a.compareTo(b).isEqualTo(code.constant(0)) : a.isEqualTo(b);
    }

    private ValueEmitter converted(ValueEmitter value, ValueType type) {
        if (value.getType().equals(type)) {
            return value;
        }
        if (type instanceof ValueType.Primitive) {
            return value.cast(type);
        }
        return known(value, type);
    }

    /** A cast that the handle's own checks, or the verifier, make sure of. */
    private ValueEmitter known(ValueEmitter value, ValueType type) {
        if (value.getType().equals(type)) {
            return value;
        }
        CastInstruction cast = new CastInstruction();
        cast.setValue(value.getVariable());
        cast.setReceiver(code.getProgram().createVariable());
        cast.setTargetType(type);
        cast.setWeak(true);
        code.addInstruction(cast);
        return code.var(cast.getReceiver(), type);
    }
}
