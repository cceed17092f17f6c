// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.workshop;

import dev.amphora.api.Export;
import dev.amphora.api.View;

/**
 * A ray tracer: an amphora and three spheres on a tiled floor. Spheres and floor are met exactly, the amphora by sphere tracing
 * (J. C. Hart, "Sphere tracing", The Visual Computer 12, 1996) of a bound of the distance to its profile.
 */
public final class Tracer {
    private static final int MAX_DEPTH = 3;
    private static final int MAX_STEPS = 96;
    private static final double FAR = 60;
    private static final double NEAR = 1e-4;

    private static final double VASE_HEIGHT = 2.6;
    /** What the distance to the profile, measured in the plane, is multiplied by, because the profile is not upright. */
    private static final double CAUTION = 0.45;

    /** Middle, radius, color and reflectivity. */
    private static final double[][] SPHERES = {
        {-1.55, 0.55, 0.35, 0.55, 0.80, 0.42, 0.20, 0.18},
        {1.45, 0.42, 0.75, 0.42, 0.93, 0.87, 0.76, 0.10},
        {1.15, 0.8, -1.55, 0.8, 0.10, 0.22, 0.32, 0.45},
    };

    private static final double LIGHT_X = -0.52;
    private static final double LIGHT_Y = 0.74;
    private static final double LIGHT_Z = 0.43;

    private final double aspect;
    private double hitX;
    private double hitY;
    private double hitZ;
    private double normalX;
    private double normalY;
    private double normalZ;
    private double reflectivity;
    private final double[] surface = new double[3];
    private double red;
    private double green;
    private double blue;

    private Tracer(double aspect) {
        this.aspect = aspect;
    }

    /**
     * Some rows of the picture.
     *
     * @param fromRow the first, from above
     * @param samples rays for a pixel, in each direction
     * @return their pixels
     */
    @Export
    @View
    public static int[] traceRows(int width, int height, int fromRow, int rows, int samples) {
        if (width < 1 || height < 1 || fromRow < 0 || rows < 0 || fromRow + rows > height || samples < 1) {
            throw new IllegalArgumentException("no such rows");
        }
        Tracer tracer = new Tracer((double) width / height);
        int[] pixels = new int[width * rows];
        for (int row = 0; row < rows; row++) {
            for (int x = 0; x < width; x++) {
                double sumRed = 0;
                double sumGreen = 0;
                double sumBlue = 0;
                for (int i = 0; i < samples * samples; i++) {
                    double right = (x + (i % samples + 0.5) / samples) / width;
                    double down = (fromRow + row + (i / samples + 0.5) / samples) / height;
                    tracer.look(right, down);
                    sumRed += tracer.red;
                    sumGreen += tracer.green;
                    sumBlue += tracer.blue;
                }
                int count = samples * samples;
                pixels[row * width + x] = 0xFF000000
                        | channel(sumBlue / count) << 16
                        | channel(sumGreen / count) << 8
                        | channel(sumRed / count);
            }
        }
        return pixels;
    }

    /** A channel of sRGB, roughly. */
    private static int channel(double light) {
        return (int) (Math.sqrt(Math.min(light, 1)) * 255 + 0.5);
    }

