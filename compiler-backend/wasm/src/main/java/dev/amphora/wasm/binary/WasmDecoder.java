// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import dev.amphora.wasm.model.CustomSection;
import dev.amphora.wasm.model.DataSegment;
import dev.amphora.wasm.model.ElementSegment;
import dev.amphora.wasm.model.Export;
import dev.amphora.wasm.model.ExternKind;
import dev.amphora.wasm.model.Func;
import dev.amphora.wasm.model.Global;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Import;
import dev.amphora.wasm.model.ImportDesc;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.MemoryType;
import dev.amphora.wasm.model.NameSection;
import dev.amphora.wasm.model.Op;
import dev.amphora.wasm.model.SegmentMode;
import dev.amphora.wasm.model.Table;
import dev.amphora.wasm.model.TableType;
import dev.amphora.wasm.model.Tag;
import dev.amphora.wasm.model.ValType;
import dev.amphora.wasm.model.WasmModule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads a module in the binary format. Core spec 3.0, 5.5. Checks what makes bytes malformed, but does not validate.
 * The module knows no longer where custom sections stood; a {@code name} section that cannot be read stays a custom
 * section.
 */
public final class WasmDecoder {
    /** What browsers allow in one function; without a limit a few bytes could ask for gigabytes. */
    private static final int MAX_LOCALS = 50_000;

    private static final int TABLE_WITH_INIT = 0x40;

    private static final ExternKind[] EXTERN_KINDS = ExternKind.values();

    private final ByteSource source;
    private final TypeDecoder types;
    private final WasmModule.Builder module = WasmModule.builder();
    private final List<Integer> funcTypeIndices = new ArrayList<>();
    private InstrDecoder instrs;
    private int dataCount = -1;
    private int codeCount;
    private int dataSegmentCount;
    private boolean hasNames;

    private WasmDecoder(byte[] bytes) {
        source = new ByteSource(bytes);
        types = new TypeDecoder(source);
        instrs = new InstrDecoder(source, types, false);
    }

    /**
     * Reads a module.
     *
     * @throws MalformedException if the bytes are no module in the binary format, or use a feature that is not
     * supported
     */
    public static WasmModule decode(byte[] bytes) {
        return new WasmDecoder(bytes).decode();
    }

    private WasmModule decode() {
        readPreamble();
        Section last = null;
        while (!source.isAtEnd()) {
            int start = source.position();
            int id = source.readByte();
            Section section = Section.ofId(id);
            if (section == null && id != Section.CUSTOM_ID) {
                throw new MalformedException(start, "malformed section id");
            }
            int limit = source.enter(source.readU32());
            if (section == null) {
                readCustomSection();
            } else {
                if (last != null && section.compareTo(last) <= 0) {
                    throw new MalformedException(start, "unexpected content after last section");
                }
                last = section;
                readSection(section);
            }
            source.leave(limit, "section size mismatch");
        }
        if (codeCount != funcTypeIndices.size()) {
            throw source.malformed("function and code section have inconsistent lengths");
        }
        if (dataCount >= 0 && dataCount != dataSegmentCount) {
            throw source.malformed("data count and data section have inconsistent lengths");
        }
        return module.build();
    }

    private void readPreamble() {
        expect(0, 4, "magic header not detected");
        expect(4, 8, "unknown binary version");
    }

    private void expect(int from, int to, String problem) {
        if (source.remaining() < to - from) {
            throw source.malformed("unexpected end");
        }
        if (!Arrays.equals(source.readBytes(to - from), Arrays.copyOfRange(WasmEncoder.PREAMBLE, from, to))) {
            throw new MalformedException(from, problem);
        }
    }

    private void readSection(Section section) {
        switch (section) {
            case TYPE -> readVector(() -> module.addType(types.funcType()));
            case IMPORT -> readVector(() -> module.addImport(readImport()));
            case FUNCTION -> readVector(() -> funcTypeIndices.add(source.readU32()));
            case TABLE -> readVector(() -> module.addTable(readTable()));
            case MEMORY -> readVector(() -> module.addMemory(new MemoryType(types.limits())));
            case TAG -> readVector(() -> module.addTag(new Tag(types.tagType())));
            case GLOBAL -> readVector(() -> module.addGlobal(readGlobal()));
            case EXPORT -> readVector(() -> module.addExport(readExport()));
            case START -> module.start(source.readU32());
            case ELEMENT -> readVector(() -> module.addElement(readElementSegment()));
            case DATA_COUNT -> {
                dataCount = source.readU32();
                instrs = new InstrDecoder(source, types, true);
            }
            case CODE -> readCode();
            case DATA -> dataSegmentCount = readVector(() -> module.addDataSegment(readDataSegment()));
        }
    }

    /** Calls the reader as often as the vector's length says; returns that length. */
    private int readVector(Runnable reader) {
        int count = source.readCount();
        for (int i = 0; i < count; i++) {
            reader.run();
        }
        return count;
    }

    private <T> List<T> readList(Supplier<T> reader) {
        List<T> list = new ArrayList<>();
        readVector(() -> list.add(reader.get()));
        return list;
    }

