// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
// @stress-args small
package exceptions;

/** JVMS 2.5.2: StackOverflowError is caught, and frames with live objects fit before and after it. */
public class StackOverflowRecovers {
    static int depth;
    static boolean small;

    static int endless(Object o) {
        depth++;
        return endless(small ? o : new int[] {depth}) + o.hashCode();
    }

    static long sum(int n) {
        int[] mine = {n};
        String text = n % 1000 == 0 ? "n" + n : null;
        long below = n == 0 ? 0 : sum(n - 1);
        return below + mine[0] + (text == null ? 0 : text.length());
    }

    static int viaInterface(Comparable<Object> c, int n) {
        return n == 0 ? 0 : c.compareTo(n) + 1;
    }

    static class Recursive implements Comparable<Object> {
        public int compareTo(Object n) {
            return viaInterface(this, (Integer) n - 1);
        }
    }

    static class Loop {
        Loop other;

        @Override
        public String toString() {
            return "<" + other + ">";
        }
    }

    public static void main(String[] args) {
        small = args.length > 0;
        int frames = small ? 200 : 2500; // HotSpot, while it interprets, has no room for many more
        System.out.println(sum(frames));
        System.out.println(viaInterface(new Recursive(), frames / 5));
        for (int i = 0; i < 3; i++) {
            depth = 0;
            try {
                endless("start");
            } catch (StackOverflowError e) {
                System.out.println((depth > 1000) + " " + e.getMessage());
            }
        }
        Loop loop = new Loop();
        loop.other = small ? null : loop;
        try {
            System.out.println(loop.toString());
        } catch (StackOverflowError e) {
            System.out.println("endless toString");
        }
        System.out.println(sum(frames / 5));
    }
}
