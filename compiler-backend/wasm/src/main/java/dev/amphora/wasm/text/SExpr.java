// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import java.util.List;

/**
 * A piece of text in parentheses, or one of the tokens in between: what the text format and the scripts of the official
 * test suite are made of. Made by {@link SExprReader}; comments and annotations are gone.
 */
public sealed interface SExpr {
    Source source();

    /** The first character in the source. */
    int offset();

    /** A keyword, a number or an identifier; of an identifier in quotes, what the quotes mean, after a {@code $}. */
    record Atom(String text, Source source, int offset) implements SExpr {
        public boolean isIdentifier() {
            return text.charAt(0) == '$';
        }
    }

    /** A string, which stands for bytes. */
    @SuppressWarnings("ArrayRecordComponent") // Read only by the parser, which does not change it.
    record Text(byte[] bytes, Source source, int offset) implements SExpr {}

    /** What is between two parentheses. */
    record Group(List<SExpr> items, Source source, int offset) implements SExpr {
        public Group {
            items = List.copyOf(items);
        }

        /** The keyword that the group begins with, or the empty string. */
        public String head() {
            return !items.isEmpty() && items.get(0) instanceof Atom atom ? atom.text() : "";
        }
    }

    /** Whether this is a group that begins with a keyword. */
    default boolean isGroup(String head) {
        return this instanceof Group group && group.head().equals(head);
    }

    /** Whether this is a certain keyword. */
    default boolean isAtom(String text) {
        return this instanceof Atom atom && atom.text().equals(text);
    }
}
