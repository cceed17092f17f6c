// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.exports;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.CompileOptions;
import dev.amphora.compiler.CompileRequest;
import dev.amphora.compiler.Compiler;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.engine.CompiledModule;
import dev.amphora.engine.Executor;
import dev.amphora.engine.ExhaustionException;
import dev.amphora.engine.InstanceOptions;
import dev.amphora.engine.Snapshot;
import dev.amphora.tests.exports.Boundary.Color;
import dev.amphora.tests.exports.Boundary.Point;
import dev.amphora.tests.exports.Boundary.Shape;
import dev.amphora.tests.exports.Boundary.Tree;
import dev.amphora.wasi.ProcExit;
import dev.amphora.wasi.WasiHost;
import dev.amphora.wasi.library.GuestJavaException;
import dev.amphora.wasi.library.JavaLibrary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A library behind a Java interface, on the Java engine. */
class JavaLibraryTest {
    private static CompiledModule module;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private WasiHost host;
    private JavaLibrary library;

    /** All of {@link Boundary}, but for what ends in an underscore. */
    interface Everything {
        int add(int a, int b);

        int divide(int a, int b);

        long multiply(long a, long b);

        boolean both(boolean a, boolean b);

        byte negate(byte value);

        short half(short value);

        char next(char c);

        float third(float value);

        double power(double base, int exponent);

        String repeat(String text, int times);

        int[] sorted(int[] values);

        byte[] reversed(byte[] bytes);

        double[] scaled(float[] values, double by);

        boolean[] flipped(boolean[] bits, short[] shorts, char[] chars, long[] longs);

        String[][] transposed(String[][] rows);

        Shape moved(Shape shape, double dx, double dy);

        int sum(Tree tree);

        Map<String, Integer> counted(Collection<String> words);

        List<Long> values(Map<Color, Long> map);

        String first(String text);

        String nothing();

        int depth(int n);

        void say(String text);

        int calls();

        default int twice(int a) {
            return add(a, a);
        }
    }

