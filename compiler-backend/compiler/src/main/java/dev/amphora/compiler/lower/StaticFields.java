// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.compiler.ir.LowType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.teavm.model.ElementModifier;
import org.teavm.model.FieldReader;
import org.teavm.model.FieldReference;
import org.teavm.model.ValueType;

/**
 * Addresses of static fields. Reference fields lie together in one region, which the collector scans; its size must be
 * known before code refers to it, so the region is reserved up front.
 */
final class StaticFields {
    private final StaticMemory memory;
    private final StringPool strings;
    private final Function<FieldReference, FieldReader> declarations;
    private final int referencesBase;
    private final int referencesLimit;
    private int nextReference;
    private final Map<FieldReference, Integer> addresses = new LinkedHashMap<>();

    /**
     * Reserves room for so many reference slots.
     *
     * @param declarations the fields themselves; null for those that are the runtime's own
     */
    StaticFields(
            StaticMemory memory,
            StringPool strings,
            Function<FieldReference, FieldReader> declarations,
            int referenceSlots) {
        this.memory = memory;
        this.strings = strings;
        this.declarations = declarations;
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
        Integer known = addresses.get(field);
        if (known != null) {
            return known;
        }
        int size = 1 << JavaTypes.sizeShift(type);
        int address = JavaTypes.low(type) == LowType.REF ? referenceSlot() : memory.allocate(size, size);
        addresses.put(field, address);
        FieldReader declaration = declarations.apply(field);
        if (declaration != null && declaration.hasModifier(ElementModifier.STATIC)) {
            initialise(address, size, declaration.getInitialValue());
        }
        return address;
    }

    /** Stores the value of a ConstantValue attribute (JVMS 4.7.2), which is there before the class is initialised. */
    private void initialise(int address, int size, Object value) {
        if (value instanceof String text) {
            memory.putInt(address, strings.address(text));
        } else if (value instanceof Long number) {
            memory.putLong(address, number);
        } else if (value instanceof Double number) {
            memory.putLong(address, Double.doubleToRawLongBits(number));
        } else if (value instanceof Float number) {
            memory.putInt(address, Float.floatToRawIntBits(number));
        } else if (value instanceof Number number) {
            for (int i = 0; i < size; i++) {
                memory.putByte(address + i, number.intValue() >> 8 * i);
            }
        }
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
