// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package io;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Formatter;
import java.util.Locale;
import java.util.Scanner;

/** Streams, writers, formatters and scanners that are given files and charsets, in all the ways there are. */
public class NamedCharsets {
    interface Call {
        Object run() throws Exception;
    }

    static void attempt(String name, Call call) {
        Object result;
        try {
            result = call.run();
        } catch (Exception | Error e) {
            result = "! " + e;
        }
        System.out.println(name + " = " + result);
    }

    private static String read(String f) throws IOException { byte[] b = Files.readAllBytes(Path.of(f)); return new String(b, StandardCharsets.ISO_8859_1); }
    public static void main(String[] args) throws Exception {
    attempt("ps file", () -> { try (PrintStream p = new PrintStream("f1")) { p.print("\u00e9\n"); } return read("f1"); });
    attempt("ps file cs", () -> { try (PrintStream p = new PrintStream("f1", "ISO-8859-1")) { p.print("\u00e9"); } return read("f1"); });
    attempt("ps file Charset", () -> { try (PrintStream p = new PrintStream("f1", StandardCharsets.UTF_16BE)) { p.print("\u00e9"); } return read("f1"); });
    attempt("ps File", () -> { try (PrintStream p = new PrintStream(new File("f1"))) { p.printf("%d", 5); } return read("f1"); });
    attempt("ps File cs", () -> { try (PrintStream p = new PrintStream(new File("f1"), "US-ASCII")) { p.print("\u00e9"); } return read("f1"); });
    attempt("ps File Charset", () -> { try (PrintStream p = new PrintStream(new File("f1"), StandardCharsets.UTF_8)) { p.print("\u00e9"); } return read("f1"); });
    attempt("ps os cs", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); PrintStream p = new PrintStream(o, true, "UTF-16LE"); p.print("a"); return Arrays.toString(o.toByteArray()); });
    attempt("ps os Charset", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); PrintStream p = new PrintStream(o, true, StandardCharsets.UTF_16LE); p.print("a"); return Arrays.toString(o.toByteArray()); });
    attempt("ps bad cs", () -> new PrintStream("f1", "no such"));
    attempt("ps no dir", () -> new PrintStream("none/f1"));
    attempt("ps null os", () -> new PrintStream((OutputStream) null));
    attempt("fm file", () -> { try (Formatter f = new Formatter("f2")) { f.format("%s %d\u00e9", "a", 1); } return read("f2"); });
    attempt("fm file cs", () -> { try (Formatter f = new Formatter("f2", "ISO-8859-1")) { f.format("\u00e9"); } return read("f2"); });
    attempt("fm file cs l", () -> { try (Formatter f = new Formatter("f2", "ISO-8859-1", Locale.GERMANY)) { f.format("%s", "\u00e9"); return f.locale() + read("f2"); } });
    attempt("fm file Charset l", () -> { try (Formatter f = new Formatter("f2", StandardCharsets.UTF_16BE, Locale.US)) { f.format("x"); } return read("f2"); });
    attempt("fm File", () -> { try (Formatter f = new Formatter(new File("f2"))) { f.format("x"); } return read("f2"); });
    attempt("fm File cs", () -> { try (Formatter f = new Formatter(new File("f2"), "UTF-8")) { f.format("\u00e9"); } return read("f2"); });
    attempt("fm File cs l", () -> { try (Formatter f = new Formatter(new File("f2"), "UTF-8", Locale.US)) { f.format("\u00e9"); } return read("f2"); });
    attempt("fm File Charset l", () -> { try (Formatter f = new Formatter(new File("f2"), StandardCharsets.UTF_8, Locale.US)) { f.format("\u00e9"); } return read("f2"); });
    attempt("fm ps", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); Formatter f = new Formatter(new PrintStream(o)); f.format("%5d", 3); f.flush(); return o + " " + f.out().getClass(); });
    attempt("fm os", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); Formatter f = new Formatter(o); f.format("%5d\u00e9", 3); f.flush(); return o.size(); });
    attempt("fm os cs", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); Formatter f = new Formatter(o, "ISO-8859-1"); f.format("%5d\u00e9", 3); f.flush(); return o.size(); });
    attempt("fm os cs l", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); Formatter f = new Formatter(o, "ISO-8859-1", Locale.US); f.format("%5d\u00e9", 3); f.flush(); return o.size(); });
    attempt("fm os Charset l", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); Formatter f = new Formatter(o, StandardCharsets.UTF_16, Locale.US); f.format("%5d\u00e9", 3); f.close(); return o.size(); });
    attempt("fm bad", () -> new Formatter("f2", "no such"));
    attempt("fm null", () -> new Formatter((PrintStream) null));
    Files.write(Path.of("f3"), "\u00e9 12 x".getBytes(StandardCharsets.ISO_8859_1));
    attempt("sc File", () -> { try (Scanner s = new Scanner(new File("f2"))) { return s.next(); } });
    attempt("sc File cs", () -> { try (Scanner s = new Scanner(new File("f3"), "ISO-8859-1")) { return s.next() + s.nextInt(); } });
    attempt("sc File Charset", () -> { try (Scanner s = new Scanner(new File("f3"), StandardCharsets.ISO_8859_1)) { return s.next() + s.nextInt(); } });
    attempt("sc Path", () -> { try (Scanner s = new Scanner(Path.of("f2"))) { return s.next(); } });
    attempt("sc Path cs", () -> { try (Scanner s = new Scanner(Path.of("f3"), "ISO-8859-1")) { return s.next(); } });
    attempt("sc Path Charset", () -> { try (Scanner s = new Scanner(Path.of("f3"), StandardCharsets.ISO_8859_1)) { return s.next(); } });
    attempt("sc in cs", () -> new Scanner(new ByteArrayInputStream(new byte[]{(byte) 0xe9}), "ISO-8859-1").next());
    attempt("sc in Charset", () -> new Scanner(new ByteArrayInputStream(new byte[]{0, 65}), StandardCharsets.UTF_16BE).next());
    attempt("sc ch", () -> new Scanner(java.nio.channels.Channels.newChannel(new ByteArrayInputStream("a b".getBytes()))).next());
    attempt("sc ch cs", () -> new Scanner(java.nio.channels.Channels.newChannel(new ByteArrayInputStream("a b".getBytes())), "UTF-8").next());
    attempt("sc bad", () -> new Scanner(new File("f3"), "no such"));
    attempt("sc none", () -> new Scanner(new File("none")));
    attempt("sc none2", () -> new Scanner(Path.of("none")));
    attempt("pw cs", () -> { try (PrintWriter p = new PrintWriter("f1", "ISO-8859-1")) { p.print("\u00e9"); } return read("f1"); });
    attempt("pw File Charset", () -> { try (PrintWriter p = new PrintWriter(new File("f1"), StandardCharsets.UTF_16BE)) { p.print("\u00e9"); } return read("f1"); });
    attempt("pw os Charset", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); PrintWriter p = new PrintWriter(o, true, StandardCharsets.UTF_16LE); p.println("a"); return Arrays.toString(o.toByteArray()); });
    attempt("baos cs", () -> { ByteArrayOutputStream o = new ByteArrayOutputStream(); o.write(0xe9); return o.toString("ISO-8859-1") + o.toString(StandardCharsets.ISO_8859_1); });
    attempt("fw cs", () -> { try (FileWriter p = new FileWriter("f1", StandardCharsets.UTF_16BE, true)) { p.write("\u00e9"); } return read("f1").length(); });
    }
}
