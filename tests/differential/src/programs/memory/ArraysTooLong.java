// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package memory;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;

/** Arrays for which there can be no memory are refused, used or not, those beyond the limit of the machine with another message. */
public class ArraysTooLong {
    private static int length = Integer.MAX_VALUE;

    static void attempt(String what, Runnable action) {
        try {
            action.run();
            System.out.println(what + " is there");
        } catch (OutOfMemoryError | NegativeArraySizeException e) {
            System.out.println(what + ": " + e);
        }
    }

    public static void main(String[] args) {
        attempt("unused", () -> {
            Object unused = new int[Integer.MAX_VALUE];
        });
        attempt("one less", () -> {
            Object unused = new int[Integer.MAX_VALUE - 1];
        });
        attempt("two less", () -> {
            Object unused = new long[Integer.MAX_VALUE - 2];
        });
        attempt("references", () -> {
            Object unused = new Object[length];
        });
        attempt("only its length", () -> System.out.println(new String[length].length));
        attempt("of arrays", () -> {
            Object unused = new int[length][3];
        });
        attempt("arrays in it", () -> {
            Object unused = new int[2][length];
        });
        attempt("none in it", () -> {
            Object unused = new int[0][length];
        });
        attempt("negative", () -> {
            Object unused = new int[-length];
        });
        attempt("nothing", () -> {
            Object unused = new int[0];
        });
        attempt("builder", () -> new StringBuilder(length));
        attempt("copy", () -> Arrays.copyOf(new int[3], length));
        attempt("list", () -> new ArrayList<>(length));
        attempt("by reflection", () -> Array.newInstance(long.class, length));
        attempt("repeated", () -> "a".repeat(length).length());
        attempt("repeated too often", () -> "ab".repeat(length));
    }
}
