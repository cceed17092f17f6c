// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package exceptions;

/** HotSpot's text of ArrayIndexOutOfBoundsException for arrays of every element type, reading and writing. */
public class IndexMessagesOfArrays {
    static void attempt(Runnable r) {
        try {
            r.run();
            System.out.println("fine");
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        int i = args.length + 4;
        byte[] bytes = new byte[4];
        attempt(() -> System.out.println(bytes[i - 1]));
        attempt(() -> System.out.println(bytes[i]));
        boolean[] booleans = new boolean[3];
        attempt(() -> System.out.println(booleans[i]));
        char[] chars = new char[2];
        attempt(() -> System.out.println(chars[i]));
        short[] shorts = new short[1];
        attempt(() -> System.out.println(shorts[-i]));
        int[] ints = new int[i];
        attempt(() -> System.out.println(ints[i]));
        long[] longs = new long[i];
        attempt(() -> longs[i] = 1);
        float[] floats = new float[i];
        attempt(() -> floats[-1] = 1);
        double[] doubles = {};
        attempt(() -> doubles[0]++);
        Object[] objects = new Object[i];
        attempt(() -> objects[i] = null);
        String[] strings = new String[i];
        attempt(() -> strings[i + 1] += "x");
        int[][] grid = new int[2][3];
        attempt(() -> grid[i - 2][0] = 5);
        attempt(() -> grid[1][i] = 5);
    }
}
