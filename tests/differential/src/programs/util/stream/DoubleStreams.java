// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.stream;

import static util.stream.Attempts.attempt;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** DoubleStream: compensated sums, NaN, infinities, signed zeros, order. */
public class DoubleStreams {
    public static void main(String[] args) {
        double[] values = {0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0};
        System.out.println(DoubleStream.of(values).sum() + " " + DoubleStream.of(values).average() + " " + DoubleStream.of(values).reduce(0, Double::sum));
        System.out.println(DoubleStream.of(1e16, 1, 1, 1, 1, -1e16).sum() + " " + DoubleStream.of(1e300, 1e300, -1e300).sum() + " " + DoubleStream.of(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE).sum());
        System.out.println(DoubleStream.of(Double.POSITIVE_INFINITY, 1).sum() + " " + DoubleStream.of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY).sum() + " " + DoubleStream.of(Double.NaN, 1).max()
                + DoubleStream.of(1, Double.NaN).min() + DoubleStream.of(0.0, -0.0).min() + DoubleStream.of(-0.0, 0.0).max() + DoubleStream.empty().sum() + DoubleStream.of(-0.0).sum() + DoubleStream.of(-0.0, -0.0).average());
        System.out.println(Arrays.toString(DoubleStream.of(Double.NaN, 0.0, -0.0, -1, Double.NEGATIVE_INFINITY).sorted().toArray()) + DoubleStream.of(0.0, -0.0, Double.NaN, Double.NaN).distinct().count());
        System.out.println(DoubleStream.of(1.9, -1.9, Double.NaN, 1e20).mapToInt(d -> (int) d).boxed().toList() + " " + DoubleStream.of(1.9, 1e20).mapToLong(d -> (long) d).boxed().toList()
                + DoubleStream.of(2.5).mapToObj(Double::toString).toList() + DoubleStream.of(1, 2).boxed().toList() + DoubleStream.of(3, 4).map(Math::sqrt).sum());
        System.out.println(DoubleStream.iterate(1, d -> d / 2).limit(60).sum() + " " + DoubleStream.iterate(1, d -> d > 0.1, d -> d / 2).count() + " " + DoubleStream.generate(() -> 0.25).limit(3).sum()
                + " " + DoubleStream.of(values).summaryStatistics() + DoubleStream.empty().average() + DoubleStream.of(1, 2).findFirst() + DoubleStream.of(5).anyMatch(Double::isNaN));
        System.out.println(DoubleStream.concat(DoubleStream.of(1), DoubleStream.of(2)).flatMap(d -> DoubleStream.of(d, -d)).boxed().toList() + " " + DoubleStream.builder().add(1).build().count());
        attempt("none", () -> DoubleStream.empty().max().getAsDouble());
        attempt("skip", () -> DoubleStream.of(1).skip(-1));
        attempt("null", () -> DoubleStream.of(1).map(null));
        double[] many = new double[1000];
        Arrays.setAll(many, i -> (i % 2 == 0 ? 1 : -1) * (i * i % 89 + 0.1) * (1L << i % 60));
        System.out.println(DoubleStream.of(many).sum() + " " + DoubleStream.of(many).filter(d -> d > 0).average().getAsDouble());
    }
}
