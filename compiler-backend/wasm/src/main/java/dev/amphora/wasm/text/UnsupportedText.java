// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import java.util.Set;

/** Names the features of WebAssembly that stand outside of what Amphora supports, by the words that announce them. */
final class UnsupportedText {
    static final String FUNCTION_REFERENCES = "typed function references are not supported";
    static final String GC = "garbage-collected types are not supported";
    static final String MEMORY64 = "memory64 is not supported";
    static final String MULTI_MEMORY = "multi-memory is not supported";
    static final String THREADS = "threads are not supported";
    static final String PAGE_SIZES = "custom page sizes are not supported";

    private static final Set<String> FUNCTION_REFERENCE_OPERATORS =
            Set.of("call_ref", "return_call_ref", "ref.as_non_null", "br_on_null", "br_on_non_null");

    private static final Set<String> GC_TYPES = Set.of(
            "any",
            "eq",
            "i31",
            "struct",
            "array",
            "none",
            "nofunc",
            "noextern",
            "noexn",
            "anyref",
            "eqref",
            "i31ref",
            "structref",
            "arrayref",
            "nullref",
            "nullfuncref",
            "nullexternref",
            "nullexnref");

    private static final Set<String> GC_OPERATORS = Set.of(
            "ref.eq",
            "ref.test",
            "ref.cast",
            "ref.i31",
            "br_on_cast",
            "br_on_cast_fail",
            "any.convert_extern",
            "extern.convert_any");

    private UnsupportedText() {}

    /** The feature to which an operator belongs, or null. */
    static String operator(String mnemonic) {
        if (FUNCTION_REFERENCE_OPERATORS.contains(mnemonic)) {
            return FUNCTION_REFERENCES;
        } else if (GC_OPERATORS.contains(mnemonic) || mnemonic.matches("(struct|array|i31)\\.\\w+")) {
            return GC;
        } else if (mnemonic.contains(".relaxed_")) {
            return "relaxed SIMD is not supported";
        } else if (mnemonic.contains(".atomic.")) {
            return THREADS;
        }
        return null;
    }

    /** The feature to which a type belongs, or null. */
    static String type(String keyword) {
        return GC_TYPES.contains(keyword) ? GC : null;
    }
}
