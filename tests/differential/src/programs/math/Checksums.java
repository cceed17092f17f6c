// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

/** Hash functions of bytes: CRC-32, Adler-32, FNV, Murmur mixing, xorshift: unsigned arithmetic in signed types. */
public class Checksums {
    static int crc(byte[] data) {
        int c = ~0;
        for (byte b : data) {
            c ^= b & 0xFF;
            for (int k = 0; k < 8; k++) {
                c = c >>> 1 ^ (0xEDB88320 & -(c & 1));
            }
        }
        return ~c;
    }

    static int adler(byte[] data) {
        int a = 1;
        int b = 0;
        for (byte x : data) {
            a = (a + (x & 0xFF)) % 65521;
            b = (b + a) % 65521;
        }
        return b << 16 | a;
    }

    static long fnv(byte[] data) {
        long h = 0xcbf29ce484222325L;
        for (byte x : data) {
            h = (h ^ x & 0xFF) * 0x100000001b3L;
        }
        return h;
    }

    static int mix(int h) {
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }

    static long xorshift(long x, int n) {
        for (int i = 0; i < n; i++) {
            x ^= x << 13;
            x ^= x >>> 7;
            x ^= x << 17;
        }
        return x;
    }

    public static void main(String[] args) {
        for (String s : new String[] {"", "a", "123456789", "The quick brown fox", "\u00ff\u0080"}) {
            byte[] b = s.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
            System.out.println(Integer.toHexString(crc(b)) + " " + Integer.toHexString(adler(b)) + " " + Long.toHexString(fnv(b)) + " " + mix(crc(b)) + " " + Long.toUnsignedString(xorshift(fnv(b), 5)));
        }
    }
}
