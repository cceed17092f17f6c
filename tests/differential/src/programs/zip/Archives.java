// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @files
package zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Zip files written and read, as streams and as files, and gzip. */
public class Archives {
    public static void main(String[] args) throws IOException {
        byte[] archive = archive();
        CRC32 crc = new CRC32();
        crc.update(archive);
        System.out.println(archive.length + " bytes, " + Long.toHexString(crc.getValue()));
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                System.out.println(describe(entry) + " " + bytes.length);
            }
        }
        try (FileOutputStream out = new FileOutputStream("a.zip")) {
            out.write(archive);
        }
        try (ZipFile file = new ZipFile("a.zip")) {
            System.out.println(file.size() + " " + file.getComment() + " " + file.getName());
            for (ZipEntry entry : Collections.list(file.entries())) {
                System.out.println(describe(entry) + " "
                        + new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8).length());
            }
            System.out.println(file.getEntry("none") + " " + file.getEntry("d/").isDirectory());
        }
        try (FileOutputStream out = new FileOutputStream("b.zip")) {
            out.write(archive, 0, 100);
        }
        try {
            new ZipFile("b.zip").close();
        } catch (ZipException e) {
            System.out.println(e.getMessage());
        }
        gzip();
    }

    private static String describe(ZipEntry entry) {
        return entry.getName() + " " + entry.getMethod() + " " + entry.getSize() + " " + entry.getCompressedSize() + " "
                + entry.getCrc() + " " + entry.getTimeLocal() + " " + entry.getComment() + " "
                + (entry.getExtra() == null ? -1 : entry.getExtra().length);
    }

    private static byte[] archive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setComment("two and a folder");
            ZipEntry text = new ZipEntry("text \u00e4.txt");
            text.setTimeLocal(LocalDateTime.of(2024, 2, 29, 12, 34, 56));
            text.setComment("a comment");
            out.putNextEntry(text);
            out.write("hello, hello, hello".repeat(100).getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
            ZipEntry stored = new ZipEntry("stored");
            byte[] content = {1, 2, 3, 4, 5};
            CRC32 crc = new CRC32();
            crc.update(content);
            stored.setMethod(ZipEntry.STORED);
            stored.setSize(content.length);
            stored.setCrc(crc.getValue());
            stored.setTimeLocal(LocalDateTime.of(1999, 12, 31, 23, 59, 58));
            out.putNextEntry(stored);
            out.write(content);
            ZipEntry folder = new ZipEntry("d/");
            folder.setTimeLocal(LocalDateTime.of(2001, 1, 1, 0, 0));
            out.putNextEntry(folder);
            try {
                out.putNextEntry(new ZipEntry("stored"));
            } catch (ZipException e) {
                System.out.println(e.getMessage());
            }
        }
        return bytes.toByteArray();
    }

    private static void gzip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write("compress me ".repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        byte[] packed = bytes.toByteArray();
        System.out.println(packed.length + " " + packed[9]);
        CheckedInputStream checked = new CheckedInputStream(
                new GZIPInputStream(new ByteArrayInputStream(packed)), new CRC32());
        System.out.println(checked.readAllBytes().length + " " + checked.getChecksum().getValue());
        packed[packed.length - 5]++;
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            in.readAllBytes();
        } catch (ZipException e) {
            System.out.println(e.getMessage());
        }
        try {
            new GZIPInputStream(new ByteArrayInputStream(new byte[20]));
        } catch (ZipException e) {
            System.out.println(e.getMessage());
        }
    }
}
