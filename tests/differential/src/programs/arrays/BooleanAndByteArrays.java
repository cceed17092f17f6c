// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

/** JVMS 6.5.baload: one instruction for bytes and booleans; both are stored narrow and read back with their sign. */
public class BooleanAndByteArrays {
    static int sum(byte[] b) {
        int s = 0;
        for (byte x : b) {
            s += x;
        }
        return s;
    }

    static int count(boolean[] z) {
        int n = 0;
        for (boolean x : z) {
            n += x ? 1 : 0;
        }
        return n;
    }

    public static void main(String[] args) {
        byte[] b = new byte[5];
        boolean[] z = new boolean[5];
        short[] s = new short[2];
        char[] c = new char[2];
        for (int i = 0; i < 5; i++) {
            b[i] = (byte) (i * 100);
            z[i] = i % 2 == 0 ^ i > 2;
        }
        s[0] = (short) 40000;
        c[0] = (char) 40000;
        b[4] >>= 1;
        b[3] >>>= 1;
        z[0] ^= true;
        z[1] |= z[0] = !z[0];
        System.out.println(sum(b) + " " + count(z) + " " + s[0] + " " + (int) c[0] + " " + b[4] + b[3] + z[0] + z[1]);
        Object o = b;
        System.out.println((o instanceof byte[]) + " " + (((Object) z) instanceof byte[]));
        b[0]--;
        c[1]--;
        s[1]--;
        System.out.println(b[0] + " " + (int) c[1] + " " + s[1] + " " + (char) (c[0] - 39903));
    }
}
