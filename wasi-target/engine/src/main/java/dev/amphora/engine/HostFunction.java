// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.FuncType;
import java.util.Objects;

/** A function that the host provides. */
public final class HostFunction extends WasmFunction {
    /** What a host function does. */
    @FunctionalInterface
    public interface Body {
        /**
         * Reads the arguments from {@code call} and sets its results. A {@link WasmException} thrown here may be caught by
         * the guest; every other exception passes through the guest and ends the call that the host made.
         */
        void run(HostCall call);
    }

    private final Body body;

    private HostFunction(FuncType type, Body body) {
        super(type);
        this.body = Objects.requireNonNull(body, "body");
    }

    public static HostFunction of(FuncType type, Body body) {
        return new HostFunction(type, body);
    }

    /**
     * A function whose type a functional interface says, such as {@link java.util.function.IntBinaryOperator} for two i32 and
     * an i32 result: {@code int}, {@code long}, {@code float}, {@code double} are the numbers, {@code long[]} is v128,
     * {@link WasmFunction} funcref, {@link WasmException} exnref, every other class externref. If the first parameter is an
     * {@link Instance}, it receives the caller, and null if that is the host. Arguments are boxed on the way; a {@link Body}
     * avoids that.
     *
     * @throws IllegalArgumentException if the interface does not stand for a type
     */
    public static <F> HostFunction of(Class<F> type, F implementation) {
        return TypedInterface.of(type).hostFunction(Objects.requireNonNull(implementation, "implementation"));
    }

    @Override
    Stack stack() {
        return new Stack(1, Integer.MAX_VALUE);
    }

    @Override
    void call(Stack stack, int base, Instance caller) {
        body.run(new HostCall(type(), stack, base, caller));
    }
}
