// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package kernels;

/** Small integer kernels that print checksums: fannkuch, sieve, SHA-256, CRC-32, quicksort, bit tricks, random numbers. */
public class IntegerKernels {
    static String fannkuch(int n) {
        int[] permutation = new int[n];
        int[] scratch = new int[n];
        int[] count = new int[n];
        int maxFlips = 0;
        int checksum = 0;
        int r = n;
        int index = 0;
        for (int i = 0; i < n; i++) {
            permutation[i] = i;
        }
        while (true) {
            for (; r != 1; r--) {
                count[r - 1] = r;
            }
            System.arraycopy(permutation, 0, scratch, 0, n);
            int flips = 0;
            for (int k = scratch[0]; k != 0; k = scratch[0]) {
                for (int i = 0, j = k; i < j; i++, j--) {
                    int t = scratch[i];
                    scratch[i] = scratch[j];
                    scratch[j] = t;
                }
                flips++;
            }
            maxFlips = Math.max(maxFlips, flips);
            checksum += index % 2 == 0 ? flips : -flips;
            while (true) {
                if (r == n) {
                    return checksum + " " + maxFlips;
                }
                int first = permutation[0];
                for (int i = 0; i < r; i++) {
                    permutation[i] = permutation[i + 1];
                }
                permutation[r] = first;
                if (--count[r] > 0) {
                    break;
                }
                r++;
            }
            index++;
        }
    }

    static int sieve(int limit) {
        boolean[] composite = new boolean[limit + 1];
        int primes = 0;
        for (int i = 2; i <= limit; i++) {
            if (!composite[i]) {
                primes++;
                for (long j = (long) i * i; j <= limit; j += i) {
                    composite[(int) j] = true;
                }
            }
        }
        return primes;
    }

    static String sha256(byte[] message) {
        int[] k = new int[64];
        int[] h = new int[8];
        int found = 0;
        for (int n = 2; found < 64; n++) {
            boolean prime = true;
            for (int d = 2; d * d <= n; d++) {
                prime &= n % d != 0;
            }
            if (prime) {
                if (found < 8) {
                    h[found] = fraction(Math.sqrt(n));
                }
                k[found++] = fraction(Math.cbrt(n));
            }
        }
        byte[] padded = new byte[(message.length + 8) / 64 * 64 + 64];
        System.arraycopy(message, 0, padded, 0, message.length);
        padded[message.length] = (byte) 0x80;
        long bits = message.length * 8L;
        for (int i = 0; i < 8; i++) {
            padded[padded.length - 1 - i] = (byte) (bits >>> 8 * i);
        }
        int[] w = new int[64];
        for (int block = 0; block < padded.length; block += 64) {
            for (int i = 0; i < 16; i++) {
                int p = block + 4 * i;
                w[i] = (padded[p] & 255) << 24 | (padded[p + 1] & 255) << 16 | (padded[p + 2] & 255) << 8 | padded[p + 3] & 255;
            }
            for (int i = 16; i < 64; i++) {
                int s0 = Integer.rotateRight(w[i - 15], 7) ^ Integer.rotateRight(w[i - 15], 18) ^ w[i - 15] >>> 3;
                int s1 = Integer.rotateRight(w[i - 2], 17) ^ Integer.rotateRight(w[i - 2], 19) ^ w[i - 2] >>> 10;
                w[i] = w[i - 16] + s0 + w[i - 7] + s1;
            }
            int[] v = h.clone();
            for (int i = 0; i < 64; i++) {
                int s1 = Integer.rotateRight(v[4], 6) ^ Integer.rotateRight(v[4], 11) ^ Integer.rotateRight(v[4], 25);
                int t1 = v[7] + s1 + (v[4] & v[5] ^ ~v[4] & v[6]) + k[i] + w[i];
                int s0 = Integer.rotateRight(v[0], 2) ^ Integer.rotateRight(v[0], 13) ^ Integer.rotateRight(v[0], 22);
                int t2 = s0 + (v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2]);
                System.arraycopy(v, 0, v, 1, 7);
                v[4] += t1;
                v[0] = t1 + t2;
            }
            for (int i = 0; i < 8; i++) {
                h[i] += v[i];
            }
        }
        StringBuilder hex = new StringBuilder();
        for (int word : h) {
            for (int shift = 28; shift >= 0; shift -= 4) {
                hex.append("0123456789abcdef".charAt(word >>> shift & 15));
            }
        }
        return hex.toString();
    }

    static int fraction(double root) {
        return (int) (long) ((root - Math.floor(root)) * 4294967296.0);
    }

    static int crc32(byte[] data) {
        int[] table = new int[256];
        for (int n = 0; n < 256; n++) {
            int c = n;
            for (int i = 0; i < 8; i++) {
                c = (c & 1) != 0 ? 0xEDB88320 ^ c >>> 1 : c >>> 1;
            }
            table[n] = c;
        }
        int crc = -1;
        for (byte b : data) {
            crc = table[(crc ^ b) & 255] ^ crc >>> 8;
        }
        return ~crc;
    }

    static long xorshift(int n) {
        long state = 88172645463325252L;
        long sum = 0;
        for (int i = 0; i < n; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            sum += state & 0xFFFF;
        }
        return sum ^ state;
    }

    static int collatz(int limit) {
        int best = 0;
        int longest = 0;
        for (int i = 1; i < limit; i++) {
            int length = 0;
            for (long n = i; n != 1; n = (n & 1) == 0 ? n >> 1 : 3 * n + 1) {
                length++;
            }
            if (length > longest) {
                longest = length;
                best = i;
            }
        }
        return best;
    }

    static int ackermann(int m, int n) {
        return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
    }

    public static void main(String[] args) {
        System.out.println(fannkuch(7));
        System.out.println(sieve(100_000));
        System.out.println(sha256("abc".getBytes()));
        byte[] data = new byte[5000];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (i * 31 + i / 7);
        }
        System.out.println(sha256(data) + " " + Integer.toHexString(crc32(data)));
        System.out.println(xorshift(100_000));
        System.out.println(collatz(20_000));
        System.out.println(ackermann(2, 9));
    }
}
