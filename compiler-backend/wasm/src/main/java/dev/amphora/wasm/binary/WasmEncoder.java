// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import dev.amphora.wasm.model.CustomSection;
import dev.amphora.wasm.model.DataSegment;
import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.Export;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.Global;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.MemoryType;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.SegmentMode;
import dev.amphora.wasm.model.Table;
import dev.amphora.wasm.model.TableType;
import dev.amphora.wasm.model.Tag;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a module in the binary format, every number as short as possible. Custom sections follow the data section, the
 * {@code name} section first among them. Does not validate: an invalid module becomes bytes of the same invalid module.
 */
public final class WasmEncoder {
    static final byte[] PREAMBLE = {0x00, 'a', 's', 'm', 0x01, 0x00, 0x00, 0x00};

    private static final int FUNC_TYPE = 0x60;
    private static final int TABLE_WITH_INIT = 0x40;
    private static final int TAG_ATTRIBUTE_EXCEPTION = 0x00;

    private final WasmModule module;
    private final ByteSink out = new ByteSink(1 << 12);
    private final ByteSink section = new ByteSink(1 << 12);
    private final InstrEncoder sectionInstrs = new InstrEncoder(section);

    private WasmEncoder(WasmModule module) {
        this.module = module;
    }

    public static EncodedModule encode(WasmModule module) {
        return new WasmEncoder(module).encode();
    }

    private EncodedModule encode() {
        out.writeBytes(PREAMBLE);
        vectorSection(Section.TYPE, module.types(), this::writeFuncType);
        vectorSection(Section.IMPORT, module.imports(), this::writeImport);
        vectorSection(Section.FUNCTION, module.funcs(), func -> section.writeU32(func.typeIndex()));
        vectorSection(Section.TABLE, module.tables(), this::writeTable);
        vectorSection(Section.MEMORY, module.memories(), this::writeMemoryType);
        vectorSection(Section.TAG, module.tags(), this::writeTag);
        vectorSection(Section.GLOBAL, module.globals(), this::writeGlobal);
        vectorSection(Section.EXPORT, module.exports(), this::writeExport);
        if (module.start() != null) {
            section.writeU32(module.start());
            flush(Section.START.id());
        }
        vectorSection(Section.ELEMENT, module.elements(), this::writeElementSegment);
        int[][] codeOffsets = writeDataCountAndCode();
        vectorSection(Section.DATA, module.dataSegments(), this::writeDataSegment);
        if (!module.names().isEmpty()) {
            section.writeName(NameSectionEncoder.SECTION_NAME);
            NameSectionEncoder.encode(module.names(), section);
            flush(Section.CUSTOM_ID);
        }
        for (CustomSection custom : module.customSections()) {
            section.writeName(custom.name());
            section.writeBytes(custom.bytes());
            flush(Section.CUSTOM_ID);
        }
        return new EncodedModule(out.toByteArray(), codeOffsets);
    }

    private <T> void vectorSection(Section id, List<T> items, Consumer<T> writer) {
        if (!items.isEmpty()) {
            section.writeU32(items.size());
            items.forEach(writer);
            flush(id.id());
        }
    }

    /** Moves the collected section to the module. */
    private void flush(int id) {
        out.writeByte(id);
        out.writeSized(section);
        section.clear();
    }

    private void writeFuncType(FuncType type) {
        section.writeByte(FUNC_TYPE);
        writeTypes(type.params());
        writeTypes(type.results());
    }

    private void writeTypes(List<ValType> types) {
        section.writeU32(types.size());
        for (ValType type : types) {
            section.writeByte(type.code());
        }
    }

    private void writeImport(Import entry) {
        section.writeName(entry.module());
        section.writeName(entry.name());
        ImportDesc desc = entry.desc();
        section.writeByte(desc.kind().code());
        if (desc instanceof ImportDesc.FuncImport func) {
            section.writeU32(func.typeIndex());
        } else if (desc instanceof ImportDesc.TableImport table) {
            writeTableType(table.type());
        } else if (desc instanceof ImportDesc.MemoryImport memory) {
            writeMemoryType(memory.type());
        } else if (desc instanceof ImportDesc.GlobalImport global) {
            writeGlobalType(global.type());
        } else if (desc instanceof ImportDesc.TagImport tag) {
            writeTagType(tag.typeIndex());
        }
    }

    private void writeTable(Table table) {
        if (table.init() == null) {
            writeTableType(table.type());
        } else {
            section.writeByte(TABLE_WITH_INIT);
            section.writeByte(0x00);
            writeTableType(table.type());
            sectionInstrs.encode(table.init());
        }
    }

    private void writeTableType(TableType type) {
        section.writeByte(type.element().code());
        writeLimits(type.limits());
    }

    private void writeMemoryType(MemoryType type) {
        writeLimits(type.limits());
    }

    private void writeLimits(Limits limits) {
        section.writeByte(limits.hasMax() ? 0x01 : 0x00);
        section.writeU32(limits.min());
        if (limits.hasMax()) {
            section.writeU32(limits.max());
        }
    }

