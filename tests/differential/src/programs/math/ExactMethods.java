// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package math;

/** Math's exact methods: they throw at overflow with HotSpot's messages, and absExact, negateExact, toIntExact. */
public class ExactMethods {
    static void attempt(java.util.function.Supplier<Object> s) {
        try {
            System.out.println(s.get());
        } catch (ArithmeticException e) {
            System.out.println(e.getMessage());
        }
    }

    public static void main(String[] args) {
        int max = Integer.MAX_VALUE;
        int min = Integer.MIN_VALUE;
        long lmax = Long.MAX_VALUE;
        long lmin = Long.MIN_VALUE;
        attempt(() -> Math.addExact(max, 1));
        attempt(() -> Math.addExact(max, -1));
        attempt(() -> Math.addExact(lmin, -1L));
        attempt(() -> Math.subtractExact(min, 1));
        attempt(() -> Math.subtractExact(lmax, -1L));
        attempt(() -> Math.multiplyExact(65536, 32768));
        attempt(() -> Math.multiplyExact(min, -1));
        attempt(() -> Math.multiplyExact(lmin, -1L));
        attempt(() -> Math.multiplyExact(1L << 32, 1 << 30));
        attempt(() -> Math.multiplyExact(1L << 32, 1L << 31));
        attempt(() -> Math.incrementExact(max));
        attempt(() -> Math.decrementExact(lmin));
        attempt(() -> Math.negateExact(min));
        attempt(() -> Math.negateExact(lmin));
        attempt(() -> Math.toIntExact(1L << 31));
        attempt(() -> Math.toIntExact(-1L << 31));
        attempt(() -> Math.absExact(min));
        attempt(() -> Math.absExact(lmin));
        attempt(() -> Math.abs(min) + " " + Math.abs(lmin));
        attempt(() -> Math.multiplyHigh(lmax, lmin) + " " + Math.multiplyHigh(-1L, -1L) + " " + Math.multiplyFull(max, min));
    }
}
