// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.browser;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts together of js-glue what one loader needs. The declarations of js-glue are fragments, each with a name of its own and the
 * names of those that it uses; {@code js-glue/fragments.mjs} makes them.
 */
final class GlueLinker {
    private record Fragment(List<String> uses, String code) {}

    private final Map<String, String> exports = new HashMap<>();
    private final Map<String, Fragment> fragments = new LinkedHashMap<>();

    GlueLinker() throws IOException {
        for (String line : Resources.text("/dev/amphora/glue/fragments.txt").split("\n")) {
            int tab = line.indexOf('\t');
            List<String> words = List.of((tab < 0 ? line : line.substring(0, tab)).split(" "));
            if (tab < 0) {
                exports.put(words.get(1), words.get(2));
            } else {
                fragments.put(words.get(0), new Fragment(words.subList(1, words.size()), line.substring(tab + 1)));
            }
        }
    }

    Set<String> exports() {
        return Set.copyOf(exports.keySet());
    }

    /** The name in the code of something that js-glue exports. */
    String name(String export) {
        String name = exports.get(export);
        if (name == null) {
            throw new IllegalArgumentException("js-glue has no " + export);
        }
        return name;
    }

    /** The code of some exports and of all that they use. */
    String link(Collection<String> roots) {
        Set<String> linked = new HashSet<>();
        Deque<String> pending = new ArrayDeque<>();
        roots.forEach(root -> pending.add(name(root)));
        while (!pending.isEmpty()) {
            String name = pending.remove();
            if (linked.add(name)) {
                pending.addAll(fragments.get(name).uses());
            }
        }
        // In the order of js-glue, in which values are there before others use them. Each has a line of its own,
        // because that is
        // what hosts show of a script when it throws.
        StringBuilder code = new StringBuilder();
        fragments.forEach((name, fragment) -> {
            if (linked.contains(name)) {
                code.append(fragment.code()).append('\n');
            }
        });
        return code.toString();
    }
}
