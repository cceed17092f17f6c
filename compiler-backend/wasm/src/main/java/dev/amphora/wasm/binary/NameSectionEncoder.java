// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import dev.amphora.wasm.model.NameSection;
import java.util.Map;

/** Writes the contents of the {@code name} section. */
final class NameSectionEncoder {
    static final String SECTION_NAME = "name";

    private final ByteSink sink;
    private final ByteSink subsection = new ByteSink(1 << 10);

    private NameSectionEncoder(ByteSink sink) {
        this.sink = sink;
    }

    static void encode(NameSection names, ByteSink sink) {
        NameSectionEncoder encoder = new NameSectionEncoder(sink);
        if (names.module() != null) {
            encoder.subsection.writeName(names.module());
            encoder.flush(NameSubsection.MODULE);
        }
        encoder.names(NameSubsection.FUNCTIONS, names.functions());
        encoder.indirectNames(NameSubsection.LOCALS, names.locals());
        encoder.indirectNames(NameSubsection.LABELS, names.labels());
        encoder.names(NameSubsection.TYPES, names.types());
        encoder.names(NameSubsection.TABLES, names.tables());
        encoder.names(NameSubsection.MEMORIES, names.memories());
        encoder.names(NameSubsection.GLOBALS, names.globals());
        encoder.names(NameSubsection.ELEMENTS, names.elements());
        encoder.names(NameSubsection.DATA_SEGMENTS, names.dataSegments());
        encoder.names(NameSubsection.TAGS, names.tags());
    }

    private void names(int id, Map<Integer, String> names) {
        if (!names.isEmpty()) {
            writeNameMap(names);
            flush(id);
        }
    }

    private void indirectNames(int id, Map<Integer, Map<Integer, String>> names) {
        if (!names.isEmpty()) {
            subsection.writeU32(names.size());
            names.forEach((index, inner) -> {
                subsection.writeU32(index);
                writeNameMap(inner);
            });
            flush(id);
        }
    }

    private void writeNameMap(Map<Integer, String> names) {
        subsection.writeU32(names.size());
        names.forEach((index, name) -> {
            subsection.writeU32(index);
            subsection.writeName(name);
        });
    }

    private void flush(int id) {
        sink.writeByte(id);
        sink.writeSized(subsection);
        subsection.clear();
    }
}
