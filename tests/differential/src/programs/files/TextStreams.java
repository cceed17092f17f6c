// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package files;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Readers and writers over bytes: encodings, surrogates in two calls, what is no text, what is closed. */
public class TextStreams {
    interface Action {
        Object run() throws Exception;
    }

    static void attempt(String name, Action action) {
        try {
            System.out.println(name + " = " + action.run());
        } catch (Exception e) {
            System.out.println(name + " ! " + e);
        }
    }

    static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(Integer.toHexString(b & 0xFF)).append(' ');
        }
        return text.toString();
    }

    static void writers() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutputStreamWriter writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
        writer.write("a\u00E9\u65E5");
        writer.write('\uD83D');
        writer.write("\uDE00!");
        System.out.println("held back: " + bytes.size());
        writer.flush();
        System.out.println(hex(bytes.toByteArray()) + writer.getEncoding());
        writer.write("x\uD800y");
        writer.write('\uDBFF');
        writer.flush();
        writer.close();
        writer.close();
        System.out.println(hex(bytes.toByteArray()) + writer.getEncoding());
        attempt("write closed", () -> {
            writer.write('x');
            return 0;
        });
        for (String charset : new String[] {"US-ASCII", "ISO-8859-1", "UTF-8"}) {
            ByteArrayOutputStream target = new ByteArrayOutputStream();
            try (OutputStreamWriter out = new OutputStreamWriter(target, charset)) {
                System.out.print(out.getEncoding() + " ");
                out.append("z\u00FC").append("\u65E5\u672C", 0, 1);
            }
            System.out.println(hex(target.toByteArray()));
        }
        attempt("unknown", () -> new OutputStreamWriter(bytes, "no-such-charset"));
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(many))) {
            for (int i = 0; i < 5000; i++) {
                out.write("line " + i + " \u00E4\uD83D\uDE00");
                out.newLine();
            }
        }
        System.out.println(many.size() + " " + Arrays.hashCode(many.toByteArray()));
    }

    /** Pairs of surrogates at each place of a longer text. */
    static void pairs() throws IOException {
        int hash = 0;
        for (int i = 500; i < 530; i++) {
            String text = "x".repeat(i) + "\uD83D\uDE00" + "y".repeat(600);
            hash = 31 * hash + Arrays.hashCode(text.getBytes(StandardCharsets.UTF_8));
            hash = 31 * hash + Arrays.hashCode(text.getBytes());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStreamWriter writer = new OutputStreamWriter(bytes)) {
                writer.write(text);
                writer.write(text.toCharArray(), 1, 510);
            }
            hash = 31 * hash + Arrays.hashCode(bytes.toByteArray());
            InputStreamReader reader = new InputStreamReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            char[] chars = new char[2000];
            int count = 0;
            for (int c = reader.read(chars, count, 7); c > 0; c = reader.read(chars, count, 7)) {
                count += c;
            }
            hash = 31 * hash + new String(chars, 0, count).compareTo(text);
        }
        System.out.println(hash);
    }

    static void readers() throws IOException {
        byte[] text = "a\u00E9\u65E5\uD83D\uDE00z\r\nnext\rlast".getBytes(StandardCharsets.UTF_8);
        InputStreamReader single = new InputStreamReader(new ByteArrayInputStream(text));
        StringBuilder chars = new StringBuilder();
        for (int c = single.read(); c >= 0; c = single.read()) {
            chars.append(Integer.toHexString(c)).append(' ');
        }
        System.out.println(chars + "" + single.read() + " " + single.getEncoding());
        InputStreamReader ones = new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.UTF_8);
        char[] buffer = new char[7];
        System.out.println(ones.read(buffer, 1, 0) + " " + ones.read(buffer, 1, 1) + " " + ones.read(buffer, 2, 3) + " "
                + ones.ready() + " " + ones.skip(2) + " " + (char) ones.read());
        ones.close();
        attempt("closed", () -> ones.read());
        attempt("closed ready", () -> ones.ready());
        BufferedReader lines = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(text)), 3);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println("[" + line + "]");
        }
        byte[] bad = {'a', (byte) 0xC3, '(', 'b', (byte) 0x80, (byte) 0xE6, (byte) 0x97};
        attempt("replaced", () -> new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bad))).readLine());
        attempt("reported", () -> new BufferedReader(
                        new InputStreamReader(new ByteArrayInputStream(bad), StandardCharsets.UTF_8.newDecoder()))
                .readLine());
        attempt("latin", () -> new BufferedReader(
                        new InputStreamReader(new ByteArrayInputStream(bad), StandardCharsets.ISO_8859_1))
                .readLine()
                .length());
        Files.write(Path.of("bad"), bad);
        attempt("file lines", () -> {
            try (Stream<String> stream = Files.lines(Path.of("bad"))) {
                return stream.count();
            } catch (UncheckedIOException e) {
                return e.getCause();
            }
        });
        attempt("file text", () -> Files.readString(Path.of("bad")));
        attempt("file latin", () -> Files.readString(Path.of("bad"), StandardCharsets.ISO_8859_1).length());
        attempt("lone surrogate", () -> Files.writeString(Path.of("lone"), "x\uD800"));
        attempt("unmappable", () -> Files.writeString(Path.of("ascii"), "\u00FC", StandardCharsets.US_ASCII));
    }

    static void printers() throws IOException {
        try (PrintWriter out = new PrintWriter("printed")) {
            out.printf("%d %s%n", 5, "five");
            out.print('c');
            out.print(2.5);
            out.println(new char[] {'x', 'y'});
            out.append("end", 1, 3).append('.');
            System.out.println(out.checkError());
        }
        System.out.println(Files.readAllLines(Path.of("printed")));
        try (PrintStream out = new PrintStream("streamed")) {
            out.println("to a file");
        }
        System.out.println(Files.readString(Path.of("streamed")));
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        out.println(true);
        out.println(7L);
        out.write("abc", 1, 2);
        out.close();
        out.println("lost");
        System.out.println(text.toString().replace('\n', '|') + " " + out.checkError());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintWriter flushing = new PrintWriter(bytes, true);
        flushing.print("not yet");
        System.out.print(bytes.size() + " ");
        flushing.println();
        System.out.println(bytes.size());
        Files.write(Path.of("list"), List.of("one", "two"), StandardCharsets.UTF_8);
        System.out.println(Files.readAllLines(Path.of("list")));
    }

    public static void main(String[] args) throws IOException {
        writers();
        pairs();
        readers();
        printers();
    }
}
