// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the server does; {@link #render} gives it in the text format of Prometheus, version 0.0.4. */
final class Metrics {
    private static final double[] BUCKETS = {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5};

    private final ConcurrentMap<Integer, LongAdder> requests = new ConcurrentHashMap<>();
    private final ConcurrentMap<Plugin.Outcome, LongAdder> runs = new ConcurrentHashMap<>();
    private final LongAdder[] latency = new LongAdder[BUCKETS.length + 1];
    private final LongAdder latencyNanos = new LongAdder();
    private final LongAdder fuel = new LongAdder();
    private final LongAdder instances = new LongAdder();
    private final AtomicInteger live = new AtomicInteger();

    Metrics() {
        for (int i = 0; i < latency.length; i++) {
            latency[i] = new LongAdder();
        }
    }

    /** A request was answered with a status. */
    void request(int status, long nanos) {
        requests.computeIfAbsent(status, key -> new LongAdder()).increment();
        latencyNanos.add(nanos);
        int bucket = 0;
        while (bucket < BUCKETS.length && nanos > BUCKETS[bucket] * 1e9) {
            bucket++;
        }
        latency[bucket].increment();
    }

    void instanceBegins() {
        instances.increment();
        live.incrementAndGet();
    }

    void instanceEnds() {
        live.decrementAndGet();
    }

    void run(Plugin.Answer answer) {
        runs.computeIfAbsent(answer.outcome(), key -> new LongAdder()).increment();
        fuel.add(answer.fuel());
    }

    String render() {
        StringBuilder text = new StringBuilder();
        type(text, "amphora_requests_total", "counter", "Requests answered, by status.");
        requests.forEach((status, count) -> sample(text, "amphora_requests_total", "status", status, count.sum()));
        type(text, "amphora_request_seconds", "histogram", "Time from a request to its answer.");
        long total = 0;
        for (int i = 0; i < latency.length; i++) {
            total += latency[i].sum();
            Object bound = i < BUCKETS.length ? BUCKETS[i] : "+Inf";
            sample(text, "amphora_request_seconds_bucket", "le", bound, total);
        }
        text.append("amphora_request_seconds_sum ")
                .append(latencyNanos.sum() / 1e9)
                .append('\n');
        text.append("amphora_request_seconds_count ").append(total).append('\n');
        type(text, "amphora_runs_total", "counter", "Runs of plugins, by how they ended.");
        for (Plugin.Outcome outcome : Plugin.Outcome.values()) {
            LongAdder count = runs.get(outcome);
            String label = outcome.name().toLowerCase(Locale.ROOT);
            sample(text, "amphora_runs_total", "outcome", label, count == null ? 0 : count.sum());
        }
        Runtime runtime = Runtime.getRuntime();
        Map.of(
                        "amphora_instances_total", instances.sum(),
                        "amphora_fuel_total", fuel.sum())
                .forEach((name, value) -> single(text, name, "counter", value));
        single(text, "amphora_instances_live", "gauge", live.get());
        single(text, "amphora_heap_used_bytes", "gauge", runtime.totalMemory() - runtime.freeMemory());
        return text.toString();
    }

    private static void single(StringBuilder text, String name, String type, long value) {
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
        text.append(name).append(' ').append(value).append('\n');
    }

    private static void type(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void sample(StringBuilder text, String name, String label, Object key, long value) {
        text.append(name)
                .append('{')
                .append(label)
                .append("=\"")
                .append(key)
                .append("\"} ")
                .append(value)
                .append('\n');
    }
}
