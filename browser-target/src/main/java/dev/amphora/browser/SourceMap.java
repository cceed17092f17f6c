// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which lines of Java the code of a module comes from, in the format that debuggers of browsers read (ECMA-426): for them the
 * module is one line, whose columns are its bytes.
 */
public final class SourceMap {
    private static final String BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int CONTINUES = 0x20;

    private final Map<String, Integer> sources = new LinkedHashMap<>();
    private final StringBuilder mappings = new StringBuilder();
    private int lastOffset;
    private int lastSource;
    private int lastLine;

    /**
     * From this offset on, code comes from this line.
     *
     * @param offset in bytes from the beginning of the module; larger than those before
     * @param file path of the source file, or null for code that comes from none
     * @param line from 1
     */
    public void add(int offset, String file, int line) {
        mappings.append(mappings.length() == 0 ? "" : ",");
        append(offset - lastOffset);
        lastOffset = offset;
        if (file != null) {
            int source = sources.computeIfAbsent(file, path -> sources.size());
            append(source - lastSource);
            append(line - 1 - lastLine);
            append(0);
            lastSource = source;
            lastLine = line - 1;
        }
    }

    /** The paths of all source files. */
    public List<String> sources() {
        return List.copyOf(sources.keySet());
    }

    /**
     * The text of the map.
     *
     * @param module the name of the module's file
     * @param content gives the text of source files, which becomes part of the map, as far as it is at hand
     */
    public String text(String module, Function<String, Optional<String>> content) {
        List<String> contents = new ArrayList<>();
        for (String source : sources.keySet()) {
            contents.add(content.apply(source).map(SourceMap::quoted).orElse("null"));
        }
        return "{\"version\":3,\"file\":" + quoted(module) + ",\"sources\":"
                + sources.keySet().stream().map(SourceMap::quoted).collect(Collectors.joining(",", "[", "]"))
                + ",\"sourcesContent\":[" + String.join(",", contents) + "],\"names\":[],\"mappings\":\"" + mappings
                + "\"}\n";
    }

    /** A number in Base64 VLQ: the sign in the lowest bit, five bits a digit. */
    private void append(int value) {
        int rest = value < 0 ? -value << 1 | 1 : value << 1;
        do {
            int digit = rest & (CONTINUES - 1);
            rest >>>= 5;
            mappings.append(BASE64.charAt(rest == 0 ? digit : digit | CONTINUES));
        } while (rest != 0);
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                default -> {
                    if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        return json.append('"').toString();
    }
}
