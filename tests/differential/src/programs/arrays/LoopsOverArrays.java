// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

/** JLS 14.14, 10.4: loops whose bounds are in doubt: past the end, downwards, by steps, with the array changed inside. */
public class LoopsOverArrays {
    static int past(int[] a) {
        int s = 0;
        try {
            for (int i = 0; i <= a.length; i++) {
                s += a[i];
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            return -s;
        }
        return s;
    }

    static int down(int[] a) {
        int s = 0;
        for (int i = a.length - 1; i >= 0; i -= 2) {
            s = s * 10 + a[i];
        }
        return s;
    }

    static int swap(int[] a, int[] b) {
        int s = 0;
        for (int i = 0; i < a.length; i++) {
            s += a[i];
            if (i == 1) {
                a = b;
            }
        }
        return s;
    }

    static int each(int[] a) {
        int s = 0;
        for (int x : a) {
            s += x;
            a = new int[] {100};
        }
        return s + a.length;
    }

    static int overflow(int[] a, int start) {
        int n = 0;
        try {
            for (int i = start; i < start + 4; i++) {
                n++;
                a[i & 3]++;
            }
            for (int i = Integer.MAX_VALUE - 1; i > 0; i++) {
                n += a[i - Integer.MAX_VALUE + 1];
            }
        } catch (ArrayIndexOutOfBoundsException e) {
            return -n;
        }
        return n;
    }

    static int offset(int[] a, int k) {
        int s = 0;
        for (int i = 0; i < a.length - k; i++) {
            a[i + k] += a[i];
            s += a[i + k] - a[a.length - 1 - i];
        }
        return s;
    }

    public static void main(String[] args) {
        System.out.println(past(new int[] {1, 2, 3}) + " " + down(new int[] {1, 2, 3, 4, 5}));
        System.out.println(swap(new int[] {1, 2, 3, 4}, new int[] {10, 20, 30}) + " " + each(new int[] {4, 5}));
        System.out.println(overflow(new int[4], 0) + " " + overflow(new int[4], Integer.MAX_VALUE - 1));
        System.out.println(offset(new int[] {1, 2, 3, 4, 5, 6}, 2));
        try {
            offset(new int[3], -1);
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
