// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of layers, and that it says the truth about the overlay and the JDK. */
final class LayerTableTest {
    private final LayerTable table = LayerTable.load();

    private static LayerTable table(String... rows) throws IOException {
        return new LayerTable(new BufferedReader(new StringReader(String.join("\n", rows))));
    }

    @Test
    void theLongestNameDecides() throws IOException {
        LayerTable rows = table("jdk a.b any", "ours a.b.C any", "none a.b.C$D any");
        assertEquals(Layer.JDK, rows.find("a.b.X").layer());
        assertEquals(Layer.JDK, rows.find("a.b.c.X").layer());
        assertEquals(Layer.OURS, rows.find("a.b.C").layer());
        assertEquals(Layer.OURS, rows.find("a.b.C$E").layer());
        assertEquals(Layer.NONE, rows.find("a.b.C$D$E").layer());
        assertEquals(Layer.JDK, rows.find("a.b.Color").layer());
        assertNull(rows.find("a.bc.X"));
    }

    @Test
    void eachRowHasAReason() {
        assertThrows(IllegalStateException.class, () -> table("jdk a.b"));
        assertThrows(IllegalStateException.class, () -> table("theirs a.b any"));
        assertThrows(IllegalStateException.class, () -> table("jdk a.b any", "ours a.b other"));
    }

    @Test
    void membersAreRefusedAloneOrWithTheirClass() throws IOException {
        LayerTable rows = table("jdk a.b any", "none a.b.C#m no m", "none a.b.D no D");
        assertEquals("no m", rows.refusal("a.b.C", "m"));
        assertNull(rows.refusal("a.b.C", "n"));
        assertNull(rows.refusal("a.b.C"));
        assertEquals("no D", rows.refusal("a.b.D", "m"));
        assertThrows(IllegalStateException.class, () -> table("ours a.b.C#m any"));
    }

    /** A class of the overlay without a row would never be used. Some stand in for the JDK's where there is none. */
    @Test
    void allClassesOfTheOverlayAreInTheTable() throws Exception {
        List<String> unused = overlay().stream()
                .filter(name -> {
                    LayerTable.Row row = table.find(name);
                    return row == null || row.layer() != Layer.OURS && row.layer() != Layer.JDK;
                })
                .toList();
        assertEquals(List.of(), unused);
    }

    @Test
    void whatIsSaidToBeOursIs() throws Exception {
        List<String> overlay = overlay();
        List<String> absent = table.rows().values().stream()
                .filter(row -> row.layer() == Layer.OURS)
                .map(LayerTable.Row::name)
                .filter(name -> overlay.stream().noneMatch(owned -> owned.equals(name) || owned.startsWith(name + "."))
                        && !isNestedClassOfOverlay(name))
                .toList();
        assertEquals(List.of(), absent);
    }

    private static boolean isNestedClassOfOverlay(String name) {
        String file = "/" + (LayeredClassSource.PREFIX + name).replace('.', '/') + ".class";
        return name.contains("$") && LayerTableTest.class.getResource(file) != null;
    }

    /** Every package of the standard API of java.base has a row, at least one that refuses it. */
    @Test
    void allPackagesOfTheApiHaveARow() {
        List<String> unknown = ModuleLayer.boot().findModule("java.base").orElseThrow().getPackages().stream()
                .filter(name -> name.startsWith("java."))
                .filter(name -> table.find(name + ".X") == null)
                .sorted()
                .toList();
        assertEquals(List.of(), unknown);
    }

    /** The names of the overlay's classes, which lie in a directory or, once they are packaged, in a jar. */
    private static List<String> overlay() throws IOException, URISyntaxException {
        URI location = LayerTable.class
                .getResource("/dev/amphora/runtime/classlib/layers.txt")
                .toURI();
        if (!location.getScheme().equals("jar")) {
            return overlay(Path.of(location));
        }
        try (FileSystem jar = FileSystems.newFileSystem(location, Map.of())) {
            return overlay(jar.provider().getPath(location));
        }
    }

    private static List<String> overlay(Path table) throws IOException {
        Path root = table.resolveSibling("../../overlay").normalize();
        try (Stream<Path> files = Files.walk(root)) {
            return List.copyOf(new TreeSet<>(files.map(root::relativize)
                    .map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".class") && !file.endsWith("package-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    // What lies in no package of a library patches the others.
                    .filter(name -> name.contains("."))
                    .map(name -> name.contains("$") ? name.substring(0, name.indexOf('$')) : name)
                    .toList()));
        }
    }
}
