// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core.metadata;

import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.NoAlloc;

/** Access to the cells of {@code HeapState}: with a constant cell, one load or store at a constant address. */
@NoAlloc(reason = "used by the allocator")
public final class Cells {
    private Cells() {}

    public static int load(int cell) {
        return Address.zero().loadInt(cell);
    }

    public static Address loadAddress(int cell) {
        return Address.zero().loadAddress(cell);
    }

    public static void store(int cell, int value) {
        Address.zero().storeInt(cell, value);
    }

    public static void storeAddress(int cell, Address value) {
        Address.zero().storeAddress(cell, value);
    }

    public static void add(int cell, int value) {
        store(cell, load(cell) + value);
    }
}
