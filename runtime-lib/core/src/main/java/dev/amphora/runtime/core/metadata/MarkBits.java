// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.core.metadata;

import dev.amphora.runtime.core.Layout;
import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.NoAlloc;

/**
 * One bit for each 8 bytes of the heap, at the start of an object: 1 if the object was live at the last collection.
 * Large objects have theirs here too. {@code bias} is MARK_BIAS, or VERIFY_BIAS for the verifier's bits.
 */
@NoAlloc(reason = "used by the collector")
public final class MarkBits {
    /** Bytes of heap that one word of bits stands for. */
    public static final int BYTES_PER_WORD = 32 * Layout.OBJECT_ALIGNMENT;

    private MarkBits() {}

    /** The word that holds the bit of {@code obj}. */
    public static Address word(Address bias, Address obj) {
        return bias.plus(obj.toInt() >>> 8 << 2);
    }

    /** The bit of {@code obj} in its word. */
    public static int bit(Address obj) {
        // Shifts take their count modulo 32.
        return 1 << (obj.toInt() >>> 3);
    }

    public static boolean isSet(Address bias, Address obj) {
        return (word(bias, obj).loadInt(0) & bit(obj)) != 0;
    }

    public static void set(Address bias, Address obj) {
        Address word = word(bias, obj);
        word.storeInt(0, word.loadInt(0) | bit(obj));
    }

    /** The first object at or after {@code from}, and below {@code end}, whose bit is set, or {@code end}. */
    public static Address next(Address bias, Address from, Address end) {
        Address at = from;
        while (at.isBelow(end)) {
            int bits = word(bias, at).loadInt(0) >>> (at.toInt() >>> 3);
            if (bits != 0) {
                Address obj = at.plus(Integer.numberOfTrailingZeros(bits) << 3);
                return obj.isBelow(end) ? obj : end;
            }
            at = Address.fromInt(at.toInt() & -BYTES_PER_WORD).plus(BYTES_PER_WORD);
        }
        return end;
    }

    /** The number of bits set for [from, to), both multiples of the bytes of a block. */
    public static int count(Address bias, Address from, Address to) {
        Address end = word(bias, to);
        int count = 0;
        for (Address at = word(bias, from); !at.sameAs(end); at = at.plus(8)) {
            count += Long.bitCount(at.loadLong(0));
        }
        return count;
    }
}
