// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A WebAssembly module. Immutable; made by a {@link Builder}.
 *
 * <p>In each index space the imports come first, in the order of {@link #imports()}, then the definitions. The lists
 * {@link #funcs()}, {@link #tables()}, {@link #memories()}, {@link #tags()} and {@link #globals()} hold definitions
 * only; the look-ups by index, such as {@link #funcType}, count imports too.
 */
public final class WasmModule {
    private final List<FuncType> types;
    private final List<Import> imports;
    private final List<Func> funcs;
    private final List<Table> tables;
    private final List<MemoryType> memories;
    private final List<Tag> tags;
    private final List<Global> globals;
    private final List<Export> exports;
    private final Integer start;
    private final List<ElementSegment> elements;
    private final List<DataSegment> dataSegments;
    private final List<CustomSection> customSections;
    private final NameSection names;
    private final Map<ExternKind, List<Import>> importsByKind;

    private WasmModule(Builder builder) {
        types = List.copyOf(builder.types);
        imports = List.copyOf(builder.imports);
        funcs = List.copyOf(builder.funcs);
        tables = List.copyOf(builder.tables);
        memories = List.copyOf(builder.memories);
        tags = List.copyOf(builder.tags);
        globals = List.copyOf(builder.globals);
        exports = List.copyOf(builder.exports);
        start = builder.start;
        elements = List.copyOf(builder.elements);
        dataSegments = List.copyOf(builder.dataSegments);
        customSections = List.copyOf(builder.customSections);
        names = builder.names;
        importsByKind = new EnumMap<>(ExternKind.class);
        for (ExternKind kind : ExternKind.values()) {
            importsByKind.put(
                    kind, imports.stream().filter(i -> i.desc().kind() == kind).toList());
        }
    }

    public static Builder builder() {
        return new Builder();
    }

    public List<FuncType> types() {
        return types;
    }

    public List<Import> imports() {
        return imports;
    }

    /** The imports of one kind, in index order. */
    public List<Import> imports(ExternKind kind) {
        return importsByKind.get(kind);
    }

    public List<Func> funcs() {
        return funcs;
    }

    public List<Table> tables() {
        return tables;
    }

    public List<MemoryType> memories() {
        return memories;
    }

    public List<Tag> tags() {
        return tags;
    }

    public List<Global> globals() {
        return globals;
    }

    public List<Export> exports() {
        return exports;
    }

    /** The index of the start function, or null. */
    public Integer start() {
        return start;
    }

    public List<ElementSegment> elements() {
        return elements;
    }

    public List<DataSegment> dataSegments() {
        return dataSegments;
    }

    /** The custom sections, without a well-formed {@code name} section. */
    public List<CustomSection> customSections() {
        return customSections;
    }

    /** The names for debugging; {@link NameSection#EMPTY} when the module has none. */
    public NameSection names() {
        return names;
    }

    public int importCount(ExternKind kind) {
        return importsByKind.get(kind).size();
    }

    /** How many entities of a kind there are, imported and defined. */
    public int count(ExternKind kind) {
        int defined =
                switch (kind) {
                    case FUNC -> funcs.size();
                    case TABLE -> tables.size();
                    case MEMORY -> memories.size();
                    case GLOBAL -> globals.size();
                    case TAG -> tags.size();
                };
        return importCount(kind) + defined;
    }

    /** The index of a function's type. */
    public int funcTypeIndex(int funcIndex) {
        int imported = importCount(ExternKind.FUNC);
        return funcIndex < imported
                ? ((ImportDesc.FuncImport)
                                imports(ExternKind.FUNC).get(funcIndex).desc())
                        .typeIndex()
                : funcs.get(funcIndex - imported).typeIndex();
    }

    public FuncType funcType(int funcIndex) {
        return types.get(funcTypeIndex(funcIndex));
    }

    public TableType tableType(int tableIndex) {
        int imported = importCount(ExternKind.TABLE);
        return tableIndex < imported
                ? ((ImportDesc.TableImport)
                                imports(ExternKind.TABLE).get(tableIndex).desc())
                        .type()
                : tables.get(tableIndex - imported).type();
    }

    public MemoryType memoryType(int memoryIndex) {
        int imported = importCount(ExternKind.MEMORY);
        return memoryIndex < imported
                ? ((ImportDesc.MemoryImport)
                                imports(ExternKind.MEMORY).get(memoryIndex).desc())
                        .type()
                : memories.get(memoryIndex - imported);
    }

    public GlobalType globalType(int globalIndex) {
        int imported = importCount(ExternKind.GLOBAL);
        return globalIndex < imported
                ? ((ImportDesc.GlobalImport)
                                imports(ExternKind.GLOBAL).get(globalIndex).desc())
                        .type()
                : globals.get(globalIndex - imported).type();
    }

    /** The index of a tag's type. */
    public int tagTypeIndex(int tagIndex) {
        int imported = importCount(ExternKind.TAG);
        return tagIndex < imported
                ? ((ImportDesc.TagImport) imports(ExternKind.TAG).get(tagIndex).desc()).typeIndex()
                : tags.get(tagIndex - imported).typeIndex();
    }

    public FuncType tagType(int tagIndex) {
        return types.get(tagTypeIndex(tagIndex));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WasmModule that
                && types.equals(that.types)
                && imports.equals(that.imports)
                && funcs.equals(that.funcs)
                && tables.equals(that.tables)
                && memories.equals(that.memories)
                && tags.equals(that.tags)
                && globals.equals(that.globals)
                && exports.equals(that.exports)
                && Objects.equals(start, that.start)
                && elements.equals(that.elements)
                && dataSegments.equals(that.dataSegments)
                && customSections.equals(that.customSections)
                && names.equals(that.names);
    }

    @Override
    public int hashCode() {
        return Objects.hash(types, imports, funcs, tables, memories, tags, globals, exports, start);
    }

    @Override
    public String toString() {
        return "WasmModule[types=" + types.size() + ", imports=" + imports.size() + ", funcs=" + funcs.size()
                + ", exports=" + exports.size() + "]";
    }

    /**
     * Collects the parts of a module. The methods that add an entity return its index in its index space; since imports
     * come first there, an import cannot be added after a definition of the same kind.
     */
    public static final class Builder {
        private final List<FuncType> types = new ArrayList<>();
        private final Map<FuncType, Integer> typeIndices = new HashMap<>();
        private final List<Import> imports = new ArrayList<>();
        private final int[] importCounts = new int[ExternKind.values().length];
        private final List<Func> funcs = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();
        private final List<MemoryType> memories = new ArrayList<>();
        private final List<Tag> tags = new ArrayList<>();
        private final List<Global> globals = new ArrayList<>();
        private final List<Export> exports = new ArrayList<>();
        private Integer start;
        private final List<ElementSegment> elements = new ArrayList<>();
        private final List<DataSegment> dataSegments = new ArrayList<>();
        private final List<CustomSection> customSections = new ArrayList<>();
        private NameSection names = NameSection.EMPTY;

        private Builder() {}

        /** Adds a type even if an equal one is there. */
        public int addType(FuncType type) {
            types.add(Objects.requireNonNull(type, "type"));
            typeIndices.putIfAbsent(type, types.size() - 1);
            return types.size() - 1;
        }

        /** The index of a type, which is added if it is not there. */
        public int typeIndex(FuncType type) {
            Integer index = typeIndices.get(type);
            return index != null ? index : addType(type);
        }

        public int addImport(Import entry) {
            ExternKind kind = entry.desc().kind();
            if (definitions(kind).size() > 0) {
                throw new IllegalStateException("import " + entry.module() + "." + entry.name() + " comes after a"
                        + " defined " + kind + ", whose index it would change");
            }
            imports.add(entry);
            return importCounts[kind.ordinal()]++;
        }

        public int addFunc(Func func) {
            return add(ExternKind.FUNC, funcs, func);
        }

        public int addTable(Table table) {
            return add(ExternKind.TABLE, tables, table);
        }

        public int addMemory(MemoryType memory) {
            return add(ExternKind.MEMORY, memories, memory);
        }

        public int addTag(Tag tag) {
            return add(ExternKind.TAG, tags, tag);
        }

        public int addGlobal(Global global) {
            return add(ExternKind.GLOBAL, globals, global);
        }

        public Builder addExport(Export export) {
            exports.add(Objects.requireNonNull(export, "export"));
            return this;
        }

        public Builder addExport(String name, ExternKind kind, int index) {
            return addExport(new Export(name, kind, index));
        }

        /** Sets the start function; null for none. */
        public Builder start(Integer funcIndex) {
            start = funcIndex;
            return this;
        }

        public int addElement(ElementSegment segment) {
            elements.add(Objects.requireNonNull(segment, "segment"));
            return elements.size() - 1;
        }

        public int addDataSegment(DataSegment segment) {
            dataSegments.add(Objects.requireNonNull(segment, "segment"));
            return dataSegments.size() - 1;
        }

        public Builder addCustomSection(CustomSection section) {
            customSections.add(Objects.requireNonNull(section, "section"));
            return this;
        }

        public Builder names(NameSection section) {
            names = Objects.requireNonNull(section, "section");
            return this;
        }

        /** How many functions there are so far, imported and defined: the index that the next one gets. */
        public int funcCount() {
            return importCounts[ExternKind.FUNC.ordinal()] + funcs.size();
        }

        public WasmModule build() {
            return new WasmModule(this);
        }

        private <T> int add(ExternKind kind, List<T> list, T definition) {
            list.add(Objects.requireNonNull(definition, kind.mnemonic()));
            return importCounts[kind.ordinal()] + list.size() - 1;
        }

        private List<?> definitions(ExternKind kind) {
            return switch (kind) {
                case FUNC -> funcs;
                case TABLE -> tables;
                case MEMORY -> memories;
                case GLOBAL -> globals;
                case TAG -> tags;
            };
        }
    }
}
