// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import dev.amphora.wasm.model.CustomSection;
import dev.amphora.wasm.model.TraceTable;
import dev.amphora.wasm.model.WasmModule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link TraceSectionEncoder} wrote. */
public final class TraceSectionDecoder {
    private final ByteSource source;
    private List<String> classes;

    private TraceSectionDecoder(byte[] bytes) {
        source = new ByteSource(bytes);
    }

    /** The table of a module, or null if it has none that can be read: custom sections never make a module malformed. */
    public static TraceTable decode(WasmModule module) {
        for (CustomSection section : module.customSections()) {
            if (section.name().equals(TraceTable.SECTION)) {
                try {
                    return decode(section);
                } catch (MalformedException e) {
                    return null;
                }
            }
        }
        return null;
    }

    /** As {@link #decode(WasmModule)}, from the section itself. */
    public static TraceTable decode(CustomSection section) throws MalformedException {
        TraceSectionDecoder decoder = new TraceSectionDecoder(section.bytes());
        try {
            return decoder.decode();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw decoder.malformed();
        }
    }

    private MalformedException malformed() {
        return new MalformedException(source.position(), "not a trace table");
    }

    private TraceTable decode() {
        if (source.readU32() != TraceSectionEncoder.VERSION) {
            throw malformed();
        }
        classes = names();
        List<String> files = new ArrayList<>();
        for (String className : classes) {
            files.add(file(className));
        }
        List<String> names = names();
        List<TraceTable.Method> methods = new ArrayList<>();
        int owner = 0;
        for (int count = source.readCount(); count > 0; count--) {
            owner += source.readU32();
            int nameAndKind = source.readU32();
            TraceTable.Kind kind = TraceTable.Kind.values()[nameAndKind & 3];
            String superclass = kind == TraceTable.Kind.CONSTRUCTOR ? classes.get(source.readU32()) : null;
            methods.add(new TraceTable.Method(
                    classes.get(owner), names.get(nameAndKind >>> 2), files.get(owner), kind, superclass));
        }
        return new TraceTable(methods, functions());
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        byte[] before = {};
        for (int count = source.readCount(); count > 0; count--) {
            int shared = source.readU32();
            byte[] rest = source.readBytes(source.readU32());
            if (shared < 0 || shared > before.length) {
                throw malformed();
            }
            byte[] name = Arrays.copyOf(before, shared + rest.length);
            System.arraycopy(rest, 0, name, shared, rest.length);
            names.add(new String(name, StandardCharsets.UTF_8));
            before = name;
        }
        return names;
    }

    private String file(String className) {
        int length = source.readU32();
        return switch (length) {
            case TraceSectionEncoder.CONVENTIONAL_FILE -> TraceTable.conventionalFile(className);
            case TraceSectionEncoder.UNKNOWN_FILE -> null;
            default -> new String(source.readBytes(length - 1), StandardCharsets.UTF_8);
        };
    }

    private List<TraceTable.Function> functions() {
        List<TraceTable.Function> functions = new ArrayList<>();
        int start = 0;
        for (int count = source.readCount(); count > 0; count--) {
            start += source.readU32();
            int method = source.readU32() - 1;
            functions.add(new TraceTable.Function(start, method, rows(start, method)));
        }
        return functions;
    }

    private List<TraceTable.Row> rows(int start, int method) {
        List<TraceTable.Row> rows = new ArrayList<>();
        int offset = start;
        int line = 0;
        for (int count = source.readCount(); count > 0; count--) {
            offset += source.readU32();
            int what = source.readU32();
            int zigzag = what >>> 1;
            List<TraceTable.Place> places = new ArrayList<>();
            if ((what & 1) != 0) {
                for (int depth = what >>> 1; depth > 0; depth--) {
                    places.add(new TraceTable.Place(source.readU32(), source.readU32()));
                }
                zigzag = source.readU32();
            }
            line += zigzag >>> 1 ^ -(zigzag & 1);
            places.add(new TraceTable.Place(method, line));
            rows.add(new TraceTable.Row(offset, places));
        }
        return rows;
    }
}
