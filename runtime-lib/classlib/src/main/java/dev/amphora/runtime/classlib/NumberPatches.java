// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

/** Number methods that TeaVM leaves to its back ends. */
final class NumberPatches {
    private NumberPatches() {}

    @Replaces("java.lang.Double.isNaN(D)Z")
    static boolean isNaN(double value) {
        return value != value;
    }

    @Replaces("java.lang.Double.isFinite(D)Z")
    static boolean isFinite(double value) {
        return Math.abs(value) < Double.POSITIVE_INFINITY;
    }

    @Replaces("java.lang.Double.isInfinite(D)Z")
    static boolean isInfinite(double value) {
        return Math.abs(value) == Double.POSITIVE_INFINITY;
    }

    @Replaces("java.lang.Float.isNaN(F)Z")
    static boolean isNaN(float value) {
        return value != value;
    }

    @Replaces("java.lang.Float.isFinite(F)Z")
    static boolean isFinite(float value) {
        return Math.abs(value) < Float.POSITIVE_INFINITY;
    }

    @Replaces("java.lang.Float.isInfinite(F)Z")
    static boolean isInfinite(float value) {
        return Math.abs(value) == Float.POSITIVE_INFINITY;
    }
}
