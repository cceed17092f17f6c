// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

/** The bits of the number that begins an element segment. Core spec 3.0, 5.5.12. */
final class ElementFlags {
    /** Passive or declarative. */
    static final int NOT_ACTIVE = 1;
    /** For a segment that is not active: declarative. */
    static final int DECLARATIVE = 2;
    /** For an active segment: the table's index and the type of the elements are written out. */
    static final int TABLE_INDEX = 2;
    /** The items are constant expressions, not function indices. */
    static final int EXPRESSIONS = 4;

    static final int ALL = NOT_ACTIVE | DECLARATIVE | EXPRESSIONS;

    /** The byte that stands for function references where the items are indices. */
    static final int KIND_FUNC = 0x00;

    private ElementFlags() {}
}
