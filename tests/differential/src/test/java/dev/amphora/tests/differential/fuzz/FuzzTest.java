// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.amphora.tests.differential.Bench;
import dev.amphora.tests.differential.Corpus;
import dev.amphora.tests.differential.Host;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzTest {
    private static final int PROGRAMS = 1000;
    private static final int BATCH = 100;

    /** Seeds whose programs are known to differ, with the reason. One that does not differ any more fails the build. */
    private static final Map<Long, String> KNOWN = Map.of();

    private final Bench bench = new Bench();
    private final Batch batches = new Batch(bench, Corpus.home().resolve(Path.of("target", "fuzz-test")), false);
    private final Batch suspending = new Batch(bench, Corpus.home().resolve(Path.of("target", "fuzz-threads")), true);

    @AfterAll
    void close() throws IOException {
        bench.close();
    }

    @TestFactory
    Stream<DynamicTest> randomProgramsDoOnNodeAsOnHotSpot() {
        return IntStream.range(0, PROGRAMS / BATCH).mapToObj(i -> comparison(1 + (long) i * BATCH, BATCH, Host.NODE));
    }

    @TestFactory
    Stream<DynamicTest> someDoSoOnTheJavaEngineAndWhileMemoryIsShort() {
        return Stream.of(comparison(1, BATCH, Host.JAVA), comparison(101, BATCH / 5, Host.NODE_GC_STRESS));
    }

    @TestFactory
    Stream<DynamicTest> someDoSoWhileAnotherThreadRuns() {
        return Stream.of(comparison(suspending, 1, BATCH / 2, Host.NODE), comparison(suspending, 1, 10, Host.JAVA));
    }

    private DynamicTest comparison(long first, int count, Host host) {
        return comparison(batches, first, count, host);
    }

    private static DynamicTest comparison(Batch batches, long first, int count, Host host) {
        return dynamicTest(
                "seeds " + first + " to " + (first + count - 1) + " on " + host,
                () -> assertEquals(
                        "",
                        batches.check(
                                LongStream.range(first, first + count)
                                        .boxed()
                                        .filter(seed -> !KNOWN.containsKey(seed))
                                        .toList(),
                                host)));
    }

    @TestFactory
    Stream<DynamicTest> whatIsKnownToDifferStillDoes() {
        return KNOWN.keySet().stream()
                .map(seed -> dynamicTest(
                        "seed " + seed, () -> assertNotEquals("", batches.check(List.of(seed), Host.NODE))));
    }

    @Test
    void theSameSeedGivesTheSameProgram() {
        assertEquals(
                ProgramGenerator.generate(5).text(),
                ProgramGenerator.generate(5).text());
        assertNotEquals(
                ProgramGenerator.generate(5).text(),
                ProgramGenerator.generate(6).text());
    }

    @Test
    void theReducerKeepsWhatMatters() throws IOException {
        Tree program = LongStream.rangeClosed(1, 100)
                .mapToObj(ProgramGenerator::generate)
                .filter(tree -> tree.text().contains("Math.floorMod"))
                .findFirst()
                .orElseThrow();
        Reducer.reduce(program, candidate -> candidate.text().contains("Math.floorMod"));
        assertTrue(program.text().contains("Math.floorMod"));
        // One statement in each block is enough to lead there.
        assertTrue(blocksHaveAtMostOneStatement(program), program.text());
    }

    private static boolean blocksHaveAtMostOneStatement(Tree tree) {
        return (tree.kind() != Tree.Kind.BLOCK || tree.children().size() <= 1)
                && tree.children().stream().allMatch(FuzzTest::blocksHaveAtMostOneStatement);
    }
}
