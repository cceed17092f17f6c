// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.classlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.amphora.compiler.ClassLibrary;
import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.tests.support.HotSpot;
import dev.amphora.tests.support.InstalledJdk;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.JavaEngine;
import dev.amphora.tests.support.Outcome;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Programs can be built with each supported JDK that is installed, and behave as on that JDK. */
class BuildJdksTest {
    private static final List<Integer> SUPPORTED = List.of(17, 21, 25);
    private static final List<Class<?>> PROGRAMS = List.of(LibraryTour.class, StreamsTour.class);
    private static final int HEAP_MEBIBYTES = 256;

    @TestFactory
    List<DynamicTest> theLibraryIsClosedWithEachOfThem() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (int release : SUPPORTED) {
            Optional<InstalledJdk> jdk = InstalledJdk.find(release);
            if (jdk.isEmpty()) {
                System.out.println("[amphora] NOT RUN: programs built with JDK " + release
                        + "; none is installed where they usually are, and $AMPHORA_JDK" + release + " names none");
            } else {
                for (Class<?> program : PROGRAMS) {
                    tests.add(DynamicTest.dynamicTest(
                            program.getSimpleName() + " with JDK " + jdk.get().version(),
                            () -> compare(program.getName(), jdk.get())));
                }
            }
        }
        assertFalse(tests.isEmpty(), "none of the JDKs " + SUPPORTED + " is installed");
        return tests;
    }

    private static void compare(String program, InstalledJdk jdk) throws Exception {
        List<Path> classPath = List.of(classes());
        CompileOptions options = CompileOptions.release().withLibrary(ClassLibrary.ofJdk(jdk.home()));
        byte[] wasm = Compiler.compile(new CompileRequest(program, classPath, options), ProgressListener.NONE)
                .wasm();
        Outcome expected = HotSpot.of(jdk).run(program, classPath, HEAP_MEBIBYTES, Invocation.plain());
        assertEquals(expected, new JavaEngine().run(program, wasm, Invocation.plain()));
    }

    private static Path classes() throws URISyntaxException {
        return Path.of(LibraryTour.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }
}
