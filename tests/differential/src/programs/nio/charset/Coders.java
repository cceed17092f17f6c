// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package nio.charset;

import static nio.charset.Attempts.attempt;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Encoders and decoders: malformed and unmappable texts by all actions, narrow buffers, byte order marks, states, names. */
public class Coders {
    private static final Charset[] CHARSETS = {StandardCharsets.UTF_8, StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1};

    private static String hex(String text) {
        StringBuilder b = new StringBuilder();
        text.chars().forEach(c -> b.append(c > 32 && c < 127 ? String.valueOf((char) c) : "<" + Integer.toHexString(c) + ">"));
        return b.toString();
    }

    public static void main(String[] args) throws CharacterCodingException {
        for (Charset set : CHARSETS) {
            System.out.println(set + " " + set.aliases().contains("x") + set.canEncode() + set.isRegistered() + " " + set.newEncoder().maxBytesPerChar() + " " + set.newEncoder().averageBytesPerChar() + " " + set.newDecoder().maxCharsPerByte() + " " + set.newDecoder().averageCharsPerByte() + " " + Arrays.toString(set.newEncoder().replacement()) + hex(set.newDecoder().replacement()));
            for (String text : new String[] {"a\u00E9\u20AC", "\uD83D\uDE00", "\uD83D", "x\uDE00y", ""}) {
                System.out.print(Arrays.toString(text.getBytes(set)) + " ");
                attempt(hex(text), () -> {
                    ByteBuffer b = set.newEncoder().encode(CharBuffer.wrap(text));
                    return b.remaining();
                });
            }
            for (byte[] bytes : new byte[][] {{'a', -61, -87}, {-61}, {-61, 'x'}, {-64, -128}, {-19, -96, -128}, {-12, -112, -128, -128}, {-2, -1, 0, 65}, {-1, -2, 65, 0}, {-40, 61}, {-34, 0, 0, 65}, {-16, -97, -104}, {0}, {-17, -69, -65, 'b'}}) {
                System.out.print(hex(new String(bytes, set)) + " ");
                attempt(Arrays.toString(bytes), () -> hex(set.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()));
            }
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.IGNORE).onUnmappableCharacter(CodingErrorAction.REPLACE);
        System.out.println(decoder.decode(ByteBuffer.wrap(new byte[] {'a', -1, 'b', -61})) + " " + decoder.malformedInputAction() + decoder.isAutoDetecting());
        decoder.onMalformedInput(CodingErrorAction.REPLACE).replaceWith("?!".substring(0, 1));
        System.out.println(decoder.decode(ByteBuffer.wrap(new byte[] {'a', -1, 'b', -61})));
        decoder.reset().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(new byte[] {'x', -30, -126, -84, 'y'});
        CharBuffer out = CharBuffer.allocate(2);
        System.out.println(decoder.decode(in.limit(3), out, false) + " " + in + out);
        in.limit(5);
        CoderResult result = decoder.decode(in, out, true);
        System.out.println(result + " " + result.isOverflow() + result.isError() + in + out);
        attempt("length of what is no error", result::length);
        out.clear();
        System.out.println(decoder.decode(in, out, true) + " " + decoder.flush(out) + out.flip());
        attempt("decode after flush", () -> decoder.decode(in, out, true));
        attempt("flush first", () -> StandardCharsets.UTF_8.newDecoder().flush(out));
        CharsetEncoder encoder = StandardCharsets.ISO_8859_1.newEncoder();
        System.out.println(encoder.canEncode('\u00FF') + " " + encoder.canEncode('\u0100') + encoder.canEncode("a\u20AC") + encoder.isLegalReplacement(new byte[] {'?'}) + encoder.charset());
        encoder.onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(new byte[] {'!'});
        System.out.println(StandardCharsets.ISO_8859_1.decode(encoder.encode(CharBuffer.wrap("a\u20ACb"))));
        attempt("illegal replacement", () -> encoder.replaceWith(new byte[0]));
        attempt("long replacement", () -> encoder.replaceWith(new byte[9]));
        attempt("null replacement", () -> decoder.replaceWith(null));
        attempt("null action", () -> decoder.onMalformedInput(null));
        CoderResult malformed = CoderResult.malformedForLength(3);
        attempt("throw", () -> {
            malformed.throwException();
            return "";
        });
        System.out.println(malformed + " " + malformed.length() + CoderResult.unmappableForLength(2) + CoderResult.UNDERFLOW);
        for (String name : new String[] {"utf8", "UTF-8", "latin1", "ascii", "l1", "", "a b", "none", "-x", "x".repeat(5), "utf_16"}) {
            attempt(name, () -> Charset.forName(name) + " " + Charset.isSupported(name));
        }
        attempt("null", () -> Charset.forName(null));
        System.out.println(Charset.defaultCharset() + " " + StandardCharsets.UTF_8.compareTo(StandardCharsets.UTF_16) + StandardCharsets.UTF_8.contains(StandardCharsets.US_ASCII) + StandardCharsets.US_ASCII.contains(StandardCharsets.UTF_8) + StandardCharsets.UTF_8.equals(Charset.forName("utf8")) + StandardCharsets.UTF_8.decode(StandardCharsets.UTF_8.encode("\u00E9")).length());
    }
}
