// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.lang.constant.Constable;
import java.lang.constant.MethodHandleDesc;
import java.lang.invoke.WrongMethodTypeException;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * See {@link java.lang.invoke.MethodHandle}. Arguments and results are boxed: the compiler makes calls of {@code invokeExact}
 * and {@code invoke} ones of {@link #exactly} and {@link #converted}.
 */
public abstract class MethodHandle implements Constable {
    private static final String NO_ARRAY_TYPE = "not an array type: ";

    /** Never changes; object streams have handles without. */
    private MethodType type;
    /** The type of the call that was the last to fit: mostly it is the next one, too. */
    private MethodType fits;

    private MethodHandle converted;

    /** A handle that nobody calls by its type. */
    protected MethodHandle() {}

    protected MethodHandle(MethodType type) {
        this.type = type;
        fits = type;
    }

    /**
     * Does what the handle is for.
     *
     * @param arguments as the type has them, those of primitive types in their boxes; may be changed
     * @return the result, boxed, or null for void
     */
    protected abstract Object run(Object[] arguments) throws Throwable;

    public MethodType type() {
        return type;
    }

    /** What {@code invokeExact} does; {@code call} is what the call looks like. */
    public final Object exactly(Object[] arguments, MethodType call) throws Throwable {
        if (call != fits) {
            if (!type.equals(call)) {
                throw new WrongMethodTypeException(HandleMessages.notExact(type, call));
            }
            fits = call;
        }
        return run(arguments);
    }

    /** What {@code invoke} does. */
    public final Object converted(Object[] arguments, MethodType call) throws Throwable {
        return call == fits ? run(arguments) : asType(call).run(arguments);
    }

    /** By reflection, as the specification has it: calls in class files are something else. */
    public final Object invokeExact(Object... arguments) throws Throwable {
        throw new UnsupportedOperationException("cannot reflectively invoke MethodHandle");
    }

    public final Object invoke(Object... arguments) throws Throwable {
        throw new UnsupportedOperationException("cannot reflectively invoke MethodHandle");
    }

    public Object invokeWithArguments(Object... arguments) throws Throwable {
        return asType(MethodType.genericMethodType(arguments.length)).run(arguments.clone());
    }

    public Object invokeWithArguments(List<?> arguments) throws Throwable {
        return invokeWithArguments(arguments.toArray());
    }

    public MethodHandle asType(MethodType newType) {
        if (newType.equals(type)) {
            return this;
        }
        if (converted == null || !newType.equals(converted.type)) {
            converted = convert(newType);
        }
        return converted;
    }

    MethodHandle convert(MethodType newType) {
        if (!Conversion.isPossible(newType, type)) {
            throw new WrongMethodTypeException("cannot convert " + this + " to " + newType);
        }
        return new Composed(newType, arguments -> {
            Object[] passed = new Object[arguments.length];
            // Where two fail, the JVM casts objects before it unboxes.
            Conversion.convert(arguments, newType, passed, type, false);
            Conversion.convert(arguments, newType, passed, type, true);
            return Conversion.convert(run(passed), type.returnType(), newType.returnType());
        });
    }

    public MethodHandle asSpreader(Class<?> arrayType, int length) {
        return asSpreader(type.parameterCount() - length, arrayType, length);
    }

    public MethodHandle asSpreader(int position, Class<?> arrayType, int length) {
        Class<?> item = Checks.item(NO_ARRAY_TYPE, arrayType);
        int count = type.parameterCount();
        requireLegal(length);
        if (length > count) {
            throw new IllegalArgumentException("bad spread array length");
        }
        if (position < 0 || position + length > count) {
            throw new IllegalArgumentException("bad spread position");
        }
        MethodType spread = type;
        for (int i = position; i < position + length; i++) {
            spread = spread.changeParameterType(i, item);
        }
        MethodHandle target = asType(spread);
        MethodType newType =
                spread.dropParameterTypes(position, position + length).insertParameterTypes(position, arrayType);
        return new Composed(newType, arguments -> {
            Object array = arguments[position];
            if (array == null && length > 0) {
                throw new NullPointerException("null array reference");
            }
            int found = array == null ? 0 : Array.getLength(array);
            if (found != length) {
                throw new IllegalArgumentException("array is not of length " + length);
            }
            Object[] passed = new Object[count];
            System.arraycopy(arguments, 0, passed, 0, position);
            for (int i = 0; i < length; i++) {
                passed[position + i] = Array.get(array, i);
            }
            System.arraycopy(arguments, position + 1, passed, position + length, count - position - length);
            return target.run(passed);
        });
    }

    private static void requireLegal(int length) {
        if (length < 0) {
            throw new IllegalArgumentException("array length is not legal: " + length);
        }
    }

    /** The last parameter, or another, must take an array. */
    private void requireArrays(int position, Class<?> arrayType) {
        if (position < 0 || position >= type.parameterCount()) {
            throw new IllegalArgumentException("bad collect position");
        }
        if (!type.parameterType(position).isAssignableFrom(arrayType)) {
            throw new IllegalArgumentException("array type not assignable to argument: " + this + ", " + arrayType);
        }
    }

    public MethodHandle asCollector(Class<?> arrayType, int length) {
        return asCollector(type.parameterCount() - 1, arrayType, length);
    }

    public MethodHandle asCollector(int position, Class<?> arrayType, int length) {
        Class<?> item = Checks.item(NO_ARRAY_TYPE, arrayType);
        requireLegal(length);
        requireArrays(position, arrayType);
        Class<?>[] items = new Class<?>[length];
        Arrays.fill(items, item);
        MethodType newType = type.dropParameterTypes(position, position + 1).insertParameterTypes(position, items);
        return new Composed(newType, arguments -> {
            Object array = Array.newInstance(item, length);
            for (int i = 0; i < length; i++) {
                Array.set(array, i, arguments[position + i]);
            }
            Object[] passed = new Object[arguments.length - length + 1];
            System.arraycopy(arguments, 0, passed, 0, position);
            passed[position] = array;
            System.arraycopy(arguments, position + length, passed, position + 1, arguments.length - position - length);
            return run(passed);
        });
    }

    public MethodHandle asVarargsCollector(Class<?> arrayType) {
        Checks.item(NO_ARRAY_TYPE, arrayType);
        int last = type.parameterCount() - 1;
        requireArrays(last, arrayType);
        return new VariableArity(asFixedArity().asType(type.changeParameterType(last, arrayType)), arrayType);
    }

    public MethodHandle withVarargs(boolean variable) {
        return variable ? asVarargsCollector(type.lastParameterType()) : asFixedArity();
    }

    public boolean isVarargsCollector() {
        return false;
    }

    public MethodHandle asFixedArity() {
        return this;
    }

    public MethodHandle bindTo(Object value) {
        if (type.parameterCount() == 0 || type.parameterType(0).isPrimitive()) {
            throw new IllegalArgumentException("no leading reference parameter");
        }
        Object bound = type.parameterType(0).cast(value);
        MethodHandle target = asFixedArity();
        return new Composed(type.dropParameterTypes(0, 1), arguments -> {
            Object[] passed = new Object[arguments.length + 1];
            passed[0] = bound;
            System.arraycopy(arguments, 0, passed, 1, arguments.length);
            return target.run(passed);
        });
    }

    /** The handle of a member that this is; null for any other. */
    Direct direct() {
        return null;
    }

    @Override
    public Optional<MethodHandleDesc> describeConstable() {
        return Descriptions.of(direct());
    }

    @Override
    public String toString() {
        return "MethodHandle" + type;
    }
}
