// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * Comparisons that need the same module, or none.
 *
 * @param module the programs in the module, one after another; one of them if it is the program's own
 * @param together whether there is a {@link ChapterMain} in front of them
 * @param checks not empty
 */
record Task(List<Program> module, boolean together, List<Check> checks) {
    /** Puts comparisons together that need the same module; the order is kept otherwise. */
    static List<Task> of(Collection<Check> checks) {
        Map<Object, List<Check>> groups = new LinkedHashMap<>();
        for (Check check : checks) {
            List<Object> key = check.together()
                    ? List.of(
                            check.program().classes(),
                            check.program().chapter(),
                            check.host().options())
                    : List.of(
                            check.program(),
                            check.host() == Host.HOTSPOT
                                    ? Host.HOTSPOT
                                    : check.host().options());
            groups.computeIfAbsent(key, k -> new ArrayList<>()).add(check);
        }
        return groups.values().stream().map(Task::sharing).toList();
    }

    private static Task sharing(List<Check> checks) {
        LinkedHashSet<Program> programs = new LinkedHashSet<>();
        checks.forEach(check -> programs.add(check.program()));
        return new Task(List.copyOf(programs), checks.get(0).together(), List.copyOf(checks));
    }
}
