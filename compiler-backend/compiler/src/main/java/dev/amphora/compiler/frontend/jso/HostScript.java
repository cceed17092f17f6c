// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The JavaScript that a program calls: a function for each late-bound method, an adapter for each type whose Java objects
 * JavaScript calls, and the modules that they import. Functions are named {@code js.N}; what a program does not reach is left out
 * of the text.
 *
 * <p>The text is part of an ES module, so that pages need not allow {@code eval}. It defines {@code $functions}, which takes the
 * glue's {@code JavaScriptHost} and returns the functions by name: types of parameters and of the result, as one letter each
 * ({@code i l f d}), and the function.
 */
public final class HostScript {
    private static final String PREFIX = "js.";
    private static final Pattern ADAPTER = Pattern.compile("\\$adapters\\[(\\d+)]");
    private static final Pattern MODULE = Pattern.compile("\\$module(\\d+)\\b");
    private final Map<String, String> functions = new LinkedHashMap<>();
    private final Map<String, Integer> adapterNumbers = new LinkedHashMap<>();
    private final List<String> adapters = new ArrayList<>();
    private final List<String> modules = new ArrayList<>();

    HostScript() {
        adapters.add(null); // number 0 is for objects that JavaScript cannot call
    }

    /** Whether a late-bound function of this name is one of JavaScript, be it of the program or of the glue. */
    public static boolean isOfJavaScript(String name) {
        return name.startsWith(PREFIX);
    }

    /** Adds a function and returns its name. */
    String add(String parameters, String result, String body) {
        String name = PREFIX + functions.size();
        functions.put(name, "[\"" + types(parameters) + "\",\"" + types(result) + "\"," + body + "]");
        return name;
    }

    private static String types(String raw) {
        return raw.replace("V", "")
                .replace('I', 'i')
                .replace('J', 'l')
                .replace('F', 'f')
                .replace('D', 'd');
    }

    /** The number of the adapter for the Java objects of a type; its text is due before {@link #text}. */
    int adapter(String type) {
        return adapterNumbers.computeIfAbsent(type, t -> {
            adapters.add(null);
            return adapters.size() - 1;
        });
    }

    void setAdapter(int number, String text) {
        adapters.set(number, text);
    }

    /** The name under which the functions find the exports of a module. */
    String module(String specifier) {
        if (!modules.contains(specifier)) {
            modules.add(specifier);
        }
        return "$module" + modules.indexOf(specifier);
    }

    /** The text for a program that calls the functions of these names. */
    public String text(Set<String> called) {
        StringBuilder body = new StringBuilder();
        functions.forEach((name, function) -> {
            if (called.contains(name)) {
                body.append(quote(name)).append(':').append(function).append(",\n");
            }
        });
        Map<Integer, String> used = new TreeMap<>();
        findAdapters(body.toString(), used);
        StringBuilder text = new StringBuilder();
        String all = body + String.join("\n", used.values());
        Matcher imported = MODULE.matcher(all);
        Set<Integer> numbers = new TreeSet<>();
        while (imported.find()) {
            numbers.add(Integer.parseInt(imported.group(1)));
        }
        for (int number : numbers) {
            text.append("import * as $module")
                    .append(number)
                    .append(" from ")
                    .append(quote(modules.get(number)))
                    .append(";\n");
        }
        text.append("const $functions = ($) => {\nconst $adapters = {\n");
        used.forEach((number, adapter) ->
                text.append(number).append(':').append(adapter).append(",\n"));
        return text.append("};\nreturn {\n").append(body).append("};\n};\n").toString();
    }

    private void findAdapters(String text, Map<Integer, String> used) {
        Matcher matcher = ADAPTER.matcher(text);
        while (matcher.find()) {
            int number = Integer.parseInt(matcher.group(1));
            if (!used.containsKey(number) && adapters.get(number) != null) {
                used.put(number, adapters.get(number));
                findAdapters(adapters.get(number), used);
            }
        }
    }

    /** A string of JavaScript. */
    static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
