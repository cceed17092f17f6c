// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

/** What can be imported and exported. The ordinal is the kind's byte in the binary format. Core spec 3.0, 5.5.5. */
public enum ExternKind {
    FUNC("func"),
    TABLE("table"),
    MEMORY("memory"),
    GLOBAL("global"),
    TAG("tag");

    private final String mnemonic;

    ExternKind(String mnemonic) {
        this.mnemonic = mnemonic;
    }

    /** The byte that stands for this kind in the binary format. */
    public int code() {
        return ordinal();
    }

    /** The spelling in the text format. */
    public String mnemonic() {
        return mnemonic;
    }

    @Override
    public String toString() {
        return mnemonic;
    }
}
