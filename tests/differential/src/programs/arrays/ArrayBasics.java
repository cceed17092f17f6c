// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

import java.util.Arrays;

/** Arrays of every element type: defaults, initialisers, clone, covariance, stores of the wrong class, equality. */
public class ArrayBasics {
    public static void main(String[] args) {
        boolean[] z = new boolean[2];
        byte[] b = {1, -1, (byte) 200};
        short[] s = {1, (short) 40000};
        char[] c = {'a', 98, '\u0063'};
        int[] i = new int[3];
        long[] l = {1L << 40, -1};
        float[] f = {0.1f, 3};
        double[] d = {0.1, 3, Double.NaN};
        String[] t = new String[2];
        z[1] = true;
        b[0] += 127;
        s[0]--;
        c[2] += 1;
        i[1] = 5;
        i[2] = i[1]++ + ++i[1];
        l[1] >>>= 60;
        f[1] /= 7;
        d[1] *= -1.5;
        t[0] += "x";
        System.out.println(Arrays.toString(z) + Arrays.toString(b) + Arrays.toString(s) + Arrays.toString(c)
                + Arrays.toString(i) + Arrays.toString(l) + Arrays.toString(f) + Arrays.toString(d) + Arrays.toString(t));
        int[] copy = i.clone();
        copy[0] = 77;
        System.out.println(i[0] + " " + copy[0] + " " + Arrays.equals(i, copy) + " " + i.equals(i.clone()) + " " + copy.length);
        Object[] covariant = new String[] {"a", "b"};
        Object o = i;
        System.out.println(covariant.length + " " + ((int[]) o)[1] + " " + (o instanceof int[]) + " " + covariant.getClass().getSimpleName());
        for (Object wrong : new Object[] {"fine", null, 1, new String[0]}) {
            try {
                covariant[1] = wrong;
                System.out.println("stored " + covariant[1]);
            } catch (ArrayStoreException e) {
                System.out.println("ArrayStoreException " + e.getMessage());
            }
        }
        Number[][] numbers = new Integer[2][];
        numbers[0] = new Integer[] {4};
        try {
            numbers[1] = new Double[] {4.0};
        } catch (ArrayStoreException e) {
            System.out.println("ArrayStoreException " + e.getMessage() + " " + numbers[1]);
        }
        CharSequence[] sequences = new CharSequence[] {"s", new StringBuilder("b"), null};
        System.out.println(sequences[0].length() + "" + sequences[1] + sequences[2]);
        byte[] mixed = new byte[8];
        for (int k = 0; k < 1000; k++) {
            mixed[k & 7] ^= k * 37;
        }
        System.out.println(Arrays.toString(mixed) + " " + Arrays.hashCode(mixed) + " " + Arrays.hashCode(d) + " "
                + Arrays.hashCode(new Object[] {"a", null, 1}));
        int[] empty = {};
        int sum = 0;
        for (int e : empty) {
            sum += e;
        }
        System.out.println(sum + empty.length + " " + new long[0].length + " " + new Object[0].length);
        System.out.println(sumAll() + sumAll(1) + sumAll(1, 2, 3));
        final int[] counter = {0};
        Runnable increment = () -> counter[0]++;
        for (int k = 0; k < 5; k++) {
            increment.run();
        }
        System.out.println(counter[0]);
    }

    static int sumAll(int... values) {
        int sum = 100;
        for (int v : values) {
            sum += v;
        }
        return sum;
    }
}
