// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReflectionConfigTest {
    private static ReflectionConfig read(String text) {
        ReflectionConfig config = new ReflectionConfig();
        config.read(text.getBytes(StandardCharsets.UTF_8));
        return config;
    }

    @Test
    void reflectConfigNamesMembersAndKinds() {
        ReflectionConfig config = read(
                """
                [{"name": "a.B$C", "allDeclaredFields": true, "allPublicMethods": false,
                  "methods": [{"name": "<init>", "parameterTypes": []}, {"name": "run", "parameterTypes": ["int"]}]},
                 {"condition": {"typeReachable": "x.Y"}, "name": "d.E", "fields": [{"name": "f\\u0031"}]}]
                """);
        ReflectionConfig.Entry first = config.classes().get("a.B$C");
        assertTrue(first.keepsAll(KeptTables.Kind.FIELDS));
        assertTrue(first.keepsAll(KeptTables.Kind.CONSTRUCTORS));
        assertFalse(first.keepsAll(KeptTables.Kind.METHODS));
        assertEquals(Set.of("run"), first.methods());
        assertEquals(Set.of("f1"), config.classes().get("d.E").fields());
    }

    @Test
    void proxiesAreListsOfInterfaces() {
        assertEquals(
                List.of(List.of("a.B", "c.D"), List.of("e.F")),
                read("[[\"a.B\", \"c.D\"], {\"interfaces\": [\"e.F\"]}]").proxies());
    }

    @Test
    void reachabilityMetadataHasReflectionInside() {
        ReflectionConfig config = read(
                """
                {"reflection": [{"type": "a.B", "allDeclaredMethods": true}, {"type": {"proxy": ["c.D"]}}],
                 "resources": [{"glob": "*.txt"}]}
                """);
        assertTrue(config.classes().get("a.B").keepsAll(KeptTables.Kind.METHODS));
        assertEquals(List.of(List.of("c.D")), config.proxies());
        assertTrue(read("{\"resources\": []}").classes().isEmpty());
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (String text : List.of("", "[", "[1,]", "{\"a\" 1}", "[\"\\u00", "nul", "[] []", "[7]")) {
            assertThrows(IllegalArgumentException.class, () -> read(text), text);
        }
    }
}
