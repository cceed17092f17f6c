// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.workshop;

import dev.amphora.api.Export;
import dev.amphora.api.View;

/** Paints a picture for visitors who have none at hand. */
public final class Painter {
    private static final double MARGIN = 0.07;
    private static final double HANDLE = 0.028;

    private Painter() {}

    /** An amphora before a wall in the evening. */
    @Export
    @View
    public static int[] paint(int width, int height) {
        int[] pixels = new int[width * height];
        double scale = height * (1 - 2 * MARGIN);
        double[] color = new double[3];
        for (int y = 0; y < height; y++) {
            double up = 1 - (y + 0.5 - height * MARGIN) / scale;
            for (int x = 0; x < width; x++) {
                double aside = (x + 0.5 - width / 2.0) / scale;
                wall(aside, up, color);
                if (isHandle(Math.abs(aside), up)) {
                    shade(color, 0.06, 0.05, 0.045, 0.7 + 2 * (Math.abs(aside) - 0.2));
                }
                if (up >= 0 && up <= 1) {
                    double radius = Vase.radius(up);
                    double across = aside / radius;
                    if (Math.abs(across) < 1) {
                        double turn = Math.asin(across) / (2 * Math.PI) + 0.5;
                        Vase.color(up, turn, color);
                        double light = Math.sqrt(1 - across * across) * 0.8 - 0.45 * across;
                        double gleam = Math.exp(-90 * (across + 0.45) * (across + 0.45)) * 0.28;
                        shade(color, color[0] + gleam, color[1] + gleam, color[2] + gleam, 0.25 + 0.75 * light);
                    }
                }
                pixels[y * width + x] =
                        0xFF000000 | channel(color[2]) << 16 | channel(color[1]) << 8 | channel(color[0]);
            }
        }
        return pixels;
    }

    private static void wall(double aside, double up, double[] color) {
        double glow = Math.exp(-2.2 * ((aside + 0.5) * (aside + 0.5) + (up - 0.8) * (up - 0.8)));
        double grain =
                0.02 * Math.sin(aside * 91 + 4 * Math.sin(up * 57)) * Math.sin(up * 83 + 3 * Math.sin(aside * 41));
        if (up < 0.06) {
            double nearer = 0.5 + (0.06 - up) * 4;
            double shadow = Math.exp(-18 * (aside - 0.18) * (aside - 0.18)) * 0.5;
            shade(color, 0.55, 0.36, 0.22, nearer * (1 - shadow) + grain);
        } else {
            shade(color, 0.52 + 0.45 * glow, 0.42 + 0.33 * glow, 0.36 + 0.16 * glow, 0.75 + grain * 2);
        }
    }

    private static boolean isHandle(double aside, double up) {
        // Half an ellipse between neck and shoulder.
        double x = (aside - 0.1) / 0.14;
        double y = (up - 0.8) / 0.12;
        double ring = Math.sqrt(x * x + y * y);
        return x > 0 && Math.abs(ring - 1) * 0.13 < HANDLE / 2;
    }

    private static void shade(double[] color, double red, double green, double blue, double light) {
        color[0] = red * light;
        color[1] = green * light;
        color[2] = blue * light;
    }

    private static int channel(double value) {
        return (int) (Math.min(Math.max(value, 0), 1) * 255 + 0.5);
    }
}
