// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

import java.util.Arrays;
import java.util.List;

/** JLS 10.6: array initialisers of many constants, which may become data, and what must not be lost when they do. */
public class ConstantTables {
    private static final byte[] BYTES = {0, 1, -1, 127, -128, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 0, 0};
    private static final short[] SHORTS = {0, -1, 32767, -32768, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
    private static final char[] CHARS = {'\0', 'a', '\uFFFF', '\uD800', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm'};
    private static final int[] INTS = {0, 0, 0, 1, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 8, 9, 10, 11, 12, 13, 0};
    private static final long[] LONGS = {
        0, -1, Long.MIN_VALUE, Long.MAX_VALUE, 1L << 32, (1L << 32) - 1, 7, 8, 9, 10, 11, 12, 13, 14, 15
    };
    private static final float[] FLOATS = {
        0f, -0f, 1.5f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, 7f, 8f, 9f, 10f, 11f, 12f, 13f
    };
    private static final double[] DOUBLES = {
        0, -0.0, 1.5, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE, 1e300, 8, 9, 10, 11, 12, 13, 14
    };
    private static final boolean[] BOOLEANS = {
        true, false, true, true, false, false, true, true, true, false, true, true, true, true, true, false
    };
    private static final int[][] ROWS = {
        {1, 2, 3, 4, 5, 6, 7, 8, 9}, {}, {-1, -2, -3, -4, -5, -6, -7, -8, -9}, null, {1, 2, 3, 4, 5, 6, 7, 8, 9}
    };
    private static final char[][][] CUBE = {{{'a', 'b'}, {'c'}}, {{'d', 'e', 'f', 'g', 'h', 'i', 'j', 'k'}}};

    enum Metal {
        IRON,
        COPPER,
        TIN,
        LEAD,
        SILVER,
        GOLD
    }

    private static Metal favourite = Metal.TIN;

    private static final Metal[] METALS = {
        Metal.GOLD, Metal.IRON, Metal.GOLD, favourite, Metal.LEAD, Metal.SILVER, Metal.COPPER, Metal.GOLD, Metal.TIN,
        favourite, Metal.IRON, Metal.IRON, null, Metal.IRON, Metal.COPPER, Metal.TIN, Metal.LEAD, Metal.SILVER
    };
    private static final String[] NAMES = {"a", null, "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"};
    private static final Object[] MIXED = {Metal.GOLD, "text", 1, 'c', 2.5, null, Metal.IRON, new int[] {1, 2, 3}};

    public static void main(String[] args) {
        System.out.println(Arrays.toString(BYTES));
        System.out.println(Arrays.toString(SHORTS));
        StringBuilder chars = new StringBuilder();
        for (char c : CHARS) {
            chars.append((int) c).append(' ');
        }
        System.out.println(chars);
        System.out.println(Arrays.toString(INTS));
        System.out.println(Arrays.toString(LONGS));
        System.out.println(Arrays.toString(FLOATS) + " " + Float.floatToRawIntBits(FLOATS[1]));
        System.out.println(Arrays.toString(DOUBLES) + " " + Double.doubleToRawLongBits(DOUBLES[1]));
        System.out.println(Arrays.toString(BOOLEANS));
        System.out.println(Arrays.deepToString(ROWS) + " " + (ROWS[0] == ROWS[4]));
        System.out.println(Arrays.deepToString(CUBE));
        System.out.println(Arrays.toString(METALS));
        System.out.println(Arrays.toString(NAMES));
        System.out.println(MIXED.length + " " + MIXED[0] + MIXED[1] + MIXED[2] + MIXED[3] + MIXED[4] + MIXED[5] + MIXED[6]);
        freshEachTime();
        storesInOrder();
        changedStatics();
        failures();
    }

    private static int[] table() {
        return new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
    }

    private static void freshEachTime() {
        int[] first = table();
        Arrays.fill(first, 0);
        System.out.println(Arrays.toString(table()));
    }

    private static void storesInOrder() {
        int[] a = new int[16];
        a[0] = 1;
        a[1] = 2;
        a[2] = 3;
        a[0] = 4;
        a[3] = a[0] + a[1];
        a[4] = 5;
        a[5] = 6;
        a[6] = 7;
        a[1] = 0;
        a[7] = 8;
        System.out.println(Arrays.toString(a));
        Metal[] metals = new Metal[12];
        metals[0] = Metal.IRON;
        metals[1] = favourite;
        metals[0] = null;
        metals[2] = Metal.GOLD;
        metals[3] = Metal.GOLD;
        metals[4] = Metal.GOLD;
        metals[5] = Metal.GOLD;
        metals[2] = Metal.LEAD;
        System.out.println(Arrays.toString(metals));
    }

    private static void changedStatics() {
        Metal[] before = {favourite, favourite, favourite, favourite, favourite, favourite, favourite, favourite};
        favourite = Metal.COPPER;
        Metal[] after = {favourite, favourite, favourite, favourite, favourite, favourite, favourite, favourite};
        favourite = Metal.TIN;
        System.out.println(List.of(before).equals(List.of(after)) + " " + before[7] + " " + after[7]);
    }

    private static void failures() {
        int[] a = new int[8];
        try {
            a[0] = 1;
            a[1] = 2;
            a[2] = 3;
            a[3] = 4;
            a[4] = 5;
            a[8] = 6;
            a[5] = 7;
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage() + " " + Arrays.toString(a));
        }
        Object[] strings = new String[4];
        try {
            strings[0] = "a";
            strings[1] = Metal.IRON;
        } catch (ArrayStoreException e) {
            System.out.println(e.getMessage() + " " + Arrays.toString(strings));
        }
    }
}
