// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import dev.amphora.runtime.classlib.Interruption;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Formatter;
import java.util.Locale;
import java.util.Objects;

/**
 * A print stream that encodes UTF-8 itself: a program that names no other charset needs none of the charset classes.
 * Encoded text goes to {@link #write(byte[], int, int)}, as subclasses may expect.
 */
public class PrintStream extends FilterOutputStream implements Appendable {
    private static final int CHUNK = 1024;

    /**
     * An object, so that the analysis reaches the charset classes only where a stream is made with a charset. It keeps what
     * an encoder keeps between texts: that the byte order mark is written, and half of a pair of surrogates.
     */
    private static class Encoder {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final OutputStreamWriter writer;

        Encoder(Charset charset) {
            writer = new OutputStreamWriter(bytes, charset);
        }

        byte[] encode(String text, boolean line) throws IOException {
            writer.write(text);
            if (line) {
                writer.write('\n');
            }
            writer.flush();
            return taken();
        }

        byte[] end() throws IOException {
            writer.close();
            return taken();
        }

        private byte[] taken() {
            byte[] encoded = bytes.toByteArray();
            bytes.reset();
            return encoded;
        }
    }

    private final boolean autoFlush;
    /** Null for UTF-8. */
    private final Encoder encoder;

    private boolean trouble;
    private boolean closing;
    private byte[] encoded;
    /** A high surrogate whose low surrogate may come with the next text, or 0. */
    private char pending;

    public PrintStream(OutputStream out) {
        this(out, false);
    }

    public PrintStream(OutputStream out, boolean autoFlush) {
        super(Objects.requireNonNull(out, "Null output stream"));
        this.autoFlush = autoFlush;
        this.encoder = null;
    }

    public PrintStream(OutputStream out, boolean autoFlush, String encoding) throws UnsupportedEncodingException {
        this(out, autoFlush, CharsetNames.find(encoding));
    }

    public PrintStream(OutputStream out, boolean autoFlush, Charset charset) {
        super(Objects.requireNonNull(out, "Null output stream"));
        this.autoFlush = autoFlush;
        this.encoder = charset == StandardCharsets.UTF_8 ? null : new Encoder(Objects.requireNonNull(charset));
    }

    public PrintStream(File file) throws FileNotFoundException {
        this(new FileOutputStream(file), false);
    }

    public PrintStream(String path) throws FileNotFoundException {
        this(new FileOutputStream(path), false);
    }

    public PrintStream(File file, String charset) throws FileNotFoundException, UnsupportedEncodingException {
        this(CharsetNames.find(charset), file);
    }

    public PrintStream(File file, Charset charset) throws IOException {
        this(Objects.requireNonNull(charset, "charset"), file);
    }

    public PrintStream(String path, String charset) throws FileNotFoundException, UnsupportedEncodingException {
        this(CharsetNames.find(charset), new File(path));
    }

    public PrintStream(String path, Charset charset) throws IOException {
        this(Objects.requireNonNull(charset, "charset"), new File(path));
    }

    /** A charset that does not exist is noticed before the file is made. */
    private PrintStream(Charset charset, File file) throws FileNotFoundException {
        this(new FileOutputStream(file), false, charset);
    }

    @Override
    public void flush() {
        try {
            requireOpen();
            out.flush();
        } catch (IOException e) {
            trouble = true;
        }
    }

    @Override
    public void close() {
        if (!closing) {
            closing = true;
            try {
                encodePending();
                out.flush();
                out.close();
            } catch (IOException e) {
                trouble = true;
            }
            out = null;
        }
    }

    public boolean checkError() {
        if (out != null) {
            flush();
        }
        return trouble;
    }

    protected void setError() {
        trouble = true;
    }

    protected void clearError() {
        trouble = false;
    }

    private void requireOpen() throws IOException {
        if (out == null) {
            throw new IOException("Stream closed");
        }
    }

