// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** Types of methods as class files write them (JVMS 4.3.3). */
public final class MethodDescriptors {
    private final String text;
    private int position;

    private MethodDescriptors(String text) {
        this.text = text;
    }

    public static String of(Class<?>[] parameters, Class<?> result) {
        StringBuilder text = new StringBuilder("(");
        for (Class<?> parameter : parameters) {
            text.append(Descriptors.of(parameter));
        }
        return text.append(')').append(Descriptors.of(result)).toString();
    }

    /** The parameters, and last the result. */
    public static Class<?>[] parse(String descriptor) {
        MethodDescriptors parser = new MethodDescriptors(descriptor);
        List<Class<?>> types = new ArrayList<>();
        parser.expect('(');
        while (parser.peek() != ')') {
            types.add(parser.type());
        }
        parser.expect(')');
        types.add(parser.type());
        if (parser.position != descriptor.length()) {
            throw parser.broken();
        }
        return types.toArray(new Class<?>[0]);
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("not a method descriptor: " + text);
    }

    private char peek() {
        if (position >= text.length()) {
            throw broken();
        }
        return text.charAt(position);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw broken();
        }
        position++;
    }

    private Class<?> type() {
        char kind = peek();
        position++;
        return switch (kind) {
            case '[' -> Array.newInstance(type(), 0).getClass();
            case 'L' -> named();
            default -> {
                Class<?> primitive = primitive(kind);
                if (primitive == null) {
                    throw broken();
                }
                yield primitive;
            }
        };
    }

    /** The type of a descriptor of one character (JVMS 4.3.2), or void; null if it is no such type's. */
    public static Class<?> primitive(char descriptor) {
        return switch (descriptor) {
            case 'Z' -> boolean.class;
            case 'B' -> byte.class;
            case 'S' -> short.class;
            case 'C' -> char.class;
            case 'I' -> int.class;
            case 'J' -> long.class;
            case 'F' -> float.class;
            case 'D' -> double.class;
            case 'V' -> void.class;
            default -> null;
        };
    }

    private Class<?> named() {
        int end = text.indexOf(';', position);
        if (end < 0) {
            throw broken();
        }
        String name = text.substring(position, end).replace('/', '.');
        position = end + 1;
        try {
            return NamedClasses.find(name, false);
        } catch (ClassNotFoundException e) {
            throw new TypeNotPresentException(name, e);
        }
    }
}