    private void look(double right, double down) {
        double x = (2 * right - 1) * aspect * 0.62;
        double y = (1 - 2 * down) * 0.62;
        double length = Math.sqrt(x * x + y * y + 1);
        // The camera looks a little down.
        double tilt = 0.12;
        double dy = (y - tilt) / length;
        double dz = (-1 - y * tilt) / length;
        double dx = x / length;
        double scale = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz);
        red = 0;
        green = 0;
        blue = 0;
        trace(0, 1.75, 4.6, dx * scale, dy * scale, dz * scale);
    }

    /** Adds the light that comes against a ray. */
    private void trace(double x, double y, double z, double dx, double dy, double dz) {
        double weight = 1;
        for (int depth = 0; depth < MAX_DEPTH && weight > 0.02; depth++) {
            double distance = meet(x, y, z, dx, dy, dz);
            if (distance >= FAR) {
                sky(dx, dy, dz, weight);
                return;
            }
            double toLight = normalX * LIGHT_X + normalY * LIGHT_Y + normalZ * LIGHT_Z;
            double light = 0.22 + 0.12 * normalY;
            double shine = 0;
            double facing = -(normalX * dx + normalY * dy + normalZ * dz);
            double mirrorX = dx + 2 * facing * normalX;
            double mirrorY = dy + 2 * facing * normalY;
            double mirrorZ = dz + 2 * facing * normalZ;
            double startX = hitX + normalX * 2e-3;
            double startY = hitY + normalY * 2e-3;
            double startZ = hitZ + normalZ * 2e-3;
            if (toLight > 0) {
                double open = openness(startX, startY, startZ);
                light += 0.85 * toLight * open;
                double gleam = Math.max(mirrorX * LIGHT_X + mirrorY * LIGHT_Y + mirrorZ * LIGHT_Z, 0);
                double squared = gleam * gleam;
                shine = 0.5 * squared * squared * squared * squared * squared * squared * open * (0.3 + reflectivity);
            }
            // Schlick's approximation of what a surface reflects at grazing angles.
            double grazing = 1 - Math.max(facing, 0);
            double mirror = reflectivity + (1 - reflectivity) * 0.35 * grazing * grazing * grazing * grazing * grazing;
            double haze = distance / (distance + 45);
            double own = weight * (1 - mirror) * (1 - haze);
            red += own * surface[0] * light + weight * (shine + haze * 0.62);
            green += own * surface[1] * light + weight * (shine + haze * 0.58);
            blue += own * surface[2] * light + weight * (shine + haze * 0.52);
            weight *= mirror * (1 - haze);
            x = startX;
            y = startY;
            z = startZ;
            dx = mirrorX;
            dy = mirrorY;
            dz = mirrorZ;
        }
    }

    private void sky(double dx, double dy, double dz, double weight) {
        double up = Math.max(dy, 0);
        double sun = Math.max(dx * LIGHT_X + dy * LIGHT_Y + dz * LIGHT_Z, 0);
        double glow = sun * sun * sun * sun * 0.25;
        red += weight * (0.80 - 0.55 * up + glow);
        green += weight * (0.72 - 0.38 * up + 0.8 * glow);
        blue += weight * (0.62 - 0.16 * up + 0.5 * glow);
    }

    /** Finds what a ray meets first, where, and what it is like there. Returns the distance, or {@link #FAR}. */
    private double meet(double x, double y, double z, double dx, double dy, double dz) {
        double nearest = FAR;
        int what = -1;
        if (dy < 0) {
            double distance = -y / dy;
            if (distance > NEAR && distance < nearest) {
                nearest = distance;
                what = SPHERES.length;
            }
        }
        for (int i = 0; i < SPHERES.length; i++) {
            double distance = toSphere(SPHERES[i], x, y, z, dx, dy, dz);
            if (distance < nearest) {
                nearest = distance;
                what = i;
            }
        }
        double distance = toVase(x, y, z, dx, dy, dz, nearest);
        if (distance < nearest) {
            nearest = distance;
            what = SPHERES.length + 1;
        }
        hitX = x + nearest * dx;
        hitY = y + nearest * dy;
        hitZ = z + nearest * dz;
        if (what == SPHERES.length) {
            floor();
        } else if (what > SPHERES.length) {
            vase();
        } else if (what >= 0) {
            double[] sphere = SPHERES[what];
            normalX = (hitX - sphere[0]) / sphere[3];
            normalY = (hitY - sphere[1]) / sphere[3];
            normalZ = (hitZ - sphere[2]) / sphere[3];
            surface[0] = sphere[4];
            surface[1] = sphere[5];
            surface[2] = sphere[6];
            reflectivity = sphere[7];
        }
        return nearest;
    }

    private static double toSphere(double[] sphere, double x, double y, double z, double dx, double dy, double dz) {
        double fromX = x - sphere[0];
        double fromY = y - sphere[1];
        double fromZ = z - sphere[2];
        double b = fromX * dx + fromY * dy + fromZ * dz;
        double c = fromX * fromX + fromY * fromY + fromZ * fromZ - sphere[3] * sphere[3];
        double root = b * b - c;
        if (root < 0) {
            return FAR;
        }
        double distance = -b - Math.sqrt(root);
        return distance > NEAR ? distance : FAR;
    }

    private void floor() {
        normalX = 0;
        normalY = 1;
        normalZ = 0;
        int tile = (int) Math.floor(hitX * 1.1) + (int) Math.floor(hitZ * 1.1) & 1;
        double jointX = Math.abs(hitX * 1.1 - Math.rint(hitX * 1.1));
        double jointZ = Math.abs(hitZ * 1.1 - Math.rint(hitZ * 1.1));
        double shade = Math.min(jointX, jointZ) < 0.018 ? 0.45 : 1;
        surface[0] = shade * (tile == 0 ? 0.66 : 0.42);
        surface[1] = shade * (tile == 0 ? 0.55 : 0.22);
        surface[2] = shade * (tile == 0 ? 0.42 : 0.14);
        reflectivity = 0.08;
    }

    /** A bound of the distance to the amphora, which stands at the origin. */
    private static double vaseBound(double x, double y, double z) {
        double fromAxis = Math.sqrt(x * x + z * z);
        double height = y / VASE_HEIGHT;
        if (height > 1 || height < 0) {
            double beyond = height > 1 ? y - VASE_HEIGHT : -y;
            double outside = Math.max(fromAxis - Vase.radius(height > 1 ? 1 : 0) * VASE_HEIGHT, 0);
            return Math.max(beyond, outside * CAUTION);
        }
        return (fromAxis - Vase.radius(height) * VASE_HEIGHT) * CAUTION;
    }

    private static double toVase(double x, double y, double z, double dx, double dy, double dz, double limit) {
        // From where the ray enters the cylinder around it to where it leaves.
        double widest = Vase.WIDEST * VASE_HEIGHT;
        double a = dx * dx + dz * dz;
        double b = x * dx + z * dz;
        double root = b * b - a * (x * x + z * z - widest * widest);
        if (root < 0 || a < 1e-12) {
            return FAR;
        }
        root = Math.sqrt(root);
        double distance = Math.max((-b - root) / a, 0);
        double end = Math.min((-b + root) / a, limit);
        for (int step = 0; step < MAX_STEPS && distance < end; step++) {
            double bound = vaseBound(x + distance * dx, y + distance * dy, z + distance * dz);
            if (bound < 4e-4) {
                return distance > NEAR ? distance : FAR;
            }
            distance += bound;
        }
        return FAR;
    }

    private void vase() {
        double step = 1e-3;
        double here = vaseBound(hitX, hitY, hitZ);
        double nx = vaseBound(hitX + step, hitY, hitZ) - here;
        double ny = vaseBound(hitX, hitY + step, hitZ) - here;
        double nz = vaseBound(hitX, hitY, hitZ + step) - here;
        double scale = 1 / Math.sqrt(nx * nx + ny * ny + nz * nz);
        normalX = nx * scale;
        normalY = ny * scale;
        normalZ = nz * scale;
        Vase.color(hitY / VASE_HEIGHT, Math.atan2(hitZ, hitX) / (2 * Math.PI) + 0.5, surface);
        reflectivity = 0.06;
    }

    /** How much of the light reaches a place: 1 in the sun, 0 in shadow, and between where the amphora's shadow ends. */
    private static double openness(double x, double y, double z) {
        for (double[] sphere : SPHERES) {
            if (toSphere(sphere, x, y, z, LIGHT_X, LIGHT_Y, LIGHT_Z) < FAR) {
                return 0;
            }
        }
        double open = 1;
        double distance = 0.02;
        for (int step = 0; step < 48 && distance < 6; step++) {
            double bound = vaseBound(x + distance * LIGHT_X, y + distance * LIGHT_Y, z + distance * LIGHT_Z);
            if (bound < 1e-3) {
                return 0;
            }
            open = Math.min(open, 14 * bound / distance);
            distance += Math.max(bound, 0.01);
        }
        return open;
    }
}
