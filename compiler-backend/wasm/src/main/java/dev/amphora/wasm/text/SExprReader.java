// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasm.text;

import dev.amphora.wasm.binary.MalformedException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Splits a text into tokens and groups. Core spec 3.0, 6.3. */
public final class SExprReader {
    private static final String PUNCTUATION = "!#$%&'*+-./:<=>?@\\^_`|~";

    /** Characters that may stand in annotations only. */
    private static final String RESERVED = ",;[]{}";

    private final Source source;
    private final String text;
    private int position;

    private SExprReader(Source source) {
        this.source = source;
        text = source.text();
    }

    /**
     * Reads a text in UTF-8.
     *
     * @throws MalformedException if the bytes are not UTF-8, or the text has no tokens of the format
     */
    public static List<SExpr> read(byte[] utf8) {
        try {
            return read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MalformedException(0, "malformed UTF-8 encoding");
        }
    }

    /**
     * Reads a text.
     *
     * @throws MalformedException if the text has no tokens of the format
     */
    public static List<SExpr> read(String text) {
        return new SExprReader(new Source(text)).read();
    }

    private List<SExpr> read() {
        Deque<List<SExpr>> groups = new ArrayDeque<>();
        Deque<Integer> starts = new ArrayDeque<>();
        groups.push(new ArrayList<>());
        while (skipSpace()) {
            int start = position;
            switch (text.charAt(position)) {
                case '(' -> {
                    position++;
                    if (position < text.length() && text.charAt(position) == '@') {
                        skipAnnotation(start);
                    } else {
                        groups.push(new ArrayList<>());
                        starts.push(start);
                    }
                }
                case ')' -> {
                    position++;
                    if (starts.isEmpty()) {
                        throw source.malformed(start, "unexpected token )");
                    }
                    List<SExpr> items = groups.pop();
                    groups.element().add(new SExpr.Group(items, source, starts.pop()));
                }
                default -> groups.element().add(readToken());
            }
        }
        if (!starts.isEmpty()) {
            throw source.malformed(starts.element(), "unexpected end, unclosed parenthesis");
        }
        return groups.pop();
    }

