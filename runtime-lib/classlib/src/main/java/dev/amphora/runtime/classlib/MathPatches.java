// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib;

import dev.amphora.runtime.classlib.math.Clamp;
import dev.amphora.runtime.classlib.math.Exponential;
import dev.amphora.runtime.classlib.math.FloatingPoint;
import dev.amphora.runtime.classlib.math.FusedMultiplyAdd;
import dev.amphora.runtime.classlib.math.Hyperbolic;
import dev.amphora.runtime.classlib.math.InverseTrigonometry;
import dev.amphora.runtime.classlib.math.Logarithm;
import dev.amphora.runtime.classlib.math.Power;
import dev.amphora.runtime.classlib.math.Roots;
import dev.amphora.runtime.classlib.math.Trigonometry;

/**
 * {@code java.lang.Math}, whose functions TeaVM leaves to its back ends or rounds wrongly, with the results of {@code
 * StrictMath}. {@code StrictMath} itself calls {@code Math}; added to it is what it lacks.
 */
final class MathPatches {
    private MathPatches() {}

    @Replaces("java.lang.Math.sin(D)D")
    static double sin(double x) {
        return Trigonometry.sin(x);
    }

    @Replaces("java.lang.Math.cos(D)D")
    static double cos(double x) {
        return Trigonometry.cos(x);
    }

    @Replaces("java.lang.Math.tan(D)D")
    static double tan(double x) {
        return Trigonometry.tan(x);
    }

    @Replaces("java.lang.Math.asin(D)D")
    static double asin(double x) {
        return InverseTrigonometry.asin(x);
    }

    @Replaces("java.lang.Math.acos(D)D")
    static double acos(double x) {
        return InverseTrigonometry.acos(x);
    }

    @Replaces("java.lang.Math.atan(D)D")
    static double atan(double x) {
        return InverseTrigonometry.atan(x);
    }

    @Replaces("java.lang.Math.exp(D)D")
    static double exp(double x) {
        return Exponential.exp(x);
    }

    @Replaces("java.lang.Math.expm1(D)D")
    static double expm1(double x) {
        return Exponential.expm1(x);
    }

    @Replaces("java.lang.Math.log(D)D")
    static double log(double x) {
        return Logarithm.log(x);
    }

    @Replaces("java.lang.Math.log10(D)D")
    static double log10(double x) {
        return Logarithm.log10(x);
    }

    @Replaces("java.lang.Math.log1p(D)D")
    static double log1p(double x) {
        return Logarithm.log1p(x);
    }

    @Replaces("java.lang.Math.sinh(D)D")
    static double sinh(double x) {
        return Hyperbolic.sinh(x);
    }

    @Replaces("java.lang.Math.cosh(D)D")
    static double cosh(double x) {
        return Hyperbolic.cosh(x);
    }

    @Replaces("java.lang.Math.tanh(D)D")
    static double tanh(double x) {
        return Hyperbolic.tanh(x);
    }

    @Replaces("java.lang.Math.atan2(DD)D")
    static double atan2(double y, double x) {
        return InverseTrigonometry.atan2(y, x);
    }

    @Replaces("java.lang.Math.pow(DD)D")
    static double pow(double x, double y) {
        return Power.pow(x, y);
    }

    @Replaces("java.lang.Math.cbrt(D)D")
    static double cbrt(double x) {
        return Roots.cbrt(x);
    }

    @Replaces("java.lang.Math.hypot(DD)D")
    static double hypot(double x, double y) {
        return Roots.hypot(x, y);
    }

    @Replaces("java.lang.Math.IEEEremainder(DD)D")
    static double IEEEremainder(double x, double p) {
        return FloatingPoint.ieeeRemainder(x, p);
    }

    @Replaces("java.lang.Math.toRadians(D)D")
    static double toRadians(double degrees) {
        return FloatingPoint.toRadians(degrees);
    }

