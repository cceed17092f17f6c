// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Javadoc comment as what editors show of TypeScript: Markdown, with the tags that both know.
 *
 * @param description what is in front of the tags
 * @param parameters what {@code @param} says, by name
 * @param others the other tags, each with its text
 */
record TsDoc(String description, Map<String, String> parameters, List<String> others) {
    private static final Pattern TAG = Pattern.compile("^\\s*@(\\w+)\\s*(.*)$", Pattern.DOTALL);
    private static final Map<String, String> TAGS = Map.of(
            "return", "@returns ",
            "throws", "@throws ",
            "exception", "@throws ",
            "deprecated", "@deprecated ");

    static TsDoc of(String javadoc) {
        List<String> blocks = new ArrayList<>();
        StringBuilder block = new StringBuilder();
        int depth = 0;
        for (String line : javadoc.split("\\R")) {
            // A line that begins with @ is a tag, unless it goes on with an inline one.
            if (depth == 0 && line.stripLeading().startsWith("@")) {
                blocks.add(block.toString());
                block = new StringBuilder();
            }
            block.append(line).append('\n');
            depth = Math.max(0, depth + count(line, '{') - count(line, '}'));
        }
        blocks.add(block.toString());
        Map<String, String> parameters = new LinkedHashMap<>();
        List<String> others = new ArrayList<>();
        for (String tag : blocks.subList(1, blocks.size())) {
            Matcher matcher = TAG.matcher(tag);
            if (!matcher.matches()) {
                continue;
            }
            String text = matcher.group(2).strip();
            if (matcher.group(1).equals("param")) {
                String[] nameAndText = text.split("\\s+", 2);
                parameters.put(nameAndText[0], nameAndText.length < 2 ? "" : markdown(nameAndText[1]));
            } else if (TAGS.containsKey(matcher.group(1))) {
                others.add(TAGS.get(matcher.group(1)) + markdown(text));
            }
        }
        return new TsDoc(markdown(blocks.get(0)), parameters, others);
    }

    private static int count(String text, char c) {
        return (int) text.chars().filter(each -> each == c).count();
    }

    /** With tags for these parameters only: type parameters have none in TypeScript. */
    String withParameters(List<String> names) {
        List<String> tags = new ArrayList<>();
        for (String name : names) {
            String text = parameters.get(name);
            if (text != null && !text.isEmpty()) {
                tags.add("@param " + name + " - " + text);
            }
        }
        return joined(tags);
    }

    String withoutParameters() {
        return joined(List.of());
    }

    private String joined(List<String> parameterTags) {
        List<String> tags = new ArrayList<>(parameterTags);
        tags.addAll(others);
        String text = String.join("\n", tags);
        return description.isEmpty() || text.isEmpty() ? description + text : description + "\n\n" + text;
    }

    private static String markdown(String javadoc) {
        String text = inlineTags(javadoc)
                .replaceAll("(?i)\\s*<p>\\s*", "\n\n")
                .replaceAll("(?i)</p>|</li>", "")
                .replaceAll("(?i)\\s*<li>\\s*", "\n- ")
                .replaceAll("(?i)\\s*</?[uo]l>", "\n")
                .replaceAll("(?i)</?(i|em)>", "*")
                .replaceAll("(?i)</?(b|strong)>", "**")
                .replaceAll("(?i)</?(code|tt)>", "`")
                .replaceAll("(?i)<pre>\\n?", "\n```\n")
                .replaceAll("(?i)\\n?</pre>", "\n```\n")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&");
        return text.lines()
                .map(String::strip)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    /** Replaces {@code {@tag text}}, whose text may have braces that are balanced. */
    private static String inlineTags(String text) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (int start = text.indexOf("{@"); start >= 0; start = text.indexOf("{@", at)) {
            int end = start;
            int depth = 0;
            do {
                depth += text.charAt(end) == '{' ? 1 : text.charAt(end) == '}' ? -1 : 0;
                end++;
            } while (depth > 0 && end < text.length());
            if (depth > 0) {
                break;
            }
            result.append(text, at, start).append(inlineTag(text.substring(start + 2, end - 1)));
            at = end;
        }
        return result.append(text.substring(at)).toString();
    }

    private static String inlineTag(String tag) {
        String[] nameAndText = tag.split("\\s+", 2);
        String text = nameAndText.length < 2 ? "" : nameAndText[1].strip();
        return switch (nameAndText[0]) {
            case "code" -> "`" + text + "`";
            case "link", "linkplain" -> {
                // The label is behind the reference, whose parameter types may have spaces between them.
                Matcher reference = Pattern.compile("([\\w.#$]+(?:\\([^)]*\\))?)\\s*(.*)", Pattern.DOTALL)
                        .matcher(text);
                yield !reference.matches()
                        ? text
                        : !reference.group(2).isEmpty()
                                ? reference.group(2)
                                : "`"
                                        + reference
                                                .group(1)
                                                .replaceFirst("^#", "")
                                                .replace('#', '.') + "`";
            }
            default -> text;
        };
    }
}
