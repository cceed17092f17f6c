// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package strings;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
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

/** CharsetDecoder, CharsetEncoder: short sequences of bytes and chars that can go wrong, in buffers of all small sizes. */
public class CharsetCoders {
    static final int[] BYTES = {
        0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xF8,
        0xFE, 0xFF
    };
    static final char[] CHARS = {'a', '\u007F', '\u0080', '\u00FF', '\u0100', '\u07FF', '\u0800', '\uD800', '\uDBFF', '\uDC00', '\uFFFF'};
    static final Charset[] CHARSETS = {StandardCharsets.UTF_8, StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1};

    /** What sequences of three are made of, the others of all of the above. */
    static final int[] FEWER_BYTES = {0x41, 0x80, 0x90, 0xA0, 0xC2, 0xE0, 0xE1, 0xED, 0xF0, 0xF4};

    static final char[] FEWER_CHARS = {'a', '\u0080', '\u0800', '\uD800', '\uDC00'};
    static int hash;

    static void mix(int value) {
        hash = hash * 31 + value;
    }

    static void decodeAll(Charset charset, int length) {
        hash = 0;
        byte[] bytes = new byte[length];
        int[] alphabet = length < 3 ? BYTES : FEWER_BYTES;
        int count = (int) Math.pow(alphabet.length, length);
        for (int n = 0; n < count; n++) {
            for (int i = 0, rest = n; i < length; i++, rest /= alphabet.length) {
                bytes[i] = (byte) alphabet[rest % alphabet.length];
            }
            mix(new String(bytes, charset).hashCode());
            CharsetDecoder decoder = charset.newDecoder();
            CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(n % 4), true);
            mix(result.isError() ? result.length() : result.isOverflow() ? -1 : -2);
        }
        System.out.println(charset + " decodes " + length + ": " + Integer.toHexString(hash));
    }

    static void encodeAll(Charset charset, int length) {
        hash = 0;
        char[] chars = new char[length];
        char[] alphabet = length < 3 ? CHARS : FEWER_CHARS;
        int count = (int) Math.pow(alphabet.length, length);
        for (int n = 0; n < count; n++) {
            for (int i = 0, rest = n; i < length; i++, rest /= alphabet.length) {
                chars[i] = alphabet[rest % alphabet.length];
            }
            mix(Arrays.hashCode(new String(chars).getBytes(charset)));
            CharsetEncoder encoder = charset.newEncoder();
            CoderResult result = encoder.encode(CharBuffer.wrap(chars), ByteBuffer.allocate(n % 7), true);
            mix(result.isError() ? result.length() * (result.isMalformed() ? 1 : 10) : result.isOverflow() ? -1 : -2);
            mix(encoder.reset().canEncode(new String(chars)) ? 1 : 0);
            mix(encoder.canEncode(chars[0]) ? 1 : 0);
        }
        System.out.println(charset + " encodes " + length + ": " + Integer.toHexString(hash));
    }

    /** In pieces of a few bytes, into a buffer of a few chars. */
    static void piecewise(CodingErrorAction action) throws IOException {
        byte[] bytes = "a\u00E4\u20AC\uD83D\uDE00z".getBytes(StandardCharsets.UTF_8);
        byte[] broken = Arrays.copyOf(bytes, bytes.length + 6);
        broken[bytes.length] = (byte) 0xED;
        broken[bytes.length + 1] = (byte) 0xA0;
        broken[bytes.length + 2] = (byte) 0x80;
        broken[bytes.length + 3] = 'x';
        broken[bytes.length + 4] = (byte) 0xF0;
        broken[bytes.length + 5] = (byte) 0x9F;
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(action)
                .onUnmappableCharacter(action)
                .replaceWith("#");
        StringBuilder text = new StringBuilder();
        ByteBuffer in = ByteBuffer.allocateDirect(5);
        CharBuffer out = CharBuffer.allocate(2);
        int next = 0;
        boolean last = false;
        while (true) {
            while (next < broken.length && in.hasRemaining()) {
                in.put(broken[next++]);
            }
            last = next == broken.length;
            in.flip();
            CoderResult result = decoder.decode(in, out, last);
            in.compact();
            out.flip();
            text.append(out).append('|');
            out.clear();
            if (result.isError()) {
                text.append(result);
                break;
            }
            if (last && result.isUnderflow()) {
                text.append(decoder.flush(out));
                break;
            }
        }
        System.out.println(action + " " + text);
    }

    static void failures() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        try {
            decoder.flush(CharBuffer.allocate(1));
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        decoder.decode(ByteBuffer.wrap(new byte[] {'a'}), CharBuffer.allocate(2), true);
        try {
            decoder.decode(ByteBuffer.wrap(new byte[] {'a'}), CharBuffer.allocate(2), false);
        } catch (IllegalStateException e) {
            System.out.println(e.getMessage());
        }
        for (Runnable wrong : new Runnable[] {
            () -> decoder.replaceWith(""),
            () -> decoder.replaceWith("ab"),
            () -> decoder.replaceWith(null),
            () -> decoder.onMalformedInput(null),
            () -> StandardCharsets.UTF_8.newEncoder().replaceWith(new byte[0]),
            () -> StandardCharsets.UTF_8.newEncoder().replaceWith(new byte[] {(byte) 0x80}),
            () -> StandardCharsets.US_ASCII.newEncoder().replaceWith(new byte[] {-1}),
        }) {
            try {
                wrong.run();
                System.out.println("accepted");
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        for (byte[] bytes : new byte[][] {{'a', (byte) 0xE2, (byte) 0x82}, {(byte) 0xC3, 'b'}, {(byte) 0xFF}}) {
            try {
                System.out.println(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)));
            } catch (CharacterCodingException e) {
                System.out.println(e);
            }
        }
        for (String text : new String[] {"a\uD800", "\uDC00b", "caf\u00E9 \u20AC"}) {
            for (Charset charset : CHARSETS) {
                try {
                    System.out.println(charset.newEncoder().encode(CharBuffer.wrap(text)).remaining());
                } catch (CharacterCodingException e) {
                    System.out.println(e);
                }
            }
        }
    }

    static void streams() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStreamWriter writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        for (char c : "x\uD83D\uDE00y\uD83D".toCharArray()) {
            writer.write(c);
        }
        writer.write("z\u20AC");
        writer.close();
        System.out.println(Arrays.toString(bytes.toByteArray()));
        byte[] broken = bytes.toByteArray();
        broken[3] = 'q';
        InputStreamReader reader = new InputStreamReader(new ByteArrayInputStream(broken), StandardCharsets.UTF_8);
        StringBuilder codes = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            codes.append(Integer.toHexString(c)).append(' ');
        }
        System.out.println(codes);
    }

    public static void main(String[] args) throws IOException {
        for (Charset charset : CHARSETS) {
            for (int length = 1; length <= 3; length++) {
                decodeAll(charset, length);
                encodeAll(charset, length);
            }
        }
        piecewise(CodingErrorAction.REPLACE);
        piecewise(CodingErrorAction.IGNORE);
        piecewise(CodingErrorAction.REPORT);
        failures();
        streams();
        // Four bytes: the leads of such sequences only.
        hash = 0;
        for (int lead = 0xF0; lead < 0xF8; lead++) {
            for (int second : FEWER_BYTES) {
                for (int third : FEWER_BYTES) {
                    byte[] bytes = {(byte) lead, (byte) second, (byte) third, (byte) 0x80, 'e'};
                    mix(new String(bytes, StandardCharsets.UTF_8).hashCode());
                    mix(new String(bytes, 0, 3, StandardCharsets.UTF_8).hashCode());
                }
            }
        }
        System.out.println(Integer.toHexString(hash));
    }
}
