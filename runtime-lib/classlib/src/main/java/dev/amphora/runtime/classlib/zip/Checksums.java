// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.classlib.zip;

/** Checksums over bytes: Adler-32 (RFC 1950, 8.2), CRC-32 (RFC 1952, 8) and CRC-32C (RFC 3720, 12.1). */
public final class Checksums {
    private static final int ADLER_BASE = 65521;
    /** As many bytes can be added before the sums are too large. */
    private static final int ADLER_RUN = 5552;

    private static final int CRC = 0xEDB88320;
    private static final int CRC_C = 0x82F63B78;
    private static int[] crcTable;
    private static int[] crcCTable;

    private Checksums() {}

    public static int adler(int checksum, byte[] bytes, int offset, int length) {
        int low = checksum & 0xFFFF;
        int high = checksum >>> 16;
        int at = offset;
        int end = offset + length;
        while (at < end) {
            int stop = Math.min(at + ADLER_RUN, end);
            while (at < stop) {
                low += bytes[at++] & 0xFF;
                high += low;
            }
            low = Integer.remainderUnsigned(low, ADLER_BASE);
            high = Integer.remainderUnsigned(high, ADLER_BASE);
        }
        return high << 16 | low;
    }

    public static int crc(int checksum, byte[] bytes, int offset, int length) {
        if (crcTable == null) {
            crcTable = table(CRC);
        }
        return update(crcTable, checksum, bytes, offset, length);
    }

    public static int crcC(int checksum, byte[] bytes, int offset, int length) {
        if (crcCTable == null) {
            crcCTable = table(CRC_C);
        }
        return update(crcCTable, checksum, bytes, offset, length);
    }

    private static int[] table(int polynomial) {
        int[] table = new int[256];
        for (int n = 0; n < table.length; n++) {
            int value = n;
            for (int bit = 0; bit < 8; bit++) {
                value = value >>> 1 ^ ((value & 1) != 0 ? polynomial : 0);
            }
            table[n] = value;
        }
        return table;
    }

    private static int update(int[] table, int checksum, byte[] bytes, int offset, int length) {
        int value = ~checksum;
        for (int at = offset; at < offset + length; at++) {
            value = value >>> 8 ^ table[(value ^ bytes[at]) & 0xFF];
        }
        return ~value;
    }
}
