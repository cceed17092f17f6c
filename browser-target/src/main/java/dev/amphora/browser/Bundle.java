// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.browser;

import dev.amphora.abi.LibraryInterface;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The JavaScript side of one module, {@code NAME.wasm}:
 *
 * <ul>
 *   <li>{@code NAME.js}, an ES module without imports for browsers and for Node 24 or newer. It exports {@code
 *       run(options)}, also as its default, which runs the program to its end and resolves to its exit code, and the
 *       helpers {@code text} and {@code lines} for its output. It names the module by one literal
 *       {@code new URL('./NAME.wasm', import.meta.url)}, which bundlers understand.
 *   <li>{@code NAME.d.ts}, its declarations.
 * </ul>
 *
 * <p>Of a library, the module exports {@code load(options)}, also as its default, which resolves to the library's functions.
 */
public final class Bundle {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_$][A-Za-z0-9_$.-]*");
    private static final String GLUE = "/dev/amphora/glue/";
    private static final String PLACEHOLDER = "MODULE_NAME";

    private static final String PROGRAM =
            """

            /** Runs the program to its end and resolves to its exit code. A trap rejects with `WebAssembly.RuntimeError`. */
            export declare function run(options?: RunOptions): Promise<number>;
            export default run;
            """;

    private static final String SINKS =
            """

            /**
             * Gives the exceptions of an instance stack traces, before it runs. Needed only with other WASI implementations, such
             * as `node:wasi`: `run` does it by itself.
             */
            export declare function attachStack(instance: WebAssembly.Instance, module: WebAssembly.Module): void;

            /** A sink that decodes UTF-8 and passes on text. */
            export declare function text(consume: (text: string) => void): FlushableSink;

            /** A sink that passes on whole lines without their line feed; an unfinished last one when it is flushed. */
            export declare function lines(consume: (line: string) => void): FlushableSink;
            """;

    private final String name;
    private final LibraryInterface library;
    private final Set<String> imports;
    private final String script;

    private Bundle(String name, LibraryInterface library, Set<String> imports, String script) {
        this.name = name;
        this.library = library;
        this.imports = imports;
        this.script = script;
    }

    /**
     * Describes the JavaScript side of a program, {@code NAME.wasm}.
     *
     * @throws IllegalArgumentException if the name has characters that a URL or a JavaScript string would have to escape
     */
    public Bundle(String name) {
        this(name, null, null, null);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a module: " + name);
        }
    }

    /** The JavaScript side of a library that exports this; of a program if null. */
    public Bundle withLibrary(LibraryInterface exports) {
        return new Bundle(name, exports, imports, script);
    }

    /** The same, with the least loader that serves these functions of WASI, and not with all that there are. */
    public Bundle withImports(Collection<String> functions) {
        return new Bundle(name, library, Set.copyOf(functions), script);
    }

    /** The same for a module that calls JavaScript, with what the compiler says that it calls; null for one that does not. */
    public Bundle withScript(String functions) {
        return new Bundle(name, library, imports, functions);
    }

    /** Returns the text of {@code NAME.js}. */
    public String script() throws IOException {
        boolean console = imports != null
                && List.of(Resources.text(GLUE + "console-calls.txt").split("\n"))
                        .containsAll(imports);
        String kind = library == null ? "loader" : "library";
        if (script != null) {
            return scripted(Resources.text(GLUE + "javascript-" + kind + (console ? "-console.js" : ".js")));
        }
        return Resources.text(GLUE + kind + (console ? "-console-template.js" : "-template.js"))
                .replace(PLACEHOLDER, name);
    }

    /** The loader is in a variable of its own: scripts use the names of the page, and ours could be among them. */
    private String scripted(String glue) {
        String url = "() => new URL('./" + name + ".wasm', import.meta.url), $functions);\n";
        String main = library == null
                ? "const $run = $amphora.program('" + name + "', " + url + "export { $run as run, $run as default };\n"
                : "const $load = $amphora.library(" + url + "export { $load as load, $load as default };\n"
                        + "const { ArrayView: $ArrayView, JavaError: $JavaError } = $amphora;\n"
                        + "export { $ArrayView as ArrayView, $JavaError as JavaError };\n";
        return glue + script + main
                + "const { attachStack: $attachStack, lines: $lines, text: $text } = $amphora;\n"
                + "export { $attachStack as attachStack, $lines as lines, $text as text };\n";
    }

    /** Returns the text of {@code NAME.d.ts}. */
    public String declarations() throws IOException {
        String own = library == null ? PROGRAM : new LibraryDeclarations(library).text();
        return Resources.text(GLUE + "options.d.ts") + own + SINKS;
    }

    /** Writes both files. Each appears whole or not at all, and replaces an older one. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        replace(directory.resolve(name + ".js"), script());
        replace(directory.resolve(name + ".d.ts"), declarations());
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

    boolean isLibrary() {
        return library != null;
    }
}
