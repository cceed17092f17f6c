// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.FuncType;
import java.util.Objects;

/** A function at run time: defined by a module, or by the host. */
public abstract sealed class WasmFunction implements Extern permits DefinedFunction, HostFunction {
    /** One field rather than what is in it: an instance has thousands of functions, and is made for a single request. */
    private final Shape shape;

    WasmFunction(FuncType type) {
        this(Shape.of(type));
    }

    WasmFunction(Shape shape) {
        this.shape = shape;
    }

    /** What a call needs to know of a type. A module finds it out once, since its instances have thousands of functions. */
    record Shape(FuncType type, int paramSlots, int resultSlots, boolean hasReference) {
        static Shape of(FuncType type) {
            Objects.requireNonNull(type, "type");
            return new Shape(type, Slots.count(type.params()), Slots.count(type.results()), Slots.hasReference(type));
        }
    }

    public final FuncType type() {
        return shape.type;
    }

    /**
     * Calls the function with Java values: {@code Integer}, {@code Long}, {@code Float}, {@code Double}; {@code long[2]}, low
     * half first, for v128; {@code WasmFunction} for funcref, {@code WasmException} for exnref, any object for externref, and
     * null for a null reference.
     *
     * @throws GuestException if the guest ends abruptly; what a host function throws passes through as it is
     * @throws IllegalArgumentException if the arguments do not fit the type
     */
    public final Object[] invoke(Object... args) {
        Stack stack = stack();
        int savedTop = stack.top;
        int savedDepth = stack.depth;
        int base = stack.enter(callSlots());
        try {
            if (shape.hasReference) {
                stack.ensureReferences(base + callSlots());
            }
            Slots.store(type().params(), args, stack.values, stack.references, base);
            execute(stack, base);
            return Slots.load(type().results(), stack.values, stack.references, base);
        } finally {
            stack.leave(savedTop, savedDepth);
        }
    }

    /**
     * Calls a function whose parameters and results are all numbers, as raw bits: i32 is taken from the low half and given
     * sign-extended, f32 likewise as its bits, f64 as its bits, v128 as two elements.
     *
     * @return one element for each result (two for v128)
     */
    public final long[] call(long... args) {
        if (shape.hasReference || args.length != shape.paramSlots) {
            throw new IllegalArgumentException("not a call with " + args.length + " numbers: " + type());
        }
        Stack stack = stack();
        int savedTop = stack.top;
        int savedDepth = stack.depth;
        int base = stack.enter(callSlots());
        try {
            System.arraycopy(args, 0, stack.values, base, args.length);
            execute(stack, base);
            long[] results = new long[shape.resultSlots];
            System.arraycopy(stack.values, base, results, 0, results.length);
            return results;
        } finally {
            stack.leave(savedTop, savedDepth);
        }
    }

    /**
     * This function as an implementation of a functional interface of the caller's choice, such as
     * {@link java.util.function.IntBinaryOperator}. The types must be exactly those of {@link #type}, as
     * {@link HostFunction#of(Class, Object)} says; a method that returns {@code Object[]} takes any results. Exceptions are
     * those of {@link #invoke}.
     *
     * @throws IllegalArgumentException if the interface does not fit
     */
    public final <F> F as(Class<F> type) {
        return TypedInterface.of(type).view(this);
    }

    private void execute(Stack stack, int base) {
        try {
            call(stack, base, null);
        } catch (StackOverflowError e) {
            // Guest calls do not use the Java stack, but host functions do, and they may be deep in it already.
            throw new ExhaustionException(ExhaustionException.Resource.CALL_STACK);
        }
    }

    private int callSlots() {
        return Math.max(shape.paramSlots, shape.resultSlots);
    }

    /** The stack for a call from the host. */
    abstract Stack stack();

    /**
     * Calls the function with its arguments from {@code base} on, where it leaves its results. There is room for both.
     *
     * @param caller the instance that calls, or null if the host does
     */
    abstract void call(Stack stack, int base, Instance caller);

    final int paramSlots() {
        return shape.paramSlots;
    }

    final int resultSlots() {
        return shape.resultSlots;
    }

    /** Whether a parameter or a result is a reference. */
    final boolean hasReference() {
        return shape.hasReference;
    }

    /** Whether this function may be called where {@code expected} is. */
    final boolean hasType(FuncType expected) {
        // One module uses one object for equal types, so that only calls between modules compare lists.
        FuncType type = shape.type;
        return type == expected || type.equals(expected);
    }
}
