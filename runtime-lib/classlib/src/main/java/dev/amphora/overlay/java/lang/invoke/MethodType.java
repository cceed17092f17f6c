// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import dev.amphora.runtime.classlib.reflect.MethodDescriptors;
import java.io.Serializable;
import java.lang.constant.Constable;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.TypeDescriptor;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** See {@link java.lang.invoke.MethodType}. Two of the same types are equal, and mostly two objects. */
public final class MethodType implements Constable, TypeDescriptor.OfMethod<Class<?>, MethodType>, Serializable {
    private static final long serialVersionUID = 292L;
    private static final Class<?>[] NONE = {};
    /** The most arguments of a method (JVMS 4.3.3), where a long or a double counts twice. */
    private static final int MAX_ARITY = 255;

    private final Class<?> result;
    private final Class<?>[] parameters;

    private MethodType(Class<?> result, Class<?>[] parameters) {
        this.result = result;
        this.parameters = parameters;
    }

    /** The array is not copied. */
    private static MethodType of(Class<?> result, Class<?>[] parameters) {
        Objects.requireNonNull(result);
        int slots = parameters.length;
        for (Class<?> parameter : parameters) {
            Objects.requireNonNull(parameter);
            if (parameter == void.class) {
                throw new IllegalArgumentException("parameter type cannot be void");
            }
            if (parameter == long.class || parameter == double.class) {
                slots++;
            }
        }
        if (slots > MAX_ARITY) {
            throw new IllegalArgumentException("bad parameter count " + slots);
        }
        return new MethodType(result, parameters);
    }

    public static MethodType methodType(Class<?> result, Class<?>[] parameters) {
        return of(result, parameters.clone());
    }

    public static MethodType methodType(Class<?> result, List<Class<?>> parameters) {
        return of(result, parameters.toArray(NONE));
    }

    public static MethodType methodType(Class<?> result, Class<?> first, Class<?>... others) {
        Class<?>[] parameters = new Class<?>[others.length + 1];
        parameters[0] = first;
        System.arraycopy(others, 0, parameters, 1, others.length);
        return of(result, parameters);
    }

    public static MethodType methodType(Class<?> result) {
        return of(result, NONE);
    }

    public static MethodType methodType(Class<?> result, Class<?> parameter) {
        return of(result, new Class<?>[] {parameter});
    }

    public static MethodType methodType(Class<?> result, MethodType parameters) {
        return of(result, parameters.parameters);
    }

    public static MethodType genericMethodType(int count, boolean withArray) {
        if (count < 0 || count + (withArray ? 1 : 0) > MAX_ARITY) {
            throw new IllegalArgumentException("bad parameter count " + count);
        }
        Class<?>[] parameters = new Class<?>[withArray ? count + 1 : count];
        Arrays.fill(parameters, Object.class);
        if (withArray) {
            parameters[count] = Object[].class;
        }
        return of(Object.class, parameters);
    }

    public static MethodType genericMethodType(int count) {
        return genericMethodType(count, false);
    }

    public static MethodType fromMethodDescriptorString(String descriptor, ClassLoader loader) {
        Class<?>[] types = MethodDescriptors.parse(descriptor);
        return of(types[types.length - 1], Arrays.copyOf(types, types.length - 1));
    }

    @Override
    public MethodType changeParameterType(int index, Class<?> type) {
        if (parameterType(index) == type) {
            return this;
        }
        Class<?>[] changed = parameters.clone();
        changed[index] = type;
        return of(result, changed);
    }

    @Override
    public MethodType insertParameterTypes(int index, Class<?>... types) {
        if (index < 0 || index > parameters.length) {
            throw new IndexOutOfBoundsException(Integer.toString(index));
        }
        if (types.length == 0) {
            return this;
        }
        Class<?>[] more = new Class<?>[parameters.length + types.length];
        System.arraycopy(parameters, 0, more, 0, index);
        System.arraycopy(types, 0, more, index, types.length);
        System.arraycopy(parameters, index, more, index + types.length, parameters.length - index);
        return of(result, more);
    }

    public MethodType insertParameterTypes(int index, List<Class<?>> types) {
        return insertParameterTypes(index, types.toArray(NONE));
    }

    public MethodType appendParameterTypes(Class<?>... types) {
        return insertParameterTypes(parameters.length, types);
    }

    public MethodType appendParameterTypes(List<Class<?>> types) {
        return insertParameterTypes(parameters.length, types);
    }

    @Override
    public MethodType dropParameterTypes(int start, int end) {
        if (start < 0 || start > end || end > parameters.length) {
            throw new IndexOutOfBoundsException("start=" + start + " end=" + end);
        }
        if (start == end) {
            return this;
        }
        Class<?>[] fewer = new Class<?>[parameters.length - (end - start)];
        System.arraycopy(parameters, 0, fewer, 0, start);
        System.arraycopy(parameters, end, fewer, start, parameters.length - end);
        return of(result, fewer);
    }

    @Override
    public MethodType changeReturnType(Class<?> type) {
        return type == result ? this : of(type, parameters);
    }

    public boolean hasPrimitives() {
        boolean found = result.isPrimitive();
        for (Class<?> parameter : parameters) {
            found |= parameter.isPrimitive();
        }
        return found;
    }

    public boolean hasWrappers() {
        return !unwrap().equals(this);
    }

    public MethodType erase() {
        return map(type -> type.isPrimitive() ? type : Object.class);
    }

    public MethodType generic() {
        return genericMethodType(parameters.length);
    }

    public MethodType wrap() {
        return map(PrimitiveTypes::box);
    }

    public MethodType unwrap() {
        return map(type -> {
            Class<?> primitive = PrimitiveTypes.unboxed(type);
            return primitive == null ? type : primitive;
        });
    }

    private interface Mapping {
        Class<?> of(Class<?> type);
    }

    private MethodType map(Mapping mapping) {
        Class<?>[] mapped = new Class<?>[parameters.length];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = mapping.of(parameters[i]);
        }
        MethodType type = of(mapping.of(result), mapped);
        return type.equals(this) ? this : type;
    }

    @Override
    public Class<?> parameterType(int index) {
        return parameters[index];
    }

    @Override
    public int parameterCount() {
        return parameters.length;
    }

    @Override
    public Class<?> returnType() {
        return result;
    }

    @Override
    public List<Class<?>> parameterList() {
        return List.of(parameters);
    }

    public Class<?> lastParameterType() {
        return parameters.length == 0 ? void.class : parameters[parameters.length - 1];
    }

    @Override
    public Class<?>[] parameterArray() {
        return parameters.clone();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || other instanceof MethodType type
                        && type.result == result
                        && Arrays.equals(type.parameters, parameters);
    }

    @Override
    public int hashCode() {
        int hash = 31 + result.hashCode();
        for (Class<?> parameter : parameters) {
            hash = 31 * hash + parameter.hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("(");
        for (int i = 0; i < parameters.length; i++) {
            text.append(i == 0 ? "" : ",").append(parameters[i].getSimpleName());
        }
        return text.append(')').append(result.getSimpleName()).toString();
    }

    @Override
    public Optional<MethodTypeDesc> describeConstable() {
        return Descriptions.of(this);
    }

    public String toMethodDescriptorString() {
        return MethodDescriptors.of(parameters, result);
    }

    @Override
    public String descriptorString() {
        return toMethodDescriptorString();
    }
}
