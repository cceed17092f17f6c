// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTest {
    private final Bench bench = new Bench();
    private Corpus corpus;
    private ExpectedFailures expectedFailures;

    @BeforeAll
    void load() throws IOException {
        corpus = Corpus.load();
        expectedFailures = ExpectedFailures.read(Corpus.home().resolve("expected-failures.txt"), corpus.programs());
    }

    @AfterAll
    void close() throws IOException {
        bench.close();
    }

    @TestFactory
    Stream<DynamicNode> everyProgramDoesTheSameOnEveryHost() {
        return corpus.programs().stream()
                .map(program -> dynamicContainer(
                        program.mainClass(),
                        Stream.of(Host.values())
                                .map(host ->
                                        dynamicTest(program.mainClass() + " on " + host, () -> check(program, host)))
                                // Closed when the last test of the program is done, so that modules do not pile up.
                                .onClose(() -> bench.forget(program))));
    }

    private void check(Program program, Host host) throws IOException {
        Optional<String> reason = expectedFailures.reason(program, host);
        String problem;
        try {
            problem = bench.check(program, host);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            // A fault in the compiler or the host: as good a failure as any other.
            if (reason.isEmpty()) {
                throw e;
            }
            problem = e.toString();
        }
        if (reason.isEmpty() && !problem.isEmpty()) {
            fail(problem);
        }
        if (reason.isPresent() && problem.isEmpty()) {
            fail("passes, but expected-failures.txt says: " + reason.get());
        }
    }
}
