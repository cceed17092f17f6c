// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @max-heap 24
package memory;

import java.util.ArrayList;
import java.util.List;

/** Where not even a new error fits there is one all the same, again and again; and then there is room. */
public class HeapFullToTheBrim {
    private static List<Object> hog = new ArrayList<>(1 << 18);

    /** A constant is made when it is first used, on the JVM, and there is no room for it then. */
    private static String expected = "Java heap space";

    private static int fill() {
        int caught = 0;
        int size = 1 << 20;
        while (size > 4) {
            try {
                while (true) {
                    hog.add(new byte[size]);
                }
            } catch (OutOfMemoryError e) {
                caught++;
                size >>= 1;
            }
        }
        for (int i = 0; i < 5; i++) {
            try {
                hog.add(new long[100]);
            } catch (OutOfMemoryError e) {
                caught += expected.equals(e.getMessage()) ? 1000 : 1;
            }
        }
        return caught;
    }

    public static void main(String[] args) {
        int caught = fill();
        boolean many = hog.size() > 20;
        hog = null;
        System.out.println(caught + " " + many);
        System.out.println(new byte[8 << 20].length);
        try {
            System.out.println(new byte[64 << 20].length);
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage());
        }
    }
}
