// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package kernels;

/** Small numeric kernels that print checksums: n-body, spectral norm, Mandelbrot, matrix product, FFT, LU. */
public class NumericKernels {
    static final class Body {
        double x;
        double y;
        double z;
        double vx;
        double vy;
        double vz;
        final double mass;

        Body(double x, double y, double z, double vx, double vy, double vz, double mass) {
            this.x = x;
            this.y = y;
            this.z = z;
            this.vx = vx;
            this.vy = vy;
            this.vz = vz;
            this.mass = mass;
        }
    }

    static double energy(Body[] bodies) {
        double e = 0;
        for (int i = 0; i < bodies.length; i++) {
            Body b = bodies[i];
            e += 0.5 * b.mass * (b.vx * b.vx + b.vy * b.vy + b.vz * b.vz);
            for (int j = i + 1; j < bodies.length; j++) {
                Body c = bodies[j];
                double dx = b.x - c.x;
                double dy = b.y - c.y;
                double dz = b.z - c.z;
                e -= b.mass * c.mass / Math.sqrt(dx * dx + dy * dy + dz * dz);
            }
        }
        return e;
    }

    static void advance(Body[] bodies, double dt) {
        for (int i = 0; i < bodies.length; i++) {
            Body b = bodies[i];
            for (int j = i + 1; j < bodies.length; j++) {
                Body c = bodies[j];
                double dx = b.x - c.x;
                double dy = b.y - c.y;
                double dz = b.z - c.z;
                double d2 = dx * dx + dy * dy + dz * dz;
                double magnitude = dt / (d2 * Math.sqrt(d2));
                b.vx -= dx * c.mass * magnitude;
                b.vy -= dy * c.mass * magnitude;
                b.vz -= dz * c.mass * magnitude;
                c.vx += dx * b.mass * magnitude;
                c.vy += dy * b.mass * magnitude;
                c.vz += dz * b.mass * magnitude;
            }
        }
        for (Body b : bodies) {
            b.x += dt * b.vx;
            b.y += dt * b.vy;
            b.z += dt * b.vz;
        }
    }

    static double a(int i, int j) {
        return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
    }

    static void multiplyAtA(int n, double[] v, double[] out) {
        double[] t = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                t[i] += a(i, j) * v[j];
            }
        }
        for (int i = 0; i < n; i++) {
            double sum = 0;
            for (int j = 0; j < n; j++) {
                sum += a(j, i) * t[j];
            }
            out[i] = sum;
        }
    }

    static double spectralNorm(int n) {
        double[] u = new double[n];
        double[] v = new double[n];
        java.util.Arrays.fill(u, 1);
        for (int i = 0; i < 10; i++) {
            multiplyAtA(n, u, v);
            multiplyAtA(n, v, u);
        }
        double vbv = 0;
        double vv = 0;
        for (int i = 0; i < n; i++) {
            vbv += u[i] * v[i];
            vv += v[i] * v[i];
        }
        return Math.sqrt(vbv / vv);
    }

    static int mandelbrot(int size) {
        int checksum = 0;
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double cr = 2.0 * x / size - 1.5;
                double ci = 2.0 * y / size - 1.0;
                double zr = 0;
                double zi = 0;
                int i = 0;
                while (i < 50 && zr * zr + zi * zi <= 4) {
                    double t = zr * zr - zi * zi + cr;
                    zi = 2 * zr * zi + ci;
                    zr = t;
                    i++;
                }
                checksum = checksum * 31 + i;
            }
        }
        return checksum;
    }

    static double matrix(int n) {
        double[][] a = new double[n][n];
        double[][] b = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = (i * 3 + j) % 7 - 3;
                b[i][j] = 1.0 / (i + j + 1);
            }
        }
        double[][] c = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += a[i][k] * b[k][j];
                }
                c[i][j] = sum;
            }
        }
        double checksum = 0;
        for (double[] row : c) {
            for (double v : row) {
                checksum = checksum * 0.5 + v;
            }
        }
        return checksum;
    }

    static float lu(int n) {
        float[] m = new float[n * n];
        for (int i = 0; i < n * n; i++) {
            m[i] = (i * 37 % 101) / 10f + (i % (n + 1) == 0 ? 50 : 0);
        }
        for (int k = 0; k < n; k++) {
            for (int i = k + 1; i < n; i++) {
                float factor = m[i * n + k] /= m[k * n + k];
                for (int j = k + 1; j < n; j++) {
                    m[i * n + j] -= factor * m[k * n + j];
                }
            }
        }
        float sum = 0;
        for (float v : m) {
            sum += v;
        }
        return sum;
    }

    static long integrate(int n) {
        long fixed = 0;
        for (int i = 0; i < n; i++) {
            double x = (i + 0.5) / n;
            fixed += (long) (4 / (1 + x * x) * 1e9);
        }
        return fixed;
    }

    public static void main(String[] args) {
        Body[] bodies = {
            new Body(0, 0, 0, 0, 0, 0, 39.47841760435743),
            new Body(4.84, -1.16, -0.10, 0.6063, 2.8119, -0.0252, 0.0377),
            new Body(8.34, 4.12, -0.40, -1.0107, 1.8256, 0.0084, 0.0113),
            new Body(12.89, -15.11, -0.22, 1.0827, 0.8687, -0.0108, 0.0017),
            new Body(15.37, -25.9, 0.179, 0.9791, 0.5946, -0.0347, 0.0020)
        };
        double before = energy(bodies);
        for (int i = 0; i < 2000; i++) {
            advance(bodies, 0.01);
        }
        System.out.println(before + " " + energy(bodies) + " " + bodies[0].x);
        System.out.println(spectralNorm(60));
        System.out.println(mandelbrot(80));
        System.out.println(matrix(40));
        System.out.println(lu(30));
        System.out.println(integrate(20000));
    }
}
