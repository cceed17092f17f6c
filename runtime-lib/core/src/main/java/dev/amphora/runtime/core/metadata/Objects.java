// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core.metadata;

import dev.amphora.runtime.core.HeapState;
import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.NoAlloc;

/** What a header says about its object. */
@NoAlloc(reason = "used by the collector")
public final class Objects {
    private Objects() {}

    public static int classId(Address obj) {
        return obj.loadInt(Layout.HEADER) & Layout.HEADER_CLASS_MASK;
    }

    public static Address classRecord(Address obj) {
        return Cells.loadAddress(HeapState.CLASS_TABLE).plus(classId(obj) << Layout.CLASS_RECORD_SHIFT);
    }

    public static boolean isArray(int kind) {
        return kind == Layout.KIND_REFERENCE_ARRAY || kind == Layout.KIND_PRIMITIVE_ARRAY;
    }

    /** The bytes of {@code obj}, whose class record is given; not more than MAX_OBJECT_BYTES if the heap is sound. */
    public static int size(Address obj, Address record) {
        return isArray(record.loadUnsignedByte(Layout.CLASS_KIND))
                ? arraySize(obj.loadInt(Layout.ARRAY_LENGTH), record.loadUnsignedByte(Layout.CLASS_ELEMENT_SHIFT))
                : record.loadInt(Layout.CLASS_INSTANCE_SIZE);
    }

    public static int arraySize(int length, int elementShift) {
        return (length << elementShift) + Layout.ARRAY_DATA + Layout.OBJECT_ALIGNMENT - 1 & -Layout.OBJECT_ALIGNMENT;
    }
}
