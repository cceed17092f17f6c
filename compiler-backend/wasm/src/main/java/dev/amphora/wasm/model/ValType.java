// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

/** A value type. Core spec 3.0, 2.3 and 5.3. */
public enum ValType {
    I32(0x7F, "i32"),
    I64(0x7E, "i64"),
    F32(0x7D, "f32"),
    F64(0x7C, "f64"),
    V128(0x7B, "v128"),
    FUNCREF(0x70, "funcref"),
    EXTERNREF(0x6F, "externref"),
    EXNREF(0x69, "exnref");

    private static final ValType[] BY_CODE = indexByCode();

    private final int code;
    private final String mnemonic;

    ValType(int code, String mnemonic) {
        this.code = code;
        this.mnemonic = mnemonic;
    }

    /** The byte that stands for this type in the binary format. */
    public int code() {
        return code;
    }

    /** The spelling in the text format. */
    public String mnemonic() {
        return mnemonic;
    }

    public boolean isReference() {
        return ordinal() >= FUNCREF.ordinal();
    }

    /** The heap type's spelling as {@code ref.null} takes it, such as {@code func}. Only for reference types. */
    public String heapTypeMnemonic() {
        if (!isReference()) {
            throw new IllegalStateException(mnemonic + " is not a reference type");
        }
        return mnemonic.substring(0, mnemonic.length() - "ref".length());
    }

    /** The type that a byte of the binary format stands for, or null. */
    public static ValType ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : null;
    }

    private static ValType[] indexByCode() {
        ValType[] table = new ValType[0x80];
        for (ValType type : values()) {
            table[type.code] = type;
        }
        return table;
    }

    @Override
    public String toString() {
        return mnemonic;
    }
}
