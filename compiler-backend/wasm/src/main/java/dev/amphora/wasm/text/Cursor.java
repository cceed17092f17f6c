// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import dev.amphora.wasm.binary.MalformedException;
import java.util.List;

/** A position among the items of a group. */
final class Cursor {
    private final List<SExpr> items;
    private final Source source;
    private final int end;
    private int position;

    /** Begins after the group's keyword. */
    Cursor(SExpr.Group group) {
        this(group.items(), group.source(), group.offset());
        position = 1;
    }

    /** Begins with the first item; {@code offset} is the place of problems with what is not there. */
    Cursor(List<SExpr> items, Source source, int offset) {
        this.items = items;
        this.source = source;
        this.end = offset;
    }

    boolean isAtEnd() {
        return position == items.size();
    }

    /** The next item, which is not consumed, or null. */
    SExpr peek() {
        return isAtEnd() ? null : items.get(position);
    }

    SExpr next() {
        if (isAtEnd()) {
            throw malformed("unexpected token: something is missing");
        }
        return items.get(position++);
    }

    SExpr.Atom atom() {
        if (next() instanceof SExpr.Atom atom) {
            return atom;
        }
        position--;
        throw malformed("unexpected token: a word or number expected");
    }

    SExpr.Group group() {
        if (next() instanceof SExpr.Group group) {
            return group;
        }
        position--;
        throw malformed("unexpected token: ( expected");
    }

    SExpr.Text string() {
        if (next() instanceof SExpr.Text text) {
            return text;
        }
        position--;
        throw malformed("unexpected token: a string expected");
    }

    boolean atGroup(String head) {
        return !isAtEnd() && peek().isGroup(head);
    }

    boolean atGroup() {
        return peek() instanceof SExpr.Group;
    }

    /** The next item if it is a group with this keyword, else null. */
    SExpr.Group tryGroup(String head) {
        return atGroup(head) ? group() : null;
    }

    /** Consumes a keyword if it comes next. */
    boolean tryAtom(String text) {
        if (isAtEnd() || !peek().isAtom(text)) {
            return false;
        }
        position++;
        return true;
    }

    boolean atIdentifier() {
        return peek() instanceof SExpr.Atom atom && atom.isIdentifier();
    }

    /** Whether an identifier or a natural number comes next: something that can stand for an index. */
    boolean atIndex() {
        return peek() instanceof SExpr.Atom atom && (atom.isIdentifier() || Literals.isNatural(atom.text()));
    }

    /** The identifier that comes next, or null. */
    SExpr.Atom tryIdentifier() {
        return atIdentifier() ? atom() : null;
    }

    void expectEnd() {
        if (!isAtEnd()) {
            throw malformed("unexpected token");
        }
    }

    /** A problem with the next item. */
    MalformedException malformed(String message) {
        return source.malformed(isAtEnd() ? end : peek().offset(), message);
    }
}