    @BeforeAll
    static void compile() throws Exception {
        Path classes = Path.of(Boundary.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        CompileRequest request = CompileRequest.library(List.of(classes), CompileOptions.release());
        module = CompiledModule.decode(
                Compiler.compile(request, ProgressListener.NONE).wasm());
    }

    @BeforeEach
    void instantiate() throws IOException {
        host = WasiHost.builder().stdout(out).build();
        library = JavaLibrary.instantiate(
                module,
                host,
                InstanceOptions.DEFAULT.withExecutor(Executor.COMPILER).withFuel(500_000_000));
    }

    @AfterEach
    void close() throws IOException {
        library.close();
        host.close();
    }

    @Test
    void numbersCross() {
        Everything all = library.as(Everything.class);
        assertEquals(5, all.add(2, 3));
        assertEquals(-3, all.divide(-7, 2));
        assertEquals(0x1234_5678_9ABCL, all.multiply(0x1234_5678_9ABCL, 1));
        assertTrue(all.both(true, true));
        assertEquals((byte) -128, all.negate((byte) -128));
        assertEquals((short) -16384, all.half(Short.MIN_VALUE));
        assertEquals('\uFFFF', all.next('\uFFFE'));
        assertEquals(1f / 3, all.third(1));
        assertEquals(1024.0, all.power(2, 10));
        assertEquals(14, all.twice(7));
    }

    @Test
    void textsAndArraysCross() {
        Everything all = library.as(Everything.class);
        assertEquals("aéaé", all.repeat("aé", 2));
        assertEquals("\uD83D\uDE00\uD800", all.repeat("\uD83D\uDE00\uD800", 1));
        assertEquals("x".repeat(100_000), all.repeat("x", 100_000));
        assertArrayEquals(new int[] {-1, 2, 3}, all.sorted(new int[] {3, -1, 2}));
        assertArrayEquals(new int[0], all.sorted(new int[0]));
        byte[] large = new byte[300_000];
        large[0] = 9;
        assertEquals(9, all.reversed(large)[299_999]);
        assertArrayEquals(new double[] {1.5}, all.scaled(new float[] {0.5f}, 3));
        assertArrayEquals(
                new boolean[] {true, false},
                all.flipped(new boolean[] {false, true}, new short[] {-1, -1}, new char[] {'a', 'b'}, new long[] {
                    Long.MIN_VALUE, Long.MIN_VALUE + 1
                }));
        assertArrayEquals(
                new String[][] {{"a", "c"}, {"b", "d"}}, all.transposed(new String[][] {{"a", "b"}, {"c", "d"}}));
    }

    @Test
    void recordsEnumsAndCollectionsCross() {
        Everything all = library.as(Everything.class);
        Shape shape = new Shape("s", List.of(new Point(1, 2)), Color.GREEN, Optional.of("n"), null);
        assertEquals(
                new Shape("s'", List.of(new Point(2, 4)), Color.BLUE, Optional.of("n!"), new Point(1, 2)),
                all.moved(shape, 1, 2));
        assertEquals(6, all.sum(new Tree(1, List.of(new Tree(2, List.of()), new Tree(3, List.of())))));
        assertEquals(Map.of("a", 2, "b", 1), all.counted(List.of("a", "b", "a")));
        assertEquals(List.of(7L), all.values(Map.of(Color.RED, 7L)));
        assertEquals("none", all.first(null));
        assertNull(all.first(""));
        assertThrows(NullPointerException.class, () -> all.repeat(null, 1));
    }

    @Test
    void exceptionsCross() {
        Everything all = library.as(Everything.class);
        GuestJavaException e = assertThrows(GuestJavaException.class, () -> all.divide(1, 0));
        assertEquals("java.lang.ArithmeticException", e.javaClass());
        assertEquals("/ by zero", e.javaMessage());
        assertTrue(e.javaStackTrace().contains("java.lang.ArithmeticException: / by zero"), e.javaStackTrace());
        assertEquals(
                "java.lang.NullPointerException",
                assertThrows(GuestJavaException.class, all::nothing).javaClass());
        assertThrows(GuestJavaException.class, () -> all.repeat("x", -1));
        assertEquals(3, all.add(1, 2));
    }

    @Test
    void eachInstanceHasItsStateAndItsLimits() throws IOException {
        Everything all = library.as(Everything.class);
        assertEquals(1, all.calls());
        assertEquals(2, all.calls());
        all.say("hello");
        assertEquals("hello", out.toString());
        try (JavaLibrary other = JavaLibrary.instantiate(module, host, InstanceOptions.DEFAULT)) {
            assertEquals(1, other.as(Everything.class).calls());
        }
        library.instance().setFuel(10);
        assertThrows(ExhaustionException.class, () -> all.depth(1000));
    }

    @Test
    void aWarmCopyGoesOnFromWhereTheOriginalWas() {
        Everything all = library.as(Everything.class);
        assertEquals(1, all.calls());
        Snapshot warm = library.instance().snapshot();
        assertEquals(2, all.calls());
        for (int i = 0; i < 2; i++) {
            try (JavaLibrary copy = JavaLibrary.instantiate(warm, host, InstanceOptions.DEFAULT)) {
                Everything copied = copy.as(Everything.class);
                assertEquals(2, copied.calls());
                assertEquals(3, copied.calls());
                String trace = assertThrows(GuestJavaException.class, () -> copied.divide(1, 0))
                        .javaStackTrace();
                assertTrue(trace.contains("at dev.amphora.tests.exports.Boundary.divide(Boundary.java:"), trace);
            }
        }
        assertEquals(3, all.calls());
    }

    /** Not there. */
    interface Absent {
        int subtract(int a, int b);
    }

    /** Of other types. */
    interface Wrong {
        long add(int a, int b);
    }

    /** Too few. */
    interface Fewer {
        int add(int a);
    }

    /** A record of another shape. */
    record Other(int value) {}

    interface WrongRecord {
        int sum(Other tree);
    }

    /** With an object, which does not leave the module. */
    interface WithObject {
        Basket basketOf(String item);
    }

    @Test
    void anInterfaceThatDoesNotFitIsRefusedAtOnce() {
        for (Class<?> type :
                List.of(Absent.class, Wrong.class, Fewer.class, WrongRecord.class, WithObject.class, String.class)) {
            assertThrows(IllegalArgumentException.class, () -> library.as(type), type.getName());
        }
        String refused = assertThrows(IllegalArgumentException.class, () -> library.as(WithObject.class))
                .getMessage();
        assertTrue(refused.endsWith("objects of the exported class Basket are for JavaScript only"), refused);
    }

    interface Ending {
        int exit(int code);

        int calls();
    }

    /** What it has left is no state to go on with. */
    @Test
    void endsForGoodWithTheExitCode() {
        Ending ending = library.as(Ending.class);
        ending.calls();
        assertEquals(3, assertThrows(ProcExit.class, () -> ending.exit(3)).code());
        assertEquals(3, assertThrows(ProcExit.class, ending::calls).code());
        assertEquals(
                3,
                assertThrows(ProcExit.class, () -> library.as(Ending.class).exit(4))
                        .code());
    }
}
