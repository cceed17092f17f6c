// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package classes;

import java.util.Arrays;

/** Object.clone: a shallow copy of every field, of the run-time class; without Cloneable CloneNotSupportedException. */
public class CloneObjects {
    static class Plain {
        Object tryClone() throws CloneNotSupportedException {
            return clone();
        }
    }

    static class Data implements Cloneable {
        int i = 1;
        long l = 2;
        double d = 3;
        float f = 4;
        byte b = 5;
        char c = '6';
        boolean z = true;
        int[] shared = {7};
        final String text = String.valueOf(8);

        Data() {
            System.out.println("constructor");
        }

        @Override
        protected Object clone() throws CloneNotSupportedException {
            return super.clone();
        }
    }

    static class More extends Data {
        Object extra = this;
    }

    public static void main(String[] args) throws CloneNotSupportedException {
        More m = new More();
        More n = (More) m.clone();
        n.i++;
        n.shared[0]++;
        System.out.println(m.i + " " + n.l + n.d + n.f + n.b + n.c + n.z + n.text + " " + m.shared[0] + (n.extra == m));
        try {
            new Plain().tryClone();
        } catch (CloneNotSupportedException e) {
            System.out.println(e);
        }
        int[][] grid = {{1}, {2}};
        int[][] copy = grid.clone();
        copy[0][0] = 9;
        copy[1] = new int[] {8};
        System.out.println(Arrays.deepToString(grid) + Arrays.deepToString(copy));
    }
}
