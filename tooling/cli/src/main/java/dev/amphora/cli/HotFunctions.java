// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Renders how often functions were seen, those first that were seen most often at work themselves. */
final class HotFunctions {
    private static final int SHOWN = 25;

    private HotFunctions() {}

    /** @param stacks names of functions, outermost first, and how often they were seen */
    static String describe(Map<List<String>, Long> stacks) {
        Map<String, Long> self = new HashMap<>();
        Map<String, Long> total = new HashMap<>();
        long samples = 0;
        for (Map.Entry<List<String>, Long> entry : stacks.entrySet()) {
            List<String> stack = entry.getKey();
            samples += entry.getValue();
            self.merge(stack.get(stack.size() - 1), entry.getValue(), Long::sum);
            // A recursive function is counted once.
            for (String name : new HashSet<>(stack)) {
                total.merge(name, entry.getValue(), Long::sum);
            }
        }
        StringBuilder text = new StringBuilder("   self   total  function (" + samples + " samples)\n");
        long all = Math.max(1, samples);
        total.keySet().stream()
                .sorted(Comparator.<String>comparingLong(name -> -self.getOrDefault(name, 0L))
                        .thenComparingLong(name -> -total.get(name))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .forEach(name -> text.append(String.format(
                        Locale.ROOT,
                        "%5.1f %% %5.1f %%  %s%n",
                        100.0 * self.getOrDefault(name, 0L) / all,
                        100.0 * total.get(name) / all,
                        name)));
        return text.toString();
    }
}
