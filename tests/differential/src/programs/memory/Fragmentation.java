// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @args 48 3072
// @stress-args 5 32
// @max-heap 16
package memory;

/**
 * A heap full of holes stays usable: round after round half of the objects die, every other one of all sizes, and objects of
 * another, mostly larger size take their place, so that what they leave behind is too short for a while. Objects do not move, so
 * such a program needs about five times what is live, but not more the longer it runs. At the end large objects still fit.
 */
public class Fragmentation {
    /** Smallest and largest lengths of an object, by turns. */
    private static final int[][] SIZES = {{8, 40}, {40, 250}, {200, 1500}, {1000, 7000}, {9000, 30_000}, {30_000, 120_000}};

    private static int random = 4711;
    private static byte[][] objects = new byte[1 << 10][];
    private static int count;
    private static long live;

    public static void main(String[] args) {
        int rounds = Integer.parseInt(args[0]);
        int target = Integer.parseInt(args[1]) << 10;
        long allocated = 0;
        for (int round = 0; round < rounds; round++) {
            long before = live;
            int[] sizes = SIZES[round % SIZES.length];
            while (live < target) {
                allocate(sizes[0] + next(sizes[1] - sizes[0]));
            }
            allocated += live - before;
            check();
            // Sometimes what lies side by side, sometimes by chance.
            free(round % 2 == 0);
            check();
            if (round % 8 == 7) {
                System.out.println(round + ": " + count + " objects, " + live + " bytes of " + allocated);
            }
        }
        byte[][] large = new byte[4][];
        for (int i = 0; i < large.length; i++) {
            large[i] = new byte[target >> 4];
            large[i][i] = (byte) (i + 1);
        }
        check();
        System.out.println(large[0][0] + large[1][1] + large[2][2] + large[3][3] + " " + count);
    }

    private static void allocate(int size) {
        if (count == objects.length) {
            byte[][] longer = new byte[2 * count][];
            System.arraycopy(objects, 0, longer, 0, count);
            objects = longer;
        }
        byte[] object = new byte[size];
        for (int i = 0; i < size; i += 97) {
            require(object[i] == 0, "new memory is not zero");
            object[i] = (byte) size;
        }
        object[size - 1] = (byte) size;
        objects[count++] = object;
        live += bytes(size);
    }

    /** What an array occupies, about. */
    private static int bytes(int length) {
        return length + 15 & -8;
    }

    private static void free(boolean everyOther) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (everyOther ? i % 2 == 0 : next(2) == 0) {
                objects[kept++] = objects[i];
            } else {
                live -= bytes(objects[i].length);
            }
        }
        for (int i = kept; i < count; i++) {
            objects[i] = null;
        }
        count = kept;
    }

    private static void check() {
        for (int n = 0; n < count; n++) {
            byte[] object = objects[n];
            for (int i = 0; i < object.length; i += 97) {
                require(object[i] == (byte) object.length, "an object has changed");
            }
            require(object[object.length - 1] == (byte) object.length, "the end of an object has changed");
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalStateException(message);
        }
    }

    private static int next(int bound) {
        random = random * 1664525 + 1013904223;
        return (random >>> 8) % bound;
    }
}