    /** Skips space and comments; returns whether something follows. */
    private boolean skipSpace() {
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                position++;
            } else if (text.startsWith(";;", position)) {
                skipLine();
            } else if (text.startsWith("(;", position)) {
                skipBlockComment();
            } else {
                return true;
            }
        }
        return false;
    }

    private void skipLine() {
        while (position < text.length() && text.charAt(position) != '\n' && text.charAt(position) != '\r') {
            position++;
        }
    }

    private void skipBlockComment() {
        int start = position;
        int depth = 0;
        do {
            if (position >= text.length()) {
                throw source.malformed(start, "unclosed comment");
            }
            if (text.startsWith("(;", position)) {
                depth++;
                position += 2;
            } else if (text.startsWith(";)", position)) {
                depth--;
                position += 2;
            } else {
                position++;
            }
        } while (depth > 0);
    }

    /** Skips an annotation, from its {@code @} on. Its contents are tokens too, if of any kind. */
    private void skipAnnotation(int start) {
        position++;
        if (!isTokenAhead()) {
            throw source.malformed(start, "empty annotation id");
        }
        if (text.charAt(position) == '"') {
            if (utf8(readString(), start).isEmpty()) {
                throw source.malformed(start, "empty annotation id");
            }
        } else {
            int idStart = position;
            while (position < text.length() && isIdCharacter(text.charAt(position))) {
                position++;
            }
            if (position == idStart) {
                throw source.malformed(start, "empty annotation id");
            }
        }
        int depth = 1;
        while (depth > 0) {
            if (!skipSpace()) {
                throw source.malformed(start, "unclosed annotation");
            }
            switch (text.charAt(position)) {
                case '(' -> {
                    depth++;
                    position++;
                }
                case ')' -> {
                    depth--;
                    position++;
                }
                default -> skipReserved();
            }
        }
    }

    private boolean isTokenAhead() {
        if (position == text.length()) {
            return false;
        }
        char c = text.charAt(position);
        return c == '"' || isIdCharacter(c);
    }

    /** Skips what would be one token; an annotation may hold any. */
    private void skipReserved() {
        int start = position;
        while (position < text.length()) {
            char c = text.charAt(position);
            if (c == '"') {
                readString();
            } else if (isIdCharacter(c) || RESERVED.indexOf(c) >= 0 && !text.startsWith(";;", position)) {
                position++;
            } else {
                break;
            }
        }
        if (position == start) {
            throw source.malformed(start, "illegal character");
        }
    }

    private SExpr readToken() {
        int start = position;
        SExpr token;
        if (text.charAt(position) == '"') {
            token = new SExpr.Text(readString(), source, start);
        } else {
            while (position < text.length() && isIdCharacter(text.charAt(position))) {
                position++;
            }
            String word = text.substring(start, position);
            if (word.isEmpty()) {
                throw source.malformed(
                        start, RESERVED.indexOf(text.charAt(start)) >= 0 ? "unknown operator" : "illegal character");
            }
            if (word.equals("$")) {
                boolean quoted = position < text.length() && text.charAt(position) == '"';
                word += quoted ? utf8(readString(), start) : "";
                if (word.length() == 1) {
                    throw source.malformed(start, "empty identifier");
                }
            }
            token = new SExpr.Atom(word, source, start);
        }
        if (isTokenAhead() || position < text.length() && isReservedAhead()) {
            throw source.malformed(start, "unknown operator: tokens without space in between");
        }
        return token;
    }

    private boolean isReservedAhead() {
        return RESERVED.indexOf(text.charAt(position)) >= 0 && !text.startsWith(";;", position);
    }

    /** Reads a string from its opening to its closing quote. Core spec 3.0, 6.3.3. */
    private byte[] readString() {
        int start = position++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (true) {
            if (position >= text.length()) {
                throw source.malformed(start, "unclosed string");
            }
            char c = text.charAt(position++);
            if (c == '"') {
                return bytes.toByteArray();
            } else if (c == '\\') {
                readEscape(bytes);
            } else if (c == '\n' || c == '\r') {
                throw source.malformed(start, "unclosed string");
            } else if (c < ' ' || c == 0x7F) {
                throw source.malformed(position - 1, "illegal character in string");
            } else {
                int width = Character.isHighSurrogate(c) ? 2 : 1;
                write(bytes, text.substring(position - 1, position - 1 + width));
                position += width - 1;
            }
        }
    }

    private void readEscape(ByteArrayOutputStream bytes) {
        int start = position - 1;
        char c = position < text.length() ? text.charAt(position++) : '\n';
        switch (c) {
            case 't' -> bytes.write('\t');
            case 'n' -> bytes.write('\n');
            case 'r' -> bytes.write('\r');
            case '"', '\'', '\\' -> bytes.write(c);
            case 'u' -> {
                int end = text.indexOf('}', position);
                if (end < 0 || text.charAt(position) != '{') {
                    throw source.malformed(start, "illegal escape");
                }
                String digits = text.substring(position + 1, end);
                if (!digits.matches("[0-9a-fA-F]+(_[0-9a-fA-F]+)*")) {
                    throw source.malformed(start, "illegal escape");
                }
                position = end + 1;
                String hex = digits.replace("_", "").replaceFirst("^0+(?=.)", "");
                int codePoint = hex.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(hex, 16);
                if (codePoint > Character.MAX_CODE_POINT || codePoint >= 0xD800 && codePoint < 0xE000) {
                    throw source.malformed(start, "illegal escape: no Unicode scalar value");
                }
                write(bytes, Character.toString(codePoint));
            }
            default -> {
                int high = Character.digit(c, 16);
                int low = position < text.length() ? Character.digit(text.charAt(position++), 16) : -1;
                if (high < 0 || low < 0) {
                    throw source.malformed(start, "illegal escape");
                }
                bytes.write(high << 4 | low);
            }
        }
    }

    private static void write(ByteArrayOutputStream bytes, String characters) {
        bytes.writeBytes(characters.getBytes(StandardCharsets.UTF_8));
    }

    private String utf8(byte[] bytes, int start) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw source.malformed(start, "malformed UTF-8 encoding");
        }
    }

    private static boolean isIdCharacter(char c) {
        return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || PUNCTUATION.indexOf(c) >= 0;
    }
}
