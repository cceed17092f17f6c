// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import dev.amphora.wasm.model.BlockType;
import dev.amphora.wasm.model.FuncType;
import dev.amphora.wasm.model.GlobalType;
import dev.amphora.wasm.model.Limits;
import dev.amphora.wasm.model.TableType;
import dev.amphora.wasm.model.ValType;
import java.util.ArrayList;
import java.util.List;

/** Reads types. Core spec 3.0, 5.3. */
final class TypeDecoder {
    private static final int FUNC_TYPE = 0x60;
    private static final int EMPTY_BLOCK_TYPE = 0x40;

    private final ByteSource source;

    TypeDecoder(ByteSource source) {
        this.source = source;
    }

    ValType valType() {
        int start = source.position();
        int code = source.readByte();
        ValType type = ValType.ofCode(code);
        if (type == null) {
            throw malformed(start, code, Unsupported.type(code), "malformed value type");
        }
        return type;
    }

    ValType referenceType() {
        int start = source.position();
        int code = source.readByte();
        ValType type = ValType.ofCode(code);
        if (type == null || !type.isReference()) {
            throw malformed(start, code, Unsupported.type(code), "malformed reference type");
        }
        return type;
    }

    /** The operand of {@code ref.null}: an abstract heap type, or a type index, which needs typed references. */
    ValType heapType() {
        int code = source.peekByte();
        if ((code & 0xC0) == 0x40) {
            return referenceType();
        }
        int start = source.position();
        boolean isIndex = source.readS33() >= 0;
        throw new MalformedException(start, isIndex ? Unsupported.type(0x64) : "malformed heap type");
    }

    List<ValType> valTypes() {
        int count = source.readCount();
        List<ValType> types = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            types.add(valType());
        }
        return types;
    }

    FuncType funcType() {
        int start = source.position();
        int form = source.readByte();
        if (form != FUNC_TYPE) {
            throw malformed(start, form, Unsupported.type(form), "malformed type definition");
        }
        List<ValType> params = valTypes();
        return new FuncType(params, valTypes());
    }

    BlockType blockType() {
        int code = source.peekByte();
        if ((code & 0xC0) == 0x40) {
            if (code == EMPTY_BLOCK_TYPE) {
                source.readByte();
                return BlockType.EMPTY;
            }
            return BlockType.of(valType());
        }
        int start = source.position();
        long index = source.readS33();
        if (index < 0 || index > Integer.MAX_VALUE) {
            throw new MalformedException(start, "malformed block type");
        }
        return BlockType.ofTypeIndex((int) index);
    }

    TableType tableType() {
        ValType element = referenceType();
        return new TableType(element, limits());
    }

    Limits limits() {
        int start = source.position();
        int flags = source.readByte();
        if (flags > 1) {
            String unsupported = Unsupported.limits(flags);
            throw new MalformedException(start, unsupported != null ? unsupported : "malformed limits flags");
        }
        int min = source.readU32();
        return new Limits(min, flags == 1 ? source.readU32() : null);
    }

    GlobalType globalType() {
        ValType type = valType();
        int start = source.position();
        int mutability = source.readByte();
        if (mutability > 1) {
            throw new MalformedException(start, "malformed mutability");
        }
        return new GlobalType(type, mutability == 1);
    }

    /** The index of the type of a tag. */
    int tagType() {
        int start = source.position();
        if (source.readByte() != 0) {
            throw new MalformedException(start, "malformed tag attribute");
        }
        return source.readU32();
    }

    private static MalformedException malformed(int start, int code, String unsupported, String otherwise) {
        if (unsupported != null) {
            return new MalformedException(start, unsupported);
        }
        // Type codes are signed numbers of 7 bits, so a second byte is one too many.
        return new MalformedException(start, (code & 0x80) != 0 ? "integer representation too long" : otherwise);
    }
}
