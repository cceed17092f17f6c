// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package conversions;

/** JLS 5.1.3: narrowing casts between all primitive types; float to int saturates. */
public class Narrowing {
    /** The text of a float differs between releases of the JDK. */
    static int bits(float f) {
        return Float.floatToIntBits(f);
    }

    public static void main(String[] args) {
        for (int i : new int[] {0, 127, 128, 255, 256, -1, -129, 32767, 32768, 65535, 65536, Integer.MIN_VALUE}) {
            System.out.println((byte) i + " " + (short) i + " " + (int) (char) i + " " + bits((float) i) + " " + (double) i);
        }
        for (long n : new long[] {0, 1L << 31, (1L << 32) - 1, 1L << 32, -1, Long.MIN_VALUE, 9007199254740993L}) {
            System.out.println((int) n + " " + (byte) n + " " + (short) n + " " + (int) (char) n + " " + bits((float) n)
                    + " " + (double) n);
        }
        double[] doubles = {
            0.0, -0.0, 0.99, -0.99, 127.5, 128.5, 65536.7, 2147483647.0, 2147483648.0, -2147483648.9, -2147483649.0,
            9.223372036854775E18, 9.3e18, -9.3e18, 1e300, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
        };
        for (double d : doubles) {
            System.out.println((int) d + " " + (long) d + " " + (byte) d + " " + (short) d + " " + (int) (char) d + " "
                    + bits((float) d));
        }
        for (float f : new float[] {1.9f, -1.9f, 3e9f, -3e9f, 1e20f, Float.NaN, Float.NEGATIVE_INFINITY, 16777217f}) {
            System.out.println((int) f + " " + (long) f + " " + (byte) f + " " + (int) (char) f + " " + (double) f);
        }
        int lost = 16777217;
        float asFloat = lost;
        long wide = Long.MAX_VALUE;
        double asDouble = wide;
        System.out.println((int) asFloat + " " + (long) asDouble + " " + (wide == (long) asDouble));
        char letter = 'a';
        letter += 1;
        int next = letter + 1;
        short small = (short) 40000;
        byte octet = (byte) 0xAB;
        System.out.println(letter + " " + next + " " + (char) next + " " + small + " " + octet + " " + (octet & 0xFF)
                + " " + (octet >>> 4) + " " + ((octet & 0xFF) >>> 4) + " " + (char) (octet & 0x7F));
        System.out.println((true ? 1 : 'a') + " " + (true ? 1 : 2.0) + " " + (false ? 'b' : 98) + " " + (char) 98);
    }
}
