// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

import java.util.Arrays;

/** Final classes with defensive copies, private constructors, static factories, with-methods and value semantics. */
public class Immutable {
    static final class Vector {
        private static int made;
        static final Vector ZERO = of();
        private final double[] parts;

        private Vector(double[] parts) {
            this.parts = parts;
            made++;
        }

        static Vector of(double... parts) {
            return parts.length == 0 && ZERO != null ? ZERO : new Vector(parts.clone());
        }

        Vector with(int i, double v) {
            double[] copy = Arrays.copyOf(parts, Math.max(parts.length, i + 1));
            copy[i] = v;
            return new Vector(copy);
        }

        Vector plus(Vector o) {
            double[] sum = new double[Math.max(parts.length, o.parts.length)];
            for (int i = 0; i < sum.length; i++) {
                sum[i] = (i < parts.length ? parts[i] : 0) + (i < o.parts.length ? o.parts[i] : 0);
            }
            return new Vector(sum);
        }

        double[] parts() {
            return parts.clone();
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Vector v && Arrays.equals(parts, v.parts);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(parts);
        }

        @Override
        public String toString() {
            return Arrays.toString(parts);
        }
    }

    public static void main(String[] args) {
        double[] mine = {1, 2};
        Vector v = Vector.of(mine);
        mine[0] = 99;
        v.parts()[1] = 99;
        Vector w = v.with(3, 0.5);
        System.out.println(v + " " + w + " " + v.plus(w) + " " + v.equals(Vector.of(1, 2)) + " " + (Vector.of() == Vector.ZERO) + " " + v.hashCode());
        System.out.println(Vector.made + " " + Vector.of(0.0).equals(Vector.of(-0.0)) + Vector.of(Double.NaN).equals(Vector.of(0.0 / 0)));
    }
}
