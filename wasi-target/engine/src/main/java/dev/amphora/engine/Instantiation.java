// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import dev.amphora.wasm.model.DataSegment;
import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.Export;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.SegmentMode;
import dev.amphora.wasm.model.WasmModule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Fills an instance. Core spec 3.0, 4.7.4. */
final class Instantiation {
    private final Instance instance;
    private final InstanceOptions options;
    private final WasmModule module;

    Instantiation(Instance instance, InstanceOptions options) {
        this.instance = instance;
        this.options = options;
        module = instance.module().module();
    }

    /** @param snapshot of the contents of memories to come, or null */
    void runWithoutStart(Imports imports, Snapshot snapshot) {
        link(imports);
        define(snapshot);
        for (Export export : module.exports()) {
            instance.addExport(export);
        }
    }

    void run(Imports imports) {
        runWithoutStart(imports, null);
        initialiseTables();
        initialiseMemories();
        if (module.start() != null) {
            instance.functions()[module.start()].call();
        }
    }

    private void link(Imports imports) {
        Map<ExternKind, Integer> counts = new EnumMap<>(ExternKind.class);
        for (Import entry : module.imports()) {
            Extern value = imports.find(entry.module(), entry.name());
            if (value == null) {
                throw new LinkException("unknown import: " + entry.module() + "." + entry.name());
            }
            String mismatch = mismatch(entry.desc(), value);
            if (mismatch != null) {
                throw new LinkException(
                        "incompatible import type: " + entry.module() + "." + entry.name() + ": " + mismatch);
            }
            int index = counts.merge(entry.desc().kind(), 1, Integer::sum) - 1;
            switch (entry.desc().kind()) {
                case FUNC -> instance.functions()[index] = (WasmFunction) value;
                case TABLE -> instance.tables()[index] = (Table) value;
                case MEMORY -> {
                    Memory memory = (Memory) value;
                    memory.share();
                    instance.memories()[index] = memory;
                }
                case GLOBAL -> instance.globals()[index] = (Global) value;
                case TAG -> instance.tags()[index] = (Tag) value;
            }
        }
    }

    /** Says why a value does not fit an import, or null if it does. Core spec 3.0, 3.5.10. */
    private String mismatch(ImportDesc desc, Extern value) {
        Object expected;
        Object found;
        if (desc instanceof ImportDesc.FuncImport wanted && value instanceof WasmFunction function) {
            expected = instance.module().type(wanted.typeIndex());
            found = function.type();
        } else if (desc instanceof ImportDesc.TagImport wanted && value instanceof Tag tag) {
            expected = instance.module().type(wanted.typeIndex());
            found = tag.type();
        } else if (desc instanceof ImportDesc.GlobalImport wanted && value instanceof Global global) {
            expected = wanted.type();
            found = global.type();
        } else if (desc instanceof ImportDesc.TableImport wanted && value instanceof Table table) {
            if (fits(wanted.type().limits(), table.size(), table.type().limits())) {
                expected = wanted.type().element();
                found = table.type().element();
            } else {
                return limitsMismatch(
                        wanted.type().limits(), table.size(), table.type().limits());
            }
        } else if (desc instanceof ImportDesc.MemoryImport wanted && value instanceof Memory memory) {
            Limits limits = memory.type().limits();
            return fits(wanted.type().limits(), memory.pages(), limits)
                    ? null
                    : limitsMismatch(wanted.type().limits(), memory.pages(), limits);
        } else {
            return "expected a " + desc.kind();
        }
        return expected.equals(found) ? null : "expected " + expected + ", found " + found;
    }

    private static boolean fits(Limits expected, int size, Limits found) {
        return size >= expected.minUnsigned()
                && (!expected.hasMax() || found.hasMax() && found.maxUnsignedOr(0) <= expected.maxUnsignedOr(0));
    }

    private static String limitsMismatch(Limits expected, int size, Limits found) {
        return "expected limits " + expected + ", found size " + size + " within " + found;
    }

    private void define(Snapshot snapshot) {
        int function = module.importCount(ExternKind.FUNC);
        for (; function < instance.functions().length; function++) {
            instance.functions()[function] =
                    new DefinedFunction(instance, function, instance.module().shape(function));
        }
        for (int i = 0; i < module.tags().size(); i++) {
            int type = module.tags().get(i).typeIndex();
            instance.tags()[module.importCount(ExternKind.TAG) + i] =
                    new Tag(instance.module().type(type));
        }
        for (int i = 0; i < module.memories().size(); i++) {
            int index = module.importCount(ExternKind.MEMORY) + i;
            Memory.Contents contents = snapshot == null ? null : snapshot.contents(index, options.reusesMemories());
            instance.memories()[index] = new Memory(module.memories().get(i), options.maxMemoryPages(), contents);
        }
        ConstantExpression expression = new ConstantExpression(instance);
        for (int i = 0; i < module.globals().size(); i++) {
            dev.amphora.wasm.model.Global global = module.globals().get(i);
            instance.globals()[module.importCount(ExternKind.GLOBAL) + i] =
                    Global.of(global.type(), expression.evaluate(global.init()));
        }
        for (int i = 0; i < module.tables().size(); i++) {
            dev.amphora.wasm.model.Table table = module.tables().get(i);
            Object initial = table.init() == null ? null : expression.evaluate(table.init());
            instance.tables()[module.importCount(ExternKind.TABLE) + i] =
                    new Table(table.type(), initial, options.maxTableEntries());
        }
    }

    private void initialiseTables() {
        ConstantExpression expression = new ConstantExpression(instance);
        List<ElementSegment> segments = module.elements();
        // All references are made before the first segment is copied, which may trap.
        for (int i = 0; i < segments.size(); i++) {
            instance.setElements(i, segments.get(i));
        }
        for (int i = 0; i < segments.size(); i++) {
            ElementSegment segment = segments.get(i);
            if (segment.mode() == SegmentMode.ACTIVE) {
                int offset = expression.evaluateI32(segment.offset());
                Object[] references = instance.elements(i);
                instance.table(segment.tableIndex()).init(offset, references, 0, references.length);
            }
            if (segment.mode() != SegmentMode.PASSIVE) {
                instance.dropElements(i);
            }
        }
    }

    private void initialiseMemories() {
        ConstantExpression expression = new ConstantExpression(instance);
        List<DataSegment> segments = module.dataSegments();
        for (int i = 0; i < segments.size(); i++) {
            DataSegment segment = segments.get(i);
            if (segment.mode() == SegmentMode.ACTIVE) {
                int offset = expression.evaluateI32(segment.offset());
                instance.memories()[segment.memoryIndex()].init(offset, segment.bytes(), 0, segment.bytes().length);
                instance.dropData(i);
            } else {
                instance.setDataSegment(i, segment.bytes());
            }
        }
    }
}
