// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package io;

import static io.Attempts.attempt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.InputStreamReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/** PrintStream and PrintWriter: all that can be printed, errors that are swallowed, charsets, flushing; the bridges to bytes. */
public class Printing {
    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(sink, false, "UTF-16BE");
        out.print('\u00E9');
        out.print(1.5f);
        out.print((Object) null);
        out.print(new char[] {'x', 'y'});
        out.append("abc", 1, 2).append('d').append(null);
        out.write(65);
        out.printf(Locale.ROOT, "%5.1f", 2.25).format("%s", "s");
        out.flush();
        System.out.println(Arrays.hashCode(sink.toByteArray()) + " " + sink.size() + out.checkError());
        attempt("null chars", () -> {
            out.print((char[]) null);
            return "";
        });
        attempt("charset", () -> new PrintStream(sink, true, "none"));
        attempt("null stream", () -> new PrintStream((OutputStream) null));
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("broken");
            }
        };
        PrintStream swallowed = new PrintStream(broken);
        swallowed.print("x");
        System.out.println(swallowed.checkError());
        attempt("write that throws", () -> {
            swallowed.write(new byte[3]);
            return "";
        });
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text);
        writer.println(true);
        writer.print(-0.0);
        writer.print(Long.MIN_VALUE);
        writer.println('c');
        writer.println(new char[] {'a'});
        writer.println((String) null);
        writer.append("xyz", 0, 1).printf("%03d%n", 7);
        writer.write("hello", 1, 3);
        System.out.println(text.toString().replace("\n", "|") + writer.checkError());
        writer.close();
        writer.print("after");
        System.out.println(text.toString().endsWith("after") + " " + writer.checkError());
        OutputStreamWriter bridge = new OutputStreamWriter(sink, StandardCharsets.UTF_8);
        sink.reset();
        bridge.write('\uD83D');
        bridge.flush();
        System.out.print(sink.size() + " " + bridge.getEncoding() + " ");
        bridge.write('\uDE00');
        bridge.write("\uDE00x");
        bridge.close();
        System.out.println(Arrays.toString(sink.toByteArray()) + bridge.getEncoding());
        attempt("closed", () -> {
            bridge.write('x');
            bridge.flush();
            return "";
        });
        InputStreamReader in = new InputStreamReader(new ByteArrayInputStream(new byte[] {'a', -61, -87, -1, -16, -97, -104, -128, -30}), StandardCharsets.UTF_8);
        StringBuilder codes = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            codes.append(Integer.toHexString(c)).append(' ');
        }
        System.out.println(codes + in.getEncoding());
        in.close();
        attempt("closed reader", in::read);
        attempt("reader of no charset", () -> new InputStreamReader(System.in, "none"));
        PrintStream before = System.out;
        ByteArrayOutputStream captured = new ByteArrayOutputStream();
        System.setOut(new PrintStream(captured, true));
        System.out.println("captured");
        System.setOut(before);
        System.out.println(captured.toString().length() + " " + captured);
    }
}
