// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.classlib.decimal.BinaryFormat;
import dev.amphora.runtime.classlib.decimal.NearestBinary;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Hash codes of big numbers as on HotSpot, and the floating-point numbers nearest to them. */
final class BigNumberPatches {
    private BigNumberPatches() {}

    /** Of the magnitude's words of 32 bits, the most significant first. */
    @Replaces("java.math.BigInteger.hashCode()I")
    static int hashCode(BigInteger self) {
        byte[] bytes = self.abs().toByteArray();
        int hash = 0;
        int word = 0;
        for (int i = 0; i < bytes.length; i++) {
            word = word << 8 | bytes[i] & 0xFF;
            if ((bytes.length - 1 - i) % 4 == 0) {
                hash = 31 * hash + word;
            }
        }
        return hash * self.signum();
    }

    @Replaces("java.math.BigDecimal.hashCode()I")
    static int hashCode(BigDecimal self) {
        return 31 * hashCode(self.unscaledValue()) + self.scale();
    }

    /** The bits of the nearest number of a binary format to the magnitude. */
    private static long nearest(BigInteger magnitude, int precision, int maxExponent) {
        if (magnitude.signum() == 0) {
            return 0;
        }
        int dropped = Math.max(magnitude.bitLength() - 64, 0);
        boolean more = magnitude.getLowestSetBit() < dropped;
        return BinaryFormat.round(magnitude.shiftRight(dropped).longValue(), more, dropped, precision, maxExponent);
    }

    @Replaces("java.math.BigInteger.doubleValue()D")
    static double doubleValue(BigInteger self) {
        double magnitude = Double.longBitsToDouble(nearest(self.abs(), 53, 1023));
        return self.signum() < 0 ? -magnitude : magnitude;
    }

    @Replaces("java.math.BigInteger.floatValue()F")
    static float floatValue(BigInteger self) {
        float magnitude = Float.intBitsToFloat((int) nearest(self.abs(), 24, 127));
        return self.signum() < 0 ? -magnitude : magnitude;
    }

    @Replaces("java.math.BigDecimal.doubleValue()D")
    static double doubleValue(BigDecimal self) {
        return self.signum() == 0 ? 0 : NearestBinary.parseDouble(self.toString());
    }

    @Replaces("java.math.BigDecimal.floatValue()F")
    static float floatValue(BigDecimal self) {
        return self.signum() == 0 ? 0 : NearestBinary.parseFloat(self.toString());
    }
}
