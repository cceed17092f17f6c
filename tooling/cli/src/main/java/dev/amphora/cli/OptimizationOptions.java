// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import dev.amphora.compiler.ClassLibrary;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.Scheduling;
import dev.amphora.compiler.Unsupported;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options that say how a program is compiled. */
final class OptimizationOptions {
    private static final long MIN_HEAP_BYTES = 256L << 10;
    private static final long MAX_HEAP_BYTES = 4000L << 20;

    @Option(names = "--release", description = "Optimise, without function names (the default).")
    boolean release;

    @Option(names = "--debug", description = "Keep function names for debuggers and traces.")
    boolean debug;

    @Option(
            names = "--max-heap",
            paramLabel = "SIZE",
            description = "Limit of the Java heap, such as 64m. Past it, OutOfMemoryError is thrown.")
    String maxHeap;

    @Option(
            names = "--gc-stress",
            description = "Collect garbage at every allocation, of a large heap at fewer and fewer (for tests; slow).")
    boolean gcStress;

    @Option(names = "--verify-heap", description = "Check the heap around every collection (for tests; slow).")
    boolean verifyHeap;

    @Option(
            names = "--gc",
            paramLabel = "KIND",
            description = "mark-region (the default), or none: memory is never reused, for programs that end soon.")
    String collector;

    @Option(
            names = "--exceptions",
            paramLabel = "KIND",
            description =
                    "native (the default), or portable: larger and slower, but runs on hosts without WebAssembly's"
                            + " exception handling, such as WAMR, Node 20 and Wasmtime before 47.")
    String exceptions;

    @Option(
            names = "--threads",
            paramLabel = "KIND",
            description =
                    "When a thread that computes lets others run. cooperative: when it waits, or seems to; preemptive:"
                            + " after some milliseconds in the program's loops and recursions, which makes these"
                            + " slower; automatic (the default): preemptive if the program waits by the clock or has"
                            + " daemons.")
    String threads;

    @Option(
            names = "--classlib",
            paramLabel = "KIND",
            description =
                    "layered (the default): classes of java.* come from Amphora, the JDK and TeaVM; or apache: none"
                            + " comes from the JDK, so that everything in the module is under the Apache License.")
    String classLibrary;

    @Option(
            names = "--jdk",
            paramLabel = "DIR",
            description = "The JDK that classes come from: 17, 21 or 25. Default: the one that runs this command.")
    Path jdk;

    @Option(
            names = "--locales",
            paramLabel = "TAG",
            split = ",",
            description =
                    "Locales whose texts and patterns the program has beside English, such as de-AT,ja. They come from the"
                            + " JDK's module jdk.localedata.")
    List<String> locales = List.of();

    @Option(
            names = "--charsets",
            paramLabel = "NAME",
            split = ",",
            description =
                    "Charsets that the program has beside UTF-8, UTF-16, ISO-8859-1 and those of one byte whose names are"
                            + " constants in its class files, such as Shift_JIS,GB18030.")
    List<String> charsets = List.of();

    @Option(
            names = "--unsupported",
            paramLabel = "KIND",
            description =
                    "error (the default): what the class path and the class library do not have ends the compilation; or"
                            + " throw: it is a warning, and the program throws NoClassDefFoundError and its like if it"
                            + " gets there.")
    String unsupported;

    CompileOptions compileOptions() throws Mistake {
        if (release && debug) {
            throw new Mistake("--release and --debug exclude each other", null);
        }
        return (debug ? CompileOptions.debug() : CompileOptions.release())
                .withMaxHeapBytes(maxHeapBytes())
                .withCollects(collects())
                .withPortableExceptions(portableExceptions())
                .withScheduling(scheduling())
                .withLibrary(library())
                .withUnsupported(unsupported())
                .withGcStress(gcStress)
                .withVerifyHeap(verifyHeap);
    }

    private long maxHeapBytes() throws Mistake {
        if (maxHeap == null) {
            return 0;
        }
        long bytes = ByteSize.parse(maxHeap);
        if (bytes < MIN_HEAP_BYTES || bytes > MAX_HEAP_BYTES) {
            throw new Mistake("no heap can have a limit of " + maxHeap, "choose between 256k and 4000m");
        }
        return bytes;
    }

    private boolean collects() throws Mistake {
        if (collector == null || collector.equals("mark-region")) {
            return true;
        }
        if (!collector.equals("none")) {
            throw new Mistake("no collector is called " + collector, "choose mark-region or none");
        }
        if (gcStress) {
            throw new Mistake("--gc=none and --gc-stress exclude each other", null);
        }
        return false;
    }

    private boolean portableExceptions() throws Mistake {
        if (exceptions == null || exceptions.equals("native")) {
            return false;
        }
        if (!exceptions.equals("portable")) {
            throw new Mistake(
                    "there is no way called " + exceptions + " to handle exceptions", "choose native or portable");
        }
        return true;
    }

    private Scheduling scheduling() throws Mistake {
        return switch (threads == null ? "automatic" : threads) {
            case "automatic" -> Scheduling.AUTOMATIC;
            case "cooperative" -> Scheduling.COOPERATIVE;
            case "preemptive" -> Scheduling.PREEMPTIVE;
            default -> throw new Mistake("threads cannot be " + threads, "choose automatic, cooperative or preemptive");
        };
    }

    private Unsupported unsupported() throws Mistake {
        if (unsupported == null || unsupported.equals("error")) {
            return Unsupported.ERROR;
        }
        if (!unsupported.equals("throw")) {
            throw new Mistake("nothing unsupported can " + unsupported, "choose error or throw");
        }
        return Unsupported.THROW;
    }

    private ClassLibrary library() throws Mistake {
        if (classLibrary != null && classLibrary.equals("apache")) {
            if (jdk != null || !locales.isEmpty()) {
                throw new Mistake(
                        "--classlib=apache and " + (jdk != null ? "--jdk" : "--locales") + " exclude each other", null);
            }
            return ClassLibrary.apache();
        }
        if (classLibrary != null && !classLibrary.equals("layered")) {
            throw new Mistake("no class library is called " + classLibrary, "choose layered or apache");
        }
        for (String tag : locales) {
            if (!Locale.forLanguageTag(tag).toLanguageTag().equals(tag) || tag.equals("und")) {
                throw new Mistake(
                        tag + " is no locale", "name locales by their language tags, such as de-AT or zh-Hant");
            }
        }
        return (jdk == null ? ClassLibrary.ofThisJdk() : libraryOf(jdk))
                .withLocales(locales)
                .withCharsets(checkedCharsets());
    }

    private List<String> checkedCharsets() throws Mistake {
        for (String name : charsets) {
            try {
                Charset.forName(name);
            } catch (IllegalArgumentException e) {
                throw new Mistake("there is no charset called " + name, null);
            }
        }
        return charsets;
    }

    /** The class library with the classes of the JDK that is installed in a directory. */
    static ClassLibrary libraryOf(Path jdk) throws Mistake {
        if (!Files.isRegularFile(jdk.resolve("lib").resolve("modules"))) {
            throw new Mistake(
                    jdk + " is no JDK: it has no file lib/modules", "name the directory that JAVA_HOME would");
        }
        return ClassLibrary.ofJdk(jdk);
    }

    /** Whether any of these options was given. */
    boolean given() {
        return release
                || debug
                || maxHeap != null
                || collector != null
                || exceptions != null
                || threads != null
                || classLibrary != null
                || jdk != null
                || !locales.isEmpty()
                || !charsets.isEmpty()
                || unsupported != null
                || gcStress
                || verifyHeap;
    }
}
