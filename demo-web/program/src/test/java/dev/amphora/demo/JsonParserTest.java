// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonParserTest {
    @Test
    void readsEveryKindOfValue() {
        assertEquals(new Json.Num(-12.5e3), JsonParser.parse(" -12.5e3 "));
        assertEquals(new Json.Text("a\"\n\u0391"), JsonParser.parse("\"a\\\"\\n\\u0391\""));
        assertEquals(Json.Literal.NULL, JsonParser.parse("null"));
        assertEquals(new Json.Arr(List.of()), JsonParser.parse("[ ]"));
        Json nested = JsonParser.parse("{\"a\": [true, {\"b\": false}]}");
        assertEquals(
                new Json.Obj(Map.of(
                        "a", new Json.Arr(List.of(Json.Literal.TRUE, new Json.Obj(Map.of("b", Json.Literal.FALSE)))))),
                nested);
        assertEquals(3, nested.depth());
    }

    @Test
    void saysWhereADocumentGoesWrong() {
        assertFails("expected ',' at 5", "[1, 2");
        assertFails("expected '\"' at 2", "{ 1: 2}");
        assertFails("expected end at 2", "1 2");
        assertFails("expected a value at 0", "");
        assertFails("expected true at 0", "troe");
        assertFails("expected '\"' at 4", "\"abc");
    }

    private static void assertFails(String message, String source) {
        assertEquals(
                message,
                assertThrows(JsonParser.SyntaxException.class, () -> JsonParser.parse(source))
                        .getMessage());
    }
}
