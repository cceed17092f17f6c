// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util;

import static util.Attempts.attempt;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Base64: the three alphabets, padding, lines, what is malformed, streams. */
public class Base64Codecs {
    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (i * 59 + 250);
        }
        return bytes;
    }

    public static void main(String[] args) throws Exception {
        for (int length = 0; length < 8; length++) {
            System.out.println(Base64.getEncoder().encodeToString(bytes(length)) + " " + Base64.getUrlEncoder().encodeToString(bytes(length))
                    + " " + Base64.getEncoder().withoutPadding().encodeToString(bytes(length)));
        }
        System.out.println(Base64.getMimeEncoder().encodeToString(bytes(100)));
        System.out.println(Base64.getMimeEncoder(10, new byte[] {'-', '|'}).encodeToString(bytes(20)));
        attempt("separator of the alphabet", () -> Base64.getMimeEncoder(4, new byte[] {'a'}));
        attempt("no lines", () -> Base64.getMimeEncoder(0, new byte[] {'|'}).encodeToString(bytes(20)));
        for (String text : new String[] {"", "QQ==", "QQ", "QQ=", "QQ===", "Q", "QUI=", "QUI", "QUJD", "QUJDR", "QR==", "Q Q=", "QQ==x", "=", "====", "QQ\n==",
            "-_-_", "+/+/", "QUJDRA==QUJD", "\u00E9aaa", "QUJD====", "ab=c", "abc=d"}) {
            attempt(text.replace('\n', '!'), () -> Arrays.toString(Base64.getDecoder().decode(text)));
            attempt("  url", () -> Arrays.toString(Base64.getUrlDecoder().decode(text)));
            attempt("  mime", () -> Arrays.toString(Base64.getMimeDecoder().decode(text)));
        }
        byte[] target = new byte[4];
        attempt("into", () -> Base64.getEncoder().encode(bytes(3), target) + new String(target, StandardCharsets.US_ASCII));
        attempt("into what is too short", () -> Base64.getEncoder().encode(bytes(4), target));
        attempt("decode into what is too short", () -> Base64.getDecoder().decode("QUJDREVGR0g=".getBytes(), target));
        ByteBuffer buffer = ByteBuffer.wrap(bytes(10), 2, 5);
        ByteBuffer encoded = Base64.getEncoder().encode(buffer);
        System.out.println(buffer + " " + encoded + " " + Base64.getDecoder().decode(encoded) + encoded);
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (OutputStream out = Base64.getMimeEncoder(8, new byte[] {'\n'}).wrap(sink)) {
            out.write(bytes(7), 1, 5);
            out.write(1);
            out.write(bytes(4));
        }
        System.out.println(sink.toString(StandardCharsets.US_ASCII));
        attempt("stream", () -> Base64.getMimeDecoder().wrap(new ByteArrayInputStream(sink.toByteArray())).readAllBytes());
        attempt("stream of what is no text", () -> Base64.getDecoder().wrap(new ByteArrayInputStream("QUJ*".getBytes())).readAllBytes());
        attempt("stream that ends early", () -> Base64.getDecoder().wrap(new ByteArrayInputStream("QUJDR".getBytes())).readAllBytes());
        attempt("null", () -> Base64.getDecoder().decode((String) null));
        boolean same = true;
        for (int length = 0; length < 300; length++) {
            same &= Arrays.equals(bytes(length), Base64.getMimeDecoder().decode(Base64.getMimeEncoder().encode(bytes(length))));
        }
        System.out.println(same);
    }
}
