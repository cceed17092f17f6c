// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.util.Objects;

/** Execution trapped. The message of each kind is the wording of the official test suite. */
public final class Trap extends GuestException {
    /** Why execution trapped. */
    public enum Kind {
        UNREACHABLE("unreachable"),
        INTEGER_DIVIDE_BY_ZERO("integer divide by zero"),
        INTEGER_OVERFLOW("integer overflow"),
        INVALID_CONVERSION_TO_INTEGER("invalid conversion to integer"),
        OUT_OF_BOUNDS_MEMORY_ACCESS("out of bounds memory access"),
        OUT_OF_BOUNDS_TABLE_ACCESS("out of bounds table access"),
        UNDEFINED_ELEMENT("undefined element"),
        UNINITIALIZED_ELEMENT("uninitialized element"),
        INDIRECT_CALL_TYPE_MISMATCH("indirect call type mismatch"),
        NULL_EXCEPTION_REFERENCE("null exception reference");

        private final String message;

        Kind(String message) {
            this.message = message;
        }

        public String message() {
            return message;
        }
    }

    private final Kind kind;

    public Trap(Kind kind) {
        super(Objects.requireNonNull(kind, "kind").message, true);
        this.kind = kind;
    }

    /** A trap that says where: {@code detail} follows the wording of the kind. */
    public Trap(Kind kind, String detail) {
        super(kind.message + ": " + detail, true);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
