// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java sources of a test, compiled with the JDK that runs it. */
final class Sources {
    private Sources() {}

    /** Compiles files, given as pairs of a name and a text, into {@code classes}. */
    static void compile(Path classes, String... namesAndTexts) throws IOException {
        Path sources = Files.createTempDirectory(classes.toAbsolutePath().getParent(), "sources");
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            Path file = sources.resolve(namesAndTexts[i]);
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, namesAndTexts[i + 1]));
        }
        Files.createDirectories(classes);
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        String path = classes + File.pathSeparator + System.getProperty("java.class.path");
        List<String> options = List.of("--release", "17", "-g", "-proc:none", "-cp", path, "-d", classes.toString());
        try (StandardJavaFileManager manager = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            boolean compiled = javac.getTask(
                            messages, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            assertTrue(compiled, messages.toString());
        }
    }
}
