// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BrokenClassFilesTest {
    @Test
    void acceptsWhatTheJavaCompilerMakes() throws IOException {
        for (Class<?> type : List.of(ProgressBar.class, Main.class, Program.class, ModuleRunner.class, Long.class)) {
            assertEquals(Optional.empty(), BrokenClassFiles.fault(bytes(type)), type.getName());
        }
    }

    @Test
    void findsEveryTruncation() throws IOException {
        byte[] whole = bytes(Program.class);
        for (int length = 0; length < whole.length; length++) {
            assertEquals(
                    Optional.of("it is cut off"),
                    BrokenClassFiles.fault(Arrays.copyOf(whole, length)),
                    length + " bytes");
        }
    }

    @Test
    void saysWhatElseIsWrong() throws IOException {
        byte[] whole = bytes(Program.class);
        assertEquals(
                Optional.of("it has bytes past its end"),
                BrokenClassFiles.fault(Arrays.copyOf(whole, whole.length + 1)));
        byte[] otherMagic = whole.clone();
        otherMagic[0] = 0;
        assertEquals(Optional.of("it is not a class file"), BrokenClassFiles.fault(otherMagic));
        byte[] otherConstant = whole.clone();
        otherConstant[10] = 99;
        assertEquals(
                Optional.of("its constant pool has an unknown kind of constant"),
                BrokenClassFiles.fault(otherConstant));
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }
}