    private void readCustomSection() {
        String name = source.readName();
        byte[] content = source.readBytes(source.remaining());
        if (name.equals(NameSectionEncoder.SECTION_NAME) && !hasNames) {
            NameSection names = tryReadNames(content);
            if (!names.isEmpty()) {
                hasNames = true;
                module.names(names);
                return;
            }
        }
        module.addCustomSection(new CustomSection(name, content));
    }

    /**
     * No names when the section is malformed: custom sections must not make a module malformed. Core spec 3.0, 5.5.3.
     */
    private static NameSection tryReadNames(byte[] content) {
        try {
            return NameSectionDecoder.decode(new ByteSource(content));
        } catch (MalformedException e) {
            return NameSection.EMPTY;
        }
    }

    private Import readImport() {
        String moduleName = source.readName();
        String name = source.readName();
        ImportDesc desc =
                switch (readExternKind("malformed import kind")) {
                    case FUNC -> new ImportDesc.FuncImport(source.readU32());
                    case TABLE -> new ImportDesc.TableImport(types.tableType());
                    case MEMORY -> new ImportDesc.MemoryImport(new MemoryType(types.limits()));
                    case GLOBAL -> new ImportDesc.GlobalImport(types.globalType());
                    case TAG -> new ImportDesc.TagImport(types.tagType());
                };
        return new Import(moduleName, name, desc);
    }

    private ExternKind readExternKind(String problem) {
        int start = source.position();
        int code = source.readByte();
        if (code >= EXTERN_KINDS.length) {
            throw new MalformedException(start, problem);
        }
        return EXTERN_KINDS[code];
    }

    private Table readTable() {
        if (source.peekByte() != TABLE_WITH_INIT) {
            return new Table(types.tableType());
        }
        source.readByte();
        readZero();
        TableType type = types.tableType();
        return new Table(type, instrs.decodeExpression());
    }

    private void readZero() {
        int start = source.position();
        if (source.readByte() != 0) {
            throw new MalformedException(start, "zero byte expected");
        }
    }

    private Global readGlobal() {
        GlobalType type = types.globalType();
        return new Global(type, instrs.decodeExpression());
    }

    private Export readExport() {
        String name = source.readName();
        ExternKind kind = readExternKind("malformed export kind");
        return new Export(name, kind, source.readU32());
    }

    private ElementSegment readElementSegment() {
        int start = source.position();
        int flags = source.readU32();
        if ((flags & ~ElementFlags.ALL) != 0) {
            throw new MalformedException(start, "malformed elements segment kind");
        }
        boolean active = (flags & ElementFlags.NOT_ACTIVE) == 0;
        boolean expressions = (flags & ElementFlags.EXPRESSIONS) != 0;
        boolean implicitTable = active && (flags & ElementFlags.TABLE_INDEX) == 0;
        boolean declarative = !active && (flags & ElementFlags.DECLARATIVE) != 0;
        int table = active && !implicitTable ? source.readU32() : 0;
        List<Instr> offset = active ? instrs.decodeExpression() : List.of();
        ValType type = ValType.FUNCREF;
        if (!implicitTable && expressions) {
            type = types.referenceType();
        } else if (!implicitTable) {
            readElementKind();
        }
        List<List<Instr>> items = readList(expressions ? instrs::decodeExpression : this::readFuncItem);
        SegmentMode inactive = declarative ? SegmentMode.DECLARATIVE : SegmentMode.PASSIVE;
        return new ElementSegment(active ? SegmentMode.ACTIVE : inactive, table, offset, type, items);
    }

    private void readElementKind() {
        int start = source.position();
        if (source.readByte() != ElementFlags.KIND_FUNC) {
            throw new MalformedException(start, "malformed element kind");
        }
    }

    /** A function index, as the constant expression it stands for. */
    private List<Instr> readFuncItem() {
        return List.of(Instr.index(Op.REF_FUNC, source.readU32()), Instr.of(Op.END));
    }

    private void readCode() {
        codeCount = source.readCount();
        if (codeCount != funcTypeIndices.size()) {
            throw source.malformed("function and code section have inconsistent lengths");
        }
        for (int typeIndex : funcTypeIndices) {
            int limit = source.enter(source.readU32());
            List<ValType> locals = readLocals();
            module.addFunc(new Func(typeIndex, locals, instrs.decodeExpression()));
            source.leave(limit, "END opcode expected");
        }
    }

    private List<ValType> readLocals() {
        int groups = source.readCount();
        List<ValType> locals = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            int start = source.position();
            int count = source.readU32();
            if (Integer.compareUnsigned(count, MAX_LOCALS - locals.size()) > 0) {
                throw new MalformedException(start, "too many locals");
            }
            locals.addAll(Collections.nCopies(count, types.valType()));
        }
        return locals;
    }

    private DataSegment readDataSegment() {
        int start = source.position();
        int flags = source.readU32();
        if (flags < 0 || flags > 2) {
            throw new MalformedException(start, "malformed data segment kind");
        }
        if (flags == 1) {
            return DataSegment.passive(readContent());
        }
        int memory = flags == 2 ? source.readU32() : 0;
        List<Instr> offset = instrs.decodeExpression();
        return new DataSegment(SegmentMode.ACTIVE, memory, offset, readContent());
    }

    private byte[] readContent() {
        return source.readBytes(source.readU32());
    }
}
