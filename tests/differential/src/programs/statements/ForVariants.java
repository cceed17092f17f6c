// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package statements;

import java.util.Iterator;
import java.util.List;

/** JLS 14.14: for loops without parts, with several, with changed bounds; enhanced for over iterables, evaluated once. */
public class ForVariants {
    static int made;

    static Iterable<Integer> upTo(int n) {
        made++;
        return () -> new Iterator<>() {
            int i;

            @Override
            public boolean hasNext() {
                return i < n;
            }

            @Override
            public Integer next() {
                return i++ == 2 ? null : i;
            }
        };
    }

    static int[] array() {
        made += 10;
        return new int[] {3, 1, 2};
    }

    public static void main(String[] args) {
        int n = 0;
        for (; ; ) {
            if (++n > 4) {
                break;
            }
        }
        for (int i = 0, j = 10; i < j; i += 2, j--, n++) {
            n += i * j;
        }
        int limit = 5;
        for (int i = 0; i < limit; i++) {
            limit -= i % 2;
            n++;
        }
        for (n++; n % 7 != 0; n++)
            ;
        System.out.println(n + " " + limit);
        for (int x : array()) {
            n += x;
            x = 100;
        }
        for (Integer i : upTo(4)) {
            System.out.print(i + " ");
        }
        try {
            for (int i : upTo(4)) {
                n += i;
            }
        } catch (NullPointerException e) {
            System.out.println("NullPointerException " + n);
        }
        for (char c : "xyz".toCharArray()) {
            n += c;
        }
        for (long l : new int[] {1, 2}) {
            n += l;
        }
        for (final String s : List.of("p", "q")) {
            Runnable r = () -> System.out.print(s);
            r.run();
        }
        for (float f = 0; f < 1; f += 0.25f) {
            n++;
        }
        System.out.println(n + " " + made);
        byte steps = 0;
        for (byte b = 120; b > 0; b++) {
            steps++;
        }
        System.out.println(steps);
    }
}