    @Replaces("java.lang.Math.toDegrees(D)D")
    static double toDegrees(double radians) {
        return FloatingPoint.toDegrees(radians);
    }

    @Replaces("java.lang.Math.round(D)J")
    static long round(double value) {
        return FloatingPoint.round(value);
    }

    @Replaces("java.lang.Math.round(F)I")
    static int round(float value) {
        return FloatingPoint.round(value);
    }

    @Replaces("java.lang.Math.ulp(D)D")
    static double ulp(double value) {
        return FloatingPoint.ulp(value);
    }

    @Replaces("java.lang.Math.getExponent(D)I")
    static int getExponent(double value) {
        return FloatingPoint.getExponent(value);
    }

    @Replaces("java.lang.Math.nextUp(D)D")
    static double nextUp(double value) {
        return FloatingPoint.nextUp(value);
    }

    @Replaces("java.lang.Math.nextDown(D)D")
    @Adds(value = "java.lang.StrictMath.nextDown(D)D", isStatic = true)
    static double nextDown(double value) {
        return FloatingPoint.nextDown(value);
    }

    @Replaces("java.lang.Math.nextAfter(DD)D")
    static double nextAfter(double start, double direction) {
        return FloatingPoint.nextAfter(start, direction);
    }

    @Replaces("java.lang.Math.scalb(DI)D")
    @Adds(value = "java.lang.StrictMath.scalb(DI)D", isStatic = true)
    static double scalb(double value, int power) {
        return FloatingPoint.scalb(value, power);
    }

    @Adds(value = "java.lang.Math.fma(DDD)D", isStatic = true)
    @Adds(value = "java.lang.StrictMath.fma(DDD)D", isStatic = true)
    static double fma(double a, double b, double c) {
        return FusedMultiplyAdd.fma(a, b, c);
    }

    @Replaces("java.lang.Math.clamp(DDD)D")
    static double clamp(double value, double min, double max) {
        return Clamp.clamp(value, min, max);
    }

    @Replaces("java.lang.Math.ulp(F)F")
    static float ulp(float value) {
        return FloatingPoint.ulp(value);
    }

    @Replaces("java.lang.Math.getExponent(F)I")
    static int getExponent(float value) {
        return FloatingPoint.getExponent(value);
    }

    @Replaces("java.lang.Math.nextUp(F)F")
    static float nextUp(float value) {
        return FloatingPoint.nextUp(value);
    }

    @Replaces("java.lang.Math.nextDown(F)F")
    @Adds(value = "java.lang.StrictMath.nextDown(F)F", isStatic = true)
    static float nextDown(float value) {
        return FloatingPoint.nextDown(value);
    }

    @Replaces("java.lang.Math.nextAfter(FD)F")
    static float nextAfter(float start, double direction) {
        return FloatingPoint.nextAfter(start, direction);
    }

    @Replaces("java.lang.Math.scalb(FI)F")
    @Adds(value = "java.lang.StrictMath.scalb(FI)F", isStatic = true)
    static float scalb(float value, int power) {
        return FloatingPoint.scalb(value, power);
    }

    @Adds(value = "java.lang.Math.fma(FFF)F", isStatic = true)
    @Adds(value = "java.lang.StrictMath.fma(FFF)F", isStatic = true)
    static float fma(float a, float b, float c) {
        return FusedMultiplyAdd.fma(a, b, c);
    }

    @Replaces("java.lang.Math.clamp(FFF)F")
    static float clamp(float value, float min, float max) {
        return Clamp.clamp(value, min, max);
    }

    @Replaces("java.lang.Math.clamp(JJJ)J")
    static long clamp(long value, long min, long max) {
        return Clamp.clamp(value, min, max);
    }

    @Replaces("java.lang.Math.clamp(JII)I")
    static int clamp(long value, int min, int max) {
        return Clamp.clamp(value, min, max);
    }

    @Replaces("java.lang.Math.random()D")
    static double random() {
        return RandomSequence.nextDouble();
    }
}
