// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassFileStructureTest {
    @Test
    void acceptsWhatTheJavaCompilerMakes() throws IOException {
        for (Class<?> type : List.of(Frontend.class, ProgramFiles.class, CallPaths.class, Long.class)) {
            assertEquals(null, ClassFileStructure.fault(bytes(type)), type.getName());
        }
    }

    @Test
    void findsEveryTruncation() throws IOException {
        byte[] whole = bytes(ProgramFiles.class);
        for (int length = 0; length < whole.length; length++) {
            assertEquals("it is cut off", ClassFileStructure.fault(Arrays.copyOf(whole, length)), length + " bytes");
        }
    }

    @Test
    void saysWhatElseIsWrong() throws IOException {
        byte[] whole = bytes(ProgramFiles.class);
        assertEquals("it has bytes past its end", ClassFileStructure.fault(Arrays.copyOf(whole, whole.length + 1)));
        byte[] otherMagic = whole.clone();
        otherMagic[0] = 0;
        assertEquals("it is not a class file", ClassFileStructure.fault(otherMagic));
        byte[] otherConstant = whole.clone();
        otherConstant[10] = 99;
        assertEquals("its constant pool has an unknown kind of constant", ClassFileStructure.fault(otherConstant));
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
            return in.readAllBytes();
        }
    }
}
