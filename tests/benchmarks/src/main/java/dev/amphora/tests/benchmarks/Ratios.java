// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.benchmarks;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Times of kernels by engine, as multiples of V8's, and whether they are what is aimed at. */
final class Ratios {
    static final String REFERENCE = "v8";

    /** In this order in the table, others after them. */
    private static final List<String> ENGINES = List.of("compiler", "compiler+fuel", "interpreter", "endive");

    private static final List<Goal> GOALS = List.of(
            new Goal("compiler", Measure.MEAN, 1.5),
            new Goal("compiler", Measure.WORST, 2.5),
            new Goal("interpreter", Measure.MEAN, 60),
            new Goal("interpreter", Measure.WORST, 60));

    private final Map<String, Map<String, Double>> times = new TreeMap<>();

    /** What is said of all kernels. */
    private enum Measure {
        MEAN("geometric mean"),
        WORST("worst");

        final String title;

        Measure(String title) {
            this.title = title;
        }

        double of(Collection<Double> ratios) {
            return this == WORST
                    ? ratios.stream().mapToDouble(r -> r).max().orElse(Double.NaN)
                    : Math.exp(ratios.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
        }
    }

    /** What is aimed at for kernels in C. */
    private record Goal(String engine, Measure measure, double most) {}

    void add(String kernel, String engine, double micros) {
        times.computeIfAbsent(kernel, key -> new TreeMap<>()).put(engine, micros);
    }

    double referenceMicros(String kernel) {
        return times.get(kernel).get(REFERENCE);
    }

    /**
     * A line a kernel, the geometric mean and the worst of each engine over the kernels that it has run, and a line a goal, as far
     * as it has been measured.
     */
    String describe() {
        List<String> engines = Stream.concat(
                        ENGINES.stream(),
                        times.values().stream()
                                .flatMap(row -> row.keySet().stream())
                                .filter(engine -> !engine.equals(REFERENCE))
                                .sorted())
                .distinct()
                .filter(engine -> times.values().stream().anyMatch(row -> row.containsKey(engine)))
                .toList();
        StringBuilder text =
                new StringBuilder("time of the processor, medians, as multiples of V8's in the same run\n");
        text.append(String.format(Locale.ROOT, "%-16s %10s", "kernel", "v8 us"));
        engines.forEach(engine -> text.append(String.format(Locale.ROOT, " %14s", engine)));
        text.append('\n');
        times.forEach((kernel, row) -> {
            text.append(String.format(Locale.ROOT, "%-16s %10.0f", kernel, row.get(REFERENCE)));
            engines.forEach(engine -> text.append(cell(ratio(row, engine))));
            text.append('\n');
        });
        for (Measure measure : Measure.values()) {
            text.append(String.format(Locale.ROOT, "%-16s %10s", measure.title, ""));
            engines.forEach(engine -> text.append(cell(measure.of(ratios(engine, times.keySet())))));
            text.append('\n');
        }
        GOALS.forEach(goal -> text.append(verdict(goal)));
        return text.toString();
    }

    private String verdict(Goal goal) {
        List<String> kernels = times.keySet().stream()
                .filter(name -> !Kernel.isJava(name) && times.get(name).containsKey(goal.engine))
                .toList();
        if (kernels.isEmpty()) {
            return "";
        }
        double value = goal.measure.of(ratios(goal.engine, kernels));
        String line = String.format(
                Locale.ROOT,
                "goal: %s, %s of %d kernels in C at most %.1f: %.2f, %s",
                goal.engine,
                goal.measure.title,
                kernels.size(),
                goal.most,
                value,
                value <= goal.most ? "met" : "MISSED");
        if (goal.measure == Measure.WORST && value > goal.most) {
            line += " by "
                    + String.join(
                            ", ",
                            kernels.stream()
                                    .filter(name -> ratio(times.get(name), goal.engine) > goal.most)
                                    .sorted(Comparator.comparing(name -> -ratio(times.get(name), goal.engine)))
                                    .toList());
        }
        return line + "\n";
    }

    private static String cell(double ratio) {
        return Double.isNaN(ratio) ? String.format("%15s", "-") : String.format(Locale.ROOT, " %14.2f", ratio);
    }

    private static double ratio(Map<String, Double> row, String engine) {
        return row.getOrDefault(engine, Double.NaN) / row.get(REFERENCE);
    }

    private List<Double> ratios(String engine, Collection<String> kernels) {
        return kernels.stream()
                .map(times::get)
                .filter(row -> row.containsKey(engine))
                .map(row -> ratio(row, engine))
                .toList();
    }
}
