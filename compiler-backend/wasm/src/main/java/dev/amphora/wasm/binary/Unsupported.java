// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

/** Names the features of WebAssembly that stand outside of what Amphora supports, by the bytes that announce them. */
final class Unsupported {
    private static final String GC = "garbage-collected types are not supported";
    private static final String FUNCTION_REFERENCES = "typed function references are not supported";
    private static final String LEGACY_EXCEPTIONS = "legacy exception handling is not supported";

    static final String MEMORY64 = "memory64 is not supported";
    static final String THREADS = "threads are not supported";
    static final String MULTI_MEMORY = "multi-memory is not supported";

    private Unsupported() {}

    /** The feature to which an opcode belongs, or null if there is no such opcode. */
    static String opcode(int prefix, int opcode) {
        return switch (prefix) {
            case 0 ->
                switch (opcode) {
                    case 0x06, 0x07, 0x09, 0x18, 0x19 -> LEGACY_EXCEPTIONS;
                    case 0x14, 0x15, 0xD4, 0xD5, 0xD6 -> FUNCTION_REFERENCES;
                    case 0xD3, 0xFB -> GC;
                    case 0xFE -> THREADS;
                    default -> null;
                };
            case 0xFC -> opcode >= 19 && opcode <= 22 ? "wide arithmetic is not supported" : null;
            case 0xFD -> opcode >= 0x100 && opcode <= 0x113 ? "relaxed SIMD is not supported" : null;
            default -> null;
        };
    }

    /** The feature to which the first byte of a value type, heap type or type definition belongs, or null. */
    static String type(int code) {
        return switch (code) {
            case 0x63, 0x64 -> FUNCTION_REFERENCES;
            case 0x4E, 0x4F, 0x50, 0x5E, 0x5F -> GC;
            case 0x6A, 0x6B, 0x6C, 0x6D, 0x6E, 0x71, 0x72, 0x73, 0x74, 0x77, 0x78 -> GC;
            default -> null;
        };
    }

    /** The feature to which the flags of limits belong, or null. */
    static String limits(int flags) {
        return switch (flags) {
            case 2, 3 -> THREADS;
            case 4, 5, 6, 7 -> MEMORY64;
            default -> null;
        };
    }
}
