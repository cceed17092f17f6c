// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.workshop;

/** The amphora that is painted and traced: a profile that turns around an axis, and what is painted on it. Its height is 1. */
final class Vase {
    /** The greatest radius. */
    static final double WIDEST = 0.31;

    /** Heights, and the radius at each. */
    private static final double[] HEIGHTS = {0, 0.03, 0.07, 0.12, 0.3, 0.5, 0.66, 0.76, 0.82, 0.93, 0.96, 1};

    private static final double[] RADII = {0.15, 0.15, 0.08, 0.09, 0.23, 0.305, 0.28, 0.17, 0.11, 0.1, 0.16, 0.165};

    private static final double CLAY_RED = 0.80;
    private static final double CLAY_GREEN = 0.40;
    private static final double CLAY_BLUE = 0.21;
    private static final int KEYS = 22;

    /** One period of a meander, one row of eight cells for each digit pair, the lowest row first. */
    private static final int[] MEANDER = {
        0b11111111, 0b00000001, 0b01111101, 0b01000101, 0b01011101, 0b01000001, 0b01111111
    };

    private Vase() {}

    /** The radius at a height from 0 to 1, by cubic Hermite interpolation with the slopes of Catmull and Rom. */
    static double radius(double height) {
        int i = 1;
        while (i < HEIGHTS.length - 1 && HEIGHTS[i] < height) {
            i++;
        }
        double step = HEIGHTS[i] - HEIGHTS[i - 1];
        double t = Math.min(Math.max((height - HEIGHTS[i - 1]) / step, 0), 1);
        double from = slope(i - 1) * step;
        double to = slope(i) * step;
        double rise = RADII[i] - RADII[i - 1];
        return RADII[i - 1] + t * (from + t * (3 * rise - 2 * from - to + t * (from + to - 2 * rise)));
    }

    private static double slope(int i) {
        int before = Math.max(i - 1, 0);
        int after = Math.min(i + 1, RADII.length - 1);
        return (RADII[after] - RADII[before]) / (HEIGHTS[after] - HEIGHTS[before]);
    }

    /**
     * Whether there is black slip at a place, or the clay shows.
     *
     * @param turn around the axis, from 0 to 1
     */
    static boolean isSlip(double height, double turn) {
        if (height < 0.05 || height > 0.955) {
            return true;
        } else if (height < 0.22) {
            // Rays that rise from the foot.
            double ray = Math.abs((turn * 28) % 1 - 0.5) * 2;
            return ray < 1 - (height - 0.05) / 0.17;
        } else if (inBand(height, 0.265) || inBand(height, 0.36) || inBand(height, 0.565) || inBand(height, 0.66)) {
            return true;
        } else if (height > 0.38 && height < 0.545) {
            double cell = turn * KEYS * 8;
            int row = (int) ((height - 0.38) / 0.165 * MEANDER.length);
            return (MEANDER[Math.min(row, MEANDER.length - 1)] >> 7 - (int) cell % 8 & 1) != 0;
        } else if (height > 0.67 && height < 0.75) {
            // Tongues on the shoulder.
            return (turn * 44) % 1 < 0.55;
        }
        return height > 0.8 || height > 0.28 && height < 0.345 || height > 0.58 && height < 0.645;
    }

    private static boolean inBand(double height, double middle) {
        return Math.abs(height - middle) < 0.008;
    }

    /** The colour of the surface at a place, as red, green and blue from 0 to 1. */
    static void color(double height, double turn, double[] color) {
        boolean slip = isSlip(height, turn);
        color[0] = slip ? 0.055 : CLAY_RED;
        color[1] = slip ? 0.045 : CLAY_GREEN;
        color[2] = slip ? 0.04 : CLAY_BLUE;
    }
}
