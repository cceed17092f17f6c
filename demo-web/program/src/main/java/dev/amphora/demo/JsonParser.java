// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON by recursive descent. */
final class JsonParser {
    private final String source;
    private int at;

    private JsonParser(String source) {
        this.source = source;
    }

    /** A document that is no JSON. */
    static final class SyntaxException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SyntaxException(String expected, int at) {
            super("expected " + expected + " at " + at);
        }
    }

    /** Parses a whole document. */
    static Json parse(String source) {
        JsonParser parser = new JsonParser(source);
        Json value = parser.value();
        parser.skipSpace();
        if (parser.at < source.length()) {
            throw parser.expected("end");
        }
        return value;
    }

    private Json value() {
        skipSpace();
        char first = peek();
        return switch (first) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Json.Text(string());
            case 't' -> literal("true", Json.Literal.TRUE);
            case 'f' -> literal("false", Json.Literal.FALSE);
            case 'n' -> literal("null", Json.Literal.NULL);
            default -> {
                if (first == '-' || Character.isDigit(first)) {
                    yield number();
                }
                throw expected("a value");
            }
        };
    }

    private Json object() {
        Map<String, Json> members = new LinkedHashMap<>();
        take('{');
        skipSpace();
        while (peek() != '}') {
            if (!members.isEmpty()) {
                take(',');
                skipSpace();
            }
            String name = string();
            skipSpace();
            take(':');
            members.put(name, value());
            skipSpace();
        }
        take('}');
        return new Json.Obj(members);
    }

    private Json array() {
        List<Json> items = new ArrayList<>();
        take('[');
        skipSpace();
        while (peek() != ']') {
            if (!items.isEmpty()) {
                take(',');
            }
            items.add(value());
            skipSpace();
        }
        take(']');
        return new Json.Arr(items);
    }

    private String string() {
        StringBuilder text = new StringBuilder();
        take('"');
        while (peek() != '"') {
            if (at >= source.length()) {
                throw expected("'\"'");
            }
            char c = source.charAt(at++);
            text.append(c == '\\' ? escape() : c);
        }
        take('"');
        return text.toString();
    }

    private char escape() {
        char kind = peek();
        at++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'u' -> {
                int end = Math.min(at + 4, source.length());
                char code = (char) Integer.parseInt(source.substring(at, end), 16);
                at = end;
                yield code;
            }
            default -> throw expected("an escape");
        };
    }

    private Json number() {
        int start = at;
        while (at < source.length() && "+-.eE0123456789".indexOf(source.charAt(at)) >= 0) {
            at++;
        }
        return new Json.Num(Double.parseDouble(source.substring(start, at)));
    }

    private Json literal(String word, Json value) {
        if (!source.startsWith(word, at)) {
            throw expected(word);
        }
        at += word.length();
        return value;
    }

    private void take(char c) {
        if (peek() != c) {
            throw expected("'" + c + "'");
        }
        at++;
    }

    /** The next character; 0, which JSON does not allow anywhere, at the end. */
    private char peek() {
        return at < source.length() ? source.charAt(at) : 0;
    }

    private void skipSpace() {
        while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
            at++;
        }
    }

    private SyntaxException expected(String what) {
        return new SyntaxException(what, at);
    }
}
