// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.util.Arrays;
import java.util.List;

/** The variable of another handle, with coordinates and values that are made into those of the other one. */
final class AdaptedVariable extends VarHandle {
    /** Makes coordinates of others. */
    interface Coordinates {
        Object[] of(Object[] own) throws Throwable;
    }

    /** Values as they go to the variable, and as they come from it. */
    record Values(Change to, Change from) {}

    /** Makes a value of another one, with the help of the handle's own coordinates. */
    interface Change {
        Object of(Object[] own, Object value) throws Throwable;
    }

    private final VarHandle target;
    private final Coordinates coordinates;
    /** Null if they are the variable's. */
    private final Values values;

    AdaptedVariable(
            VarHandle target,
            Class<?> variable,
            List<Class<?>> types,
            Coordinates coordinates,
            Values values,
            boolean isExact) {
        super(variable, isExact, types.toArray(new Class<?>[0]));
        this.target = target;
        this.coordinates = coordinates;
        this.values = values;
    }

    @Override
    boolean isSupported(Access access) {
        return target.isSupported(access);
    }

    /** What is compared and calculated is what the variable has. */
    @Override
    Object perform(Access access, Object[] arguments) throws Throwable {
        int count = coordinateTypes().size();
        Object[] own = Arrays.copyOf(arguments, count);
        Object[] located = coordinates.of(own);
        Object[] passed = Arrays.copyOf(located, located.length + arguments.length - count);
        for (int i = count; i < arguments.length; i++) {
            passed[located.length + i - count] =
                    values == null ? arguments[i] : values.to().of(own, arguments[i]);
        }
        Object result = target.perform(access, passed);
        boolean isValue = values != null && access != Access.SET && access != Access.COMPARE_AND_SET;
        return isValue ? values.from().of(own, result) : result;
    }

    @Override
    protected Object read(Object[] arguments) {
        throw new IllegalStateException("the target is read");
    }

    @Override
    protected void write(Object[] arguments, Object value) {
        throw new IllegalStateException("the target is written");
    }

    @Override
    protected boolean isWritable() {
        return target.isWritable();
    }

    @Override
    protected VarHandle withExactness(boolean isExact) {
        return new AdaptedVariable(target, varType(), coordinateTypes(), coordinates, values, isExact);
    }
}
