// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.io.ByteArrayInputStream;
import java.io.CharConversionException;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.LineNumberReader;
import java.io.NotSerializableException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.SequenceInputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.text.CharacterIterator;
import java.text.StringCharacterIterator;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** java.io: streams that only pass on what others read and write. */
public class PlainStreams {
    public static void main(String[] args) throws Exception {
        lines();
        sequence();
        filter();
        pipes();
        digest();
        iterator();
        System.out.println(new NotSerializableException("a.B") + " " + new CharConversionException("c"));
    }

    private static void lines() throws IOException {
        LineNumberReader reader = new LineNumberReader(new StringReader("one\ntwo\r\nthree\rfour"));
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            System.out.println(reader.getLineNumber() + ": " + line);
        }
        reader = new LineNumberReader(new StringReader("a\nb\nc"));
        reader.setLineNumber(10);
        reader.mark(10);
        System.out.println(reader.skip(3) + " " + reader.getLineNumber());
        reader.reset();
        System.out.println(reader.getLineNumber() + " " + (char) reader.read());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static void sequence() throws IOException {
        SequenceInputStream two = new SequenceInputStream(bytes("first "), bytes("second "));
        SequenceInputStream more =
                new SequenceInputStream(Collections.enumeration(List.of(two, bytes(""), bytes("third"))));
        System.out.println(new String(more.readAllBytes(), StandardCharsets.US_ASCII) + " " + more.read());
    }

    private static void filter() throws IOException {
        StringWriter target = new StringWriter();
        FilterWriter upper = new FilterWriter(target) {
            @Override
            public void write(int c) throws IOException {
                super.write(Character.toUpperCase(c));
            }

            @Override
            public void write(String text, int from, int length) throws IOException {
                super.write(text.substring(from, from + length).toUpperCase(Locale.ROOT), 0, length);
            }
        };
        upper.write("hello, ");
        upper.write('w');
        upper.write("orld".toCharArray(), 0, 4);
        upper.flush();
        System.out.println(target);
    }

    private static void pipes() throws Exception {
        PipedOutputStream out = new PipedOutputStream();
        PipedInputStream in = new PipedInputStream(out, 4);
        Thread writer = new Thread(() -> {
            try (out) {
                out.write("through a narrow pipe".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                System.out.println(e);
            }
        });
        writer.start();
        System.out.println(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
        writer.join();
        PipedReader reader = new PipedReader();
        PipedWriter text = new PipedWriter(reader);
        text.write("text");
        text.close();
        StringBuilder read = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            read.append((char) c);
        }
        System.out.println(read);
        try {
            new PipedInputStream().read();
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void digest() throws Exception {
        DigestInputStream in = new DigestInputStream(bytes("abc"), MessageDigest.getInstance("SHA-256"));
        in.readAllBytes();
        System.out.println(HexFormat.of().formatHex(in.getMessageDigest().digest()) + " " + in);
    }

    private static void iterator() {
        CharacterIterator characters = new StringCharacterIterator("abcde", 1, 4, 2);
        StringBuilder seen = new StringBuilder();
        for (char c = characters.current(); c != CharacterIterator.DONE; c = characters.next()) {
            seen.append(c);
        }
        System.out.println(seen + " " + characters.first() + characters.last() + characters.getIndex());
        try {
            characters.setIndex(0);
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }
}
