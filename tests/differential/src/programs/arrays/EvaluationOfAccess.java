// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

/** JLS 15.10.4: the array, then the index, then null and bounds checks; a compound assignment reads before its right side. */
public class EvaluationOfAccess {
    static int[] array(int[] a) {
        System.out.print("array ");
        return a;
    }

    static int index(int i) {
        System.out.print("index ");
        return i;
    }

    static int value(int v) {
        System.out.print("value ");
        return v;
    }

    static int fail() {
        throw new IllegalStateException("right side");
    }

    static void attempt(Runnable r) {
        try {
            r.run();
            System.out.println();
        } catch (NullPointerException e) {
            System.out.println("NullPointerException");
        } catch (RuntimeException e) {
            System.out.println(e);
        }
    }

    public static void main(String[] args) {
        int[] a = {1, 2, 3};
        attempt(() -> array(a)[index(1)] = value(5));
        attempt(() -> array(null)[index(1)] = value(5));
        attempt(() -> array(a)[index(7)] = value(5));
        attempt(() -> array(a)[index(7)] += value(5));
        attempt(() -> array(null)[index(7)] += value(5));
        attempt(() -> array(null)[index(7)] = fail());
        attempt(() -> a[9] = fail());
        attempt(() -> a[9] += fail());
        attempt(() -> array(a)[index(-1)]++);
        attempt(() -> {
            int i = 0;
            int[] b = {10, 20};
            b[i] = i = 1;
            b[i] += b[i = 0];
            System.out.print(b[0] + " " + b[1] + " " + i);
        });
        attempt(() -> {
            int[] b = {1, 2};
            int[] c = b;
            b[(b = new int[] {7, 8})[0] - 6] = 9;
            System.out.print(c[1] + " " + b[1]);
        });
    }
}
