// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package io;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/** PrintStream, PrintWriter and OutputStreamWriter by chance in several charsets: what they write and when; then read back. */
public class RandomTexts {
    private static final String[] CHARSETS = {"UTF-8", "UTF-16", "UTF-16LE", "ISO-8859-1", "US-ASCII", "windows-1252", "UTF-32"};

    /** Tells what is written in one piece, and when it is flushed and closed. */
    private static final class Told extends OutputStream {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private final StringBuilder told;

        Told(StringBuilder told) {
            this.told = told;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            all.write(bytes, offset, length);
            told.append(' ').append(HexFormat.of().formatHex(bytes, offset, offset + length));
        }

        @Override
        public void flush() {
            // How often makes no difference.
            if (told.length() == 0 || told.charAt(told.length() - 1) != '^') {
                told.append('^');
            }
        }

        @Override
        public void close() {
            told.append('!');
        }
    }

    private static String text(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> "z";
            case 1 -> "l\n";
            default -> "\u00e9\ud83d\ude00".substring(random.nextInt(2), 2 + random.nextInt(2));
        };
    }

    private static void print(PrintStream stream, Random random) {
        String text = text(random);
        switch (random.nextInt(12)) {
            case 0 -> stream.print(text);
            case 1 -> stream.println(text);
            case 2 -> stream.write(random.nextInt(300));
            case 3 -> stream.print((Object) null);
            case 4 -> stream.append(text, 0, 1);
            case 5 -> stream.printf("%s-%d", text, 7);
            case 6 -> stream.write(new byte[] {65, 66, 10}, 0, random.nextInt(4));
            case 7 -> stream.flush();
            case 8 -> stream.print(text.toCharArray());
            case 9 -> stream.println(1.5);
            case 10 -> stream.println('c');
            default -> {
                if (random.nextInt(5) == 0) {
                    stream.close();
                }
            }
        }
    }

    private static void print(PrintWriter writer, Random random) {
        String text = text(random);
        switch (random.nextInt(8)) {
            case 0 -> writer.print(text);
            case 1 -> writer.println(text);
            case 2 -> writer.write(text);
            case 3 -> writer.flush();
            case 4 -> writer.append('x').append(null);
            case 5 -> writer.format("%5.1f", 2.25);
            case 6 -> writer.println(3L);
            default -> {
                if (random.nextInt(5) == 0) {
                    writer.close();
                }
            }
        }
    }

    private static byte[] write(Charset charset, Random random, StringBuilder told) throws IOException {
        Told out = new Told(told);
        OutputStreamWriter plain = new OutputStreamWriter(out, charset);
        PrintWriter writer = new PrintWriter(
                random.nextBoolean() ? (Writer) plain : new BufferedWriter(plain, 1 + random.nextInt(5)), random.nextBoolean());
        PrintStream stream = new PrintStream(
                random.nextBoolean() ? out : new BufferedOutputStream(out, 1 + random.nextInt(9)), random.nextBoolean(), charset);
        for (int i = random.nextInt(10); i >= 0; i--) {
            switch (random.nextInt(3)) {
                case 0 -> print(stream, random);
                case 1 -> print(writer, random);
                default -> told.append(plain.getEncoding()).append(stream.checkError()).append(writer.checkError());
            }
        }
        writer.flush();
        stream.flush();
        told.append(stream.checkError()).append(writer.checkError());
        return out.all.toByteArray();
    }

    private static void read(byte[] bytes, Charset charset, Random random, StringBuilder told) throws IOException {
        InputStreamReader plain = new InputStreamReader(new ByteArrayInputStream(bytes), charset);
        BufferedReader lines = random.nextBoolean() ? new BufferedReader(plain, 1 + random.nextInt(6)) : null;
        Reader reader = lines == null ? plain : lines;
        for (int i = 0; i < 12; i++) {
            told.append(' ');
            switch (random.nextInt(8)) {
                case 0 -> told.append(reader.read());
                case 1 -> {
                    char[] some = new char[5];
                    told.append(reader.read(some, random.nextInt(3), random.nextInt(3))).append(Arrays.hashCode(some));
                }
                case 2 -> told.append(reader.ready());
                case 3 -> told.append(reader.skip(random.nextInt(4)));
                case 4 -> told.append(lines == null ? "" : lines.readLine());
                case 5 -> told.append(plain.getEncoding());
                case 6 -> {
                    if (lines != null) {
                        lines.mark(4);
                        told.append(lines.read());
                        lines.reset();
                        told.append(lines.read());
                    }
                }
                default -> {
                    if (random.nextInt(6) == 0) {
                        reader.close();
                    }
                }
            }
        }
    }

    public static void main(String[] args) {
        Random random = new Random(8);
        for (int i = 0; i < 800; i++) {
            Charset charset = Charset.forName(CHARSETS[random.nextInt(CHARSETS.length)]);
            StringBuilder told = new StringBuilder();
            try {
                read(write(charset, random, told), charset, random, told);
            } catch (IOException e) {
                told.append(e);
            }
            System.out.println(i + " " + charset + told.toString().replace('\n', '~'));
        }
    }
}
