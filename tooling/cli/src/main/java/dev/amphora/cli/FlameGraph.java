// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Draws how often each stack was seen as an SVG: callers below callees, as wide as they were seen. A text appears where the
 * pointer rests; no script is needed.
 */
final class FlameGraph {
    private static final int WIDTH = 1200;
    private static final int ROW = 18;
    private static final int MARGIN = 8;
    private static final int HEADER = 30;
    /** Narrower boxes are not drawn. */
    private static final double MIN_WIDTH = 0.3;

    private static final double LETTER = 7.2;

    private final Node root = new Node();
    private final StringBuilder svg = new StringBuilder();
    private int height;

    /** A function, as called by those above it in the tree. */
    private static final class Node {
        final Map<String, Node> callees = new TreeMap<>();
        long samples;

        int depth() {
            return 1 + callees.values().stream().mapToInt(Node::depth).max().orElse(0);
        }
    }

    private FlameGraph(Map<List<String>, Long> stacks) {
        stacks.forEach((stack, samples) -> {
            root.samples += samples;
            Node node = root;
            for (String name : stack) {
                node = node.callees.computeIfAbsent(name, key -> new Node());
                node.samples += samples;
            }
        });
    }

    /** @param stacks names of functions, outermost first, and how often they were seen */
    static String draw(String title, Map<List<String>, Long> stacks) {
        return new FlameGraph(stacks).draw(title);
    }

    private String draw(String title) {
        height = HEADER + root.depth() * ROW + MARGIN;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">%n"
                .formatted(WIDTH, height, WIDTH, height));
        svg.append(
                "<style>text{font:12px monospace}rect{stroke:#fff;stroke-width:.5}g:hover rect{stroke:#000}</style>\n");
        svg.append("<text x=\"%d\" y=\"20\">%s, %d samples</text>%n".formatted(MARGIN, escape(title), root.samples));
        box("all", root, MARGIN, WIDTH - 2 * MARGIN, 0);
        return svg.append("</svg>\n").toString();
    }

    private void box(String name, Node node, double x, double width, int row) {
        if (width < MIN_WIDTH) {
            return;
        }
        int y = height - MARGIN - (row + 1) * ROW;
        int letters = (int) ((width - 4) / LETTER);
        String shown = letters < 3 ? "" : name.length() <= letters ? name : name.substring(0, letters - 1) + "…";
        svg.append(String.format(
                Locale.ROOT,
                "<g><title>%s, %d samples, %.1f %%</title><rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\""
                        + " fill=\"%s\"/><text x=\"%.1f\" y=\"%d\">%s</text></g>%n",
                escape(name),
                node.samples,
                100.0 * node.samples / Math.max(1, root.samples),
                x,
                y,
                width,
                ROW,
                colour(name),
                x + 3,
                y + ROW - 5,
                escape(shown)));
        double left = x;
        for (Map.Entry<String, Node> callee : node.callees.entrySet()) {
            double share = width * callee.getValue().samples / Math.max(1, node.samples);
            box(callee.getKey(), callee.getValue(), left, share, row + 1);
            left += share;
        }
    }

    /** The same for a name in every graph. */
    private static String colour(String name) {
        int hash = name.hashCode() * 0x9E37_79B9 >>> 8;
        return "rgb(%d,%d,%d)".formatted(215 + hash % 40, 120 + (hash >> 6) % 90, 60 + (hash >> 12) % 50);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
