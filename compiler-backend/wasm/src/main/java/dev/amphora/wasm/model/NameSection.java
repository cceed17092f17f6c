// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The {@code name} section: names for debugging, by index. Core spec 3.0, appendix "Custom Sections and Annotations",
 * with the subsections of the extended name section. Maps are sorted by index, as the binary format demands.
 *
 * @param module the module's own name, or null
 * @param locals names of locals by function index and local index
 * @param labels names of labels by function index and label index (the n-th block of the body)
 */
public record NameSection(
        String module,
        Map<Integer, String> functions,
        Map<Integer, Map<Integer, String>> locals,
        Map<Integer, Map<Integer, String>> labels,
        Map<Integer, String> types,
        Map<Integer, String> tables,
        Map<Integer, String> memories,
        Map<Integer, String> globals,
        Map<Integer, String> elements,
        Map<Integer, String> dataSegments,
        Map<Integer, String> tags) {

    public static final NameSection EMPTY = new NameSection(null, Map.of(), Map.of());

    public NameSection {
        functions = sorted(functions);
        locals = sortedTwice(locals);
        labels = sortedTwice(labels);
        types = sorted(types);
        tables = sorted(tables);
        memories = sorted(memories);
        globals = sorted(globals);
        elements = sorted(elements);
        dataSegments = sorted(dataSegments);
        tags = sorted(tags);
    }

    /** Names only what most tools show: the module, its functions and their locals. */
    public NameSection(String module, Map<Integer, String> functions, Map<Integer, Map<Integer, String>> locals) {
        this(module, functions, locals, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    private static <T> SortedMap<Integer, T> sorted(Map<Integer, T> names) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    private static SortedMap<Integer, Map<Integer, String>> sortedTwice(Map<Integer, Map<Integer, String>> names) {
        SortedMap<Integer, Map<Integer, String>> outer = new TreeMap<>();
        names.forEach((index, inner) -> outer.put(index, sorted(inner)));
        return Collections.unmodifiableSortedMap(outer);
    }
}
