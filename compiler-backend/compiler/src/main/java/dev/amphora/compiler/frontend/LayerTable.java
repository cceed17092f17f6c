// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Which layer of the class library each class comes from: the table {@code layers.txt} of the runtime library. A row is the
 * layer, the name of a package or class, and the reason; the row with the longest name that a class's name begins with, at the
 * boundary of a package or class, decides. A row that refuses may name a member, as {@code CLASS#MEMBER}: fields and methods of
 * that name are absent from a class that is there otherwise.
 */
final class LayerTable {
    private static final String FILE = "/dev/amphora/runtime/classlib/layers.txt";

    private static final char MEMBER = '#';

    /** One row. */
    record Row(Layer layer, String name, String reason) {}

    private final Map<String, Row> rows = new HashMap<>();

    /** Reads the table of the runtime library. */
    static LayerTable load() {
        try (InputStream in = LayerTable.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not part of the runtime library");
            }
            return new LayerTable(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LayerTable(BufferedReader text) throws IOException {
        int number = 0;
        for (String line = text.readLine(); line != null; line = text.readLine()) {
            number++;
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            String[] columns = stripped.split("\\s+", 3);
            if (columns.length < 3) {
                throw new IllegalStateException(FILE + ":" + number + ": a row is layer, name, reason");
            }
            Row row = new Row(layer(columns[0], number), columns[1], columns[2]);
            if (row.name().indexOf(MEMBER) >= 0 && row.layer() != Layer.NONE) {
                throw new IllegalStateException(FILE + ":" + number + ": a member has no layer of its own");
            }
            if (rows.put(row.name(), row) != null) {
                throw new IllegalStateException(FILE + ":" + number + ": " + row.name() + " has two rows");
            }
        }
    }

    private static Layer layer(String label, int line) {
        for (Layer layer : Layer.values()) {
            if (layer.label().equals(label)) {
                return layer;
            }
        }
        throw new IllegalStateException(FILE + ":" + line + ": no layer is called " + label);
    }

    /** All rows, by name. */
    Map<String, Row> rows() {
        return Map.copyOf(rows);
    }

    /** The row that decides on a class, given by its binary name; null if there is none. */
    Row find(String className) {
        String prefix = className;
        while (true) {
            Row row = rows.get(prefix);
            if (row != null) {
                return row;
            }
            int end = Math.max(prefix.lastIndexOf('.'), prefix.lastIndexOf('$'));
            if (end < 0) {
                return null;
            }
            prefix = prefix.substring(0, end);
        }
    }

    /** Why a class is refused; null if it is not. */
    String refusal(String className) {
        Row row = find(className);
        return row == null || !row.layer().refuses() ? null : row.reason();
    }

    /** Why a field or the methods of a name are refused, themselves or with their class; null if they are not. */
    String refusal(String className, String member) {
        Row row = rows.get(className + MEMBER + member);
        return row == null ? refusal(className) : row.reason();
    }
}
