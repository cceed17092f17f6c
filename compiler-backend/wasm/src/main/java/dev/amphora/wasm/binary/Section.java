// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

/** The sections in the order in which a module must have them. Core spec 3.0, 5.5.2. */
enum Section {
    TYPE(1),
    IMPORT(2),
    FUNCTION(3),
    TABLE(4),
    MEMORY(5),
    TAG(13),
    GLOBAL(6),
    EXPORT(7),
    START(8),
    ELEMENT(9),
    DATA_COUNT(12),
    CODE(10),
    DATA(11);

    /** A custom section may stand anywhere and any number of times. */
    static final int CUSTOM_ID = 0;

    private final int id;

    Section(int id) {
        this.id = id;
    }

    int id() {
        return id;
    }

    /** The section with an id, or null. */
    static Section ofId(int id) {
        for (Section section : values()) {
            if (section.id == id) {
                return section;
            }
        }
        return null;
    }
}
