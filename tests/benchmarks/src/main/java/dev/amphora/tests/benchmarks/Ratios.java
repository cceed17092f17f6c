// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Times of kernels by engine, as multiples of V8's. */
final class Ratios {
    static final String REFERENCE = "v8";

    private final Map<String, Map<String, Double>> times = new TreeMap<>();

    void add(String kernel, String engine, double micros) {
        times.computeIfAbsent(kernel, key -> new TreeMap<>()).put(engine, micros);
    }

    /** A line a kernel, and the geometric mean and the worst of each engine over the kernels that it has run. */
    String describe() {
        Set<String> engines = new TreeSet<>();
        times.values().forEach(row -> engines.addAll(row.keySet()));
        engines.remove(REFERENCE);
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-16s %10s", "kernel", "v8 us"));
        engines.forEach(engine -> text.append(String.format(Locale.ROOT, " %14s", engine)));
        text.append('\n');
        times.forEach((kernel, row) -> {
            text.append(String.format(Locale.ROOT, "%-16s %10.0f", kernel, row.get(REFERENCE)));
            engines.forEach(engine -> text.append(cell(ratio(row, engine))));
            text.append('\n');
        });
        for (String summary : List.of("geometric mean", "worst")) {
            text.append(String.format(Locale.ROOT, "%-16s %10s", summary, ""));
            engines.forEach(engine -> text.append(cell(summary(summary, engine))));
            text.append('\n');
        }
        return text.toString();
    }

    private static String cell(double ratio) {
        return Double.isNaN(ratio) ? String.format("%15s", "-") : String.format(Locale.ROOT, " %14.2f", ratio);
    }

    private static double ratio(Map<String, Double> row, String engine) {
        return row.getOrDefault(engine, Double.NaN) / row.get(REFERENCE);
    }

    private double summary(String summary, String engine) {
        List<Double> ratios = new ArrayList<>();
        times.values().stream().filter(row -> row.containsKey(engine)).forEach(row -> ratios.add(ratio(row, engine)));
        return summary.equals("worst")
                ? ratios.stream().mapToDouble(r -> r).max().orElse(Double.NaN)
                : Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
    }
}
