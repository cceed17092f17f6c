// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.ir.LowType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.ValueType;

/**
 * Addresses of static fields. Reference fields lie together in one region, which the collector scans; its size must be
 * known before code refers to it, so the region is reserved up front.
 */
final class StaticFields {
    private final StaticMemory memory;
    private final int referencesBase;
    private final int referencesLimit;
    private int nextReference;
    private final Map<FieldReference, Integer> addresses = new LinkedHashMap<>();

    /** Reserves room for so many reference slots. */
    StaticFields(StaticMemory memory, int referenceSlots) {
        this.memory = memory;
        this.referencesBase = memory.allocate(4 * referenceSlots, 4);
        this.referencesLimit = referencesBase + 4 * referenceSlots;
        this.nextReference = referencesBase;
    }

    /** Address of a slot for a reference of the runtime's own. */
    int referenceSlot() {
        if (nextReference == referencesLimit) {
            throw new IllegalStateException("static reference slots exhausted");
        }
        int address = nextReference;
        nextReference += 4;
        return address;
    }

    int address(FieldReference field, ValueType type) {
        return addresses.computeIfAbsent(field, f -> {
            if (JavaTypes.low(type) == LowType.REF) {
                return referenceSlot();
            }
            int size = 1 << JavaTypes.sizeShift(type);
            return memory.allocate(size, size);
        });
    }

    /** Whether the field holds a traced reference. */
    static boolean isReference(FieldReader field) {
        return JavaTypes.low(field.getType()) == LowType.REF;
    }

    int referencesBase() {
        return referencesBase;
    }

    int referencesLimit() {
        return referencesLimit;
    }
}
