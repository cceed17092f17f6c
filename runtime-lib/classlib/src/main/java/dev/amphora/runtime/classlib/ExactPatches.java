// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.classlib.math.ExactArithmetic;
import dev.amphora.runtime.classlib.math.RoundedDivision;
import dev.amphora.runtime.classlib.math.WideMultiply;

/**
 * The integer arithmetic of {@code java.lang.Math}: overflow with the JDK's messages, and what TeaVM lacks. {@code
 * StrictMath} calls {@code Math}; added to it is what it lacks.
 */
final class ExactPatches {
    private ExactPatches() {}

    @Replaces("java.lang.Math.addExact(II)I")
    static int addExact(int x, int y) {
        return ExactArithmetic.addExact(x, y);
    }

    @Replaces("java.lang.Math.addExact(JJ)J")
    static long addExact(long x, long y) {
        return ExactArithmetic.addExact(x, y);
    }

    @Replaces("java.lang.Math.subtractExact(II)I")
    static int subtractExact(int x, int y) {
        return ExactArithmetic.subtractExact(x, y);
    }

    @Replaces("java.lang.Math.subtractExact(JJ)J")
    static long subtractExact(long x, long y) {
        return ExactArithmetic.subtractExact(x, y);
    }

    @Replaces("java.lang.Math.multiplyExact(II)I")
    static int multiplyExact(int x, int y) {
        return ExactArithmetic.multiplyExact(x, y);
    }

    @Replaces("java.lang.Math.multiplyExact(JJ)J")
    static long multiplyExact(long x, long y) {
        return ExactArithmetic.multiplyExact(x, y);
    }

    @Replaces("java.lang.Math.multiplyExact(JI)J")
    static long multiplyExact(long x, int y) {
        return ExactArithmetic.multiplyExact(x, y);
    }

    @Replaces("java.lang.Math.divideExact(II)I")
    static int divideExact(int x, int y) {
        return ExactArithmetic.divideExact(x, y);
    }

    @Replaces("java.lang.Math.divideExact(JJ)J")
    static long divideExact(long x, long y) {
        return ExactArithmetic.divideExact(x, y);
    }

    @Replaces("java.lang.Math.floorDivExact(II)I")
    @Adds(value = "java.lang.StrictMath.floorDivExact(II)I", isStatic = true)
    static int floorDivExact(int x, int y) {
        return ExactArithmetic.floorDivExact(x, y);
    }

    @Replaces("java.lang.Math.floorDivExact(JJ)J")
    @Adds(value = "java.lang.StrictMath.floorDivExact(JJ)J", isStatic = true)
    static long floorDivExact(long x, long y) {
        return ExactArithmetic.floorDivExact(x, y);
    }

    @Replaces("java.lang.Math.ceilDivExact(II)I")
    @Adds(value = "java.lang.StrictMath.ceilDivExact(II)I", isStatic = true)
    static int ceilDivExact(int x, int y) {
        return ExactArithmetic.ceilDivExact(x, y);
    }

    @Replaces("java.lang.Math.ceilDivExact(JJ)J")
    @Adds(value = "java.lang.StrictMath.ceilDivExact(JJ)J", isStatic = true)
    static long ceilDivExact(long x, long y) {
        return ExactArithmetic.ceilDivExact(x, y);
    }

    @Replaces("java.lang.Math.incrementExact(I)I")
    static int incrementExact(int x) {
        return ExactArithmetic.incrementExact(x);
    }

    @Replaces("java.lang.Math.incrementExact(J)J")
    static long incrementExact(long x) {
        return ExactArithmetic.incrementExact(x);
    }

    @Replaces("java.lang.Math.decrementExact(I)I")
    static int decrementExact(int x) {
        return ExactArithmetic.decrementExact(x);
    }

    @Replaces("java.lang.Math.decrementExact(J)J")
    static long decrementExact(long x) {
        return ExactArithmetic.decrementExact(x);
    }

    @Replaces("java.lang.Math.negateExact(I)I")
    static int negateExact(int x) {
        return ExactArithmetic.negateExact(x);
    }

    @Replaces("java.lang.Math.negateExact(J)J")
    static long negateExact(long x) {
        return ExactArithmetic.negateExact(x);
    }

    @Replaces("java.lang.Math.absExact(I)I")
    @Adds(value = "java.lang.StrictMath.absExact(I)I", isStatic = true)
    static int absExact(int x) {
        return ExactArithmetic.absExact(x);
    }

    @Replaces("java.lang.Math.absExact(J)J")
    @Adds(value = "java.lang.StrictMath.absExact(J)J", isStatic = true)
    static long absExact(long x) {
        return ExactArithmetic.absExact(x);
    }

