// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.CatchClause;
import dev.amphora.wasm.model.ValType;
import java.util.List;

/** The catch clauses of a function: where each applies, what it catches, and where it goes on. */
final class Handlers {
    static final Handlers NONE = new Handlers(List.of());

    /**
     * A catch clause of a {@code try_table}.
     *
     * @param start the first position covered
     * @param end the position after the last one covered
     * @param slot where the label expects what is caught
     * @param target where execution goes on
     */
    record Handler(int start, int end, CatchClause clause, int slot, int target) {}

    /** Inner ones before outer ones, the clauses of one {@code try_table} in their order: the first that fits is right. */
    private final Handler[] handlers;

    Handlers(List<Handler> handlers) {
        this.handlers = handlers.toArray(Handler[]::new);
    }

    /** The number of the clause that catches an exception thrown at a position, or -1. */
    int find(WasmException exception, Instance instance, int position) {
        for (int i = 0; i < handlers.length; i++) {
            Handler handler = handlers[i];
            if (handler.start <= position && position < handler.end && catches(handler.clause, exception, instance)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean catches(CatchClause clause, WasmException exception, Instance instance) {
        return !clause.kind().hasTag() || instance.tags()[clause.tagIndex()] == exception.tag();
    }

    /** Puts what the clause passes to its label in the frame, and returns where execution goes on. */
    int enter(int number, WasmException exception, Stack stack, int frame) {
        Handler handler = handlers[number];
        int slot = frame + handler.slot;
        if (handler.clause.kind().hasTag()) {
            long[] values = exception.values();
            System.arraycopy(values, 0, stack.values, slot, values.length);
            if (Slots.hasReference(exception.tag().type().params())) {
                System.arraycopy(exception.references(), 0, stack.references, slot, values.length);
            }
            slot += values.length;
        }
        if (handler.clause.kind().hasRef()) {
            stack.references[slot] = exception;
        }
        return handler.target;
    }

    /** Takes the payload of a new exception out of a frame. */
    static WasmException exception(Tag tag, Stack stack, int slot) {
        List<ValType> types = tag.type().params();
        int slots = Slots.count(types);
        long[] values = new long[slots];
        System.arraycopy(stack.values, slot, values, 0, slots);
        Object[] references = null;
        if (Slots.hasReference(types)) {
            references = new Object[slots];
            System.arraycopy(stack.references, slot, references, 0, slots);
        }
        return new WasmException(tag, values, references);
    }
}
