// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package process;

import java.time.Instant;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/** Clocks go forward and agree; random numbers differ. */
public class Clocks {
    public static void main(String[] args) throws InterruptedException {
        long nanos = System.nanoTime();
        long millis = System.currentTimeMillis();
        Instant instant = Instant.now();
        System.out.println("this century: " + (millis > 1_700_000_000_000L && millis < 4_000_000_000_000L));
        System.out.println("agree: " + (Math.abs(instant.toEpochMilli() - millis) < 5_000));
        Thread.sleep(20);
        long slept = System.nanoTime() - nanos;
        System.out.println("slept: " + (slept >= 20_000_000 && slept < 20_000_000_000L));
        System.out.println("wall clock too: " + (System.currentTimeMillis() - millis >= 19));
        boolean ascending = true;
        int count = 0;
        int finerThanMillis = 0;
        Instant before = Instant.now();
        long start = System.nanoTime();
        // A browser's clock may go on by tenths of milliseconds only, so that many looks at it can show the same.
        while (count < 1000 || nanos - start < 5_000_000) {
            long next = System.nanoTime();
            ascending &= next - nanos >= 0;
            nanos = next;
            Instant now = Instant.now();
            ascending &= !now.isBefore(before);
            before = now;
            count++;
            finerThanMillis += now.getNano() % 1_000_000 != 0 ? 1 : 0;
        }
        System.out.println("ascending: " + ascending + ", finer than milliseconds: " + (finerThanMillis > count / 10));
        Set<Object> random = new HashSet<>();
        for (int i = 0; i < 10; i++) {
            random.add(new Random().nextLong());
            random.add(Math.random());
        }
        System.out.println("different: " + random.size());
    }
}
