// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.dialect.verify;

import dev.amphora.runtime.dialect.Address;
import dev.amphora.runtime.dialect.Fatal;
import dev.amphora.runtime.dialect.Memory;
import dev.amphora.runtime.dialect.NoAlloc;

/** Uses all that the dialect allows. Only {@link DialectVerifierTest} reads it. */
final class Conforming {
    static final int INT = 1 << 20;
    static final long LONG = 1L << 40;

    private Conforming() {}

    @NoAlloc(reason = "so that it may be called")
    static long bits(int i, long l) {
        return Integer.numberOfTrailingZeros(i)
                + Integer.numberOfLeadingZeros(i)
                + Integer.bitCount(i)
                + Integer.compareUnsigned(i, INT)
                + Integer.divideUnsigned(i, 3)
                + Integer.remainderUnsigned(i, 3)
                + Long.numberOfTrailingZeros(l)
                + Long.numberOfLeadingZeros(l)
                + Long.bitCount(l)
                + Long.compareUnsigned(l, LONG)
                + Long.divideUnsigned(l, 3)
                + Long.remainderUnsigned(l, 3);
    }

    @NoAlloc(reason = "so that it may be called")
    static Address loop(Address from, Address to, boolean backwards) {
        Memory.fill(from, 0, Memory.pages());
        Address at = from;
        while (at.isBelow(to)) {
            double d = at.loadDouble(8) + at.loadFloat(4);
            at = switch ((int) d) {
                case 0 -> at.plus(8);
                case 1 -> at.minus(backwards ? 8 : 16);
                default -> bits(at.toInt(), at.loadLong(16)) == 0 ? Address.zero() : at;
            };
            if (at.sameAs(from)) {
                Fatal.stop(INT);
            }
        }
        return at;
    }
}
