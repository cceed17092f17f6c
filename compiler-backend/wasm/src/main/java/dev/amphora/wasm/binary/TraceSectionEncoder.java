// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import dev.amphora.wasm.model.CustomSection;
import dev.amphora.wasm.model.TraceTable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes a {@link TraceTable} as a custom section. All numbers are unsigned LEB128:
 *
 * <pre>
 * section  = version=1 classes:names classFile* names:names methods functions
 * names    = count, then for each, in order: how many bytes it shares with the one before, count of others, these
 * classFile= 0: the conventional name of its source file; 1: not known; otherwise count + 1 of bytes, these
 * methods  = count, then for each, by class: step of the class's index, name's index * 4 + kind,
 *            and for kind 2 the superclass's index
 * functions= count, then for each: step of the start, method's index + 1 or 0, count of rows, rows
 * row      = step of the offset from the one before or the start; what
 * what     = zigzag(step of the line) * 2 for a line of the function's own method;
 *            depth * 2 + 1 for code inlined, then as often method's index and line, innermost first, then
 *            zigzag(step of the line) of the function's own method
 * </pre>
 *
 * The line steps from 0, or from that of the row before. Nearly all rows take two bytes.
 */
public final class TraceSectionEncoder {
    static final int VERSION = 1;
    static final int CONVENTIONAL_FILE = 0;
    static final int UNKNOWN_FILE = 1;

    private final ByteSink sink = new ByteSink(1 << 12);
    private final TraceTable table;
    private final Map<String, Integer> classes = new TreeMap<>();
    private final Map<String, Integer> names = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();
    /** By index in the table: index in the section. */
    private final int[] methodIndices;

    private TraceSectionEncoder(TraceTable table) {
        this.table = table;
        this.methodIndices = new int[table.methods().size()];
    }

    public static CustomSection encode(TraceTable table) {
        return new CustomSection(TraceTable.SECTION, new TraceSectionEncoder(table).encode());
    }

    private byte[] encode() {
        collectNames();
        sink.writeU32(VERSION);
        writeNames(classes.keySet());
        classes.keySet().forEach(this::writeFile);
        writeNames(names.keySet());
        writeMethods();
        writeFunctions();
        return sink.toByteArray();
    }

    private void collectNames() {
        for (TraceTable.Method method : table.methods()) {
            classes.put(method.className(), 0);
            names.put(method.name(), 0);
            if (method.superclass() != null) {
                classes.put(method.superclass(), 0);
            }
            files.put(method.className(), method.file());
        }
        number(classes);
        number(names);
    }

    private static void number(Map<String, Integer> indices) {
        int index = 0;
        for (Map.Entry<String, Integer> entry : indices.entrySet()) {
            entry.setValue(index++);
        }
    }

    private void writeNames(Set<String> sorted) {
        sink.writeU32(sorted.size());
        byte[] before = {};
        for (String name : sorted) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            int shared = 0;
            while (shared < Math.min(before.length, bytes.length) && before[shared] == bytes[shared]) {
                shared++;
            }
            sink.writeU32(shared);
            sink.writeU32(bytes.length - shared);
            for (int i = shared; i < bytes.length; i++) {
                sink.writeByte(bytes[i]);
            }
            before = bytes;
        }
    }

    private void writeFile(String className) {
        String file = files.getOrDefault(className, TraceTable.conventionalFile(className));
        if (file == null) {
            sink.writeU32(UNKNOWN_FILE);
        } else if (file.equals(TraceTable.conventionalFile(className))) {
            sink.writeU32(CONVENTIONAL_FILE);
        } else {
            byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
            sink.writeU32(bytes.length + 1);
            sink.writeBytes(bytes);
        }
    }

    private void writeMethods() {
        Set<Integer> order = new TreeSet<>((a, b) -> {
            TraceTable.Method first = table.methods().get(a);
            TraceTable.Method second = table.methods().get(b);
            int byClass = first.className().compareTo(second.className());
            return byClass != 0 ? byClass : Integer.compare(a, b);
        });
        for (int i = 0; i < methodIndices.length; i++) {
            order.add(i);
        }
        sink.writeU32(methodIndices.length);
        int next = 0;
        int before = 0;
        for (int i : order) {
            methodIndices[i] = next++;
            TraceTable.Method method = table.methods().get(i);
            int owner = classes.get(method.className());
            sink.writeU32(owner - before);
            before = owner;
            sink.writeU32(names.get(method.name()) << 2 | method.kind().ordinal());
            if (method.superclass() != null) {
                sink.writeU32(classes.get(method.superclass()));
            }
        }
    }

    private void writeFunctions() {
        sink.writeU32(table.functions().size());
        int start = 0;
        for (TraceTable.Function function : table.functions()) {
            sink.writeU32(function.start() - start);
            start = function.start();
            boolean hasMethod = function.method() != TraceTable.Function.NO_METHOD;
            sink.writeU32(hasMethod ? methodIndices[function.method()] + 1 : 0);
            writeRows(function);
        }
    }

    private void writeRows(TraceTable.Function function) {
        sink.writeU32(function.rows().size());
        int offset = function.start();
        int line = 0;
        for (TraceTable.Row row : function.rows()) {
            List<TraceTable.Place> inlined = new ArrayList<>(row.places());
            TraceTable.Place own = inlined.remove(inlined.size() - 1);
            if (own.method() != function.method()) {
                throw new IllegalArgumentException("the outermost place is not in the function's method");
            }
            sink.writeU32(row.offset() - offset);
            offset = row.offset();
            int step = own.line() - line;
            int zigzag = step << 1 ^ step >> 31;
            line = own.line();
            if (inlined.isEmpty()) {
                sink.writeU32(zigzag << 1);
            } else {
                sink.writeU32(inlined.size() << 1 | 1);
                for (TraceTable.Place place : inlined) {
                    sink.writeU32(methodIndices[place.method()]);
                    sink.writeU32(place.line());
                }
                sink.writeU32(zigzag);
            }
        }
    }
}
