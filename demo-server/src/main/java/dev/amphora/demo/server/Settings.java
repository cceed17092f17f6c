// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo.server;

import dev.amphora.engine.Executor;
import dev.amphora.engine.InstanceOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the server is set up.
 *
 * @param port where it listens on this machine; 0 for any free one
 * @param site the folder of the page, or null for none
 * @param modules the server's own programs by name, as files
 * @param tenants the token of each tenant
 * @param data a folder; what is in it under a tenant's name, that tenant's plugins may read as {@code /data}. Or null
 * @param threads how many guests run at the same time
 * @param maxWaiting how many runs of a tenant may wait for a thread
 * @param limits of each run of a tenant's plugin
 * @param ownLimits of each run of one of the server's own programs
 */
record Settings(
        int port,
        Path site,
        Map<String, Path> modules,
        Map<String, String> tenants,
        Path data,
        int threads,
        int maxWaiting,
        InstanceOptions limits,
        InstanceOptions ownLimits) {
    /** Half a second, 200 million instructions, 32 MiB, 2,000 calls deep. */
    static final InstanceOptions LIMITS = InstanceOptions.DEFAULT
            .withExecutor(Executor.COMPILER)
            .withFuel(200_000_000)
            .withTimeout(Duration.ofMillis(500))
            .withMaxMemoryPages(512)
            .withMaxTableEntries(100_000)
            .withMaxCallDepth(2_000)
            .withMemoryReuse();

    /** The server's own programs are no strangers, and work harder: a minute, 40 thousand million instructions, 256 MiB. */
    static final InstanceOptions OWN_LIMITS =
            LIMITS.withFuel(40_000_000_000L).withTimeout(Duration.ofSeconds(60)).withMaxMemoryPages(4096);

    static final int MAX_WAITING = 256;

    static final String USAGE = "options: [--port N] [--site DIR] [--module NAME=FILE.wasm]... "
            + "[--tenant NAME=TOKEN]... [--data DIR] [--threads N]";

    /** @throws IllegalArgumentException if the arguments are not as {@link #USAGE} says */
    static Settings parse(String... args) {
        int port = 8080;
        Path site = null;
        Path data = null;
        int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
        Map<String, Path> modules = new LinkedHashMap<>();
        Map<String, String> tenants = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            String value = args[i + 1];
            switch (args[i]) {
                case "--port" -> port = Integer.parseInt(value);
                case "--site" -> site = Path.of(value);
                case "--data" -> data = Path.of(value);
                case "--threads" -> threads = Integer.parseInt(value);
                case "--module" -> modules.put(before(value), Path.of(after(value)));
                case "--tenant" -> tenants.put(before(value), after(value));
                default -> throw new IllegalArgumentException("no option is called " + args[i]);
            }
        }
        return new Settings(port, site, modules, tenants, data, threads, MAX_WAITING, LIMITS, OWN_LIMITS);
    }

    private static String before(String pair) {
        if (pair.indexOf('=') < 1 || pair.endsWith("=")) {
            throw new IllegalArgumentException("not NAME=VALUE: " + pair);
        }
        return pair.substring(0, pair.indexOf('='));
    }

    private static String after(String pair) {
        return pair.substring(pair.indexOf('=') + 1);
    }
}
