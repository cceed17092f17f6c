// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.19: shift distances count modulo 32 or 64, by the promoted left operand; signs move or zeros come in. */
public class Shifts {
    public static void main(String[] args) {
        int[] distances = {0, 1, 5, 31, 32, 33, 63, 64, 65, -1, -31, -32, Integer.MIN_VALUE};
        int x = 0x89ABCDEF;
        long y = 0x89ABCDEF01234567L;
        for (int d : distances) {
            System.out.println((x << d) + " " + (x >> d) + " " + (x >>> d) + " " + (y << d) + " " + (y >> d) + " " + (y >>> d));
        }
        long wide = 1L << 32 | 3;
        System.out.println((x << wide) + " " + (y >> wide) + " " + ((byte) -1 >>> 4) + " " + ((byte) -1 >>> 28));
        System.out.println((short) (x >>> 8) + " " + ('\uFFFF' << 16) + " " + (1 << 31 >> 31) + " " + (-1 >>> 31 << 31));
        int rotated = x << 13 | x >>> -13;
        System.out.println(rotated + " " + Integer.rotateLeft(x, 13) + " " + (y << 7 | y >>> 57) + " " + Long.rotateRight(y, -7));
    }
}
