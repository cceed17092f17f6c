// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import dev.amphora.wasm.model.NameSection;
import java.util.HashMap;
import java.util.Map;

/** Reads the contents of the {@code name} section. Subsections that it does not know are passed over. */
final class NameSectionDecoder {
    private final ByteSource source;
    private final Map<Integer, Map<Integer, String>> direct = new HashMap<>();
    private final Map<Integer, Map<Integer, Map<Integer, String>>> indirect = new HashMap<>();
    private String module;

    private NameSectionDecoder(ByteSource source) {
        this.source = source;
    }

    /** Reads to the source's limit. */
    static NameSection decode(ByteSource source) {
        return new NameSectionDecoder(source).decode();
    }

    private NameSection decode() {
        while (!source.isAtEnd()) {
            int id = source.readByte();
            int limit = source.enter(source.readU32());
            switch (id) {
                case NameSubsection.MODULE -> module = source.readName();
                case NameSubsection.LOCALS, NameSubsection.LABELS -> indirect.put(id, indirectNames());
                case NameSubsection.FUNCTIONS,
                        NameSubsection.TYPES,
                        NameSubsection.TABLES,
                        NameSubsection.MEMORIES,
                        NameSubsection.GLOBALS,
                        NameSubsection.ELEMENTS,
                        NameSubsection.DATA_SEGMENTS,
                        NameSubsection.TAGS -> direct.put(id, names());
                default -> source.readBytes(source.remaining());
            }
            source.leave(limit, "section size mismatch");
        }
        return new NameSection(
                module,
                direct(NameSubsection.FUNCTIONS),
                indirect.getOrDefault(NameSubsection.LOCALS, Map.of()),
                indirect.getOrDefault(NameSubsection.LABELS, Map.of()),
                direct(NameSubsection.TYPES),
                direct(NameSubsection.TABLES),
                direct(NameSubsection.MEMORIES),
                direct(NameSubsection.GLOBALS),
                direct(NameSubsection.ELEMENTS),
                direct(NameSubsection.DATA_SEGMENTS),
                direct(NameSubsection.TAGS));
    }

    private Map<Integer, String> direct(int id) {
        return direct.getOrDefault(id, Map.of());
    }

    private Map<Integer, String> names() {
        int count = source.readCount();
        Map<Integer, String> names = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int index = source.readU32();
            names.put(index, source.readName());
        }
        return names;
    }

    private Map<Integer, Map<Integer, String>> indirectNames() {
        int count = source.readCount();
        Map<Integer, Map<Integer, String>> names = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int index = source.readU32();
            names.put(index, names());
        }
        return names;
    }
}
