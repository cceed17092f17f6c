// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.workshop;

import dev.amphora.api.Export;
import dev.amphora.api.View;

/** Filters of pictures. */
public final class Pictures {
    private static final int BOXES = 3;

    private Pictures() {}

    /** Width and height of a picture in pixels. */
    public record Size(int width, int height) {}

    /** The size of a PNG file's picture. */
    @Export
    public static Size pngSize(@View byte[] file) {
        return new PngReader(file).size();
    }

    /** The pixels of a PNG file. */
    @Export
    @View
    public static int[] decodePng(@View byte[] file) {
        return new PngReader(file).pixels();
    }

    /**
     * Blurs a picture in place, close to a Gaussian of standard deviation {@code sigma}: three box blurs in each direction, of the
     * sizes that P. Kovesi gives ("Fast almost-Gaussian filtering", DICTA 2010). The time does not depend on sigma.
     *
     * @param sigma in pixels
     */
    @Export
    public static void blur(@View int[] pixels, int width, int height, double sigma) {
        checkSize(pixels, width, height);
        int[] turned = new int[pixels.length];
        double ideal = Math.sqrt(12 * sigma * sigma / BOXES + 1);
        int lower = (int) ideal - (((int) ideal & 1) == 0 ? 1 : 0);
        long lowerCount =
                Math.round((12 * sigma * sigma - BOXES * (lower * lower + 4 * lower + 3)) / (-4.0 * lower - 4));
        for (int box = 0; box < BOXES; box++) {
            int radius = (box < lowerCount ? lower : lower + 2) / 2;
            boxBlur(pixels, turned, width, height, radius);
            boxBlur(turned, pixels, height, width, radius);
        }
    }

    /** Blurs the rows, which become columns. What lies beyond the edge is as at the edge. */
    private static void boxBlur(int[] from, int[] to, int width, int height, int radius) {
        int size = 2 * radius + 1;
        int half = size / 2;
        for (int y = 0; y < height; y++) {
            int row = y * width;
            int last = row + width - 1;
            int red = half;
            int green = half;
            int blue = half;
            int alpha = half;
            for (int i = -radius; i <= radius; i++) {
                int pixel = from[Math.min(Math.max(row + i, row), last)];
                red += pixel & 0xFF;
                green += pixel >> 8 & 0xFF;
                blue += pixel >> 16 & 0xFF;
                alpha += pixel >>> 24;
            }
            for (int x = 0, at = y; x < width; x++, at += height) {
                to[at] = alpha / size << 24 | blue / size << 16 | green / size << 8 | red / size;
                int leaves = from[Math.max(row + x - radius, row)];
                int enters = from[Math.min(row + x + radius + 1, last)];
                red += (enters & 0xFF) - (leaves & 0xFF);
                green += (enters >> 8 & 0xFF) - (leaves >> 8 & 0xFF);
                blue += (enters >> 16 & 0xFF) - (leaves >> 16 & 0xFF);
                alpha += (enters >>> 24) - (leaves >>> 24);
            }
        }
    }

    /** Replaces a picture by its edges, bright on dark, after Sobel. */
    @Export
    public static void edges(@View int[] pixels, int width, int height) {
        checkSize(pixels, width, height);
        int[] light = new int[pixels.length];
        for (int i = 0; i < light.length; i++) {
            int pixel = pixels[i];
            // The luma of BT.601, in 1/256.
            light[i] = 77 * (pixel & 0xFF) + 150 * (pixel >> 8 & 0xFF) + 29 * (pixel >> 16 & 0xFF) >> 8;
        }
        for (int y = 0; y < height; y++) {
            int above = Math.max(y - 1, 0) * width;
            int row = y * width;
            int below = Math.min(y + 1, height - 1) * width;
            for (int x = 0; x < width; x++) {
                int left = Math.max(x - 1, 0);
                int right = Math.min(x + 1, width - 1);
                int across = light[above + right]
                        + 2 * light[row + right]
                        + light[below + right]
                        - light[above + left]
                        - 2 * light[row + left]
                        - light[below + left];
                int down = light[below + left]
                        + 2 * light[below + x]
                        + light[below + right]
                        - light[above + left]
                        - 2 * light[above + x]
                        - light[above + right];
                int strength = Math.min((int) Math.sqrt(across * across + down * down), 255);
                pixels[row + x] = pixels[row + x] & 0xFF000000 | strength << 16 | strength << 8 | strength;
            }
        }
    }

    /** Another size of a picture: each new pixel is an average of those that it covers, nearer ones counting more (a tent). */
    @Export
    @View
    public static int[] resize(@View int[] pixels, int width, int height, int newWidth, int newHeight) {
        checkSize(pixels, width, height);
        if (newWidth < 1 || newHeight < 1) {
            throw new IllegalArgumentException("a picture of " + newWidth + " by " + newHeight + " pixels");
        }
        int[] narrow = resizeRows(pixels, width, height, newWidth);
        return resizeRows(narrow, height, newWidth, newHeight);
    }

    /** Resizes the rows, which become columns. */
    private static int[] resizeRows(int[] from, int width, int height, int newWidth) {
        int[] to = new int[newWidth * height];
        double scale = (double) width / newWidth;
        double reach = Math.max(scale, 1);
        float[] weights = new float[2 * (int) Math.ceil(reach) + 1];
        for (int x = 0; x < newWidth; x++) {
            double middle = (x + 0.5) * scale - 0.5;
            int first = Math.max((int) Math.ceil(middle - reach), 0);
            int last = Math.min((int) Math.floor(middle + reach), width - 1);
            float total = 0;
            for (int i = first; i <= last; i++) {
                weights[i - first] = (float) (1 - Math.abs(i - middle) / reach);
                total += weights[i - first];
            }
            for (int y = 0; y < height; y++) {
                float red = 0;
                float green = 0;
                float blue = 0;
                float alpha = 0;
                for (int i = first; i <= last; i++) {
                    int pixel = from[y * width + i];
                    float weight = weights[i - first];
                    red += weight * (pixel & 0xFF);
                    green += weight * (pixel >> 8 & 0xFF);
                    blue += weight * (pixel >> 16 & 0xFF);
                    alpha += weight * (pixel >>> 24);
                }
                to[x * height + y] = (int) (alpha / total + 0.5f) << 24
                        | (int) (blue / total + 0.5f) << 16
                        | (int) (green / total + 0.5f) << 8
                        | (int) (red / total + 0.5f);
            }
        }
        return to;
    }

    static void checkSize(int[] pixels, int width, int height) {
        if (width < 1 || height < 1 || (long) width * height != pixels.length) {
            throw new IllegalArgumentException(
                    pixels.length + " pixels are not a picture of " + width + " by " + height);
        }
    }
}
