// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Counts results that differ in any bit, NaNs aside, and reports the first. */
final class Differences {
    private final String function;
    private int checked;
    private int differing;
    private String first = "";

    Differences(String function) {
        this.function = function;
    }

    void check(double expected, double actual, double... arguments) {
        checked++;
        if (Double.doubleToLongBits(expected) != Double.doubleToLongBits(actual)) {
            differing++;
            if (differing <= 5) {
                StringBuilder text = new StringBuilder(first).append('\n').append(function);
                for (double argument : arguments) {
                    text.append(' ').append(Double.toHexString(argument));
                }
                first = text.append(": expected ")
                        .append(Double.toHexString(expected))
                        .append(", got ")
                        .append(Double.toHexString(actual))
                        .toString();
            }
        }
    }

    void verify() {
        assertTrue(checked > 20_000, () -> "only " + checked + " arguments");
        assertEquals(0, differing, () -> differing + " of " + checked + " differ:" + first);
    }
}