    @Override
    public void write(int b) {
        try {
            requireOpen();
            out.write(b);
            if (b == '\n' && autoFlush) {
                out.flush();
            }
        } catch (InterruptedIOException e) {
            Interruption.interruptCurrentThread();
        } catch (IOException e) {
            trouble = true;
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        try {
            requireOpen();
            out.write(bytes, offset, length);
            if (autoFlush) {
                out.flush();
            }
        } catch (InterruptedIOException e) {
            Interruption.interruptCurrentThread();
        } catch (IOException e) {
            trouble = true;
        }
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        write(bytes, 0, bytes.length);
    }

    public void writeBytes(byte[] bytes) {
        write(bytes, 0, bytes.length);
    }

    private void writeText(String text) {
        writeText(text, false);
    }

    /** A line goes out in one piece, its end included. */
    private void writeText(String text, boolean line) {
        if (encoder != null) {
            writeEncoded(text, line);
            return;
        }
        int length = text.length();
        int at = 0;
        do {
            int end = Math.min(length, at + CHUNK);
            encode(text, at, end, line && end == length);
            at = end;
        } while (at < length);
    }

    private void writeEncoded(String text, boolean line) {
        byte[] bytes;
        try {
            bytes = encoder.encode(text, line);
        } catch (IOException e) {
            // The stream is closed.
            trouble = true;
            return;
        }
        if (bytes.length > 0) {
            write(bytes, 0, bytes.length);
        }
    }

    /** UTF-8 (RFC 3629); a surrogate without its partner becomes a question mark. */
    private void encode(String text, int from, int to, boolean line) {
        int room = 3 * (to - from) + 5;
        byte[] bytes = encoded;
        if (bytes == null || bytes.length < room) {
            bytes = new byte[room];
            encoded = bytes;
        }
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (pending != 0) {
                if (c >= '\uDC00' && c <= '\uDFFF') {
                    int point = (pending - 0xD800 << 10) + (c - 0xDC00) + 0x10000;
                    bytes[count++] = (byte) (0xF0 | point >> 18);
                    bytes[count++] = (byte) (0x80 | point >> 12 & 0x3F);
                    bytes[count++] = (byte) (0x80 | point >> 6 & 0x3F);
                    bytes[count++] = (byte) (0x80 | point & 0x3F);
                    pending = 0;
                    continue;
                }
                bytes[count++] = '?';
                pending = 0;
            }
            if (c < 0x80) {
                bytes[count++] = (byte) c;
            } else if (c < 0x800) {
                bytes[count++] = (byte) (0xC0 | c >> 6);
                bytes[count++] = (byte) (0x80 | c & 0x3F);
            } else if (c >= '\uD800' && c <= '\uDBFF') {
                pending = c;
            } else if (c >= '\uDC00' && c <= '\uDFFF') {
                bytes[count++] = '?';
            } else {
                bytes[count++] = (byte) (0xE0 | c >> 12);
                bytes[count++] = (byte) (0x80 | c >> 6 & 0x3F);
                bytes[count++] = (byte) (0x80 | c & 0x3F);
            }
        }
        if (line) {
            if (pending != 0) {
                bytes[count++] = '?';
                pending = 0;
            }
            bytes[count++] = '\n';
        }
        if (count > 0) {
            write(bytes, 0, count);
        }
    }

    private void encodePending() throws IOException {
        if (pending != 0) {
            pending = 0;
            out.write('?');
        }
        if (encoder != null) {
            byte[] rest = encoder.end();
            if (rest.length > 0) {
                out.write(rest);
            }
        }
    }

    private void newLine() {
        writeText("", true);
    }

    /** Otherwise what is printed is what a subclass makes of {@code print}. */
    private boolean isPlain() {
        return (Object) getClass() == PrintStream.class;
    }

    public void print(boolean value) {
        writeText(String.valueOf(value));
    }

    public void print(char value) {
        writeText(String.valueOf(value));
    }

    public void print(int value) {
        writeText(String.valueOf(value));
    }

    public void print(long value) {
        writeText(String.valueOf(value));
    }

    public void print(float value) {
        writeText(String.valueOf(value));
    }

    public void print(double value) {
        writeText(String.valueOf(value));
    }

    public void print(char[] text) {
        writeText(new String(text));
    }

    public void print(String text) {
        writeText(String.valueOf((Object) text));
    }

    public void print(Object object) {
        writeText(String.valueOf(object));
    }

    public void println() {
        newLine();
    }

    public void println(boolean value) {
        if (isPlain()) {
            writeText(String.valueOf(value), true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(char value) {
        if (isPlain()) {
            writeText(String.valueOf(value), true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(int value) {
        if (isPlain()) {
            writeText(String.valueOf(value), true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(long value) {
        if (isPlain()) {
            writeText(String.valueOf(value), true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(float value) {
        if (isPlain()) {
            writeText(String.valueOf(value), true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(double value) {
        if (isPlain()) {
            writeText(String.valueOf(value), true);
        } else {
            print(value);
            newLine();
        }
    }

    public void println(char[] text) {
        if (isPlain()) {
            writeText(new String(text), true);
        } else {
            print(text);
            newLine();
        }
    }

    public void println(String text) {
        if (isPlain()) {
            writeText(String.valueOf((Object) text), true);
        } else {
            print(text);
            newLine();
        }
    }

    public void println(Object object) {
        println(String.valueOf(object));
    }

    public PrintStream printf(String format, Object... arguments) {
        return format(format, arguments);
    }

    public PrintStream printf(Locale locale, String format, Object... arguments) {
        return format(locale, format, arguments);
    }

    public PrintStream format(String format, Object... arguments) {
        return format(Locale.getDefault(), format, arguments);
    }

    public PrintStream format(Locale locale, String format, Object... arguments) {
        Formatter formatter = new Formatter((Appendable) this, locale);
        formatter.format(format, arguments);
        if (formatter.ioException() != null) {
            trouble = true;
        }
        return this;
    }

    @Override
    public PrintStream append(CharSequence text) {
        print(String.valueOf(text));
        return this;
    }

    @Override
    public PrintStream append(CharSequence text, int start, int end) {
        CharSequence source = text == null ? "null" : text;
        print(source.subSequence(start, end).toString());
        return this;
    }

    @Override
    public PrintStream append(char c) {
        print(c);
        return this;
    }
}
