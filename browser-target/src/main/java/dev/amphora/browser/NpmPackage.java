// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.browser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A package for npm around one module, {@code NAME.wasm}: what {@link Bundle} writes, and
 *
 * <ul>
 *   <li>{@code package.json}, whose {@code exports} have the conditions {@code types}, {@code workerd}, {@code browser}, {@code
 *       node} and {@code default};
 *   <li>{@code worker.js}, the same functions in a worker, asynchronous ({@code PACKAGE/worker}), and {@code NAME.worker.js},
 *       which runs there;
 *   <li>{@code workerd.js}, for hosts where a module must be imported;
 *   <li>{@code README.md} and {@code NOTICE}.
 * </ul>
 *
 * <p>ES modules only, without dependencies.
 */
public final class NpmPackage {
    /** As npm demands it: at most 214 characters, lower case, safe in URLs. */
    private static final Pattern PACKAGE = Pattern.compile("(@[a-z0-9~-][a-z0-9._~-]*/)?[a-z0-9~-][a-z0-9._~-]*");

    private static final int LONGEST = 214;
    /** Semantic Versioning 2.0.0, without the rule against leading zeros in pre-release parts. */
    private static final Pattern VERSION =
            Pattern.compile("(0|[1-9]\\d*)(\\.(0|[1-9]\\d*)){2}(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?");

    private static final String PLACEHOLDER = "MODULE_NAME";

    private final Bundle bundle;
    private final String packageName;
    private final String version;

    /**
     * Describes a package.
     *
     * @throws IllegalArgumentException if the name or the version is none for npm
     */
    public NpmPackage(Bundle bundle, String packageName, String version) {
        if (!PACKAGE.matcher(packageName).matches() || packageName.length() > LONGEST) {
            throw new IllegalArgumentException("not a name for a package: " + packageName);
        }
        if (!VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("not a version: " + version);
        }
        this.bundle = bundle;
        this.packageName = packageName;
        this.version = version;
    }

    /** The name a package has if nobody gives one: the module's, in lower case with hyphens between words. */
    public static String defaultName(String moduleName) {
        String hyphenated = moduleName.replaceAll("([a-z0-9])([A-Z])", "$1-$2");
        return hyphenated.toLowerCase(Locale.ROOT).replace('$', '-').replaceAll("^[._]+", "");
    }

    /** The texts of all files but the module, by name. */
    Map<String, String> files() throws IOException {
        String name = bundle.name();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("package.json", packageJson(name));
        files.put("README.md", readme(name));
        files.put("NOTICE", Resources.text("/dev/amphora/browser/NOTICE"));
        files.put(name + ".js", bundle.script());
        files.put(name + ".d.ts", bundle.declarations());
        if (bundle.traceScript().isPresent()) {
            files.put(name + ".trace.js", bundle.traceScript().get());
        }
        files.put(name + ".worker.js", glue("worker-template.js", name));
        files.put(
                "worker.js",
                glue(bundle.isLibrary() ? "library-client-template.js" : "program-client-template.js", name));
        files.put("worker.d.ts", workerDeclarations(name));
        files.put("workerd.js", workerd(name));
        return files;
    }

