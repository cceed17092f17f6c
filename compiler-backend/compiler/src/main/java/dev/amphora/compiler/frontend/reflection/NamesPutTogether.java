// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import dev.amphora.compiler.Diagnostic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which classes of the program can have the names that it puts together and looks for: those that begin with what is known of such a
 * name and end so, unless there are too many; and where a name is that of some class with something behind it, those of the classes that the
 * analysis sees.
 */
final class NamesPutTogether {
    /** A name that more classes could have says too little about the program: factories that know all of their package. */
    private static final int MOST_CLASSES = 64;

    private final ClassFiles classes;
    /** What is looked for behind the names of classes. */
    private final Set<String> tails = new TreeSet<>();

    /** The classes that are asked for their names, by what comes behind these. */
    private final Map<String, Set<String>> named = new TreeMap<>();

    /** Names that too many classes could have, and these. */
    private final Map<String, Set<String>> crowded = new TreeMap<>();

    NamesPutTogether(ClassFiles classes) {
        this.classes = classes;
    }

    /** The classes that a name stands for that the program looks for. */
    Set<String> of(TextPattern name) {
        String whole = name.whole();
        if (whole != null) {
            return existing(whole);
        }
        String tail = name.behindName();
        if (tail != null) {
            tails.add(tail);
            Set<String> found = new TreeSet<>();
            named.getOrDefault(tail, Set.of()).forEach(type -> found.addAll(existing(type + tail)));
            return found;
        }
        if (name.head().indexOf('.') < 0) {
            return Set.of();
        }
        Set<String> found = classes.named(name);
        if (found.size() > MOST_CLASSES) {
            crowded.put(name.toString(), found);
            return Set.of();
        }
        return found;
    }

    /** The class that is looked for if a class is asked for its name, and something comes behind that; none if nobody looks for it. */
    Set<String> behindName(String type, String tail) {
        named.computeIfAbsent(tail, key -> new TreeSet<>()).add(type);
        return tails.contains(tail) ? existing(type + tail) : Set.of();
    }

    private Set<String> existing(String name) {
        return classes.isOfProgram(name) ? Set.of(name) : Set.of();
    }

    /**
     * What was too much to be kept.
     *
     * @param configured the classes that are kept because configuration names them; who names one knows of the others
     */
    List<Diagnostic> warnings(Set<String> configured) {
        List<Diagnostic> warnings = new ArrayList<>();
        crowded.forEach((name, found) -> {
            if (Collections.disjoint(found, configured)) {
                warnings.add(new Diagnostic(
                        "names-put-together",
                        Diagnostic.Severity.WARNING,
                        null,
                        "the program looks for classes whose names it puts together, " + name + ": " + found.size()
                                + " classes are called so, and none is kept for that",
                        "name those that it needs in META-INF/reflect-config.json on the class path",
                        List.of()));
            }
        });
        return warnings;
    }
}
