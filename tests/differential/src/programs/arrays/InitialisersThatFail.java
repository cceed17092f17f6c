// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package arrays;

import java.util.ArrayList;
import java.util.List;

/** JLS 10.6, 15.10.2: array initialisers evaluate in order, the array exists before, and dimensions all come before any check. */
public class InitialisersThatFail {
    static List<String> log = new ArrayList<>();

    static int note(int value) {
        log.add("n" + value);
        return value;
    }

    static int fail(int value) {
        log.add("f" + value);
        throw new ArithmeticException("at " + value);
    }

    static void attempt(Runnable action) {
        log.clear();
        String outcome = "done";
        try {
            action.run();
        } catch (NullPointerException e) {
            outcome = "NullPointerException";
        } catch (RuntimeException e) {
            outcome = e.toString();
        }
        System.out.println(log + " " + outcome);
    }

    public static void main(String[] args) {
        attempt(() -> {
            int[] a = {note(1), note(2), fail(3), note(4)};
            log.add("" + a.length);
        });
        attempt(() -> {
            int[][] a = {{note(1)}, null, {note(2), fail(3)}, {note(4)}};
            log.add("" + a.length);
        });
        attempt(() -> {
            Object[] a = {note(1), new int[note(-1)], note(2)};
            log.add("" + a.length);
        });
        attempt(() -> log.add("" + new int[note(2)][note(-3)][note(4)].length));
        attempt(() -> log.add("" + new int[note(-2)][fail(3)].length));
        attempt(() -> log.add("" + new int[note(0)][note(-1)].length));
        attempt(() -> log.add("" + new int[note(0)][note(5)][].length));
        attempt(() -> {
            Object[] a = new Integer[][] {{1, 2}, {3}};
            a[note(0)] = new Integer[] {note(4)};
            a[note(1)] = new String[] {"x"};
        });
        attempt(() -> {
            Number[] a = {note(1), 2.5, null, 'c' + 0L};
            log.add(a[0].getClass() + " " + a[1].getClass() + " " + a[3].getClass());
            a[2].intValue();
        });
        attempt(() -> {
            int i = 0;
            int[] a = {i++, i++, i += 5, i--, i};
            log.add(a[0] + "," + a[1] + "," + a[2] + "," + a[3] + "," + a[4]);
            int[] b = {a[0] = 9, a[0], a[a[1]] = 4, a[1]};
            log.add(b[0] + "," + b[1] + "," + b[2] + "," + b[3]);
        });
        attempt(() -> {
            long[][] grid = new long[3][];
            grid[note(1)][note(2)] = fail(3);
        });
        attempt(() -> {
            char[] text = new char[note(3)];
            text[text.length - note(1)] = (char) ('a' + text.length);
            text[text[2] - note('c')] = 'q';
            log.add(new String(text).replace((char) 0, '0'));
        });
    }
}
