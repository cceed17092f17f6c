// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.lang.invoke;

import java.lang.invoke.WrongMethodTypeException;

/** A handle that puts the last arguments of a call into an array, unless there is one already. */
final class VariableArity extends MethodHandle {
    private final MethodHandle target;
    private final Class<?> arrayType;

    VariableArity(MethodHandle target, Class<?> arrayType) {
        super(target.type());
        this.target = target;
        this.arrayType = arrayType;
    }

    @Override
    protected Object run(Object[] arguments) throws Throwable {
        return target.run(arguments);
    }

    @Override
    public boolean isVarargsCollector() {
        return true;
    }

    @Override
    Direct direct() {
        return target.direct();
    }

    @Override
    public MethodHandle asFixedArity() {
        return target;
    }

    @Override
    MethodHandle convert(MethodType newType) {
        int last = type().parameterCount() - 1;
        int count = newType.parameterCount();
        if (count == last + 1 && type().parameterType(last).isAssignableFrom(newType.parameterType(last))) {
            return target.asType(newType);
        }
        MethodHandle collector;
        try {
            collector = target.asCollector(arrayType, count - last);
        } catch (IllegalArgumentException e) {
            throw new WrongMethodTypeException("cannot build collector");
        }
        return collector.asType(newType);
    }
}
