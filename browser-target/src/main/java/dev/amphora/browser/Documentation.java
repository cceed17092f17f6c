// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.browser;

import java.util.Map;

/**
 * What is said of a library's exports where they are declared, as Markdown with the tags of TSDoc; lines are separated by line
 * feeds.
 *
 * @param functions by the name of the export
 * @param types records and enums by their name
 * @param fields of records, by the name of the record, a dot and that of the field
 */
public record Documentation(Map<String, String> functions, Map<String, String> types, Map<String, String> fields) {
    public static final Documentation NONE = new Documentation(Map.of(), Map.of(), Map.of());

    public Documentation {
        functions = Map.copyOf(functions);
        types = Map.copyOf(types);
        fields = Map.copyOf(fields);
    }

    /** A text as a comment in front of a declaration; nothing if there is none. */
    static String comment(String text, String indent) {
        if (text == null || text.isBlank()) {
            return "";
        }
        String[] lines = text.strip().replace("*/", "*\u200b/").split("\n");
        if (lines.length == 1) {
            return indent + "/** " + lines[0] + " */\n";
        }
        StringBuilder comment = new StringBuilder(indent).append("/**\n");
        for (String line : lines) {
            comment.append(indent).append((" * " + line).stripTrailing()).append('\n');
        }
        return comment.append(indent).append(" */\n").toString();
    }
}
