// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.CRC32C;

/**
 * Class files of one module, in one array:
 *
 * <pre>
 *    0  magic, 8 bytes
 *    8  key, 32 bytes
 *   40  number of classes
 *       for each: name in UTF-8 after its length, class file after its length
 *  end  CRC-32C of all before, as a long
 * </pre>
 */
final class ClassArchive {
    static final int KEY_BYTES = 32;
    private static final byte[] MAGIC = "AMPHORA1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;
    private final Map<String, Range> classes = new HashMap<>();

    private record Range(int offset, int length) {}

    private ClassArchive(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Reads an archive; null if the bytes are none, or not for the key, or damaged. */
    static ClassArchive read(byte[] bytes, byte[] key) {
        int end = bytes.length - Long.BYTES;
        if (end < MAGIC.length + KEY_BYTES + Integer.BYTES
                || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                || !Arrays.equals(bytes, MAGIC.length, MAGIC.length + KEY_BYTES, key, 0, KEY_BYTES)
                || ByteBuffer.wrap(bytes).getLong(end) != checksum(bytes, end)) {
            return null;
        }
        ClassArchive archive = new ClassArchive(bytes);
        ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, end);
        buffer.position(MAGIC.length + KEY_BYTES);
        for (int count = buffer.getInt(); count > 0; count--) {
            byte[] name = new byte[buffer.getInt()];
            buffer.get(name);
            int length = buffer.getInt();
            archive.classes.put(new String(name, StandardCharsets.UTF_8), new Range(buffer.position(), length));
            buffer.position(buffer.position() + length);
        }
        return archive;
    }

    static byte[] write(byte[] key, SortedMap<String, byte[]> classes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.write(key);
            out.writeInt(classes.size());
            for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
                byte[] name = entry.getKey().getBytes(StandardCharsets.UTF_8);
                out.writeInt(name.length);
                out.write(name);
                out.writeInt(entry.getValue().length);
                out.write(entry.getValue());
            }
            byte[] body = bytes.toByteArray();
            out.writeLong(checksum(body, body.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Not from an array.
        }
        return bytes.toByteArray();
    }

    private static long checksum(byte[] bytes, int end) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, end);
        return checksum.getValue();
    }

    /** A class file, or null. */
    byte[] get(String name) {
        Range range = classes.get(name);
        return range == null ? null : Arrays.copyOfRange(bytes, range.offset, range.offset + range.length);
    }

    /** Adds what is here to other classes. */
    void addTo(Map<String, byte[]> all) {
        classes.keySet().forEach(name -> all.putIfAbsent(name, get(name)));
    }
}
