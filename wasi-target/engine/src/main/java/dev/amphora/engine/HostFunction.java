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

    @Override
    Stack stack() {
        return new Stack(1, Integer.MAX_VALUE);
    }

    @Override
    void call(Stack stack, int base, Instance caller) {
        body.run(new HostCall(type(), stack, base, caller));
    }
}
