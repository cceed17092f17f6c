// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @args 40
// @stress-args 4
package memory;

import java.util.ArrayList;
import java.util.List;

/** Arrays of megabytes made and dropped; growth of lists, strings and matrices; zeroed memory when reused. */
public class LargeObjects {
    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[0]);
        long checksum = 0;
        int[] previous = null;
        for (int round = 0; round < rounds; round++) {
            int[] large = new int[100_000 + round * 1000];
            for (int i = 0; i < large.length; i += 997) {
                if (large[i] != 0) {
                    throw new IllegalStateException("memory is not zeroed");
                }
                large[i] = i ^ round;
            }
            if (previous != null) {
                checksum = checksum * 31 + previous[997] + large[997 * 2] + previous.length;
            }
            previous = large;
            double[][] matrix = new double[50][60];
            for (int r = 0; r < 50; r++) {
                for (int c = 0; c < 60; c++) {
                    matrix[r][c] += r * c;
                }
            }
            checksum += (long) matrix[49][59];
            byte[] block = new byte[1 << 15];
            block[block.length - 1] = (byte) round;
            checksum += block[block.length - 1] + block[0];
        }
        System.out.println(checksum);
        List<long[]> kept = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            long[] l = new long[5000 + i];
            l[i] = i;
            kept.add(l);
            if (kept.size() > 5) {
                kept.remove(0);
            }
        }
        long sum = 0;
        for (long[] l : kept) {
            for (long v : l) {
                sum += v;
            }
        }
        System.out.println(sum + " " + kept.size());
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rounds * 500; i++) {
            text.append((char) ('a' + i % 26));
        }
        String big = text.toString() + text;
        System.out.println(big.length() + " " + big.hashCode() + " " + big.lastIndexOf("xyz"));
    }
}