    /** Writes all files but the module into a directory. */
    public void write(Path directory) throws IOException {
        Files.createDirectories(directory);
        for (Map.Entry<String, String> file : files().entrySet()) {
            Files.writeString(directory.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private static String glue(String template, String name) throws IOException {
        return Resources.text("/dev/amphora/glue/" + template).replace(PLACEHOLDER, name);
    }

    private String packageJson(String name) {
        return """
                {
                    "name": "PACKAGE",
                    "version": "VERSION",
                    "description": "MODULE_NAME, compiled from Java to WebAssembly by Amphora.",
                    "type": "module",
                    "sideEffects": false,
                    "main": "./MODULE_NAME.js",
                    "types": "./MODULE_NAME.d.ts",
                    "exports": {
                        ".": {
                            "types": "./MODULE_NAME.d.ts",
                            "workerd": "./workerd.js",
                            "browser": "./MODULE_NAME.js",
                            "node": "./MODULE_NAME.js",
                            "default": "./MODULE_NAME.js"
                        },
                        "./worker": {
                            "types": "./worker.d.ts",
                            "default": "./worker.js"
                        },
                        "./MODULE_NAME.wasm": "./MODULE_NAME.wasm",
                        "./package.json": "./package.json"
                    },
                    "files": ["*.js", "*.d.ts", "*.wasm", "*.wasm.map", "NOTICE"],
                    "amphora": { "jdk": JDK }
                }
                """
                .replace("JDK", bundle.jdk() == null ? "null" : "\"" + bundle.jdk() + "\"")
                .replace("PACKAGE", packageName)
                .replace("VERSION", version)
                .replace(PLACEHOLDER, name);
    }

    private String workerd(String name) {
        return """
                import module from './MODULE_NAME.wasm';
                import { FUNCTION as withModule } from './MODULE_NAME.js';

                export { EXPORTS } from './MODULE_NAME.js';

                export function FUNCTION(options = {}) {
                    return withModule({ module, ...options });
                }

                export default FUNCTION;
                """
                .replace("FUNCTION", bundle.isLibrary() ? "load" : "run")
                .replace("EXPORTS", bundle.isLibrary() ? "ArrayView, JavaError, lines, text" : "lines, text")
                .replace(PLACEHOLDER, name);
    }

    private String workerDeclarations(String name) {
        String options =
                """
                /** What goes to a worker can be copied: standard input all at once, the module by its URL. */
                export type WorkerOptions = Omit<OPTIONS, 'stdin' | 'module'> & {
                    stdin?: string | Uint8Array;
                    module?: string | WebAssembly.Module | BufferSource;
                };

                """;
        String library =
                """
                import type { Library, LibraryOptions } from './MODULE_NAME.js';

                export * from './MODULE_NAME.js';

                /** The functions of a library, each with a promise of what it returns. */
                export type Asynchronous<T> = {
                    [K in keyof T]: T[K] extends (...args: infer A) => infer R ? (...args: A) => Promise<Awaited<R>> : never;
                };

                /** What can be called in a worker: all but classes, and functions that take or return objects of these. */
                export type InWorker = Omit<Library, REFUSED>;

                """
                        + options.replace("OPTIONS", "LibraryOptions")
                        + """
                /**
                 * Loads the library in a worker of its own. Calls run one after the other, in the order in which they are made.
                 * `terminate` ends the worker, whatever it does; calls that it has not answered are rejected.
                 */
                export declare function load(
                    options?: WorkerOptions,
                ): Promise<{ library: Asynchronous<InWorker>; terminate(): void }>;
                export default load;

                /** Gives an array away with the next call that has it among its arguments: it is moved, not copied. */
                export declare function transfer<T extends ArrayBufferView>(array: T): T;
                """;
        String program =
                """
                import type { RunOptions } from './MODULE_NAME.js';

                export { type FlushableSink, type Sink, lines, text } from './MODULE_NAME.js';

                """
                        + options.replace("OPTIONS", "RunOptions")
                        + """
                /** Runs the program in a worker of its own and resolves to its exit code. */
                export declare function run(options?: WorkerOptions): Promise<number>;
                export default run;
                """;
        return (bundle.isLibrary() ? library.replace("REFUSED", bundle.refusedInWorker()) : program)
                .replace(PLACEHOLDER, name);
    }

    private String readme(String name) {
        String library =
                """
                ```js
                import load from 'PACKAGE';

                const library = await load();
                // library.METHOD(...), see MODULE_NAME.d.ts
                ```

                In a worker, so that the page stays responsive; each function returns a promise:

                ```js
                import load from 'PACKAGE/worker';

                const { library, terminate } = await load();
                ```
                """;
        String program =
                """
                ```js
                import run, { lines } from 'PACKAGE';

                const exitCode = await run({ args: ['x'], stdout: lines((line) => console.log(line)) });
                ```

                In a worker, so that the page stays responsive: the same from `PACKAGE/worker`.
                """;
        String text =
                """
                # PACKAGE

                Compiled from Java to WebAssembly by Amphora. ES modules, without dependencies, with TypeScript declarations.

                """
                        + (bundle.isLibrary() ? library : program)
                        + """

                Works unchanged with bundlers that understand `new URL('./file', import.meta.url)` (Vite, webpack 5, Rollup with a
                plugin), with esbuild if `MODULE_NAME.wasm` is copied beside its output, in a `<script type="module">`, and in Node.
                The host needs WebAssembly with exception handling: Chrome 137, Firefox 131, Safari 18.4, Node 24.15, or newer. A content
                security policy must allow `'wasm-unsafe-eval'` in `script-src`.

                The module contains parts of Amphora's runtime and of class libraries, see NOTICE.
                """;
        return text.replace("PACKAGE", packageName).replace(PLACEHOLDER, name);
    }
}
