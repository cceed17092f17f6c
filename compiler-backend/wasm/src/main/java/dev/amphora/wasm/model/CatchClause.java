// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.model;

import java.util.Objects;

/**
 * A clause of a {@code try_table}.
 *
 * @param tagIndex the tag to catch; 0 for the two kinds that catch all
 * @param label where to branch, counted from outside the {@code try_table}
 */
public record CatchClause(Kind kind, int tagIndex, int label) {
    /** The ordinal is the kind's byte in the binary format. */
    public enum Kind {
        CATCH("catch", true, false),
        CATCH_REF("catch_ref", true, true),
        CATCH_ALL("catch_all", false, false),
        CATCH_ALL_REF("catch_all_ref", false, true);

        private final String mnemonic;
        private final boolean hasTag;
        private final boolean hasRef;

        Kind(String mnemonic, boolean hasTag, boolean hasRef) {
            this.mnemonic = mnemonic;
            this.hasTag = hasTag;
            this.hasRef = hasRef;
        }

        public int code() {
            return ordinal();
        }

        public String mnemonic() {
            return mnemonic;
        }

        /** Whether the clause names a tag, and so passes the values that the exception carries to its label. */
        public boolean hasTag() {
            return hasTag;
        }

        /** Whether the clause passes the exception itself to its label, after the values. */
        public boolean hasRef() {
            return hasRef;
        }
    }

    public CatchClause {
        Objects.requireNonNull(kind, "kind");
        if (!kind.hasTag && tagIndex != 0) {
            throw new IllegalArgumentException(kind.mnemonic + " takes no tag");
        }
    }
}
