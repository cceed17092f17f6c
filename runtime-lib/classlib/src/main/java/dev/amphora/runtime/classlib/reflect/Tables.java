// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.Types;
import java.util.Arrays;

/**
 * The tables that the compiler has written, by class. Nothing here is a collection of the class library: what goes through
 * those, the compiler's analysis takes for reachable from everywhere.
 */
final class Tables {
    private static final ExecutableTable[] NO_EXECUTABLES = {};
    private static Entry[] entries;
    private static final Names TYPES = new Names();

    /** What there is of one class. */
    static final class Entry {
        FieldTable[] fields = {};
        ExecutableTable[] methods = NO_EXECUTABLES;
        ExecutableTable[] specials = NO_EXECUTABLES;
        ExecutableTable[] constructors = NO_EXECUTABLES;
        ClassTable self;
        AnnotationTable annotations;
        Members members;
    }

    private Tables() {}

    /** Written by the compiler: calls the methods below for each table. */
    private static native void registerAll();

    static void addFields(Class<?> type, FieldTable table) {
        Entry entry = make(type);
        entry.fields = Arrays.copyOf(entry.fields, entry.fields.length + 1);
        entry.fields[entry.fields.length - 1] = table;
        addTypes(table.types());
    }

    static void addMethods(Class<?> type, ExecutableTable table) {
        Entry entry = make(type);
        entry.methods = with(entry.methods, table);
    }

    /** The methods again, called as such even where they are overridden. */
    static void addSpecials(Class<?> type, ExecutableTable table) {
        Entry entry = make(type);
        entry.specials = with(entry.specials, table);
    }

    static void addConstructors(Class<?> type, ExecutableTable table) {
        Entry entry = make(type);
        entry.constructors = with(entry.constructors, table);
    }

    static void addClass(Class<?> type, ClassTable table) {
        make(type).self = table;
        addTypes(table.types());
    }

    /** All of these may be null but the class. */
    static void addOutline(Class<?> type, int modifiers, String signature, String method, String descriptor) {
        String[] enclosing = method == null ? null : new String[] {method, descriptor};
        make(type).self = new ClassOutline(modifiers, signature, enclosing);
    }

    /** A class that an outline's signature names. */
    static void addType(Class<?> type) {
        TYPES.add(type);
    }

    static void addAnnotations(Class<?> type, AnnotationTable table) {
        make(type).annotations = table;
    }

    static void addTypeAnnotations(Class<?> type, TypeAnnotationTable table) {
        TypeAnnotationTables.add(Types.id(Doors.info(type)), table);
    }

    private static ExecutableTable[] with(ExecutableTable[] tables, ExecutableTable table) {
        ExecutableTable[] more = Arrays.copyOf(tables, tables.length + 1);
        more[tables.length] = table;
        addTypes(table.types());
        return more;
    }

    private static void addTypes(Class<?>[] types) {
        for (Class<?> type : types) {
            TYPES.add(type);
        }
    }

    private static Entry make(Class<?> type) {
        int id = Types.id(Doors.info(type));
        if (id >= entries.length) {
            entries = Arrays.copyOf(entries, id + id / 2 + 1);
        }
        if (entries[id] == null) {
            entries[id] = new Entry();
        }
        return entries[id];
    }

    private static void load() {
        if (entries == null) {
            entries = new Entry[64];
            registerAll();
        }
    }

    /** What there is of a class, which may be nothing at all. */
    private static Entry entry(Class<?> type) {
        load();
        return make(type);
    }

    /** A class that a generic type names; null if there is none of this name. */
    static Class<?> named(String name) {
        load();
        return TYPES.find(name);
    }

    static FieldTable[] fields(Class<?> type) {
        return entry(type).fields;
    }

    static ExecutableTable[] methods(Class<?> type) {
        return entry(type).methods;
    }

    static ExecutableTable[] specials(Class<?> type) {
        return entry(type).specials;
    }

    static ExecutableTable[] constructors(Class<?> type) {
        return entry(type).constructors;
    }

    static ClassTable self(Class<?> type) {
        return entry(type).self;
    }

    static AnnotationTable annotations(Class<?> type) {
        return entry(type).annotations;
    }

    static TypeAnnotationTable typeAnnotations(Class<?> type) {
        load();
        return TypeAnnotationTables.of(Types.id(Doors.info(type)));
    }

    /** What has been made of the tables so far. */
    static Members members(Class<?> type) {
        Entry entry = entry(type);
        if (entry.members == null) {
            entry.members = new Members();
        }
        return entry.members;
    }
}
