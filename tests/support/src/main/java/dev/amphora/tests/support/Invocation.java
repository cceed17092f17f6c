// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a program is given.
 *
 * @param args arguments, without the program's name
 * @param environment the complete environment
 * @param stdin everything on standard input
 * @param timeout how long it may run on a machine of its own
 * @param files whether it has files: an empty directory, its working directory, deleted afterwards
 */
public record Invocation(
        List<String> args, SortedMap<String, String> environment, byte[] stdin, Duration timeout, boolean files) {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);
    private static final int MAX_CROWD = 10;

    public Invocation {
        args = List.copyOf(args);
        environment = new TreeMap<>(environment);
        stdin = stdin.clone();
    }

    /**
     * How long to wait by the clock: the timeout, and longer on a machine with more to do than it has processors for, where a
     * program gets its share only.
     */
    public Duration patience() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        // Negative where it is not known.
        double crowd = system.getSystemLoadAverage() / system.getAvailableProcessors();
        return timeout.multipliedBy((long) Math.min(Math.max(Math.ceil(crowd), 1), MAX_CROWD));
    }

    /** No arguments, an empty environment and an empty standard input. */
    public static Invocation plain() {
        return new Invocation(List.of(), new TreeMap<>(), new byte[0], DEFAULT_TIMEOUT, false);
    }

    @Override
    public byte[] stdin() {
        return stdin.clone();
    }

    public Invocation withArgs(List<String> newArgs) {
        return new Invocation(newArgs, environment, stdin, timeout, files);
    }

    public Invocation withEnvironment(Map<String, String> newEnvironment) {
        return new Invocation(args, new TreeMap<>(newEnvironment), stdin, timeout, files);
    }

    public Invocation withStdin(String text) {
        return new Invocation(args, environment, text.getBytes(StandardCharsets.UTF_8), timeout, files);
    }

    public Invocation withTimeout(Duration newTimeout) {
        return new Invocation(args, environment, stdin, newTimeout, files);
    }

    public Invocation withFiles() {
        return new Invocation(args, environment, stdin, timeout, true);
    }
}
