// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.classlib;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.amphora.compiler.ClassLibrary;
import dev.amphora.compiler.Coverage;
import dev.amphora.compiler.CoverageReport;
import dev.amphora.compiler.CoverageReport.PackageCoverage;
import dev.amphora.compiler.ProgressListener;
import dev.amphora.tests.support.InstalledJdk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The class library never has less than docs/coverage.md says. */
class CoverageTest {
    private static final Path TABLE = Path.of("..", "..", "docs", "coverage.md");
    private static final int CLASSES = 2;
    private static final int METHODS = 5;
    private static final int FIELDS = 9;

    /** What the document says is there of one package. */
    private record Row(int classes, int methods, int fields) {}

    /** The oldest only: measuring takes minutes, and newer JDKs differ in little. */
    @Test
    void noPackageShrinks() throws Exception {
        int release = 17;
        compare(
                InstalledJdk.find(release).orElseThrow(() -> new IOException("JDK " + release + " is not installed")),
                tables().get(release));
    }

    private static void compare(InstalledJdk jdk, Map<String, Row> expected) throws Exception {
        CoverageReport report = Coverage.ofJdk(ClassLibrary.ofJdk(jdk.home()), List.of(), ProgressListener.NONE);
        Map<String, PackageCoverage> measured = new LinkedHashMap<>();
        report.packages().forEach(one -> measured.put(one.name(), one));
        assertEquals(expected.keySet(), measured.keySet());
        List<String> shrunk = new ArrayList<>();
        expected.forEach((name, row) -> {
            PackageCoverage now = measured.get(name);
            if (now.classes().there() < row.classes()
                    || now.methods().there() < row.methods()
                    || now.fields().there() < row.fields()) {
                shrunk.add(name + ": classes " + now.classes() + ", methods " + now.methods() + ", fields "
                        + now.fields() + " instead of " + row + "; missing are " + now.gaps());
            }
        });
        assertTrue(shrunk.isEmpty(), () -> String.join("\n", shrunk));
    }

    @Test
    void theDocumentHasTheOldestAndTheNewestSupportedJdk() throws IOException {
        assertEquals(List.of(17, 25), List.copyOf(tables().keySet()));
        tables().values().forEach(rows -> assertTrue(rows.size() > 30, rows.toString()));
    }

    /** The tables by release of the JDK, and their rows by package. */
    private static Map<Integer, Map<String, Row>> tables() throws IOException {
        Map<Integer, Map<String, Row>> tables = new LinkedHashMap<>();
        Map<String, Row> rows = null;
        for (String line : Files.readAllLines(TABLE)) {
            if (line.startsWith("## ")) {
                rows = new LinkedHashMap<>();
                if (line.startsWith("## JDK ")) {
                    tables.put(Integer.valueOf(line.substring("## JDK ".length())), rows);
                }
            } else if (rows != null && line.startsWith("| `java.")) {
                String[] cells = line.split("\\s*\\|\\s*");
                rows.put(cells[1].replace("`", ""), row(cells));
            }
        }
        return tables;
    }

    private static Row row(String[] cells) {
        return cells.length < FIELDS + 1
                ? new Row(0, 0, 0) // of the table of what is refused
                : new Row(
                        Integer.parseInt(cells[CLASSES]),
                        Integer.parseInt(cells[METHODS]),
                        Integer.parseInt(cells[FIELDS]));
    }
}
