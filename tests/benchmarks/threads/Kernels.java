// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Computations in which no thread can be suspended, for {@link Alone} and {@link Beside}. */
final class Kernels {
    private static final int ROUNDS = 31;

    private Kernels() {}

    private interface Kernel {
        int run();
    }

    /** Writes for each kernel its name and the median of its times in microseconds. */
    static void measure() {
        measure("sieve of Eratosthenes", Kernels::sieve);
        measure("planets (double)", Kernels::planets);
        measure("binary trees", Kernels::trees);
        measure("calls through an interface", Kernels::shapes);
        measure("words in a HashMap", Kernels::words);
        measure("exceptions over five calls", Kernels::exceptions);
    }

    private static void measure(String name, Kernel kernel) {
        long[] times = new long[ROUNDS];
        int sum = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            sum += kernel.run();
            times[i] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.println(name + "\t" + times[ROUNDS / 2] / 1000 + "\t" + sum);
    }

    private static int sieve() {
        boolean[] composite = new boolean[1_000_000];
        int count = 0;
        for (int i = 2; i < composite.length; i++) {
            if (!composite[i]) {
                count++;
                for (int j = 2 * i; j < composite.length; j += i) {
                    composite[j] = true;
                }
            }
        }
        return count;
    }

    private static int planets() {
        double[] x = {0, 4.84, 8.34, 12.89, 15.37};
        double[] v = {0, 0.6, -1.01, 1.08, 0.97};
        double[] m = {39.4, 0.037, 0.011, 0.0017, 0.002};
        for (int step = 0; step < 50_000; step++) {
            for (int i = 0; i < x.length; i++) {
                for (int j = i + 1; j < x.length; j++) {
                    double d = x[i] - x[j];
                    double pull = 0.001 / (Math.sqrt(d * d + 0.01) * (d * d + 0.01));
                    v[i] -= d * m[j] * pull;
                    v[j] += d * m[i] * pull;
                }
            }
            for (int i = 0; i < x.length; i++) {
                x[i] += 0.001 * v[i];
            }
        }
        return (int) (x[1] * 1000);
    }

    private record Tree(Tree left, Tree right) {
        static Tree of(int depth) {
            return depth == 0 ? new Tree(null, null) : new Tree(of(depth - 1), of(depth - 1));
        }

        int count() {
            return left == null ? 1 : 1 + left.count() + right.count();
        }
    }

    private static int trees() {
        int count = 0;
        for (int i = 0; i < 8; i++) {
            count += Tree.of(14).count();
        }
        return count;
    }

    private interface Shape {
        double area();
    }

    private record Circle(double r) implements Shape {
        @Override
        public double area() {
            return Math.PI * r * r;
        }
    }

    private record Square(double a) implements Shape {
        @Override
        public double area() {
            return a * a;
        }
    }

    private record Triangle(double b, double h) implements Shape {
        @Override
        public double area() {
            return b * h / 2;
        }
    }

    private static int shapes() {
        Shape[] shapes = new Shape[1000];
        for (int i = 0; i < shapes.length; i++) {
            shapes[i] = i % 3 == 0 ? new Circle(i) : i % 3 == 1 ? new Square(i) : new Triangle(i, i);
        }
        double sum = 0;
        for (int round = 0; round < 1000; round++) {
            for (Shape shape : shapes) {
                sum += shape.area();
            }
        }
        return (int) (sum / 1e9);
    }

    private static int words() {
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < 50_000; i++) {
            counts.merge("word" + i % 777, 1, Integer::sum);
        }
        return counts.get("word42");
    }

    private static int fail(int depth) {
        if (depth == 0) {
            throw new IllegalStateException();
        }
        return fail(depth - 1) + 1;
    }

    private static int exceptions() {
        int caught = 0;
        for (int i = 0; i < 5_000; i++) {
            try {
                caught += fail(5);
            } catch (IllegalStateException e) {
                caught++;
            }
        }
        return caught;
    }
}
