// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes with more members than one method can list, such as Kotlin's {@code ArraysKt}, have tables too. */
class LargeTablesTest {
    private static final int MEMBERS = 1500;

    @TempDir
    Path directory;

    @Test
    void aClassOfManyMembersIsLookedAtByReflection() throws IOException {
        StringBuilder many = new StringBuilder("class Many {");
        for (int i = 0; i < MEMBERS; i++) {
            many.append("\nstatic void method%d(String[] a, String b, long c, int d, Object e) {}".formatted(i));
        }
        Path classes = directory.resolve("classes");
        Sources.compile(
                classes,
                "Main.java",
                """
                public class Main {
                    public static void main(String[] args) throws Exception {
                        System.out.println(Many.class.getDeclaredMethods().length);
                    }
                }
                """,
                "Many.java",
                many.append("\n}").toString());
        CompileRequest request = new CompileRequest("Main", List.of(classes), CompileOptions.release());
        assertDoesNotThrow(() -> Compiler.compile(request, ProgressListener.NONE));
    }
}
