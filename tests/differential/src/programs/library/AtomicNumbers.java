// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package library;

import java.util.concurrent.atomic.*;

/** Atomic numbers, arrays and adders. */
public class AtomicNumbers {
    public static void main(String[] args) throws Exception {
        AtomicInteger i = new AtomicInteger();
        System.out.println(i.incrementAndGet() + " " + i.getAndAdd(5) + " " + i.compareAndSet(6, 9) + " " + i);
        System.out.println(i.accumulateAndGet(30, Math::max) + " " + i.updateAndGet(n -> n / 4) + " " + i.getAndUpdate(n -> -n));
        System.out.println(i.compareAndExchange(5, 6) + " " + i.compareAndExchange(-7, 6) + " " + i.getPlain() + i.getAcquire());
        AtomicLong l = new AtomicLong(1L << 40);
        System.out.println(l.addAndGet(4) + " " + l.decrementAndGet() + " " + l.getAndSet(3) + " " + l.compareAndSet(3, 1L << 33) + l);
        AtomicBoolean b = new AtomicBoolean();
        System.out.println(b.compareAndSet(false, true) + " " + b.getAndSet(false) + " " + b.weakCompareAndSetPlain(true, true));
        AtomicReference<String> r = new AtomicReference<>("a");
        System.out.println(r.getAndSet("b") + r.accumulateAndGet("c", String::concat) + r.compareAndSet("x", "y"));
        AtomicIntegerArray ints = new AtomicIntegerArray(4);
        ints.incrementAndGet(2);
        ints.addAndGet(3, 7);
        System.out.println(ints + " " + ints.compareAndSet(3, 7, 8) + ints.getAndUpdate(3, n -> n * n) + ints);
        AtomicLongArray longs = new AtomicLongArray(new long[] {1, 2});
        System.out.println(longs.getAndAdd(1, 1L << 32) + " " + longs);
        AtomicReferenceArray<String> texts = new AtomicReferenceArray<>(2);
        texts.set(0, "x");
        System.out.println(texts + " " + texts.compareAndSet(1, null, "y") + texts);
        try {
            ints.get(4);
        } catch (IndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        LongAdder adder = new LongAdder();
        adder.add(40);
        adder.increment();
        System.out.println(adder + " " + adder.sumThenReset() + adder.intValue());
        DoubleAdder doubles = new DoubleAdder();
        doubles.add(0.5);
        System.out.println(doubles.sum());
        LongAccumulator most = new LongAccumulator(Long::max, Long.MIN_VALUE);
        most.accumulate(7);
        most.accumulate(-3);
        System.out.println(most + " " + most.getThenReset() + " " + most.get());
        AtomicStampedReference<String> stamped = new AtomicStampedReference<>("s", 1);
        System.out.println(stamped.compareAndSet("s", "t", 1, 2) + stamped.getReference() + stamped.getStamp());
        AtomicMarkableReference<String> marked = new AtomicMarkableReference<>("m", false);
        System.out.println(marked.attemptMark("m", true) + " " + marked.isMarked());
    }
}
