// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The whole suite by the plan of the usual build; with {@code -Dfull}, every program alone on every host. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DifferentialTest {
    private final Costs costs = new Costs();
    private final long started = System.nanoTime();
    private ExpectedFailures expectedFailures;
    private Plan plan;
    private Workers workers;

    @BeforeAll
    void load() throws IOException {
        Corpus corpus = Corpus.load();
        List<Program> programs = corpus.programs();
        expectedFailures = ExpectedFailures.read(Corpus.home().resolve("expected-failures.txt"), programs);
        plan = System.getProperty("full") != null
                ? Plan.full(programs)
                : Plan.usual(programs, LibraryChapters.read(Corpus.home()).sharing(), Plan.seed());
        workers = Workers.start(plan.checks(), Runtime.getRuntime().availableProcessors(), costs);
        long chapters = programs.stream().map(Program::chapter).distinct().count();
        System.out.printf("[amphora] %d programs in %d chapters%n", programs.size(), chapters);
        System.out.println("[amphora] " + corpus.newerPrograms());
        System.out.println("[amphora] " + plan.text());
    }

    @AfterAll
    void close() {
        workers.close();
        System.out.printf("[amphora] costs, in %.0f s of the clock:%n", (System.nanoTime() - started) / 1e9);
        System.out.print(costs.table());
    }

    @TestFactory
    Stream<DynamicNode> everyProgramDoesTheSameOnEveryHost() {
        Map<Program, List<Check>> checks = plan.checks().stream()
                .collect(Collectors.groupingBy(Check::program, LinkedHashMap::new, Collectors.toList()));
        return checks.entrySet().stream()
                .map(entry -> dynamicContainer(
                        entry.getKey().mainClass(),
                        entry.getValue().stream().map(check -> dynamicTest(check.toString(), () -> judge(check)))));
    }

    private void judge(Check check) {
        Optional<String> reason = expectedFailures.reason(check.program(), check.host());
        Workers.Verdict verdict = workers.await(check);
        if (reason.isEmpty() && !verdict.problem().isEmpty()) {
            fail(verdict.problem(), verdict.fault());
        }
        if (reason.isPresent() && verdict.problem().isEmpty()) {
            fail("passes, but expected-failures.txt says: " + reason.get());
        }
    }
}
