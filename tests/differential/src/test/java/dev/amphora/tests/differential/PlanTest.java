// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.tests.support.HotSpot;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final List<Program> PROGRAMS = Stream.concat(
                    IntStream.range(0, 12).mapToObj(i -> program("a.P" + i)),
                    Stream.of(program("b.Only"), program("c.Fails", "// @exit 1")))
            .toList();

    @Test
    void everyProgramRunsOnEveryHostButChromium() {
        Plan plan = Plan.usual(PROGRAMS, Set.of(), 1);
        for (Host host : Host.ofBuilds()) {
            if (host != Host.CHROMIUM) {
                assertEquals(PROGRAMS.size(), programs(plan, host).size(), host.toString());
            }
        }
    }

    @Test
    void theSampleHasAFifthOfEveryChapterAndTurnsWithTheSeed() {
        Set<Program> sample = programs(Plan.usual(PROGRAMS, Set.of(), 1), Host.CHROMIUM);
        assertEquals(3, sample.stream().filter(p -> p.chapter().equals("a")).count());
        assertTrue(sample.containsAll(PROGRAMS.subList(12, 14)));
        assertEquals(sample, programs(Plan.usual(PROGRAMS, Set.of(), 1), Host.CHROMIUM));
        assertNotEquals(sample, programs(Plan.usual(PROGRAMS, Set.of(), 2), Host.CHROMIUM));
        assertTrue(Plan.usual(PROGRAMS, Set.of(), 1).text().contains("b.Only"));
    }

    @Test
    void aSharingChapterHasItsSampleAloneAndTheRestInOneModule() {
        Plan plan = Plan.usual(PROGRAMS, Set.of("a", "c"), 1);
        Set<Program> sample = programs(plan, Host.CHROMIUM);
        for (Host host : List.of(Host.HOTSPOT, Host.JAVA, Host.NODE)) {
            assertEquals(PROGRAMS.size(), programs(plan, host).size(), host.toString());
        }
        assertEquals(sample, programs(plan, Host.NODE_GC_STRESS));
        assertEquals(sample, programs(plan, Host.NODE_PORTABLE));
        for (Check check : plan.checks()) {
            boolean shares = check.program().chapter().equals("a") && !sample.contains(check.program());
            if (check.host() == Host.JAVA || check.host() == Host.NODE) {
                assertEquals(shares, check.together(), check.toString());
            }
        }
        assertEquals(
                List.of(9),
                Task.of(plan.checks()).stream()
                        .filter(task -> task.together() && task.checks().get(0).host() == Host.JAVA)
                        .map(task -> task.module().size())
                        .toList());
    }

    @Test
    void costlyProgramsRunOnFewHostsAndThePlanSaysSo() {
        List<Program> programs = List.of(program("a.Cheap"), program("a.Costly", "// @costly"));
        Plan plan = Plan.usual(programs, Set.of(), 1);
        assertEquals(2, programs(plan, Host.NODE).size());
        assertEquals(2, programs(plan, Host.JAVA).size());
        assertEquals(Set.of(programs.get(0)), programs(plan, Host.NODE_GC_STRESS));
        assertTrue(plan.text().contains("1 costly program"));
        assertEquals(2, programs(Plan.full(programs), Host.NODE_GC_STRESS).size());
    }

    @Test
    void aChapterSharesAModuleUnlessAProgramIsCompiledOtherwise() {
        List<Task> tasks =
                Task.of(Plan.of(PROGRAMS, List.of(Host.NODE_GC_STRESS), true).checks());
        assertEquals(
                List.of(12, 1, 1),
                tasks.stream().map(task -> task.module().size()).toList());
        assertEquals(
                List.of(true, true, false), tasks.stream().map(Task::together).toList());
    }

    @Test
    void hostsThatTakeTheSameModuleAreOneTask() {
        Plan plan = Plan.full(PROGRAMS.subList(0, 1));
        assertEquals(
                List.of(
                        List.of(Host.HOTSPOT),
                        List.of(Host.JAVA, Host.NODE, Host.CHROMIUM),
                        List.of(Host.NODE_GC_STRESS)),
                Task.of(plan.checks()).stream()
                        .map(task -> task.checks().stream().map(Check::host).toList())
                        .filter(hosts -> Set.of(Host.HOTSPOT, Host.JAVA, Host.NODE, Host.CHROMIUM, Host.NODE_GC_STRESS)
                                .containsAll(hosts))
                        .toList());
    }

    private static Set<Program> programs(Plan plan, Host host) {
        return plan.checks().stream()
                .filter(check -> check.host() == host)
                .map(Check::program)
                .collect(Collectors.toSet());
    }

    private static Program program(String mainClass, String... lines) {
        return new Program(mainClass, Directives.parse(mainClass, List.of(lines)), Path.of("."), HotSpot.current());
    }
}
