// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.InflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** java.util.zip: sums of ranges, streams in both directions, damaged and cut data, entries that are refused. */
public class StreamsOfArchives {
    private interface Action {
        Object run() throws Exception;
    }

    private static void attempt(String what, Action action) {
        try {
            System.out.println(what + " = " + action.run());
        } catch (Exception e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) throws Exception {
        byte[] data = new byte[2000];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i % 37 * (i / 100));
        }
        CRC32 crc = new CRC32();
        Adler32 adler = new Adler32();
        CRC32C castagnoli = new CRC32C();
        System.out.println(crc.getValue() + " " + adler.getValue() + " " + castagnoli.getValue());
        crc.update(data, 5, 1000);
        crc.update(300);
        adler.update(data);
        adler.update(-1);
        castagnoli.update(java.nio.ByteBuffer.wrap(data, 10, 777));
        System.out.println(crc.getValue() + " " + adler.getValue() + " " + castagnoli.getValue());
        attempt("range", () -> {
            crc.update(data, 1999, 2);
            return "";
        });
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(sink)) {
            out.write(data);
            out.write(7);
            out.finish();
            attempt("after finish", () -> {
                out.write(1);
                return "";
            });
        }
        byte[] zipped = sink.toByteArray();
        GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped));
        System.out.println(in.read() + " " + in.available() + in.skip(100) + " " + in.readAllBytes().length + in.available() + in.read());
        for (int at : new int[] {0, 1, 2, 3, zipped.length - 8, zipped.length - 4, 20}) {
            byte[] damaged = zipped.clone();
            damaged[at] ^= 0x55;
            attempt("damaged " + at, () -> new GZIPInputStream(new ByteArrayInputStream(damaged)).readAllBytes().length);
        }
        for (int length : new int[] {0, 5, 15, zipped.length - 9, zipped.length - 3}) {
            attempt("cut at " + length, () -> new GZIPInputStream(new ByteArrayInputStream(zipped, 0, length)).readAllBytes().length);
        }
        byte[] twice = Arrays.copyOf(zipped, zipped.length * 2);
        System.arraycopy(zipped, 0, twice, zipped.length, zipped.length);
        System.out.println(new GZIPInputStream(new ByteArrayInputStream(twice)).readAllBytes().length);
        byte[] deflated = new DeflaterInputStream(new ByteArrayInputStream(data)).readAllBytes();
        ByteArrayOutputStream inflated = new ByteArrayOutputStream();
        try (InflaterOutputStream out = new InflaterOutputStream(inflated)) {
            out.write(deflated, 0, 10);
            out.write(deflated, 10, deflated.length - 10);
        }
        System.out.println(Arrays.equals(data, inflated.toByteArray()) + " " + Arrays.equals(data, new InflaterInputStream(new ByteArrayInputStream(deflated)).readAllBytes()));
        attempt("no deflated data", () -> new InflaterInputStream(new ByteArrayInputStream(data)).read());
        Inflater inflater = new Inflater();
        attempt("bad header", () -> {
            inflater.setInput(new byte[] {1, 2, 3});
            return inflater.inflate(new byte[10]);
        });
        inflater.reset();
        inflater.setInput(deflated, 0, 6);
        System.out.println(inflater.inflate(new byte[0]) + " " + inflater.needsInput() + inflater.needsDictionary() + inflater.finished() + inflater.getRemaining());
        inflater.end();
        attempt("ended", () -> inflater.inflate(new byte[1]));
        attempt("level", () -> {
            new Deflater().setLevel(10);
            return "";
        });
        attempt("strategy", () -> {
            new Deflater().setStrategy(9);
            return "";
        });
        attempt("input range", () -> {
            new Deflater().setInput(data, 0, 2001);
            return "";
        });
        Deflater withDictionary = new Deflater(9, true);
        withDictionary.setDictionary("hello world".getBytes(StandardCharsets.US_ASCII));
        withDictionary.setInput("hello hello world".getBytes(StandardCharsets.US_ASCII));
        withDictionary.finish();
        byte[] out = new byte[50];
        int length = withDictionary.deflate(out);
        Inflater raw = new Inflater(true);
        raw.setDictionary("hello world".getBytes(StandardCharsets.US_ASCII));
        raw.setInput(out, 0, length);
        byte[] text = new byte[50];
        int got = raw.inflate(text);
        System.out.println(new String(text, 0, got, StandardCharsets.US_ASCII) + " " + raw.finished() + withDictionary.getBytesRead() + raw.getBytesWritten());
        CheckedInputStream checked = new CheckedInputStream(new ByteArrayInputStream(data), new CRC32());
        checked.skip(10);
        checked.read(new byte[90]);
        CheckedOutputStream checkedOut = new CheckedOutputStream(new ByteArrayOutputStream(), new CRC32());
        checkedOut.write(data, 0, 100);
        System.out.println(checked.getChecksum().getValue() == checkedOut.getChecksum().getValue());
        entries();
        System.out.println(new DataFormatException("d") + " " + new java.util.zip.ZipException("z") + new EOFException("e"));
    }

    private static void entries() throws IOException {
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        ZipOutputStream zip = new ZipOutputStream(sink);
        ZipEntry first = new ZipEntry("a/\u00E9.txt");
        first.setTime(1_700_000_000_000L);
        first.setComment("first");
        zip.putNextEntry(first);
        zip.write("content".getBytes(StandardCharsets.US_ASCII));
        attempt("twice", () -> {
            zip.putNextEntry(new ZipEntry("a/\u00E9.txt"));
            return "";
        });
        ZipEntry stored = new ZipEntry("stored");
        stored.setMethod(ZipEntry.STORED);
        attempt("stored without size", () -> {
            zip.putNextEntry(stored);
            return "";
        });
        stored.setSize(3);
        CRC32 crc = new CRC32();
        crc.update(new byte[] {1, 2, 3});
        stored.setCrc(crc.getValue());
        zip.putNextEntry(stored);
        zip.write(new byte[] {1, 2, 3});
        zip.closeEntry();
        attempt("outside of an entry", () -> {
            zip.write(1);
            return "";
        });
        zip.putNextEntry(new ZipEntry("dir/"));
        zip.setComment("whole");
        zip.close();
        ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(sink.toByteArray()));
        for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
            System.out.println(e.getName().length() + " " + e.isDirectory() + e.getMethod() + " " + e.getSize() + " " + in.readAllBytes().length + " " + e.getSize() + " " + Long.toHexString(e.getCrc()) + " " + e.getComment());
        }
        attempt("negative size", () -> {
            stored.setSize(-1);
            return "";
        });
        attempt("crc", () -> {
            stored.setCrc(1L << 32);
            return "";
        });
        attempt("method", () -> {
            stored.setMethod(3);
            return "";
        });
        attempt("long name", () -> new ZipEntry("x".repeat(65536)));
        attempt("no zip", () -> new ZipInputStream(new ByteArrayInputStream(new byte[100])).getNextEntry());
        attempt("cut", () -> {
            ZipInputStream cut = new ZipInputStream(new ByteArrayInputStream(sink.toByteArray(), 0, 50));
            cut.getNextEntry();
            return cut.readAllBytes().length;
        });
    }
}
