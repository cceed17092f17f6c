// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table {@code algorithms.txt} of the runtime library, as far as the build JDK has the classes. */
final class AlgorithmTable {
    private static final String FILE = "/dev/amphora/runtime/classlib/algorithms.txt";
    private final List<Row> rows = new ArrayList<>();

    /**
     * An algorithm.
     *
     * @param kind the simple name of the class that is asked for it
     * @param names in capitals, the usual one first
     * @param className what computes it
     */
    record Row(String kind, List<String> names, String className) {}

    /** Reads the table. */
    static AlgorithmTable load(BuildJdk jdk) {
        AlgorithmTable table = new AlgorithmTable();
        try (InputStream in = AlgorithmTable.class.getResourceAsStream(FILE);
                BufferedReader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    table.add(line.strip().split("\\s+"), jdk);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String[] columns, BuildJdk jdk) {
        List<String> names = new ArrayList<>();
        names.add(key(columns[1]));
        for (int i = 3; i < columns.length; i++) {
            names.add(key(columns[i]));
        }
        for (String className : columns[2].split("\\|")) {
            if (jdk.classFile(className) != null) {
                rows.add(new Row(columns[0], names, className));
                return;
            }
        }
    }

    List<Row> rows() {
        return rows;
    }

    /** The algorithm of a kind with a name, however that is written; null if there is none. */
    Row find(String kind, String name) {
        String key = key(name);
        String plain = key.startsWith("OID.") ? key.substring(4) : key;
        return rows.stream()
                .filter(row -> row.kind().equals(kind) && row.names().contains(plain))
                .findFirst()
                .orElse(null);
    }

    private static String key(String name) {
        return name.toUpperCase(Locale.ROOT);
    }
}
