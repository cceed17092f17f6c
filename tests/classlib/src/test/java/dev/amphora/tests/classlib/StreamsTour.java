// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.tests.classlib;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.text.Collator;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.random.RandomGeneratorFactory;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Classes of the build JDK that go through doors into others, which are not the same in all JDKs. */
public class StreamsTour {
    record Point(int x, List<String> names) implements Serializable {}

    static class Node implements Serializable {
        private static final long serialVersionUID = 1;
        Object next;
        int[] values = {1, 2, 3};
    }

    public static void main(String[] args) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            Node node = new Node();
            node.next = new Point(1, List.of("a"));
            out.writeObject(node);
            out.writeObject(int.class);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Node node = (Node) in.readObject();
            System.out.println(node.next + " " + node.values.length + " " + in.readObject());
        }
        bytes.reset();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("hello hello hello".getBytes("windows-1252"));
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            System.out.println(new String(in.readAllBytes(), "ISO-8859-15"));
        }
        bytes.reset();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("\u00e4.txt"));
            out.write(new byte[100]);
        }
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            System.out.println(in.getNextEntry().getName().length() + " " + in.readAllBytes().length);
        }
        System.out.println(StandardCharsets.UTF_16LE.decode(ByteBuffer.wrap(new byte[] {'a', 0, 'b', 0})) + " "
                + URI.create("http://example.org/a/../b?q#f").normalize());
        System.out.println(Collator.getInstance(Locale.US).compare("peche", "p\u00eache"));
        BreakIterator words = BreakIterator.getWordInstance(Locale.US);
        words.setText("Hello, big world.");
        System.out.println(words.first() + " " + words.next() + " " + words.last());
        System.out.println(
                RandomGeneratorFactory.of("L64X128MixRandom").create(42).nextLong());
        failure(() -> "abc".charAt(3));
        failure(() -> "abc".substring(2, 1));
        failure(() -> new String(new char[2], 1, 2));
        failure(() -> new StringBuilder("abc").insert(4, "x"));
        failure(() -> new StringBuilder("abc").deleteCharAt(3));
        failure(() -> new StringBuilder("abc").codePointCount(2, 1));
        failure(() -> new StringBuilder("abc").codePointBefore(0));
        failure(() -> Character.codePointCount(new char[2], 1, 2));
        failure(() -> Character.codePointAt(new char[2], 2));
        failure(() -> new Thread((String) null));
        failure(() -> RandomGeneratorFactory.of("SecureRandom").create(1) != null);
        System.out.println(Arrays.hashCode(new char[] {'a', '\u00e4', '\u20ac'}));
    }

    private static void failure(Supplier<?> action) {
        try {
            System.out.println(action.get());
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }
}
