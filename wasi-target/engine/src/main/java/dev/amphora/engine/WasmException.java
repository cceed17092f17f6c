// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.ValType;
import java.util.List;
import java.util.Objects;

/**
 * An exception of the guest: a tag and the values that the tag's type names. The object's identity is the identity of the
 * exception that an {@code exnref} refers to.
 *
 * <p>Between functions of the guest it is passed by the engine's own tables; as a Java exception it appears only when it
 * leaves guest code. A host function may throw one, and the guest may catch it.
 */
public final class WasmException extends GuestException {
    private final transient Tag tag;
    private final transient long[] values;
    private final transient Object[] references;

    /** Takes the arrays without copying: one element for each slot of the payload, see {@link Slots}. */
    WasmException(Tag tag, long[] values, Object[] references) {
        super("uncaught exception", false);
        this.tag = tag;
        this.values = values;
        this.references = references;
    }

    /**
     * Makes an exception for a host function to throw.
     *
     * @param payload what the tag's type names, in the Java types of {@link WasmFunction#invoke}
     */
    public static WasmException of(Tag tag, Object... payload) {
        Objects.requireNonNull(tag, "tag");
        int slots = Slots.count(tag.type().params());
        WasmException exception = new WasmException(tag, new long[slots], new Object[slots]);
        Slots.store(tag.type().params(), payload, exception.values, exception.references, 0);
        return exception;
    }

    /** An exception whose payload is still to be set. */
    static WasmException empty(Tag tag) {
        List<ValType> types = tag.type().params();
        int slots = Slots.count(types);
        return new WasmException(tag, new long[slots], Slots.hasReference(types) ? new Object[slots] : null);
    }

    public Tag tag() {
        return tag;
    }

    /** The values that the exception carries, in the Java types of {@link WasmFunction#invoke}. */
    public Object[] payload() {
        return Slots.load(tag.type().params(), values, references, 0);
    }

    /** One element for each slot. */
    long[] values() {
        return values;
    }

    /** One element for each slot; null for those that hold numbers. */
    Object[] references() {
        return references;
    }
}
