// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.amphora.wasm.model.CustomSection;
import dev.amphora.wasm.model.TraceTable;
import dev.amphora.wasm.model.TraceTable.Function;
import dev.amphora.wasm.model.TraceTable.Kind;
import dev.amphora.wasm.model.TraceTable.Method;
import dev.amphora.wasm.model.TraceTable.Place;
import dev.amphora.wasm.model.TraceTable.Row;
import dev.amphora.wasm.model.WasmModule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceSectionTest {
    private static final String EXCEPTION = "java.lang.Exception";
    private static final String THROWABLE = "java.lang.Throwable";

    /** In the order that the section has: by class. */
    private static final TraceTable TABLE = new TraceTable(
            List.of(
                    new Method("app.Main", "main", "Main.java", Kind.SHOWN, null),
                    new Method("app.Main$Failure", "<init>", "Main.java", Kind.CONSTRUCTOR, EXCEPTION),
                    new Method("app.Odd", "run", "Other.java", Kind.SHOWN, null),
                    new Method("app.Stripped", "x", null, Kind.SHOWN, null),
                    new Method("dev.amphora.Thrower", "throwIt", "Thrower.java", Kind.HIDDEN, null),
                    new Method(EXCEPTION, "<init>", "Exception.java", Kind.CONSTRUCTOR, THROWABLE),
                    new Method(THROWABLE, "<init>", "Throwable.java", Kind.CONSTRUCTOR, "java.lang.Object"),
                    new Method(THROWABLE, "fillInStackTrace", "Throwable.java", Kind.FILL, null)),
            List.of(
                    new Function(100, Function.NO_METHOD, List.of()),
                    new Function(
                            200,
                            0,
                            List.of(
                                    new Row(210, List.of(new Place(0, 12))),
                                    new Row(220, List.of(new Place(2, 3), new Place(3, 0), new Place(0, 9))),
                                    new Row(230, List.of(new Place(0, 1000))))),
                    new Function(300, 1, List.of(new Row(300, List.of(new Place(1, 40))))),
                    new Function(400, 5, List.of()),
                    new Function(500, 6, List.of()),
                    new Function(600, 7, List.of()),
                    new Function(700, 4, List.of())));

    @Test
    void whatIsWrittenIsReadBack() throws MalformedException {
        assertEquals(TABLE, TraceSectionDecoder.decode(TraceSectionEncoder.encode(TABLE)));
    }

    @Test
    void aModuleWithoutTheSectionHasNoTable() {
        assertNull(TraceSectionDecoder.decode(WasmModule.builder().build()));
    }

    @Test
    void noBeginningOfASectionIsTakenForAWholeOne() {
        byte[] bytes = TraceSectionEncoder.encode(TABLE).bytes();
        for (int length = 0; length < bytes.length; length++) {
            CustomSection cut = new CustomSection(TraceTable.SECTION, Arrays.copyOf(bytes, length));
            assertThrows(MalformedException.class, () -> TraceSectionDecoder.decode(cut));
        }
    }

    @Test
    void anOffsetBelongsToTheRowBeforeIt() {
        assertEquals(List.of(), TABLE.places(99));
        assertEquals(List.of(), TABLE.places(150));
        assertEquals(List.of(new Place(0, 0)), TABLE.places(205));
        assertEquals(List.of(new Place(0, 12)), TABLE.places(219));
        assertEquals(List.of(new Place(2, 3), new Place(3, 0), new Place(0, 9)), TABLE.places(220));
    }

    @Test
    void inlinedPlacesAreFramesOfTheirOwn() {
        assertEquals(
                List.of("app.Odd.run(Other.java:3)", "app.Stripped.x(Unknown Source)", "app.Main.main(Main.java:9)"),
                TABLE.describe(new int[] {225, 150}));
    }

    @Test
    void whatMadeTheExceptionIsLeftOut() {
        assertEquals(
                List.of("app.Main.main(Main.java:12)"),
                TABLE.describeException(new int[] {700, 600, 500, 400, 300, 210}));
    }

    @Test
    void aConstructorThatAnotherExceptionCameFromIsShown() {
        // A Failure made in the constructor of an exception that is no Failure.
        assertEquals(
                List.of("java.base/java.lang.Exception.<init>(Exception.java)", "app.Main.main(Main.java:12)"),
                TABLE.describeException(new int[] {600, 500, 300, 400, 210}));
    }

    @Test
    void aTraceFilledInLaterBeginsAtTheCaller() {
        assertEquals(List.of("app.Main.main(Main.java:1000)"), TABLE.describeException(new int[] {600, 240}));
    }

    @Test
    void methodsOfTheLibraryAreNamedWithTheirModule() {
        assertEquals(List.of("java.base/java.lang.Exception.<init>(Exception.java)"), TABLE.describe(new int[] {400}));
    }

    @Test
    void anEncodedModuleTakesTheSectionBehindItsCode() throws MalformedException {
        EncodedModule plain = WasmEncoder.encode(WasmModule.builder().build());
        byte[] bytes = plain.with(TraceSectionEncoder.encode(TABLE)).bytes();
        assertEquals(TABLE, TraceSectionDecoder.decode(WasmDecoder.decode(bytes)));
    }
}
