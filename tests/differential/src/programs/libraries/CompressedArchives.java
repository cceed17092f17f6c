// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @classpath commons_compress
// @classpath commons_io
// @classpath commons_codec
// @classpath commons_lang3
// @stress-args 1
// @costly
// @timeout 300
package libraries;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorInputStream;
import org.apache.commons.compress.compressors.lz4.BlockLZ4CompressorOutputStream;

/** commons-compress: tar, zip and ar archives of the same entries; gzip, bzip2 and LZ4. Every byte counts. */
public class CompressedArchives {
    private static final String[] NAMES = {"a.txt", "dir/ünïcode.txt", "long/" + "x".repeat(120) + ".txt"};
    private static byte[] content;

    public static void main(String[] args) throws Exception {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < (args.length > 0 ? Integer.parseInt(args[0]) : 3000); i++) {
            text.append(i * 7919 % 1000).append(i % 13 == 0 ? "\n" : " and ");
        }
        content = text.toString().getBytes(StandardCharsets.UTF_8);
        tar();
        zip();
        ar();
        compress();
    }

    private static void tar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream out = new TarArchiveOutputStream(bytes, "UTF-8")) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            out.setAddPaxHeadersForNonAsciiNames(true);
            for (String name : NAMES) {
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(content.length);
                entry.setModTime(new Date(1_000_000_000_000L));
                entry.setMode(0640);
                entry.setUserName("jason");
                out.putArchiveEntry(entry);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
        show("tar", bytes);
        try (TarArchiveInputStream in = new TarArchiveInputStream(new ByteArrayInputStream(bytes.toByteArray()), "UTF-8")) {
            for (TarArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                System.out.println(entry.getName() + " " + entry.getSize() + " " + entry.getUserName() + " "
                        + Integer.toOctalString(entry.getMode()) + " " + entry.getLastModifiedTime() + " " + same(in));
            }
        }
    }

    private static void zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setComment("three of them");
            for (String name : NAMES) {
                ZipArchiveEntry entry = new ZipArchiveEntry(name);
                entry.setTime(1_000_000_000_000L);
                entry.setUnixMode(0644);
                out.putArchiveEntry(entry);
                out.write(content);
                out.closeArchiveEntry();
            }
        }
        show("zip", bytes);
        try (ZipArchiveInputStream in = new ZipArchiveInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            for (ZipArchiveEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                System.out.println(entry.getName() + " " + entry.getMethod() + " " + entry.getTime() + " " + same(in));
            }
        }
    }

    private static void ar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ArArchiveOutputStream out = new ArArchiveOutputStream(bytes)) {
            out.putArchiveEntry(new ArArchiveEntry(NAMES[0], content.length, 1, 2, 0644, 1_000_000_000L));
            out.write(content);
            out.closeArchiveEntry();
        }
        show("ar", bytes);
        try (ArArchiveInputStream in = new ArArchiveInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            ArArchiveEntry entry = in.getNextEntry();
            System.out.println(entry.getName() + " " + entry.getGroupId() + " " + same(in));
        }
        try (ArArchiveInputStream in = new ArArchiveInputStream(new ByteArrayInputStream(content))) {
            System.out.println(in.getNextEntry());
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private interface Wrapping<A, B> {
        B wrap(A stream) throws IOException;
    }

    private static void compress() throws IOException {
        GzipParameters parameters = new GzipParameters();
        parameters.setFileName("a.txt");
        parameters.setModificationTime(1_000_000_000_000L);
        roundTrip("gzip", out -> new GzipCompressorOutputStream(out, parameters), GzipCompressorInputStream::new);
        roundTrip("bzip2", BZip2CompressorOutputStream::new, BZip2CompressorInputStream::new);
        roundTrip("lz4", BlockLZ4CompressorOutputStream::new, BlockLZ4CompressorInputStream::new);
        try (InputStream in = new BZip2CompressorInputStream(new ByteArrayInputStream(content))) {
            System.out.println(in.read());
        } catch (IOException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void roundTrip(
            String name, Wrapping<OutputStream, OutputStream> compressor, Wrapping<InputStream, InputStream> expander)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = compressor.wrap(bytes)) {
            out.write(content);
        }
        show(name, bytes);
        try (InputStream in = expander.wrap(new ByteArrayInputStream(bytes.toByteArray()))) {
            System.out.println(same(in));
        }
    }

    private static void show(String name, ByteArrayOutputStream bytes) {
        System.out.println(name + ": " + bytes.size() + " bytes, " + Arrays.hashCode(bytes.toByteArray()));
    }

    private static boolean same(InputStream in) throws IOException {
        return Arrays.equals(in.readAllBytes(), content);
    }
}
