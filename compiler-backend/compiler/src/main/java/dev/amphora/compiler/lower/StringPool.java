// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.lower;

import dev.amphora.runtime.core.Layout;
import java.util.LinkedHashMap;
import java.util.Map;
import org.teavm.model.FieldReference;
import org.teavm.model.ValueType;

/** String constants as static objects, each content once (JLS 3.10.5). */
final class StringPool {
    private static final ValueType STRING = ValueType.object("java.lang.String");
    private static final ValueType CHARS = ValueType.arrayOf(ValueType.CHARACTER);
    private final StaticMemory memory;
    private final TypeTable types;
    private final ObjectLayout layout;
    private final Map<String, Integer> addresses = new LinkedHashMap<>();
    private int tableCell;

    StringPool(StaticMemory memory, TypeTable types, ObjectLayout layout) {
        this.memory = memory;
        this.types = types;
        this.layout = layout;
    }

    /** Address of the String object. */
    int address(String content) {
        return addresses.computeIfAbsent(content, this::build);
    }

    /**
     * Address of a cell that will hold the address of a table of all constants; see {@link #writeTable}, which is
     * called when no more constants can come.
     */
    int tableCell() {
        if (tableCell == 0) {
            tableCell = memory.allocate(4, 4);
        }
        return tableCell;
    }

    /** Writes the table, an i32 count and as many addresses, if it was asked for. */
    void writeTable() {
        if (tableCell != 0) {
            int table = memory.allocate(4 + 4 * addresses.size(), 4);
            memory.putInt(tableCell, table);
            memory.putInt(table, addresses.size());
            int next = table + 4;
            for (int address : addresses.values()) {
                memory.putInt(next, address);
                next += 4;
            }
        }
    }

    private int build(String content) {
        int array = memory.allocate(Layout.ARRAY_DATA + 2 * content.length(), Layout.OBJECT_ALIGNMENT);
        memory.putInt(array + Layout.HEADER, types.id(CHARS));
        memory.putInt(array + Layout.ARRAY_LENGTH, content.length());
        for (int i = 0; i < content.length(); i++) {
            memory.putShort(array + Layout.ARRAY_DATA + 2 * i, content.charAt(i));
        }
        int string = memory.allocate(layout.instanceSize("java.lang.String"), Layout.OBJECT_ALIGNMENT);
        memory.putInt(string + Layout.HEADER, types.id(STRING));
        memory.putInt(string + layout.offset(new FieldReference("java.lang.String", "characters")), array);
        return string;
    }
}
