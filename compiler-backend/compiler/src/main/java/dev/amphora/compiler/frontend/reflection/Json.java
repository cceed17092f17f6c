// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.compiler.frontend.reflection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259) into maps, lists, strings, doubles, booleans and null. */
final class Json {
    private final String text;
    private int position;

    private Json(String text) {
        this.text = text;
    }

    /**
     * The value that a text stands for.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    static Object parse(String text) {
        Json json = new Json(text);
        Object value = json.value();
        json.skipSpace();
        if (json.position < text.length()) {
            throw json.fault();
        }
        return value;
    }

    private IllegalArgumentException fault() {
        return new IllegalArgumentException("no JSON at character " + position);
    }

    private void skipSpace() {
        while (position < text.length() && " \t\r\n\ufeff".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
    }

    private char peek() {
        skipSpace();
        if (position == text.length()) {
            throw fault();
        }
        return text.charAt(position);
    }

    private void expect(char c) {
        if (peek() != c) {
            throw fault();
        }
        position++;
    }

    private boolean accept(char c) {
        boolean found = peek() == c;
        position += found ? 1 : 0;
        return found;
    }

    private Object value() {
        return switch (peek()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, position)) {
            throw fault();
        }
        position += word.length();
        return value;
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        expect('{');
        if (accept('}')) {
            return members;
        }
        do {
            peek();
            String name = string();
            expect(':');
            members.put(name, value());
        } while (accept(','));
        expect('}');
        return members;
    }

    private List<Object> array() {
        List<Object> elements = new ArrayList<>();
        expect('[');
        if (accept(']')) {
            return elements;
        }
        do {
            elements.add(value());
        } while (accept(','));
        expect(']');
        return elements;
    }

    private String string() {
        expect('"');
        StringBuilder value = new StringBuilder();
        while (true) {
            if (position == text.length()) {
                throw fault();
            }
            char c = text.charAt(position++);
            if (c == '"') {
                return value.toString();
            }
            value.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        if (position == text.length()) {
            throw fault();
        }
        char c = text.charAt(position++);
        if (c == 'u') {
            if (position + 4 > text.length()) {
                throw fault();
            }
            position += 4;
            return (char) Integer.parseInt(text.substring(position - 4, position), 16);
        }
        int index = "bfnrt".indexOf(c);
        return index < 0 ? c : "\b\f\n\r\t".charAt(index);
    }

    private Double number() {
        int start = position;
        while (position < text.length() && "+-.eE0123456789".indexOf(text.charAt(position)) >= 0) {
            position++;
        }
        try {
            return Double.valueOf(text.substring(start, position));
        } catch (NumberFormatException e) {
            throw fault();
        }
    }
}
