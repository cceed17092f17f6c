// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package expressions;

/** JLS 15.26.2: compound assignments to elements save array, index and old value before the right side runs, whatever it does. */
public class CompoundOnElements {
    static int[] array = {10, 20, 30};
    static StringBuilder log = new StringBuilder();

    static int[] array() {
        log.append("a");
        return array;
    }

    static int index(int i) {
        log.append("i").append(i);
        return i;
    }

    static int replaceArray(int value) {
        log.append("r");
        array = new int[] {1, 2, 3};
        return value;
    }

    static int overwrite(int[] a, int i, int value) {
        a[i] = value;
        return 1;
    }

    static int fail() {
        log.append("f");
        throw new IllegalStateException("right side");
    }

    static void attempt(String name, Runnable action) {
        log.setLength(0);
        String outcome;
        try {
            action.run();
            outcome = "done";
        } catch (RuntimeException e) {
            outcome = e.getClass().getSimpleName() + ": " + (e instanceof NullPointerException ? "" : e.getMessage());
        }
        System.out.println(name + " " + log + " " + outcome);
    }

    public static void main(String[] args) {
        int[] old = array;
        array[1] += replaceArray(5);
        System.out.println(old[1] + " " + array[1]);
        int[] a = {7, 8, 9};
        a[0] += overwrite(a, 0, 100);
        a[1] = a[1] + overwrite(a, 1, 200) * a[1];
        a[2] <<= overwrite(a, 2, 300);
        System.out.println(a[0] + " " + a[1] + " " + a[2]);
        int i = 0;
        a[i] = i = 2;
        a[i] += i = 1;
        a[i++] -= i++ * a[i - 2];
        System.out.println(a[0] + " " + a[1] + " " + a[2] + " " + i);
        attempt("bad index, failing right", () -> array()[index(9)] += fail());
        attempt("bad index, plain assignment", () -> array()[index(9)] = fail());
        attempt("null, failing right", () -> {
            int[] none = null;
            none[index(0)] += fail();
        });
        attempt("null, plain assignment", () -> {
            int[] none = null;
            none[index(0)] = fail();
        });
        attempt("null, failing index", () -> {
            int[] none = null;
            none[fail()] = 1;
        });
        attempt("null and bad index", () -> {
            int[] none = null;
            none[index(-1)]++;
        });
        attempt("division", () -> array()[index(0)] /= index(0));
        attempt("shift of long", () -> {
            long[] wide = {1};
            wide[index(0)] <<= index(33);
            log.append(wide[0]);
        });
        attempt("narrowing", () -> {
            byte[] bytes = {127};
            bytes[index(0)] += 1.9;
            char[] chars = {'a'};
            chars[index(0)] *= 1.5f;
            short[] shorts = {-1};
            shorts[index(0)] >>>= 10;
            log.append(bytes[0]).append(chars[0]).append(shorts[0]);
        });
        attempt("string", () -> {
            String[] texts = {null, "x"};
            texts[index(0)] += 1 + 2 + "t" + 1 + 2;
            texts[1] += texts[1] += "y";
            log.append(texts[0]).append(texts[1]);
        });
        attempt("objects", () -> {
            Object[] objects = new String[1];
            objects[index(0)] = index(3);
        });
        attempt("objects and bad index", () -> {
            Object[] objects = new String[1];
            objects[index(1)] = index(3);
        });
        attempt("boxes", () -> {
            Integer[] boxes = {127, null};
            boxes[index(0)]++;
            boxes[0] += boxes[0]++ + ++boxes[0];
            log.append(boxes[0]);
            boxes[index(1)] += fail();
        });
    }
}
