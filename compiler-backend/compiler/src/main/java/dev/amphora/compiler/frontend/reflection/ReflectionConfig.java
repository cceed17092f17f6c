// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What files on the class path ask to keep, in the formats that libraries ship for GraalVM's native images: {@code
 * reflect-config.json} and {@code proxy-config.json}, and {@code reachability-metadata.json} with its lists {@code reflection}.
 */
final class ReflectionConfig {
    private final Map<String, Entry> classes = new LinkedHashMap<>();
    private final List<List<String>> proxies = new ArrayList<>();

    /** What is asked of one class: kinds of members of which all are kept, and names of single ones. */
    static final class Entry {
        private final Set<KeptTables.Kind> whole = new LinkedHashSet<>();
        private final Set<String> fields = new LinkedHashSet<>();
        private final Set<String> methods = new LinkedHashSet<>();

        boolean keepsAll(KeptTables.Kind kind) {
            return whole.contains(kind);
        }

        Set<String> fields() {
            return fields;
        }

        Set<String> methods() {
            return methods;
        }
    }

    /** Classes by their binary names. */
    Map<String, Entry> classes() {
        return classes;
    }

    List<List<String>> proxies() {
        return proxies;
    }

    /**
     * Adds what a file asks for.
     *
     * @throws IllegalArgumentException if the file is no JSON, or not of these formats
     */
    void read(byte[] file) {
        Object json = Json.parse(new String(file, StandardCharsets.UTF_8));
        if (json instanceof Map<?, ?> metadata) {
            json = metadata.containsKey("reflection") ? metadata.get("reflection") : List.of();
        }
        for (Object element : list(json)) {
            if (element instanceof List<?> names) {
                proxies.add(strings(names));
            } else {
                readElement(object(element));
            }
        }
    }

    private void readElement(Map<?, ?> element) {
        if (element.containsKey("interfaces")) {
            proxies.add(strings(list(element.get("interfaces"))));
            return;
        }
        Object name = element.containsKey("type") ? element.get("type") : element.get("name");
        if (name instanceof Map<?, ?> described) {
            if (described.containsKey("proxy")) {
                proxies.add(strings(list(described.get("proxy"))));
            }
            return;
        }
        Entry entry = classes.computeIfAbsent(String.valueOf(name), className -> new Entry());
        element.forEach((key, value) -> {
            KeptTables.Kind kind = kindOfAll(String.valueOf(key));
            if (kind != null && Boolean.TRUE.equals(value)) {
                entry.whole.add(kind);
            }
        });
        addNames(element.get("fields"), entry.fields);
        addNames(element.get("methods"), entry.methods);
        addNames(element.get("queriedMethods"), entry.methods);
        if (entry.methods.remove("<init>")) {
            entry.whole.add(KeptTables.Kind.CONSTRUCTORS);
        }
    }

    private static KeptTables.Kind kindOfAll(String key) {
        return switch (key) {
            case "allDeclaredFields", "allPublicFields" -> KeptTables.Kind.FIELDS;
            case "allDeclaredMethods", "allPublicMethods", "queryAllDeclaredMethods", "queryAllPublicMethods" ->
                KeptTables.Kind.METHODS;
            case "allDeclaredConstructors",
                    "allPublicConstructors",
                    "queryAllDeclaredConstructors",
                    "queryAllPublicConstructors" -> KeptTables.Kind.CONSTRUCTORS;
            default -> null;
        };
    }

    private static void addNames(Object members, Set<String> names) {
        if (members != null) {
            list(members)
                    .forEach(member -> names.add(String.valueOf(object(member).get("name"))));
        }
    }

    private static List<?> list(Object json) {
        if (json instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list was expected");
    }

    private static Map<?, ?> object(Object json) {
        if (json instanceof Map<?, ?> object) {
            return object;
        }
        throw new IllegalArgumentException("an object was expected");
    }

    private static List<String> strings(List<?> list) {
        return list.stream().map(String::valueOf).toList();
    }
}
