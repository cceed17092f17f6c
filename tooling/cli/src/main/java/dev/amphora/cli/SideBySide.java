// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Shows what several hosts wrote: in columns where they fit, else one after the other. */
final class SideBySide {
    private static final String SEPARATOR = " | ";

    private SideBySide() {}

    static void print(List<HostOutput> outputs, int columns, PrintStream out) {
        List<Integer> widths = outputs.stream().map(SideBySide::width).toList();
        int needed = widths.stream().mapToInt(Integer::intValue).sum() + SEPARATOR.length() * (outputs.size() - 1);
        if (needed <= columns) {
            printColumns(outputs, widths, out);
        } else {
            printInTurn(outputs, out);
        }
    }

    private static void printColumns(List<HostOutput> outputs, List<Integer> widths, PrintStream out) {
        int rows =
                outputs.stream().mapToInt(output -> output.lines().size()).max().orElse(0);
        out.println(row(outputs.stream().map(HostOutput::host).toList(), widths));
        out.println(row(widths.stream().map("-"::repeat).toList(), widths));
        for (int i = 0; i < rows; i++) {
            int index = i;
            out.println(row(outputs.stream().map(output -> line(output, index)).toList(), widths));
        }
    }

    private static void printInTurn(List<HostOutput> outputs, PrintStream out) {
        for (HostOutput output : outputs) {
            out.println("--- " + output.host() + " ---");
            output.lines().forEach(out::println);
            out.println();
        }
    }

    private static String row(List<String> cells, List<Integer> widths) {
        List<String> padded = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            padded.add(cell + " ".repeat(widths.get(i) - codePoints(cell)));
        }
        return String.join(SEPARATOR, padded).stripTrailing();
    }

    private static String line(HostOutput output, int index) {
        List<String> lines = output.lines();
        return index < lines.size() ? lines.get(index) : "";
    }

    private static int width(HostOutput output) {
        return Math.max(
                codePoints(output.host()),
                output.lines().stream().mapToInt(SideBySide::codePoints).max().orElse(0));
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
