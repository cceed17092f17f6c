// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.spec;

import java.util.List;
import java.util.SortedMap;

/**
 * What came of a script.
 *
 * @param assertions how many assertions held
 * @param failures the commands that went another way than the script says, with their lines
 * @param outOfScope by feature that is not supported, how many commands need it
 */
public record ScriptResult(int assertions, List<String> failures, SortedMap<String, Integer> outOfScope) {
    public ScriptResult {
        failures = List.copyOf(failures);
    }
}
