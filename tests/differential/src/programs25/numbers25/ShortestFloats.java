// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package numbers25;

/** Float.toString since 19: the shortest decimal that reads back as the same float. */
public class ShortestFloats {
    public static void main(String[] args) {
        float[] fs = {1.4E-45f, 2.8E-45f, 1.17549435E-38f, 3.4028235E38f, 0.1f, 0.3f, 1e10f, 33554432f, 16777216f, 8388608.5f, 1e-3f, 9.9e-4f, 1e7f, 1.0E22f, 2e-44f};
        for (float f : fs) {
            String s = Float.toString(f);
            System.out.println(s + " " + (Float.parseFloat(s) == f) + " " + f);
        }
        int bits = 0x3f812345;
        int digest = 0;
        for (int i = 0; i < 3000; i++) {
            bits = bits * 1664525 + 1013904223;
            digest = digest * 31 + Float.toString(Float.intBitsToFloat(bits)).hashCode();
        }
        System.out.println(digest);
    }
}
