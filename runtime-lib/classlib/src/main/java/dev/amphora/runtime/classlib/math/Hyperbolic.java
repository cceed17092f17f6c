// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.math;

/** Hyperbolic functions, from the exponential. Algorithms: fdlibm e_sinh, e_cosh, s_tanh. */
public final class Hyperbolic {
    /** Below every double that shares its high word with the ln of the largest double. */
    private static final double EXP_OVERFLOWS = 0x1.62e42p9;

    /** The ln of twice the largest double. */
    private static final double OVERFLOW = 0x1.633ce8fb9f87dp9;

    private Hyperbolic() {}

    public static double sinh(double x) {
        double magnitude = Math.abs(x);
        double half = x < 0 ? -0.5 : 0.5;
        if (magnitude < 22) {
            if (magnitude < 0x1p-28) {
                return x;
            }
            double t = Exponential.expm1(magnitude);
            return magnitude < 1 ? half * (2 * t - t * t / (t + 1)) : half * (t + t / (t + 1));
        }
        return halfExp(magnitude, half);
    }

    public static double cosh(double x) {
        double magnitude = Math.abs(x);
        if (magnitude < 0x1.62e43p-2) {
            double t = Exponential.expm1(magnitude);
            double sum = 1 + t;
            return magnitude < 0x1p-55 ? sum : 1 + (t * t) / (sum + sum);
        }
        if (magnitude < 22) {
            double t = Exponential.exp(magnitude);
            return 0.5 * t + 0.5 / t;
        }
        return halfExp(magnitude, 0.5);
    }

    /** half * e^magnitude, where e^magnitude alone may overflow; NaN stays NaN. */
    private static double halfExp(double magnitude, double half) {
        if (magnitude < EXP_OVERFLOWS) {
            return half * Exponential.exp(magnitude);
        }
        if (magnitude <= OVERFLOW) {
            double root = Exponential.exp(0.5 * magnitude);
            return half * root * root;
        }
        return half * (magnitude * Double.POSITIVE_INFINITY);
    }

    public static double tanh(double x) {
        double magnitude = Math.abs(x);
        double result;
        if (magnitude < 22) {
            if (magnitude < 0x1p-55) {
                return x * (1 + x);
            }
            if (magnitude >= 1) {
                double t = Exponential.expm1(2 * magnitude);
                result = 1 - 2 / (t + 2);
            } else {
                double t = Exponential.expm1(-2 * magnitude);
                result = -t / (t + 2);
            }
        } else if (x != x) {
            return x;
        } else {
            result = 1;
        }
        return x < 0 ? -result : result;
    }
}
