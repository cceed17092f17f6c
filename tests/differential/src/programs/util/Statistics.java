// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;
import static util.Attempts.perform;

import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;

/** The statistics of streams: empty, overflowing, of NaN and infinities, compensated sums. */
public class Statistics {
    public static void main(String[] args) {
        IntSummaryStatistics ints = new IntSummaryStatistics();
        System.out.println(ints + " " + ints.getMin() + " " + ints.getMax() + " " + ints.getAverage());
        ints.accept(Integer.MAX_VALUE);
        ints.accept(Integer.MAX_VALUE);
        ints.combine(new IntSummaryStatistics(2, -5, 7, 2));
        System.out.println(ints + " " + ints.getSum() + " " + ints.getCount());
        LongSummaryStatistics longs = new LongSummaryStatistics();
        longs.accept(Long.MAX_VALUE);
        longs.accept(1);
        longs.accept(3L);
        System.out.println(longs + " " + longs.getAverage());
        DoubleSummaryStatistics doubles = new DoubleSummaryStatistics();
        System.out.println(doubles + " " + doubles.getMin());
        for (double d : new double[] {0.1, 0.2, 0.3, 1e100, -1e100, -0.0}) {
            doubles.accept(d);
        }
        System.out.println(doubles + " " + doubles.getSum());
        doubles.accept(Double.POSITIVE_INFINITY);
        System.out.println(doubles.getSum() + " " + doubles.getAverage() + " " + doubles.getMax());
        doubles.accept(Double.NEGATIVE_INFINITY);
        System.out.println(doubles.getSum() + " " + doubles.getMin());
        DoubleSummaryStatistics zeros = new DoubleSummaryStatistics();
        zeros.accept(0.0);
        zeros.accept(-0.0);
        System.out.println(zeros.getMin() + " " + zeros.getMax() + " " + zeros.getSum());
        attempt("count", () -> new IntSummaryStatistics(-1, 0, 0, 0));
        attempt("min above max", () -> new LongSummaryStatistics(1, 2, 1, 0));
        attempt("NaN", () -> new DoubleSummaryStatistics(1, 0, 1, Double.NaN));
        attempt("NaNs", () -> new DoubleSummaryStatistics(1, Double.NaN, Double.NaN, Double.NaN));
        attempt("none", () -> new DoubleSummaryStatistics(0, 5, 1, 9));
        perform("combine null", () -> doubles.combine(null));
    }
}
