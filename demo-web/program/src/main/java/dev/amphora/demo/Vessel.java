// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo;

import java.util.function.DoubleUnaryOperator;

/** Draws an amphora: a solid of revolution lit from the left, with two handles. */
final class Vessel {
    private static final String SHADES = " .:-=+*#%@";
    private static final int ROWS = 15;
    private static final int COLUMNS = 33;
    private static final double HALF = COLUMNS / 2.0;

    private Vessel() {}

    static String draw() {
        DoubleUnaryOperator profile = Vessel::radius;
        StringBuilder picture = new StringBuilder();
        for (int row = 0; row < ROWS; row++) {
            double height = (row + 0.5) / ROWS;
            double radius = profile.applyAsDouble(height) * HALF;
            char[] line = new char[COLUMNS];
            for (int column = 0; column < COLUMNS; column++) {
                line[column] = shade(column + 0.5 - HALF, radius, height);
            }
            picture.append(new String(line).stripTrailing()).append('\n');
        }
        return picture.toString();
    }

    /** The outline: lip, neck, belly and foot, as a share of the width. */
    private static double radius(double height) {
        if (height < 0.07) {
            return 0.30;
        }
        if (height < 0.30) {
            return 0.20;
        }
        if (height > 0.95) {
            return 0.20;
        }
        double belly = (height - 0.30) / 0.70;
        return Math.max(0.20, 0.70 * Math.sqrt(Math.sin(Math.PI * Math.pow(belly, 0.62))));
    }

    private static char shade(double x, double radius, double height) {
        if (Math.abs(x) > radius) {
            boolean handle = height > 0.08 && height < 0.42 && Math.abs(Math.abs(x) - handle(height)) < 0.9;
            return handle ? 'o' : ' ';
        }
        double normal = x / radius;
        double depth = Math.sqrt(1 - normal * normal);
        double light = Math.max(0, -0.55 * normal + 0.8 * depth);
        int index = 1 + (int) Math.floor(light * (SHADES.length() - 2));
        return SHADES.charAt(Math.min(index, SHADES.length() - 1));
    }

    private static double handle(double height) {
        double t = (height - 0.08) / 0.34;
        return HALF * (0.26 + 0.42 * Math.sin(Math.PI * (0.12 + 0.75 * t)));
    }
}
