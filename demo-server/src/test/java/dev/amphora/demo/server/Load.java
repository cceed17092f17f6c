// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at a fixed rate to a server in the same process: nine of ten are an honest tenant's, the others run plugins that
 * loop, fill memory, recurse, trap, flood and open paths outside of their grant. {@code Load RATE SECONDS}.
 */
final class Load {
    private static final int IN_FLIGHT = 512;
    private static final int HOSTILE_EVERY = 10;

    private Load() {}

    /**
     * What happened.
     *
     * @param honest honest requests
     * @param failures how many of them got no answer or a wrong one
     * @param hostile other requests
     * @param seconds how long it took
     * @param micros latency of the honest ones, ascending
     * @param heap bytes of live heap, at equal distances
     */
    record Report(int honest, int failures, int hostile, double seconds, long[] micros, List<Long> heap) {
        /** What lives at the end is no more than half again what lived after the first quarter. */
        boolean isMemoryFlat() {
            long early = heap.get(heap.size() / 4);
            long late = heap.get(heap.size() - 1);
            return late < early * 3 / 2 + (8 << 20);
        }

        private double percentile(int percent) {
            return micros.length == 0 ? 0 : micros[(micros.length - 1) * percent / 100] / 1000.0;
        }

        @Override
        public String toString() {
            List<Long> mebibytes = heap.stream().map(bytes -> bytes >> 20).toList();
            return String.format(
                    Locale.ROOT,
                    "%d honest requests, %d failed, %d hostile, in %.1f s (%.0f a second); honest latency ms: median %.1f,"
                            + " 95 %% %.1f, 99 %% %.1f, longest %.1f; live heap MiB: %s",
                    honest,
                    failures,
                    hostile,
                    seconds,
                    (honest + hostile) / seconds,
                    percentile(50),
                    percentile(95),
                    percentile(99),
                    percentile(100),
                    mebibytes);
        }
    }

    static boolean isRight(int status, String body, String input) {
        return status == 200 && body.equals(input.toUpperCase(Locale.ROOT));
    }

    static Report run(Path directory, int rate, int seconds) throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Files.createDirectories(data.resolve("hostile"));
        Files.writeString(directory.resolve("secret.txt"), "secret");
        Path module = Files.write(directory.resolve("capitals.wasm"), Guests.CAPITALS);
        Settings settings = new Settings(
                0,
                null,
                Map.of("capitals", module),
                Map.of("honest", "h", "hostile", "x"),
                data,
                Math.max(2, Runtime.getRuntime().availableProcessors()),
                IN_FLIGHT, // A slow machine is no failure.
                Settings.LIMITS.withFuel(10_000_000),
                Settings.OWN_LIMITS);
        try (DemoServer server = DemoServer.start(settings)) {
            Client client = new Client(server.port());
            List<String> hostile = upload(client);
            for (int i = 0; i < 300; i++) { // HotSpot warms up.
                client.post("/tenants/honest/plugins/capitals/run", "warm");
            }
            return fire(client, hostile, rate, seconds);
        }
    }

    private static List<String> upload(Client client) throws IOException, InterruptedException {
        Map<String, byte[]> plugins = new LinkedHashMap<>();
        plugins.put("loop", Guests.LOOP);
        plugins.put("memory", Guests.MEMORY_BOMB);
        plugins.put("stack", Guests.STACK_BOMB);
        plugins.put("trap", Guests.TRAP);
        plugins.put("flood", Guests.FLOOD);
        plugins.put("sleep", Guests.SLEEPER);
        plugins.put("escape", Guests.opener("../../secret.txt"));
        List<String> paths = new ArrayList<>();
        for (Map.Entry<String, byte[]> plugin : plugins.entrySet()) {
            String path = "/tenants/hostile/plugins/" + plugin.getKey();
            require(201, client.change("PUT", path, "x", plugin.getValue()).statusCode());
            paths.add(path + "/run");
        }
        require(
                201,
                client.change("PUT", "/tenants/honest/plugins/capitals", "h", Guests.CAPITALS)
                        .statusCode());
        return paths;
    }

    private static void require(int expected, int status) {
        if (status != expected) {
            throw new IllegalStateException("status " + status + " instead of " + expected);
        }
    }

    private static Report fire(Client client, List<String> hostilePaths, int rate, int seconds)
            throws InterruptedException {
        int total = rate * seconds;
        AtomicLongArray micros = new AtomicLongArray(total);
        AtomicInteger honest = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        AtomicInteger hostile = new AtomicInteger();
        Semaphore flights = new Semaphore(IN_FLIGHT);
        List<Long> heap = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < total; i++) {
            long due = start + (long) (i * 1e9 / rate);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            if (i % Math.max(1, total / 12) == 0) {
                heap.add(liveHeap());
            }
            flights.acquire();
            if (i % HOSTILE_EVERY == 0) {
                hostile.incrementAndGet();
                String path = hostilePaths.get(i / HOSTILE_EVERY % hostilePaths.size());
                client.postAsync(path, "").whenComplete((response, failure) -> flights.release());
                continue;
            }
            String input = "argo " + ThreadLocalRandom.current().nextInt();
            String path = i % 2 == 0 ? "/run/capitals" : "/tenants/honest/plugins/capitals/run";
            // From the moment it was due, or a slow server would slow down the one who measures it.
            client.postAsync(path, input).whenComplete((response, failure) -> {
                micros.set(honest.getAndIncrement(), (System.nanoTime() - due) / 1000);
                if (failure != null || !isRight(response.statusCode(), response.body(), input)) {
                    failures.incrementAndGet();
                    System.err.println(failure != null ? failure : response.statusCode() + " " + response.body());
                }
                flights.release();
            });
        }
        flights.acquire(IN_FLIGHT);
        double took = (System.nanoTime() - start) / 1e9;
        heap.add(liveHeap());
        long[] sorted = new long[honest.get()];
        Arrays.setAll(sorted, micros::get);
        Arrays.sort(sorted);
        return new Report(honest.get(), failures.get(), hostile.get(), took, sorted, heap);
    }

    private static long liveHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    public static void main(String[] args) throws Exception {
        Path directory = Files.createTempDirectory("amphora-load");
        Report report = run(directory, Integer.parseInt(args[0]), Integer.parseInt(args[1]));
        System.out.println(report);
        boolean isGood = report.failures() == 0 && report.isMemoryFlat();
        System.out.println(isGood ? "good" : "NOT GOOD");
        System.exit(isGood ? 0 : 1);
    }
}
