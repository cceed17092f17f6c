// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.classlib;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.amphora.compiler.ClassLibrary;
import dev.amphora.compiler.Coverage;
import dev.amphora.compiler.CoverageReport.Count;
import dev.amphora.compiler.Diagnostic;
import dev.amphora.compiler.JarCoverage;
import dev.amphora.compiler.ProgressListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a jar it is said what is missing, and how that is reached. */
class JarCoverageTest {
    @TempDir
    Path directory;

    @Test
    void whatIsMissingComesWithTheCallsThatReachIt() throws Exception {
        Path jar = jar();
        JarCoverage coverage = Coverage.ofJar(jar, List.of(jar), ClassLibrary.ofThisJdk(), ProgressListener.NONE);
        // The two methods and the constructor.
        assertEquals(new Count(2, 0, 1), coverage.methods());
        assertEquals(1, coverage.problems().size());
        Diagnostic only = coverage.problems().get(0);
        assertEquals(
                "method java.lang.Runtime.exec(java.lang.String[]) is not supported by Amphora's class library:"
                        + " there are no other processes",
                only.message());
        assertEquals(
                Lacking.class.getName() + ".inside(Lacking.java:18)",
                only.position().toString());
        assertEquals(List.of(Lacking.class.getName() + ".lacksSomething(Lacking.java:14)"), only.callPath());
    }

    private Path jar() throws IOException {
        String name = Lacking.class.getName().replace('.', '/') + ".class";
        Path jar = directory.resolve("lacking.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
                InputStream in = Lacking.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new ZipEntry(name));
            in.transferTo(out);
        }
        return jar;
    }
}
