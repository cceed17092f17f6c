// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.ir;

/**
 * What part of memory an access touches. Two accesses with different aliases never touch the same byte. Instances are
 * interned by whoever builds the IR and compared with equals.
 *
 * @param kind which sort of memory
 * @param detail the field ({@code class.field}) or array element kind, or the empty string
 */
public record Alias(Kind kind, String detail) {
    /** Array lengths and headers: written once, before the object is published, so a read may move anywhere. */
    public static final Alias IMMUTABLE = new Alias(Kind.IMMUTABLE, "");

    /** May touch anything that is not immutable. */
    public static final Alias ANY = new Alias(Kind.ANY, "");

    /** Sorts of memory. */
    public enum Kind {
        /** Never changes once a reference to it exists. */
        IMMUTABLE,
        /** An instance field. */
        FIELD,
        /** A static field. */
        STATIC,
        /** Whether a class has been initialised. */
        INITIALISED,
        /** Elements of arrays of one element kind. */
        ARRAY,
        /** Unknown. */
        ANY
    }

    /** Tells whether accesses with this and that alias may touch the same byte. */
    public boolean mayOverlap(Alias that) {
        if (kind == Kind.IMMUTABLE || that.kind == Kind.IMMUTABLE) {
            return false;
        }
        return kind == Kind.ANY || that.kind == Kind.ANY || equals(that);
    }
}
