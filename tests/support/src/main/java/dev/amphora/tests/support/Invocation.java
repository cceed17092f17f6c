// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.support;

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
 * @param timeout how long it may run
 * @param files whether it has files: an empty directory, its working directory, deleted afterwards
 */
public record Invocation(
        List<String> args, SortedMap<String, String> environment, byte[] stdin, Duration timeout, boolean files) {
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    public Invocation {
        args = List.copyOf(args);
        environment = new TreeMap<>(environment);
        stdin = stdin.clone();
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
