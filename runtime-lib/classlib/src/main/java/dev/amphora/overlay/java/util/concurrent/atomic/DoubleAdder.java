// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.util.concurrent.atomic;

import java.io.Serializable;

/** A sum of double numbers. */
public class DoubleAdder extends Number implements Serializable {
    private static final long serialVersionUID = 7249069246863182397L;
    private double sum;

    public void add(double x) {
        sum += x;
    }

    public double sum() {
        return sum;
    }

    public void reset() {
        sum = 0;
    }

    public double sumThenReset() {
        double old = sum;
        sum = 0;
        return old;
    }

    @Override
    public String toString() {
        return Double.toString(sum);
    }

    @Override
    public int intValue() {
        return (int) sum;
    }

    @Override
    public long longValue() {
        return (long) sum;
    }

    @Override
    public float floatValue() {
        return (float) sum;
    }

    @Override
    public double doubleValue() {
        return sum;
    }
}
