// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.differential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.runtime.core.HeapState;
import dev.amphora.runtime.core.Layout;
import dev.amphora.tests.support.Invocation;
import dev.amphora.tests.support.JavaEngine;
import dev.amphora.tests.support.Outcome;
import dev.amphora.tests.support.RunFailure;
import dev.amphora.wasm.binary.WasmDecoder;
import dev.amphora.wasm.model.DataSegment;
import dev.amphora.wasm.model.Instr;
import dev.amphora.wasm.model.WasmModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Breaks what the collector is told about a program's references, in a module that collects at every allocation and
 * verifies its heap. A fault of the compiler of such a kind must not go unnoticed.
 */
class PlantedFaultsTest {
    private static final String SOURCE =
            """
            public class Graph {
                static final class Node {
                    final Object first;
                    final Object last;
                    Node(Object first, Object last) {
                        this.first = first;
                        this.last = last;
                    }
                    int size() {
                        return size(first) + size(last);
                    }
                    static int size(Object part) {
                        return part instanceof Node ? ((Node) part).size() : ((int[]) part).length;
                    }
                }
                static Object kept;
                static Object build(int depth) {
                    return depth == 0 ? new int[1] : new Node(build(depth - 1), build(depth - 1));
                }
                public static void main(String[] args) {
                    Node root = (Node) build(4);
                    kept = new Node(root, build(3));
                    root = (Node) build(2);
                    System.out.println(((Node) kept).size() + " " + root.size());
                }
            }
            """;
    private static final String EXPECTED = "24 4\n";

    @TempDir
    static Path directory;

    private static byte[] sound;

    @BeforeAll
    static void compile() throws Exception {
        Path source = Files.writeString(directory.resolve("Graph.java"), SOURCE);
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-d", directory.toString(), "--release", "17", source.toString()));
        CompileRequest request = new CompileRequest("Graph", List.of(directory), Host.NODE_GC_STRESS.options());
        sound = Compiler.compile(request, ProgressListener.NONE).wasm();
    }

    /** A module whose memory, as it is at the start, can be changed where it is not zero. */
    private static final class Patched {
        private final byte[] wasm = sound.clone();
        private final WasmModule module = WasmDecoder.decode(wasm);

        /** Where the module holds a byte of memory, or -1 if it leaves it zero. */
        private int position(int address) {
            int from = 0;
            for (DataSegment segment : module.dataSegments()) {
                int at = indexOf(segment.bytes(), from);
                int start = ((Instr.I32Const) segment.offset().get(0)).value();
                if (address >= start && address < start + segment.bytes().length) {
                    return at + address - start;
                }
                from = at + segment.bytes().length;
            }
            return -1;
        }

        private static int indexOf(byte[] part, int from) {
            int at = from;
            while (!Arrays.equals(sound, at, at + part.length, part, 0, part.length)) {
                at++;
            }
            return at;
        }

        int load(int address) {
            int value = 0;
            for (int i = 3; i >= 0; i--) {
                int at = position(address + i);
                value = value << 8 | (at < 0 ? 0 : wasm[at] & 0xFF);
            }
            return value;
        }

        void store(int address, int value) {
            for (int i = 0; i < 4; i++) {
                int b = value >> 8 * i & 0xFF;
                int at = position(address + i);
                if (at >= 0) {
                    wasm[at] = (byte) b;
                } else {
                    assertEquals(0, b, "a byte that the module leaves zero");
                }
            }
        }

        /** Whether it does what it should. A damaged program may do anything else, and never end. */
        boolean isRight() throws IOException {
            try (JavaEngine engine = new JavaEngine()) {
                Outcome outcome = engine.run("Graph", wasm, Invocation.plain().withTimeout(Duration.ofSeconds(2)));
                return outcome.exitCode() == 0 && outcome.stdout().equals(EXPECTED);
            } catch (RunFailure e) {
                return false;
            }
        }
    }

    @Test
    void theSoundModuleIsRight() throws Exception {
        assertTrue(new Patched().isRight());
    }

    @Test
    void referenceMapsThatLackTheirLastField() throws Exception {
        Patched patched = new Patched();
        int table = patched.load(HeapState.CLASS_TABLE);
        int changed = 0;
        for (int id = 1; id < patched.load(HeapState.CLASS_COUNT); id++) {
            int record = table + (id << Layout.CLASS_RECORD_SHIFT);
            int map = patched.load(record + Layout.CLASS_REFERENCE_MAP);
            if (map != 0) {
                // The count is in the low half of the word.
                patched.store(map + Layout.MAP_COUNT, patched.load(map + Layout.MAP_COUNT) - 1);
                changed++;
            }
        }
        assertTrue(changed > 0);
        assertFalse(patched.isRight());
    }

    @Test
    void staticFieldsThatAreNoRoots() throws Exception {
        Patched patched = new Patched();
        patched.store(HeapState.STATIC_REFS_LIMIT, patched.load(HeapState.STATIC_REFS_BASE));
        assertFalse(patched.isRight());
    }

    @Test
    void aFrameThatIsNoRoot() throws Exception {
        Patched patched = new Patched();
        // The bottom of the stack, and so the frames of main and of some that it calls, lies below what is scanned.
        patched.store(HeapState.SHADOW_BASE, patched.load(HeapState.SHADOW_BASE) + 64);
        assertFalse(patched.isRight());
    }
}
