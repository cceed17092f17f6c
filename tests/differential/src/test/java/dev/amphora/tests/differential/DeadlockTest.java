// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.NodeEngine;
import dev.amphora.tests.support.Outcome;
import dev.amphora.tests.support.RunFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Where a JVM would hang because all threads wait for each other, the program says so and ends. */
class DeadlockTest {
    private static final Path PROGRAM = Path.of("src", "deadlocks", "Deadlocks.java");
    private static byte[] wasm;
    private static NodeEngine node;

    @BeforeAll
    static void compile() throws IOException, CompilationException {
        try (Bench bench = new Bench()) {
            wasm = bench.compile(Corpus.single(Corpus.home().resolve(PROGRAM)), CompileOptions.release())
                    .wasm();
        }
        node = new NodeEngine(NodeRuntime.find(System.out::println));
    }

    @AfterAll
    static void stop() throws IOException {
        node.close();
    }

    /** Identity hashes are addresses, and so differ from version to version. */
    private static void check(String how, String... report) throws IOException, RunFailure {
        Outcome outcome = node.run("Deadlocks", wasm, Invocation.plain().withArgs(List.of(how)));
        assertEquals(
                String.join("\n", report) + "\n", outcome.stderr().replaceAll("@[0-9a-f]+", "@N"), outcome.toString());
        assertEquals("before ", outcome.stdout());
        assertEquals(1, outcome.exitCode());
    }

    @Test
    void namesTheOwnersOfMonitors() throws IOException, RunFailure {
        check(
                "monitors",
                "Deadlock: no thread can go on",
                "\"one\" BLOCKED",
                "    to enter the monitor of java.lang.StringBuilder@N, which \"other\" owns",
                "\"other\" BLOCKED",
                "    to enter the monitor of java.lang.Object@N, which \"one\" owns");
    }

    @Test
    void namesTheObjectWhoseNotificationIsMissing() throws IOException, RunFailure {
        check(
                "notification",
                "Deadlock: no thread can go on",
                "\"main\" WAITING",
                "    for a notification of java.lang.Object@N");
    }

    @Test
    void namesBlockersAndDaemons() throws IOException, RunFailure {
        check(
                "parked",
                "Deadlock: no thread can go on",
                "\"main\" WAITING",
                "    for a notification of java.lang.Thread@N",
                "\"parked\" daemon WAITING",
                "    parked for java.lang.StringBuilder@N");
    }

    @Test
    void namesClassesThatInitialiseEachOther() throws IOException, RunFailure {
        check(
                "classes",
                "Deadlock: no thread can go on",
                "\"first\" WAITING",
                "    for the initialisation of class Deadlocks$Second, which \"second\" has begun",
                "\"second\" WAITING",
                "    for the initialisation of class Deadlocks$First, which \"first\" has begun");
    }
}
