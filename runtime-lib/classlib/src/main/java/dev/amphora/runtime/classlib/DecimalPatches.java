// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.classlib.decimal.NearestBinary;
import dev.amphora.runtime.classlib.decimal.ShortestDecimal;

/** Floating-point numbers as texts, and back: exact, and without TeaVM's tables. */
final class DecimalPatches {
    private DecimalPatches() {}

    @Replaces("java.lang.Double.toString(D)Ljava/lang/String;")
    @Replaces("java.lang.String.valueOf(D)Ljava/lang/String;")
    static String toString(double value) {
        return ShortestDecimal.toString(value);
    }

    @Replaces("java.lang.Float.toString(F)Ljava/lang/String;")
    @Replaces("java.lang.String.valueOf(F)Ljava/lang/String;")
    static String toString(float value) {
        return ShortestDecimal.toString(value);
    }

    @Replaces("java.lang.Double.parseDouble(Ljava/lang/String;)D")
    static double parseDouble(String text) {
        return NearestBinary.parseDouble(text);
    }

    @Replaces("java.lang.Float.parseFloat(Ljava/lang/String;)F")
    static float parseFloat(String text) {
        return NearestBinary.parseFloat(text);
    }
}
