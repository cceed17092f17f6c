// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.jso;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.teavm.asm.tree.MethodNode;

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
    /** Beginning of the names of functions with which the class library makes requests. */
    private static final String HTTP = "js.http.";
    /** Those functions, made by one function from the glue's {@code JavaScriptHost}; the class library brings them. */
    private static final String FETCH = "/dev/amphora/runtime/classlib/http/fetch.js";

    /** Beginning of an adapter whose objects are of the class that the function in its argument returns. */
    static final String EXPOSED = "$exposed(";

    /** The class is made when it is needed first: it may extend that of another adapter. */
    private static final String CLASS_ADAPTER =
            """
            const $exposed = (define) => {
                let type;
                const get = () => (type ??= define());
                return Object.defineProperty(() => Object.create(get().prototype), "type", { get });
            };
            """;

    private static final Pattern ADAPTER = Pattern.compile("\\$adapters\\[(\\d+)]");
    private static final Pattern MODULE = Pattern.compile("\\$module(\\d+)\\b");
    private final Map<String, String> functions = new LinkedHashMap<>();
    private final Map<String, Integer> adapterNumbers = new LinkedHashMap<>();
    private final List<String> adapters = new ArrayList<>();
    private final List<String> modules = new ArrayList<>();
    /** What becomes an export when a method of the program is reached, by that method. */
    private final Map<String, List<Export>> exports = new HashMap<>();
    /** The adapter of a class of Java's, by the method of its objects that names it. */
    private final Map<String, Integer> exposed = new HashMap<>();

    private final Set<Integer> reached = new TreeSet<>();
    private final Map<String, ExportedClass> exportable = new HashMap<>();
    /** Of the object with what the module exports. */
    private final Set<String> members = new LinkedHashSet<>();

    private final ExportDeclarations declared = new ExportDeclarations();

    private int entries;

    HostScript() {
        adapters.add(null); // number 0 is for objects that JavaScript cannot call
    }

    /** A static method that JavaScript calls by the name of an export. */
    record Export(String name, String owner, String method, String descriptor) {}

    /**
     * A class for those who use the module.
     *
     * @param above name of the class that it extends, or null
     * @param functions its static methods, as members of an object literal
     * @param objectTypes what TypeScript is told of the members of its objects
     * @param classTypes the same of its own members, the constructor included
     * @param functionTypes the same of its static methods
     */
    record ExportedClass(
            String name,
            String above,
            int adapter,
            String functions,
            List<String> objectTypes,
            List<String> classTypes,
            List<String> functionTypes) {}

    /** What names a class for {@link #reach}. */
    static String key(String owner) {
        return owner.replace('/', '.');
    }

    /** Exports a class if the program reaches it. */
    void exportClass(String key, ExportedClass exported) {
        exportable.put(key, exported);
    }

    /** Tells that the program reaches a class. With {@code asFunctions}, its static methods are exported instead of the class. */
    List<Export> reachClass(String key, boolean asFunctions) {
        ExportedClass exported = exportable.get(key);
        if (exported != null) {
            members.add(
                    asFunctions
                            ? exported.functions()
                            : quote(exported.name()) + ":$adapters[" + exported.adapter() + "].type,");
            declared.add(exported, asFunctions);
        }
        return reach(key);
    }

    /** What names a method for {@link #reach}. */
    static String key(String owner, MethodNode method) {
        return owner.replace('/', '.') + "." + method.name + method.desc;
    }

    /** A number for a method that JavaScript calls. */
    int entryNumber() {
        return entries++;
    }

    /** Lets the module export a static method if the program reaches another. */
    void exportWhenReached(String key, Export export) {
        exports.computeIfAbsent(key, k -> new ArrayList<>()).add(export);
    }

    /** Keeps the adapter of a class if the program reaches a method. */
    void keepWhenReached(String key, int adapter) {
        exposed.put(key, adapter);
    }

    /** Tells that the program reaches a method; returns what is exported for that reason. */
    List<Export> reach(String key) {
        Integer adapter = exposed.get(key);
        if (adapter != null) {
            reached.add(adapter);
        }
        return exports.getOrDefault(key, List.of());
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

    /** What TypeScript is told of what the module exports by {@code @JSExport}; null if that is nothing. */
    public String declarations() {
        return declared.text();
    }

    /** The text for a program that calls the functions of these names. */
    public String text(Set<String> called) {
        StringBuilder body = new StringBuilder();
        functions.forEach((name, function) -> {
            if (called.contains(name)) {
                body.append(quote(name)).append(':').append(function).append(",\n");
            }
        });
        if (called.stream().anyMatch(name -> name.startsWith(HTTP))) {
            body.append("...(").append(ofClassLibrary(FETCH)).append(")($),\n");
        }
        Map<Integer, String> used = new TreeMap<>();
        findAdapters(body.toString(), used);
        for (int adapter : reached) {
            use(adapter, used);
        }
        String exported = String.join("\n", members);
        findAdapters(exported, used);
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
        if (all.contains(EXPOSED)) {
            text.append(CLASS_ADAPTER);
        }
        text.append("const $functions = ($) => {\nconst $adapters = {\n");
        used.forEach((number, adapter) ->
                text.append(number).append(':').append(adapter).append(",\n"));
        text.append("};\n");
        if (!reached.isEmpty()) {
            text.append("$.adapters = $adapters;\n");
        }
        if (!members.isEmpty()) {
            text.append("$.exported = () => ({\n").append(exported).append("\n});\n");
        }
        return text.append("return {\n").append(body).append("};\n};\n").toString();
    }

    /** A file of the class library, without indentation and lines of comments. */
    private static String ofClassLibrary(String file) {
        try (InputStream in = HostScript.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.startsWith("//"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void findAdapters(String text, Map<Integer, String> used) {
        Matcher matcher = ADAPTER.matcher(text);
        while (matcher.find()) {
            use(Integer.parseInt(matcher.group(1)), used);
        }
    }

    private void use(int adapter, Map<Integer, String> used) {
        if (!used.containsKey(adapter) && adapters.get(adapter) != null) {
            used.put(adapter, adapters.get(adapter));
            findAdapters(adapters.get(adapter), used);
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
