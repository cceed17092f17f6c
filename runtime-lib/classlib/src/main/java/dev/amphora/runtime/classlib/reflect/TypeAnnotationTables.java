// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import java.util.Arrays;

/** Tables of annotated types, by the ids of classes. They are no part of {@link Tables} because most programs have none. */
final class TypeAnnotationTables {
    private static TypeAnnotationTable[] tables;

    private TypeAnnotationTables() {}

    static void add(int id, TypeAnnotationTable table) {
        if (tables == null) {
            tables = new TypeAnnotationTable[id + 1];
        } else if (id >= tables.length) {
            tables = Arrays.copyOf(tables, id + id / 2 + 1);
        }
        tables[id] = table;
    }

    /** That of a class; null if there is none. */
    static TypeAnnotationTable of(int id) {
        return tables == null || id >= tables.length ? null : tables[id];
    }
}
