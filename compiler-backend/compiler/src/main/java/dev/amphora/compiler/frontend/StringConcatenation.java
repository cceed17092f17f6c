// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.util.List;
import org.teavm.dependency.BootstrapMethodSubstitutor;
import org.teavm.dependency.DynamicCallSite;
import org.teavm.model.MethodDescriptor;
import org.teavm.model.MethodReference;
import org.teavm.model.RuntimeConstant;
import org.teavm.model.ValueType;
import org.teavm.model.emit.ProgramEmitter;
import org.teavm.model.emit.ValueEmitter;
import org.teavm.model.instructions.IntegerSubtype;

/**
 * What {@code java.lang.invoke.StringConcatFactory} makes, with a string builder. In a recipe, U+0001 stands for the next
 * argument and U+0002 for the next constant; compilers need the second for texts that contain these two characters.
 */
final class StringConcatenation implements BootstrapMethodSubstitutor {
    private static final String BUILDER = "java.lang.StringBuilder";
    private static final ValueType STRING = ValueType.object("java.lang.String");
    private static final char ARGUMENT = 1;
    private static final char CONSTANT = 2;

    /** Whether this is one of the bootstrap methods of string concatenation. */
    static boolean isBootstrap(MethodReference method) {
        return method.getClassName().equals("java.lang.invoke.StringConcatFactory");
    }

    @Override
    public ValueEmitter substitute(DynamicCallSite site, ProgramEmitter code) {
        List<RuntimeConstant> constants = site.getBootstrapArguments();
        String recipe = site.getBootstrapMethod().getName().equals("makeConcatWithConstants")
                ? constants.get(0).getString()
                : String.valueOf(ARGUMENT).repeat(site.getCalledMethod().parameterCount());
        ValueEmitter builder = code.construct(BUILDER, code.constant(capacity(recipe, site.getCalledMethod())));
        StringBuilder text = new StringBuilder();
        int argument = 0;
        int constant = 1;
        for (int i = 0; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            RuntimeConstant value = c == CONSTANT ? constants.get(constant++) : null;
            if (value != null && value.getKind() == RuntimeConstant.STRING) {
                text.append(value.getString());
            } else if (c == ARGUMENT || c == CONSTANT) {
                builder = appendText(builder, code, text);
                builder = value != null
                        ? append(builder, type(value), emit(code, value))
                        : append(
                                builder,
                                site.getCalledMethod().parameterType(argument),
                                site.getArguments().get(argument++));
            } else {
                text.append(c);
            }
        }
        return appendText(builder, code, text).invokeSpecial("toString", STRING);
    }

    /** How many characters there will be about: too few cost a larger array and a copy, too many only room for a moment. */
    private static int capacity(String recipe, MethodDescriptor called) {
        int capacity = recipe.length();
        for (int i = 0; i < called.parameterCount(); i++) {
            capacity += called.parameterType(i) instanceof ValueType.Primitive primitive
                    ? switch (primitive.getKind()) {
                        case BOOLEAN, BYTE -> 4;
                        case CHARACTER -> 0;
                        case SHORT, INTEGER -> 8;
                        case LONG, FLOAT, DOUBLE -> 14;
                    }
                    : 20;
        }
        return capacity;
    }

    /** Appends and empties what has come together of constant text. */
    private static ValueEmitter appendText(ValueEmitter builder, ProgramEmitter code, StringBuilder text) {
        if (text.length() == 0) {
            return builder;
        }
        String constant = text.toString();
        text.setLength(0);
        return constant.length() == 1
                ? append(
                        builder,
                        ValueType.CHARACTER,
                        code.constant(constant.charAt(0)).cast(ValueType.CHARACTER))
                : append(builder, STRING, code.constant(constant));
    }

    private static ValueEmitter append(ValueEmitter builder, ValueType type, ValueEmitter value) {
        ValueType parameter = type;
        ValueEmitter argument = value;
        if (type == ValueType.BYTE || type == ValueType.SHORT) {
            argument = value.castToInteger(type == ValueType.BYTE ? IntegerSubtype.BYTE : IntegerSubtype.SHORT);
            parameter = ValueType.INTEGER;
        } else if (!(type instanceof ValueType.Primitive) && !type.equals(STRING)) {
            // Not char[], whose contents append would take.
            parameter = ValueType.object("java.lang.Object");
        }
        return builder.invokeSpecial(
                new MethodReference(BUILDER, "append", parameter, ValueType.object(BUILDER)), argument);
    }

    private static ValueType type(RuntimeConstant constant) {
        return switch (constant.getKind()) {
            case RuntimeConstant.INT -> ValueType.INTEGER;
            case RuntimeConstant.LONG -> ValueType.LONG;
            case RuntimeConstant.FLOAT -> ValueType.FLOAT;
            case RuntimeConstant.DOUBLE -> ValueType.DOUBLE;
            default -> ValueType.object("java.lang.Object");
        };
    }

    private static ValueEmitter emit(ProgramEmitter code, RuntimeConstant constant) {
        return switch (constant.getKind()) {
            case RuntimeConstant.INT -> code.constant(constant.getInt());
            case RuntimeConstant.LONG -> code.constant(constant.getLong());
            case RuntimeConstant.FLOAT -> code.constant(constant.getFloat());
            case RuntimeConstant.DOUBLE -> code.constant(constant.getDouble());
            case RuntimeConstant.TYPE -> code.constant(constant.getValueType());
            default -> throw new IllegalArgumentException("constant of kind " + constant.getKind() + " in a text");
        };
    }
}