    private void writeTag(Tag tag) {
        writeTagType(tag.typeIndex());
    }

    private void writeTagType(int typeIndex) {
        section.writeByte(TAG_ATTRIBUTE_EXCEPTION);
        section.writeU32(typeIndex);
    }

    private void writeGlobal(Global global) {
        writeGlobalType(global.type());
        sectionInstrs.encode(global.init());
    }

    private void writeGlobalType(GlobalType type) {
        section.writeByte(type.type().code());
        section.writeByte(type.mutable() ? 0x01 : 0x00);
    }

    private void writeExport(Export export) {
        section.writeName(export.name());
        section.writeByte(export.kind().code());
        section.writeU32(export.index());
    }

    /** Takes the short form with plain function indices wherever it can say the same. Core spec 3.0, 5.5.12. */
    private void writeElementSegment(ElementSegment segment) {
        boolean active = segment.mode() == SegmentMode.ACTIVE;
        boolean funcIndices =
                segment.type() == ValType.FUNCREF && segment.items().stream().allMatch(WasmEncoder::isRefFunc);
        boolean implicitTable = active && segment.tableIndex() == 0 && segment.type() == ValType.FUNCREF;
        int flags = funcIndices ? 0 : ElementFlags.EXPRESSIONS;
        if (!active) {
            flags |= ElementFlags.NOT_ACTIVE;
            flags |= segment.mode() == SegmentMode.DECLARATIVE ? ElementFlags.DECLARATIVE : 0;
        } else if (!implicitTable) {
            flags |= ElementFlags.TABLE_INDEX;
        }
        section.writeU32(flags);
        if (active) {
            if (!implicitTable) {
                section.writeU32(segment.tableIndex());
            }
            sectionInstrs.encode(segment.offset());
        }
        if (!implicitTable) {
            section.writeByte(
                    funcIndices ? ElementFlags.KIND_FUNC : segment.type().code());
        }
        section.writeU32(segment.items().size());
        for (List<Instr> item : segment.items()) {
            if (funcIndices) {
                section.writeU32(((Instr.Index) item.get(0)).index());
            } else {
                sectionInstrs.encode(item);
            }
        }
    }

    private static boolean isRefFunc(List<Instr> item) {
        return item.size() == 2
                && item.get(0).op() == Op.REF_FUNC
                && item.get(1).op() == Op.END;
    }

    private int[][] writeDataCountAndCode() {
        if (module.funcs().isEmpty()) {
            return new int[0][];
        }
        int[][] offsets = new int[module.funcs().size()][];
        ByteSink body = new ByteSink(1 << 12);
        InstrEncoder instrs = new InstrEncoder(body);
        section.writeU32(module.funcs().size());
        for (int i = 0; i < offsets.length; i++) {
            Func func = module.funcs().get(i);
            int[] starts = new int[func.body().size() + 1];
            body.clear();
            writeLocals(func.locals(), body);
            for (int k = 0; k < func.body().size(); k++) {
                starts[k] = body.size();
                instrs.encode(func.body().get(k));
            }
            starts[func.body().size()] = body.size();
            section.writeU32(body.size());
            shift(starts, section.size());
            section.writeBytes(body);
            offsets[i] = starts;
        }
        // A decoder that works in one pass must know the number of segments before it meets an index of one.
        if (instrs.usedDataIndex()) {
            out.writeByte(Section.DATA_COUNT.id());
            ByteSink count = new ByteSink(5);
            count.writeU32(module.dataSegments().size());
            out.writeSized(count);
        }
        int length = section.size();
        flush(Section.CODE.id());
        for (int[] starts : offsets) {
            shift(starts, out.size() - length);
        }
        return offsets;
    }

    private static void writeLocals(List<ValType> locals, ByteSink body) {
        int groups = 0;
        for (int i = 0; i < locals.size(); i = endOfRun(locals, i)) {
            groups++;
        }
        body.writeU32(groups);
        int end;
        for (int i = 0; i < locals.size(); i = end) {
            end = endOfRun(locals, i);
            body.writeU32(end - i);
            body.writeByte(locals.get(i).code());
        }
    }

    private static int endOfRun(List<ValType> locals, int start) {
        int end = start + 1;
        while (end < locals.size() && locals.get(end) == locals.get(start)) {
            end++;
        }
        return end;
    }

    private static void shift(int[] offsets, int distance) {
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] += distance;
        }
    }

    private void writeDataSegment(DataSegment segment) {
        if (segment.mode() == SegmentMode.PASSIVE) {
            section.writeU32(1);
        } else {
            if (segment.memoryIndex() == 0) {
                section.writeU32(0);
            } else {
                section.writeU32(2);
                section.writeU32(segment.memoryIndex());
            }
            sectionInstrs.encode(segment.offset());
        }
        section.writeU32(segment.bytes().length);
        section.writeBytes(segment.bytes());
    }
}
