// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/** Values kept between two bounds. */
public final class Clamp {
    private Clamp() {}

    public static int clamp(long value, int min, int max) {
        return (int) clamp(value, (long) min, (long) max);
    }

    public static long clamp(long value, long min, long max) {
        if (min > max) {
            throw new IllegalArgumentException(min + " > " + max);
        }
        return value < min ? min : value > max ? max : value;
    }

    public static double clamp(double value, double min, double max) {
        // False for NaN and for equal bounds, among which are the two zeros.
        if (!(min < max)) {
            if (min != min) {
                throw new IllegalArgumentException("min is NaN");
            }
            if (max != max) {
                throw new IllegalArgumentException("max is NaN");
            }
            if (min > max || min == max && !Words.isNegative(min) && Words.isNegative(max)) {
                throw new IllegalArgumentException(min + " > " + max);
            }
        }
        return Math.min(max, Math.max(value, min));
    }

    public static float clamp(float value, float min, float max) {
        if (!(min < max)) {
            if (min != min) {
                throw new IllegalArgumentException("min is NaN");
            }
            if (max != max) {
                throw new IllegalArgumentException("max is NaN");
            }
            if (min > max || min == max && !Words.isNegative(min) && Words.isNegative(max)) {
                throw new IllegalArgumentException(min + " > " + max);
            }
        }
        return Math.min(max, Math.max(value, min));
    }
}
