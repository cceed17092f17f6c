// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.abi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibraryInterfaceTest {
    private static final String TEXT =
            """
            record Point x:f64 y:f64
            enum Color RED GREEN
            class Shape
            class Circle Shape
            func move points:list<Point> by:map<string,option<array<s32>>> -> Color
            func stop
            func [constructor]Circle radius:f64 -> Circle
            func [getter]Circle.radius self:Circle -> f64
            """;

    @Test
    void readsWhatItWrites() {
        assertEquals(TEXT, LibraryInterface.parse(TEXT).toText());
    }

    @Test
    void knowsMembersOfClasses() {
        assertEquals(
                Map.of("Shape", "", "Circle", "Shape"),
                LibraryInterface.parse(TEXT).classes());
        assertEquals(
                List.of(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new LibraryInterface.Member(LibraryInterface.Kind.CONSTRUCTOR, "Circle", "")),
                        Optional.of(new LibraryInterface.Member(LibraryInterface.Kind.GETTER, "Circle", "radius"))),
                LibraryInterface.parse(TEXT).functions().keySet().stream()
                        .map(LibraryInterface.Member::of)
                        .toList());
        assertEquals(
                "[static]Circle.unit",
                new LibraryInterface.Member(LibraryInterface.Kind.STATIC, "Circle", "unit").toString());
    }

    @Test
    void readsTypes() {
        LibraryInterface.Function move =
                LibraryInterface.parse(TEXT).functions().get("move");
        assertEquals(
                new AbiType.ListOf(new AbiType.Named("Point")),
                move.parameters().get(0).type());
        assertEquals(
                new AbiType.MapOf(new AbiType.Text(), new AbiType.Option(new AbiType.ArrayOf(AbiType.Scalar.S32))),
                move.parameters().get(1).type());
        assertEquals(new AbiType.Named("Color"), move.result());
        LibraryInterface.Function stop =
                LibraryInterface.parse(TEXT).functions().get("stop");
        assertEquals(List.of(), stop.parameters());
        assertNull(stop.result());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"list<", "list<>", "list<s32", "list<s32>>", "map<string>", "set<s32>", "", "option<s32,s32>"})
    void refusesWhatIsNoType(String text) {
        assertThrows(IllegalArgumentException.class, () -> AbiType.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"func", "interface A", "func f x", "func f -> s32 s32", "func f :s32"})
    void refusesWhatIsNoInterface(String text) {
        assertThrows(IllegalArgumentException.class, () -> LibraryInterface.parse(text));
    }
}
