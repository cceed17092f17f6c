// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.CompilationException;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.hosts.NodeRuntime;
import dev.amphora.tests.support.EngineRunner;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.JavaEngine;
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

    /** Identity hashes are addresses, and so differ from version to version; as do the insides of the class library. */
    private static void check(String how, String... report) throws IOException, RunFailure {
        for (EngineRunner engine : List.of(node, new JavaEngine())) {
            check(engine.run("Deadlocks", wasm, Invocation.plain().withArgs(List.of(how))), report);
        }
    }

    private static void check(Outcome outcome, String... report) {
        assertEquals(
                String.join("\n", report) + "\n",
                outcome.stderr().replaceAll("@[0-9a-f]+", "@N").replaceAll("\tat java\\.base/.*\n", ""),
                outcome.toString());
        assertEquals("before ", outcome.stdout());
        assertEquals(1, outcome.exitCode());
    }

    @Test
    void showsWhereThreadsWaitInTheClassLibrary() throws IOException, RunFailure {
        Outcome outcome = node.run("Deadlocks", wasm, Invocation.plain().withArgs(List.of("parked")));
        assertTrue(
                outcome.stderr()
                        .contains(
                                """
                                \tat java.base/java.util.concurrent.locks.LockSupport.park(LockSupport.java)
                                \tat Deadlocks.lambda$main$3(Deadlocks.java:63)
                                \tat java.base/java.lang.Thread.run(Thread.java)
                                """),
                outcome.toString());
    }

    @Test
    void namesTheOwnersOfLocks() throws IOException, RunFailure {
        check(
                "locks",
                "Deadlock: no thread can go on",
                "\"main\" WAITING",
                "    parked for java.util.concurrent.locks.ReentrantLock$NonfairSync@N, which \"one\" owns",
                "\tat Deadlocks.lock(Deadlocks.java:39)",
                "\tat Deadlocks.main(Deadlocks.java:60)",
                "\"one\" WAITING",
                "    parked for java.util.concurrent.locks.ReentrantLock$NonfairSync@N, which \"main\" owns",
                "\tat Deadlocks.lock(Deadlocks.java:39)",
                "\tat Deadlocks.lambda$main$2(Deadlocks.java:59)");
    }

    @Test
    void namesTheOwnersOfMonitors() throws IOException, RunFailure {
        check(
                "monitors",
                "Deadlock: no thread can go on",
                "\"one\" BLOCKED",
                "    to enter the monitor of java.lang.StringBuilder@N, which \"other\" owns",
                "    owns the monitor of java.lang.Object@N",
                "\tat Deadlocks.take(Deadlocks.java:30)",
                "\tat Deadlocks.lambda$main$0(Deadlocks.java:48)",
                "\"other\" BLOCKED",
                "    to enter the monitor of java.lang.Object@N, which \"one\" owns",
                "    owns the monitor of java.lang.StringBuilder@N",
                "\tat Deadlocks.take(Deadlocks.java:30)",
                "\tat Deadlocks.lambda$main$1(Deadlocks.java:49)");
    }

    @Test
    void namesTheObjectWhoseNotificationIsMissing() throws IOException, RunFailure {
        check(
                "notification",
                "Deadlock: no thread can go on",
                "\"main\" WAITING",
                "    for a notification of java.lang.Object@N",
                "\tat Deadlocks.main(Deadlocks.java:53)");
    }

    @Test
    void namesBlockersAndDaemons() throws IOException, RunFailure {
        check(
                "parked",
                "Deadlock: no thread can go on",
                "\"main\" WAITING",
                "    for a notification of java.lang.Thread@N",
                "\tat Deadlocks.main(Deadlocks.java:66)",
                "\"parked\" daemon WAITING",
                "    parked for java.lang.StringBuilder@N",
                "\tat Deadlocks.lambda$main$3(Deadlocks.java:63)");
    }

    /** Nobody else wants these monitors, and what leaves them does not keep the class objects. */
    @Test
    void namesTheClassesWhoseMonitorsAreOwned() throws IOException, RunFailure {
        check(
                "statics",
                "Deadlock: no thread can go on",
                "\"inside\" WAITING",
                "    parked",
                "    owns the monitor of class Deadlocks$First",
                "    owns the monitor of class Deadlocks",
                "\tat Deadlocks.parkInside(Deadlocks.java:79)");
    }

    @Test
    void namesClassesThatInitialiseEachOther() throws IOException, RunFailure {
        check(
                "classes",
                "Deadlock: no thread can go on",
                "\"first\" WAITING",
                "    for the initialisation of class Deadlocks$Second, which \"second\" has begun",
                "\tat Deadlocks$First.<clinit>(Deadlocks.java:14)",
                "\tat Deadlocks.lambda$main$4(Deadlocks.java:69)",
                "\"second\" WAITING",
                "    for the initialisation of class Deadlocks$First, which \"first\" has begun",
                "\tat Deadlocks$Second.<clinit>(Deadlocks.java:23)",
                "\tat Deadlocks.lambda$main$5(Deadlocks.java:70)");
    }
}
