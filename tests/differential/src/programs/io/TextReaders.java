// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package io;

import static io.Attempts.attempt;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.CharArrayReader;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.LineNumberReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.CharBuffer;
import java.util.stream.Collectors;

/** Readers and writers: lines, marks, pushing back, tokens, what is closed. */
public class TextReaders {
    public static void main(String[] args) throws IOException {
        StringReader in = new StringReader("hello");
        char[] chars = new char[8];
        System.out.println((char) in.read() + " " + in.read(chars, 2, 3) + in.ready() + in.skip(-2) + in.skip(9) + in.read() + in.markSupported());
        in.reset();
        in.mark(1);
        System.out.println(in.read(CharBuffer.allocate(3)) + " " + in.transferTo(new StringWriter()));
        attempt("negative mark", () -> {
            in.mark(-1);
            return "";
        });
        attempt("range", () -> in.read(chars, 7, 2));
        in.close();
        attempt("closed", in::read);
        attempt("closed, ready", in::ready);
        BufferedReader lines = new BufferedReader(new StringReader("one\n\ntwo\r\nthree\rfour\n"), 2);
        System.out.println(lines.readLine() + "|" + lines.readLine() + "|" + (char) lines.read() + lines.lines().collect(Collectors.joining("|")) + lines.readLine());
        lines.close();
        attempt("closed lines", lines::readLine);
        attempt("closed stream", () -> lines.lines().count());
        BufferedReader marked = new BufferedReader(new StringReader("abcdefghij"), 3);
        marked.mark(2);
        marked.skip(5);
        attempt("mark gone", () -> {
            marked.reset();
            return (char) marked.read();
        });
        attempt("not marked", () -> {
            new BufferedReader(new StringReader("")).reset();
            return "";
        });
        attempt("size", () -> new BufferedReader(new StringReader(""), 0));
        LineNumberReader numbered = new LineNumberReader(new StringReader("a\nb\r\n\rc"));
        StringBuilder text = new StringBuilder();
        for (int c = numbered.read(); c >= 0; c = numbered.read()) {
            text.append(c).append('@').append(numbered.getLineNumber()).append(' ');
        }
        System.out.println(text);
        PushbackReader push = new PushbackReader(new StringReader("xyz"), 2);
        push.unread('b');
        push.unread('a');
        attempt("push too much", () -> {
            push.unread('c');
            return "";
        });
        System.out.println(push.read(chars) + new String(chars, 0, 5) + push.read() + push.ready());
        attempt("mark", () -> {
            push.mark(1);
            return "";
        });
        StringWriter out = new StringWriter();
        out.append('a').append("bcd", 1, 2).append(null).write("xyz", 1, 2);
        attempt("write range", () -> {
            out.write(new char[2], 1, 2);
            return "";
        });
        System.out.println(out + " " + out.getBuffer().length());
        CharArrayWriter array = new CharArrayWriter();
        array.write("hello", 1, 3);
        array.writeTo(out);
        System.out.println(out + " " + array.size() + new CharArrayReader(array.toCharArray(), 1, 9).read());
        BufferedWriter buffered = new BufferedWriter(out, 3);
        buffered.write("12");
        buffered.newLine();
        System.out.print(out.toString().length() + " ");
        buffered.close();
        System.out.println(out.toString().length());
        attempt("closed writer", () -> {
            buffered.write('x');
            return "";
        });
        StreamTokenizer t = new StreamTokenizer(new StringReader("x = 3.5 -7 'it\\n' \"a\\\"b\" // comment\n/* more */ y1_z . - 1e5 \u00E9 end"));
        t.slashSlashComments(true);
        t.slashStarComments(true);
        t.eolIsSignificant(true);
        StringBuilder tokens = new StringBuilder();
        while (t.nextToken() != StreamTokenizer.TT_EOF) {
            tokens.append(t.toString().replace("\n", "\\n")).append(' ');
        }
        System.out.println(tokens + " " + t.lineno());
        StreamTokenizer u = new StreamTokenizer(new StringReader("A,b c"));
        u.resetSyntax();
        u.wordChars('a', 'z');
        u.whitespaceChars(' ', ' ');
        u.lowerCaseMode(true);
        System.out.println(u.nextToken() + " " + u.nextToken() + " " + u.nextToken() + u.sval);
        u.pushBack();
        System.out.println(u.nextToken() + u.sval + u.nextToken() + u.sval + u.nextToken());
        System.out.println(Reader.nullReader().read() + " " + new UncheckedIOException("m", new IOException("c")).getCause() + new UncheckedIOException(new IOException("c")));
    }
}
