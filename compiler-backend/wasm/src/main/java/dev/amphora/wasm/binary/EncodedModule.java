// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import dev.amphora.wasm.model.CustomSection;

/** The bytes of a module, and where in them each instruction of each function begins. */
public final class EncodedModule {
    private final byte[] bytes;
    private final int[][] codeOffsets;

    EncodedModule(byte[] bytes, int[][] codeOffsets) {
        this.bytes = bytes;
        this.codeOffsets = codeOffsets;
    }

    /** The whole module; the caller gets the array itself and may keep, but not change it. */
    public byte[] bytes() {
        return bytes;
    }

    /** The module with one more custom section behind all others; no instruction moves. */
    public EncodedModule with(CustomSection section) {
        return new EncodedModule(append(bytes, section), codeOffsets);
    }

    /** The bytes of a module with one more custom section behind all others. */
    public static byte[] append(byte[] module, CustomSection section) {
        ByteSink content = new ByteSink(section.bytes().length + 32);
        content.writeName(section.name());
        content.writeBytes(section.bytes());
        ByteSink whole = new ByteSink(module.length + content.size() + 8);
        whole.writeBytes(module);
        whole.writeByte(Section.CUSTOM_ID);
        whole.writeSized(content);
        return whole.toByteArray();
    }

    /** The section that tells debuggers where a module's source map is. WebAssembly tool conventions, Debugging. */
    public static CustomSection sourceMappingUrl(String url) {
        ByteSink content = new ByteSink(url.length() + 8);
        content.writeName(url);
        return new CustomSection("sourceMappingURL", content.toByteArray());
    }

    public int size() {
        return bytes.length;
    }

    /**
     * The place of an instruction's opcode as a distance from the beginning of the module, in bytes: what engines print
     * in stack traces, and what source maps and line tables count in.
     *
     * @param definedFuncIndex an index into the module's list of functions, which does not count imports
     * @param instrIndex an index into the function's body; the body's length gives where the function ends
     */
    public int codeOffset(int definedFuncIndex, int instrIndex) {
        return codeOffsets[definedFuncIndex][instrIndex];
    }
}
