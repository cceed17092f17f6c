// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

/** Types as class files write them (JVMS 4.3). */
final class Descriptors {
    private Descriptors() {}

    static String of(Class<?>[] parameterTypes, Class<?> result) {
        StringBuilder text = new StringBuilder("(");
        for (Class<?> type : parameterTypes) {
            text.append(type.descriptorString());
        }
        return text.append(')').append(result.descriptorString()).toString();
    }

    static String of(Class<?> type) {
        if (type.isArray()) {
            return type.getName().replace('.', '/');
        }
        if (!type.isPrimitive()) {
            return "L" + type.getName().replace('.', '/') + ";";
        }
        return switch (type.getName()) {
            case "boolean" -> "Z";
            case "byte" -> "B";
            case "short" -> "S";
            case "char" -> "C";
            case "int" -> "I";
            case "long" -> "J";
            case "float" -> "F";
            case "double" -> "D";
            default -> "V";
        };
    }
}
