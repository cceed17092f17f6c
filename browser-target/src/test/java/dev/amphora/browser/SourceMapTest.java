// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SourceMapTest {
    @Test
    void mapsOffsetsToLines() {
        SourceMap map = new SourceMap();
        map.add(100, "a/A.java", 7);
        map.add(116, null, 0);
        map.add(117, "a/A.java", 3);
        map.add(1000, "B.java", 1);
        assertEquals(List.of("a/A.java", "B.java"), map.sources());
        assertEquals(
                "{\"version\":3,\"file\":\"A.wasm\",\"sources\":[\"a/A.java\",\"B.java\"],"
                        + "\"sourcesContent\":[\"\\\"\\\\\\n\\u0009\u00e9\",null],\"names\":[],"
                        + "\"mappings\":\"oGAMA,gB,CAJA,m3BCFA\"}\n",
                map.text("A.wasm", file -> file.startsWith("a/") ? Optional.of("\"\\\n\t\u00e9") : Optional.empty()));
    }
}