    @Replaces("java.lang.Math.toIntExact(J)I")
    static int toIntExact(long x) {
        return ExactArithmetic.toIntExact(x);
    }

    @Adds(value = "java.lang.Math.powExact(II)I", isStatic = true)
    @Adds(value = "java.lang.StrictMath.powExact(II)I", isStatic = true)
    static int powExact(int x, int n) {
        return ExactArithmetic.powExact(x, n);
    }

    @Adds(value = "java.lang.Math.powExact(JI)J", isStatic = true)
    @Adds(value = "java.lang.StrictMath.powExact(JI)J", isStatic = true)
    static long powExact(long x, int n) {
        return ExactArithmetic.powExact(x, n);
    }

    @Adds(value = "java.lang.Math.unsignedPowExact(II)I", isStatic = true)
    @Adds(value = "java.lang.StrictMath.unsignedPowExact(II)I", isStatic = true)
    static int unsignedPowExact(int x, int n) {
        return ExactArithmetic.unsignedPowExact(x, n);
    }

    @Adds(value = "java.lang.Math.unsignedPowExact(JI)J", isStatic = true)
    @Adds(value = "java.lang.StrictMath.unsignedPowExact(JI)J", isStatic = true)
    static long unsignedPowExact(long x, int n) {
        return ExactArithmetic.unsignedPowExact(x, n);
    }

    @Adds(value = "java.lang.Math.unsignedMultiplyExact(II)I", isStatic = true)
    @Adds(value = "java.lang.StrictMath.unsignedMultiplyExact(II)I", isStatic = true)
    static int unsignedMultiplyExact(int x, int y) {
        return ExactArithmetic.unsignedMultiplyExact(x, y);
    }

    @Adds(value = "java.lang.Math.unsignedMultiplyExact(JI)J", isStatic = true)
    @Adds(value = "java.lang.StrictMath.unsignedMultiplyExact(JI)J", isStatic = true)
    static long unsignedMultiplyExact(long x, int y) {
        return ExactArithmetic.unsignedMultiplyExact(x, y);
    }

    @Adds(value = "java.lang.Math.unsignedMultiplyExact(JJ)J", isStatic = true)
    @Adds(value = "java.lang.StrictMath.unsignedMultiplyExact(JJ)J", isStatic = true)
    static long unsignedMultiplyExact(long x, long y) {
        return ExactArithmetic.unsignedMultiplyExact(x, y);
    }

    @Adds(value = "java.lang.Math.multiplyFull(II)J", isStatic = true)
    @Adds(value = "java.lang.StrictMath.multiplyFull(II)J", isStatic = true)
    static long multiplyFull(int x, int y) {
        return WideMultiply.multiplyFull(x, y);
    }

    @Adds(value = "java.lang.Math.multiplyHigh(JJ)J", isStatic = true)
    @Adds(value = "java.lang.StrictMath.multiplyHigh(JJ)J", isStatic = true)
    static long multiplyHigh(long x, long y) {
        return WideMultiply.multiplyHigh(x, y);
    }

    @Adds(value = "java.lang.Math.unsignedMultiplyHigh(JJ)J", isStatic = true)
    @Adds(value = "java.lang.StrictMath.unsignedMultiplyHigh(JJ)J", isStatic = true)
    static long unsignedMultiplyHigh(long x, long y) {
        return WideMultiply.unsignedMultiplyHigh(x, y);
    }

    @Adds(value = "java.lang.StrictMath.ceilDiv(II)I", isStatic = true)
    static int ceilDiv(int x, int y) {
        return RoundedDivision.ceilDiv(x, y);
    }

    @Adds(value = "java.lang.StrictMath.ceilDiv(JI)J", isStatic = true)
    static long ceilDiv(long x, int y) {
        return RoundedDivision.ceilDiv(x, y);
    }

    @Adds(value = "java.lang.StrictMath.ceilDiv(JJ)J", isStatic = true)
    static long ceilDiv(long x, long y) {
        return RoundedDivision.ceilDiv(x, y);
    }

    @Adds(value = "java.lang.StrictMath.ceilMod(II)I", isStatic = true)
    static int ceilMod(int x, int y) {
        return RoundedDivision.ceilMod(x, y);
    }

    @Adds(value = "java.lang.StrictMath.ceilMod(JI)I", isStatic = true)
    static int ceilMod(long x, int y) {
        return RoundedDivision.ceilMod(x, y);
    }

    @Adds(value = "java.lang.StrictMath.ceilMod(JJ)J", isStatic = true)
    static long ceilMod(long x, long y) {
        return RoundedDivision.ceilMod(x, y);
    }
}
