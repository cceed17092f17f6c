// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import java.util.HashMap;
import java.util.Map;

/** The identifiers of one kind of entity. Core spec 3.0, 6.1.4. */
final class IndexSpace {
    private final String entity;
    private final Map<String, Integer> indices = new HashMap<>();
    private int size;

    IndexSpace(String entity) {
        this.entity = entity;
    }

    int size() {
        return size;
    }

    /** Adds an entity, whose identifier may be null, and returns its index. */
    int add(SExpr.Atom identifier) {
        if (identifier != null && indices.putIfAbsent(identifier.text(), size) != null) {
            throw identifier.source().malformed(identifier.offset(), "duplicate " + entity + " " + identifier.text());
        }
        return size++;
    }

    /** Reads an index, written as a number or an identifier. */
    int index(Cursor cursor) {
        SExpr.Atom atom = cursor.atom();
        if (!atom.isIdentifier()) {
            return (int) Literals.unsigned(atom, Integer.SIZE);
        }
        Integer index = indices.get(atom.text());
        if (index == null) {
            throw atom.source().malformed(atom.offset(), "unknown " + entity + " " + atom.text());
        }
        return index;
    }

    /** Reads an index if one comes next; otherwise it is 0. */
    int indexOrZero(Cursor cursor) {
        return cursor.atIndex() ? index(cursor) : 0;
    }

    Map<String, Integer> identifiers() {
        return indices;
    }
}
