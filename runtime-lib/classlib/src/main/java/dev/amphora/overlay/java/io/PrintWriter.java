// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.overlay.java.io;

import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UnsupportedEncodingException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Formatter;
import java.util.Locale;
import java.util.Objects;

/** See {@link java.io.PrintWriter}. What goes wrong is told by {@link #checkError} alone. */
public class PrintWriter extends Writer {
    protected Writer out;

    private final boolean autoFlush;
    private boolean trouble;

    public PrintWriter(Writer out) {
        this(out, false);
    }

    public PrintWriter(Writer out, boolean autoFlush) {
        super(out);
        this.out = out;
        this.autoFlush = autoFlush;
    }

    public PrintWriter(OutputStream out) {
        this(out, false);
    }

    public PrintWriter(OutputStream out, boolean autoFlush) {
        this(out, autoFlush, StandardCharsets.UTF_8);
    }

    public PrintWriter(OutputStream out, boolean autoFlush, Charset charset) {
        this(new BufferedWriter(new OutputStreamWriter(out, charset)), autoFlush);
    }

    public PrintWriter(String path) throws FileNotFoundException {
        this(new FileOutputStream(path), false);
    }

    public PrintWriter(String path, String charset) throws FileNotFoundException, UnsupportedEncodingException {
        this(new File(path), charset);
    }

    public PrintWriter(String path, Charset charset) throws IOException {
        this(new FileOutputStream(path), false, Objects.requireNonNull(charset, "charset"));
    }

    public PrintWriter(File file) throws FileNotFoundException {
        this(new FileOutputStream(file), false);
    }

    public PrintWriter(File file, String charset) throws FileNotFoundException, UnsupportedEncodingException {
        this(CharsetNames.find(charset), file);
    }

    public PrintWriter(File file, Charset charset) throws IOException {
        this(Objects.requireNonNull(charset, "charset"), file);
    }

    /** A charset that does not exist is noticed before the file is made. */
    private PrintWriter(Charset charset, File file) throws FileNotFoundException {
        this(new FileOutputStream(file), false, charset);
    }

    private Writer opened() throws IOException {
        if (out == null) {
            throw new IOException("Stream closed");
        }
        return out;
    }

    private void note(IOException problem) {
        if (problem instanceof InterruptedIOException) {
            Thread.currentThread().interrupt();
        } else {
            trouble = true;
        }
    }

    @Override
    public void flush() {
        try {
            opened().flush();
        } catch (IOException e) {
            trouble = true;
        }
    }

    @Override
    public void close() {
        try {
            if (out != null) {
                out.close();
                out = null;
            }
        } catch (IOException e) {
            trouble = true;
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

    @Override
    public void write(int c) {
        try {
            opened().write(c);
        } catch (IOException e) {
            note(e);
        }
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        try {
            opened().write(chars, offset, length);
        } catch (IOException e) {
            note(e);
        }
    }

    @Override
    public void write(char[] chars) {
        write(chars, 0, chars.length);
    }

    @Override
    public void write(String text, int offset, int length) {
        try {
            opened().write(text, offset, length);
        } catch (IOException e) {
            note(e);
        }
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    public void print(boolean value) {
        write(String.valueOf(value));
    }

    public void print(char value) {
        write(value);
    }

    public void print(int value) {
        write(String.valueOf(value));
    }

    public void print(long value) {
        write(String.valueOf(value));
    }

    public void print(float value) {
        write(String.valueOf(value));
    }

    public void print(double value) {
        write(String.valueOf(value));
    }

    public void print(char[] text) {
        write(text);
    }

    public void print(String text) {
        write(String.valueOf((Object) text));
    }

    public void print(Object object) {
        write(String.valueOf(object));
    }

    public void println() {
        write(System.lineSeparator());
        if (autoFlush) {
            flush();
        }
    }

    public void println(boolean value) {
        print(value);
        println();
    }

    public void println(char value) {
        print(value);
        println();
    }

    public void println(int value) {
        print(value);
        println();
    }

    public void println(long value) {
        print(value);
        println();
    }

    public void println(float value) {
        print(value);
        println();
    }

    public void println(double value) {
        print(value);
        println();
    }

    public void println(char[] text) {
        print(text);
        println();
    }

    public void println(String text) {
        print(text);
        println();
    }

    public void println(Object object) {
        String text = String.valueOf(object);
        print(text);
        println();
    }

    public PrintWriter printf(String format, Object... arguments) {
        return format(format, arguments);
    }

    public PrintWriter printf(Locale locale, String format, Object... arguments) {
        return format(locale, format, arguments);
    }

    public PrintWriter format(String format, Object... arguments) {
        return format(Locale.getDefault(), format, arguments);
    }

    public PrintWriter format(Locale locale, String format, Object... arguments) {
        Formatter formatter = new Formatter((Appendable) this, locale);
        formatter.format(format, arguments);
        if (formatter.ioException() != null) {
            trouble = true;
        }
        if (autoFlush) {
            flush();
        }
        return this;
    }

    @Override
    public PrintWriter append(CharSequence text) {
        write(String.valueOf(text));
        return this;
    }

    @Override
    public PrintWriter append(CharSequence text, int start, int end) {
        CharSequence source = text == null ? "null" : text;
        write(source.subSequence(start, end).toString());
        return this;
    }

    @Override
    public PrintWriter append(char c) {
        write(c);
        return this;
    }
}
