// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.browser;

import dev.amphora.abi.LibraryInterface;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The JavaScript side of one module, {@code NAME.wasm}:
 *
 * <ul>
 *   <li>{@code NAME.js}, an ES module for browsers and for Node 24 or newer. It exports {@code run(options)}, also as its
 *       default, which runs the program to its end and resolves to its exit code, and the helpers {@code text} and {@code
 *       lines} for its output. It names the module by one literal {@code new URL('./NAME.wasm', import.meta.url)}, which
 *       bundlers understand, and has nothing in it that this module does not need.
 *   <li>{@code NAME.trace.js}, for modules with a table of Java lines: what reads it. The loader gets it while the module is on
 *       its way. Without this file, stack traces are empty.
 *   <li>{@code NAME.d.ts}, declarations of the loader.
 * </ul>
 *
 * <p>Of a library, the module exports {@code load(options)}, also as its default, which resolves to the library's functions.
 */
public final class Bundle {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_$][A-Za-z0-9_$.-]*");
    private static final String GLUE = "/dev/amphora/glue/";
    private static final Pattern IDENTIFIER = Pattern.compile("[\\w$]+");
    /** The functions of WASI. */
    private static final Pattern CALL = Pattern.compile("[a-z]+_[a-z]");

    private static final String PROGRAM =
            """

            /** Runs the program to its end and resolves to its exit code. A trap rejects with `WebAssembly.RuntimeError`. */
            export declare function run(options?: RunOptions): Promise<number>;
            export default run;
            """;

    /** With {@code @JSExport}. */
    private static final String EXPORTING_PROGRAM =
            """

            /** What a program is given, and who is told what it exports. */
            export interface ProgramOptions extends Omit<RunOptions, 'onExports'> {
                /** Called once, when the main method has returned or waits for the first time. */
                onExports?: (exports: JavaExports) => void;
            }
            """
                    + PROGRAM.replace("RunOptions", "ProgramOptions");

    private static final String SINKS =
            """

            /**
             * Gives the exceptions of an instance stack traces, before it runs. Needed only with other WASI implementations, such
             * as `node:wasi`: `run` does it by itself.
             */
            export declare function attachStack(instance: WebAssembly.Instance, module: WebAssembly.Module): Promise<void>;

            /** A sink that decodes UTF-8 and passes on text. */
            export declare function text(consume: (text: string) => void): FlushableSink;

            /** A sink that passes on whole lines without their line feed; an unfinished last one when it is flushed. */
            export declare function lines(consume: (line: string) => void): FlushableSink;
            """;

    private final String name;
    private final LibraryInterface library;
    private final Set<String> imports;
    private final String script;
    private final String scriptTypes;
    private final boolean traces;
    private final Documentation documentation;
    private final String jdk;

    private Bundle(
            String name,
            LibraryInterface library,
            Set<String> imports,
            String script,
            String scriptTypes,
            boolean traces,
            Documentation documentation,
            String jdk) {
        this.name = name;
        this.library = library;
        this.imports = imports;
        this.script = script;
        this.scriptTypes = scriptTypes;
        this.traces = traces;
        this.documentation = documentation;
        this.jdk = jdk;
    }

    /**
     * Describes the JavaScript side of a program, {@code NAME.wasm}.
     *
     * @throws IllegalArgumentException if the name has characters that a URL or a JavaScript string would have to escape
     */
    public Bundle(String name) {
        this(name, null, null, null, null, true, Documentation.NONE, null);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a module: " + name);
        }
    }

    /** The JavaScript side of a library that exports this; of a program if null. */
    public Bundle withLibrary(LibraryInterface exports) {
        return new Bundle(name, exports, imports, script, scriptTypes, traces, documentation, jdk);
    }

    /** The same, with the least loader that serves these functions of WASI, and not with all that there are. */
    public Bundle withImports(Collection<String> functions) {
        return new Bundle(name, library, Set.copyOf(functions), script, scriptTypes, traces, documentation, jdk);
    }

    /** The same for a module that calls JavaScript, with what the compiler says that it calls; null for one that does not. */
    public Bundle withScript(String functions) {
        return new Bundle(name, library, imports, functions, scriptTypes, traces, documentation, jdk);
    }

    /** The same with declarations of what the module exports by {@code @JSExport}, of which the interface {@code JavaExports} has all; null for none. */
    public Bundle withScriptTypes(String declarations) {
        return new Bundle(name, library, imports, script, declarations, traces, documentation, jdk);
    }

    /** The same for a module that has a table of Java lines, as one has if nothing is said, or that has none. */
    public Bundle withTraces(boolean hasTable) {
        return new Bundle(name, library, imports, script, scriptTypes, hasTable, documentation, jdk);
    }

    /** The same with comments in the declarations. */
    public Bundle withDocumentation(Documentation comments) {
        return new Bundle(name, library, imports, script, scriptTypes, traces, comments, jdk);
    }

    /** The same for a module with classes of a JDK, whose licence they have: its version, or null for none. */
    public Bundle withJdk(String version) {
        return new Bundle(name, library, imports, script, scriptTypes, traces, documentation, version);
    }

    /** Returns the text of {@code NAME.js}. */
    public String script() throws IOException {
        GlueLinker glue = new GlueLinker();
        Set<String> roots = new TreeSet<>(Set.of("lines", "text"));
        String host = host(glue, roots);
        if (traces) {
            roots.add("stackWith");
        }
        String attach =
                traces ? "()=>" + glue.name("stackWith") + "(import(\"./" + name + ".trace.js\"))" : "()=>async()=>{}";
        Map<String, String> exports = new TreeMap<>();
        exports.put("attachStack", "(i,m)=>$host.prepare()(i,m)");
        exports.put("lines", glue.name("lines"));
        exports.put("text", glue.name("text"));
        if (library != null) {
            for (String type : List.of("ArrayView", "JavaError")) {
                roots.add(type);
                exports.put(type, glue.name(type));
            }
        }
        String main = library == null ? "run" : "load";
        exports.put(main, script == null ? plain(glue, roots) : scripted(glue, roots));
        if (library != null && !library.classes().isEmpty()) {
            roots.add("classes");
            host += ",classes:" + glue.name("classes");
        }
        String code = glue.link(roots) + "var $host={calls:" + host + ",prepare:" + attach + "};\n";
        // Scripts use the names of the page, and ours could be among them: they see one variable of ours.
        return script == null
                ? exported(code, exports, main)
                : exported(wrapped(code, exports), members(exports), main);
    }

    /** The calls and what comes before them, as far as the module needs them. */
    private String host(GlueLinker glue, Set<String> roots) {
        Set<String> calls = new TreeSet<>();
        for (String export : glue.exports()) {
            if (CALL.matcher(export).lookingAt() && (imports == null || imports.contains(export))) {
                calls.add(export);
            }
        }
        List<String> openers = new ArrayList<>();
        if (calls.contains("environ_get")) {
            openers.add("openEnvironment");
        }
        if (calls.contains("fd_read")) {
            openers.add("openInput");
        }
        if (calls.stream().anyMatch(call -> call.startsWith("path_") || call.startsWith("fd_prestat_"))) {
            openers.add("openFiles");
        }
        roots.addAll(calls);
        roots.addAll(openers);
        return calls.stream().map(call -> call + ":" + glue.name(call)).collect(Collectors.joining(",", "{", "}"))
                + ",open:"
                + openers.stream().map(glue::name).collect(Collectors.joining(",", "[", "]"));
    }

    /** The literal from which bundlers know the module. */
    private String url() {
        return "new URL(\"./" + name + ".wasm\",import.meta.url)";
    }

    private String plain(GlueLinker glue, Set<String> roots) {
        String function = library == null ? "run" : "load";
        roots.add(function);
        String options = library == null ? "{programName:\"" + name + "\",...options}" : "options";
        return "(options={})=>" + glue.name(function) + "(options.module??" + url() + "," + options + ",$host)";
    }

    private String scripted(GlueLinker glue, Set<String> roots) {
        String function = library == null ? "program" : "library";
        roots.add(function);
        String program = library == null ? "\"" + name + "\"," : "";
        return "$functions=>" + glue.name(function) + "(" + program + "()=>" + url() + ",$host,$functions)";
    }

    private static String wrapped(String code, Map<String, String> exports) {
        return "const $amphora=(()=>{\n" + code
                + exports.entrySet().stream()
                        .map(export -> export.getKey() + ":" + export.getValue())
                        .collect(Collectors.joining(",", "return{", "}"))
                + "})();\n";
    }

    private static Map<String, String> members(Map<String, String> exports) {
        Map<String, String> members = new TreeMap<>();
        exports.keySet().forEach(export -> members.put(export, "$amphora." + export));
        return members;
    }

    /** The loader with its exports; their names are not declared, so that scripts do not see them. */
    private String exported(String code, Map<String, String> exports, String main) {
        StringBuilder text = new StringBuilder(code);
        if (script != null) {
            text.append(script);
            exports.put(main, exports.get(main) + "($functions)");
        }
        List<String> names = new ArrayList<>();
        exports.forEach((export, value) -> {
            String local = value;
            if (!IDENTIFIER.matcher(value).matches()) {
                local = "$$" + export;
                text.append("var ").append(local).append('=').append(value).append(";\n");
            }
            names.add(local + " as " + export);
        });
        names.add("$$" + main + " as default");
        return text + "export{" + String.join(",", names) + "};\n";
    }

    /** Returns the text of {@code NAME.trace.js}, or nothing for a module without a table of Java lines. */
    public Optional<String> traceScript() throws IOException {
        return traces ? Optional.of(Resources.text(GLUE + "trace-table.js")) : Optional.empty();
    }

    /** Returns the text of {@code NAME.d.ts}. */
    public String declarations() throws IOException {
        String own;
        if (library == null) {
            own = scriptTypes == null ? PROGRAM : EXPORTING_PROGRAM;
        } else {
            own = new LibraryDeclarations(library, documentation).text(scriptTypes != null);
        }
        String contents = jdk == null ? "" : "// Contains classes of JDK " + jdk + ".\n";
        return contents
                + Resources.text(GLUE + "options.d.ts")
                + (scriptTypes == null ? "" : "\n" + scriptTypes)
                + own
                + SINKS;
    }

    /** Writes the files. Each appears whole or not at all, and replaces an older one. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        replace(directory.resolve(name + ".js"), script());
        replace(directory.resolve(name + ".d.ts"), declarations());
        if (traces) {
            replace(directory.resolve(name + ".trace.js"), traceScript().orElseThrow());
        }
    }

    private static void replace(Path file, String content) throws IOException {
        // Not Files.createTempFile, whose files only their owner may read: a web server is another user.
        Path scratch = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            Files.writeString(scratch, content, StandardCharsets.UTF_8);
            Files.move(scratch, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(scratch);
        }
    }

    String name() {
        return name;
    }

    /** The version of the JDK that has classes in the module; null for none. */
    String jdk() {
        return jdk;
    }

    /** The members of the library that a worker cannot offer, since objects do not leave it; as a type of TypeScript. */
    String refusedInWorker() {
        return new LibraryDeclarations(library, documentation).withObjects();
    }

    boolean isLibrary() {
        return library != null;
    }
}
