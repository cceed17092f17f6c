// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.reflect;

import dev.amphora.runtime.classlib.Types;
import java.util.Arrays;

/** The tables for object streams that the compiler has written, by class. */
final class SerialTables {
    private static SerialTable[] tables;
    private static SerialReading[] readings;
    private static ExecutableTable[] makings;
    private static SerialArrays[] arrays;
    private static int arrayCount;

    private SerialTables() {}

    /** Written by the compiler: calls the methods below for each table. */
    private static native void addAll();

    static void add(Class<?> type, SerialTable table) {
        int id = id(type);
        if (id >= tables.length) {
            tables = Arrays.copyOf(tables, id + id / 2 + 1);
        }
        tables[id] = table;
    }

    static void addReading(Class<?> type, SerialReading table) {
        int id = id(type);
        if (id >= readings.length) {
            readings = Arrays.copyOf(readings, id + id / 2 + 1);
        }
        readings[id] = table;
    }

    static void addMaking(Class<?> type, ExecutableTable table) {
        int id = id(type);
        if (id >= makings.length) {
            makings = Arrays.copyOf(makings, id + id / 2 + 1);
        }
        makings[id] = table;
    }

    static void addArrays(SerialArrays maker) {
        if (arrayCount == arrays.length) {
            arrays = Arrays.copyOf(arrays, 2 * arrayCount);
        }
        arrays[arrayCount++] = maker;
    }

    private static int id(Class<?> type) {
        return Types.id(Doors.info(type));
    }

    private static void load() {
        if (tables == null) {
            tables = new SerialTable[64];
            readings = new SerialReading[64];
            makings = new ExecutableTable[64];
            arrays = new SerialArrays[8];
            addAll();
        }
    }

    /** What writing needs; null if the class is not kept. */
    static SerialTable of(Class<?> type) {
        load();
        int id = id(type);
        return id < tables.length ? tables[id] : null;
    }

    /** What reading needs; null if the class is not kept. */
    static SerialReading reading(Class<?> type) {
        load();
        int id = id(type);
        return id < readings.length ? readings[id] : null;
    }

    /** What makes the class's lambda expressions again; null if nothing does. */
    static ExecutableTable making(Class<?> type) {
        load();
        int id = id(type);
        return id < makings.length ? makings[id] : null;
    }

    /** What makes arrays of a type of elements; null if it is not kept. */
    static SerialArrays arrays(Class<?> itemType) {
        load();
        for (int i = 0; i < arrayCount; i++) {
            if (arrays[i].type().getComponentType() == itemType) {
                return arrays[i];
            }
        }
        return null;
    }
}
