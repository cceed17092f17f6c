// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package applications;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON parser and printer over plain collections. */
public class Json {
    static final class ParseException extends Exception {
        ParseException(String message, int at) {
            super(message + " at " + at);
        }
    }

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object parse(String text) throws ParseException {
        Json json = new Json(text);
        Object value = json.value();
        json.space();
        if (json.at != text.length()) {
            throw new ParseException("text after the value", json.at);
        }
        return value;
    }

    private void space() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char next() throws ParseException {
        if (at >= text.length()) {
            throw new ParseException("unexpected end", at);
        }
        return text.charAt(at++);
    }

    private void expect(char c) throws ParseException {
        if (next() != c) {
            throw new ParseException("expected '" + c + "'", at - 1);
        }
    }

    private Object value() throws ParseException {
        space();
        char c = next();
        switch (c) {
            case '{':
                return object();
            case '[':
                return array();
            case '"':
                return string();
            case 't':
                return word("true", Boolean.TRUE);
            case 'f':
                return word("false", Boolean.FALSE);
            case 'n':
                return word("null", null);
            default:
                at--;
                if (c == '-' || c >= '0' && c <= '9') {
                    return number();
                }
                throw new ParseException("unexpected '" + c + "'", at);
        }
    }

    private Object word(String word, Object value) throws ParseException {
        if (!text.startsWith(word, at - 1)) {
            throw new ParseException("expected " + word, at - 1);
        }
        at += word.length() - 1;
        return value;
    }

    private Object number() throws ParseException {
        int start = at;
        boolean fraction = false;
        while (at < text.length() && "+-0123456789.eE".indexOf(text.charAt(at)) >= 0) {
            fraction |= ".eE".indexOf(text.charAt(at)) >= 0;
            at++;
        }
        String digits = text.substring(start, at);
        try {
            if (fraction) {
                return Double.parseDouble(digits);
            }
            return Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new ParseException("bad number " + digits, start);
        }
    }

    private String string() throws ParseException {
        StringBuilder out = new StringBuilder();
        for (char c = next(); c != '"'; c = next()) {
            if (c != '\\') {
                out.append(c);
                continue;
            }
            c = next();
            switch (c) {
                case 'n' -> out.append('\n');
                case 't' -> out.append('\t');
                case 'u' -> {
                    int code = 0;
                    for (int i = 0; i < 4; i++) {
                        code = code * 16 + Character.digit(next(), 16);
                    }
                    out.append((char) code);
                }
                case '"', '\\', '/' -> out.append(c);
                default -> throw new ParseException("bad escape", at - 1);
            }
        }
        return out.toString();
    }

    private Map<String, Object> object() throws ParseException {
        Map<String, Object> object = new LinkedHashMap<>();
        space();
        if (text.startsWith("}", at)) {
            at++;
            return object;
        }
        while (true) {
            space();
            expect('"');
            String key = string();
            space();
            expect(':');
            object.put(key, value());
            space();
            char c = next();
            if (c == '}') {
                return object;
            }
            if (c != ',') {
                throw new ParseException("expected ',' or '}'", at - 1);
            }
        }
    }

    private List<Object> array() throws ParseException {
        List<Object> array = new ArrayList<>();
        space();
        if (text.startsWith("]", at)) {
            at++;
            return array;
        }
        while (true) {
            array.add(value());
            space();
            char c = next();
            if (c == ']') {
                return array;
            }
            if (c != ',') {
                throw new ParseException("expected ',' or ']'", at - 1);
            }
        }
    }

    static void print(Object value, String indent, StringBuilder out) {
        if (value instanceof Map<?, ?> map) {
            if (map.isEmpty()) {
                out.append("{}");
                return;
            }
            String separator = "{\n";
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                out.append(separator).append(indent).append("  ");
                quote((String) entry.getKey(), out);
                out.append(": ");
                print(entry.getValue(), indent + "  ", out);
                separator = ",\n";
            }
            out.append('\n').append(indent).append('}');
        } else if (value instanceof List<?> list) {
            out.append('[');
            for (int i = 0; i < list.size(); i++) {
                out.append(i == 0 ? "" : ", ");
                print(list.get(i), indent, out);
            }
            out.append(']');
        } else if (value instanceof String s) {
            quote(s, out);
        } else {
            out.append(value);
        }
    }

    static void quote(String s, StringBuilder out) {
        out.append('"');
        for (char c : s.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    static double sum(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values().stream().mapToDouble(Json::sum).sum();
        }
        if (value instanceof List<?> list) {
            return list.stream().mapToDouble(Json::sum).sum();
        }
        return value instanceof Number n ? n.doubleValue() : 0;
    }

    public static void main(String[] args) {
        String[] inputs = {
            "{\"name\": \"Amphora\", \"tags\": [\"wasm\", \"java\", \"\\u00e9\\n\\\"q\\\"\"], \"size\": {\"w\": 3, \"h\": -4.5e2},"
                    + " \"ok\": true, \"none\": null, \"empty\": {}, \"list\": []}",
            " [1, 2.5, [3, [4, [5]]], {\"a\": {\"b\": {\"c\": 6}}}] ",
            "\"just text\"", "-12", "[1, 2", "{\"a\" 1}", "[1 2]", "tru", "[01x]", "\"bad \\q\"", "", "{} x",
        };
        for (String input : inputs) {
            try {
                Object value = parse(input);
                StringBuilder out = new StringBuilder();
                print(value, "", out);
                System.out.println(out + " sum " + sum(value));
                StringBuilder again = new StringBuilder();
                print(parse(out.toString()), "", again);
                System.out.println(again.toString().contentEquals(out));
            } catch (ParseException e) {
                System.out.println(e.getMessage());
            }
        }
    }
}
