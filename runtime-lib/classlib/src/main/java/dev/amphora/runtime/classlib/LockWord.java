// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;

/**
 * What an object's header says of its monitor, between the class id and the flag of exceptions:
 *
 * <pre>
 *   bit 16 to 21   how often the owner has entered again, 63 at most
 *   bit 22 to 29   the owner's tag; 0 if there is no owner
 *   bit 30         the monitor is in the table that {@code java.lang.Monitor} has, and the other bits are 0
 * </pre>
 */
public final class LockWord {
    public static final int ENTRY = 1 << Layout.HEADER_FLAGS_SHIFT;
    public static final int MOST_ENTRIES = 63 * ENTRY;
    private static final int TAG_SHIFT = Layout.HEADER_FLAGS_SHIFT + 6;
    public static final int TAGS = 1 << 8;
    public static final int IN_TABLE = 1 << 30;
    private static final int ALL = MOST_ENTRIES | (TAGS - 1) << TAG_SHIFT | IN_TABLE;

    private LockWord() {}

    /** A free monitor's word is 0. */
    public static int of(Object object) {
        return Address.ofObject(object).loadInt(Layout.HEADER) & ALL;
    }

    /** Adds to the word, or takes from it. */
    public static void add(Object object, int difference) {
        Address address = Address.ofObject(object);
        address.storeInt(Layout.HEADER, address.loadInt(Layout.HEADER) + difference);
    }

    public static void set(Object object, int word) {
        Address address = Address.ofObject(object);
        address.storeInt(Layout.HEADER, address.loadInt(Layout.HEADER) & ~ALL | word);
    }

    /** The word while the owner of a tag has entered once. */
    public static int ofTag(int tag) {
        return tag << TAG_SHIFT;
    }

    public static int tag(int word) {
        return word >>> TAG_SHIFT & TAGS - 1;
    }

    /** How often the owner has to leave. */
    public static int entries(int word) {
        return (word & MOST_ENTRIES) / ENTRY + 1;
    }

    /** Compares numbers without signs. */
    public static boolean isBelow(int number, int limit) {
        return Address.fromInt(number).isBelow(Address.fromInt(limit));
    }

    /** A number that does not change, for the table. */
    public static int hash(Object object) {
        return Address.ofObject(object).toInt() >>> 3;
    }
}
