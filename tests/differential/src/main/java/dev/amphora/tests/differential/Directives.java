// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.Unsupported;
import dev.amphora.tests.support.Invocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a program's leading comment lines say about running it:
 *
 * <pre>
 * // @args one two          arguments, split at spaces
 * // @stress-args one       arguments instead of those above when collecting at every allocation
 * // @stdin first\nsecond   standard input, with the escapes of a Java string; may be repeated, the texts are joined
 * // @env NAME=value        one variable of the environment, which is empty otherwise; may be repeated
 * // @exit 3                the exit code HotSpot must give; 0 otherwise
 * // @stderr ignore         standard error is not compared
 * // @files                 the working directory is empty, and the program may use it; it has no files otherwise
 * // @classpath zxing       a library the program needs; may be repeated
 * // @locales de-AT,ja     the locales, beside English, whose data the module contains
 * // @charsets GBK,Big5    the charsets, beside those that it names, which the module contains
 * // @unsupported throw    what is missing throws when it is reached; compiling it fails otherwise
 * // @max-heap 64         MiB of heap on HotSpot and in the module; 512 on HotSpot and no limit in the module otherwise
 * // @timeout 120           seconds the program may take on any host; 60 otherwise
 * // @costly               on HotSpot, the Java engine and Node only, unless all hosts are asked for
 * // @alone                 never in one module with other programs; so it is also with some of the above
 * </pre>
 */
public record Directives(
        Invocation invocation,
        Invocation stressInvocation,
        int exitCode,
        boolean ignoresStderr,
        List<Library> libraries,
        List<String> locales,
        List<String> charsets,
        boolean mayLackParts,
        int maxHeapMebibytes,
        boolean costly,
        boolean alone) {
    private static final int DEFAULT_HEAP = 512;

    /**
     * Whether the program may be in one module with others: not if the module would be compiled otherwise, and not if it
     * tells who called {@code main} when it ends.
     */
    boolean shares() {
        return !alone
                && exitCode == 0
                && libraries.isEmpty()
                && locales.isEmpty()
                && charsets.isEmpty()
                && !mayLackParts
                && maxHeapMebibytes == DEFAULT_HEAP;
    }

    /** How the program's module is compiled, given how modules are compiled for the host. */
    CompileOptions limited(CompileOptions options) {
        CompileOptions localized = locales.isEmpty() && charsets.isEmpty()
                ? options
                : options.withLibrary(options.library().withLocales(locales).withCharsets(charsets));
        CompileOptions forgiving = mayLackParts ? localized.withUnsupported(Unsupported.THROW) : localized;
        return maxHeapMebibytes == DEFAULT_HEAP ? forgiving : forgiving.withMaxHeapBytes((long) maxHeapMebibytes << 20);
    }

    public static Directives parse(String sourceName, List<String> lines) {
        Parser parser = new Parser(sourceName);
        for (String line : lines) {
            if (!line.startsWith("//")) {
                break;
            }
            String text = line.substring(2).strip();
            if (text.startsWith("@")) {
                int space = text.indexOf(' ');
                parser.accept(
                        space < 0 ? text : text.substring(0, space),
                        space < 0 ? "" : text.substring(space + 1).strip());
            }
        }
        return parser.finish();
    }

    private static final class Parser {
        private final String sourceName;
        private final StringBuilder stdin = new StringBuilder();
        private final Map<String, String> environment = new TreeMap<>();
        private final List<Library> libraries = new ArrayList<>();
        private List<String> args = List.of();
        private List<String> locales = List.of();
        private List<String> charsets = List.of();
        private List<String> stressArgs;
        private int exitCode;
        private int maxHeapMebibytes = DEFAULT_HEAP;
        private boolean ignoresStderr;
        private boolean files;
        private boolean alone;
        private boolean costly;
        private boolean mayLackParts;
        private Duration timeout = Duration.ofSeconds(60);

        Parser(String sourceName) {
            this.sourceName = sourceName;
        }

        void accept(String name, String value) {
            switch (name) {
                case "@args" -> args = words(value);
                case "@stress-args" -> stressArgs = words(value);
                case "@stdin" -> stdin.append(value.translateEscapes());
                case "@env" -> {
                    int equals = value.indexOf('=');
                    require(equals > 0, name, value);
                    environment.put(value.substring(0, equals), value.substring(equals + 1));
                }
                case "@exit" -> exitCode = Integer.parseInt(value);
                case "@stderr" -> {
                    require(value.equals("ignore"), name, value);
                    ignoresStderr = true;
                }
                case "@files" -> {
                    require(value.isEmpty(), name, value);
                    files = true;
                }
                case "@costly" -> {
                    require(value.isEmpty(), name, value);
                    costly = true;
                }
                case "@alone" -> {
                    require(value.isEmpty(), name, value);
                    alone = true;
                }
                case "@unsupported" -> {
                    require(value.equals("throw"), name, value);
                    mayLackParts = true;
                }
                case "@locales" -> locales = List.of(value.split(","));
                case "@charsets" -> charsets = List.of(value.split(","));
                case "@classpath" -> libraries.add(Library.named(value));
                case "@max-heap" -> maxHeapMebibytes = Integer.parseInt(value);
                case "@timeout" -> timeout = Duration.ofSeconds(Long.parseLong(value));
                default -> require(false, name, value);
            }
        }

        Directives finish() {
            Invocation invocation = Invocation.plain()
                    .withArgs(args)
                    .withEnvironment(environment)
                    .withStdin(stdin.toString())
                    .withTimeout(timeout);
            if (files) {
                invocation = invocation.withFiles();
            }
            return new Directives(
                    invocation,
                    stressArgs == null ? invocation : invocation.withArgs(stressArgs),
                    exitCode,
                    ignoresStderr,
                    List.copyOf(libraries),
                    locales,
                    charsets,
                    mayLackParts,
                    maxHeapMebibytes,
                    costly,
                    alone);
        }

        private void require(boolean condition, String name, String value) {
            if (!condition) {
                throw new IllegalArgumentException(sourceName + ": bad directive: " + name + " " + value);
            }
        }

        private static List<String> words(String value) {
            return value.isEmpty() ? List.of() : List.of(value.split(" +"));
        }
    }
}
