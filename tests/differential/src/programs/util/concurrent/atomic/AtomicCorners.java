// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package util.concurrent.atomic;

import static util.concurrent.atomic.Attempts.attempt;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Atomics at their corners: overflow, bounds, identity of references, NaN, fields updated from outside. */
public class AtomicCorners {
    static class Cell {
        volatile int count = Integer.MAX_VALUE;
        volatile String text = "a";

        static final AtomicIntegerFieldUpdater<Cell> COUNT = AtomicIntegerFieldUpdater.newUpdater(Cell.class, "count");
        static final AtomicReferenceFieldUpdater<Cell, String> TEXT = AtomicReferenceFieldUpdater.newUpdater(Cell.class, String.class, "text");
    }

    public static void main(String[] args) {
        AtomicInteger i = new AtomicInteger(Integer.MAX_VALUE);
        System.out.println(i.incrementAndGet() + " " + i.getAndDecrement() + " " + i.addAndGet(-5) + " " + i.getAndAccumulate(3, (a, b) -> a / b) + " " + i.compareAndExchange(1, 2) + " " + i.getPlain() + i.getOpaque() + i.getAcquire() + i.intValue() + i.doubleValue() + i.byteValue());
        i.lazySet(4);
        i.setRelease(5);
        System.out.println(i + " " + i.weakCompareAndSetVolatile(5, 6) + i.updateAndGet(n -> n * n));
        AtomicLong l = new AtomicLong(Long.MIN_VALUE);
        System.out.println(l.decrementAndGet() + " " + l.getAndAdd(1) + " " + l.accumulateAndGet(2, Math::floorDiv) + " " + l.compareAndSet(0, 1));
        AtomicReference<Integer> r = new AtomicReference<>(1000);
        Integer same = r.get();
        System.out.println(r.compareAndSet(Integer.valueOf(1000 + Integer.parseInt("0")), 1) + " " + r.compareAndSet(same, null) + r.get() + r.getAndUpdate(n -> n == null ? 7 : n) + r.accumulateAndGet(3, Integer::sum) + r);
        AtomicBoolean b = new AtomicBoolean(true);
        System.out.println(b.compareAndExchange(true, false) + " " + b.getAndSet(true) + b.getPlain() + b);
        AtomicIntegerArray ints = new AtomicIntegerArray(3);
        attempt("index", () -> ints.get(3));
        attempt("negative index", () -> ints.incrementAndGet(-1));
        attempt("null array", () -> new AtomicIntegerArray(null));
        attempt("negative length", () -> new AtomicLongArray(-1));
        int[] source = {1, 2};
        AtomicIntegerArray copy = new AtomicIntegerArray(source);
        source[0] = 9;
        System.out.println(copy + " " + copy.accumulateAndGet(1, 5, Math::max) + copy.length() + copy.compareAndExchange(0, 1, 8) + copy);
        AtomicReferenceArray<String> refs = new AtomicReferenceArray<>(new String[] {"x", null});
        System.out.println(refs.getAndSet(1, "y") + " " + refs.updateAndGet(0, s -> s + "!") + refs + refs.compareAndSet(0, "x!", "z"));
        attempt("reference index", () -> refs.get(2));
        Cell cell = new Cell();
        System.out.println(Cell.COUNT.incrementAndGet(cell) + " " + Cell.COUNT.getAndUpdate(cell, n -> 3) + Cell.COUNT.compareAndSet(cell, 3, 4) + cell.count + Cell.TEXT.getAndSet(cell, "b") + Cell.TEXT.accumulateAndGet(cell, "c", String::concat) + cell.text);
        LongAdder adder = new LongAdder();
        adder.add(Long.MAX_VALUE);
        adder.increment();
        System.out.println(adder.sum() + " " + adder.sumThenReset() + adder + adder.intValue());
        DoubleAdder doubles = new DoubleAdder();
        doubles.add(Double.NaN);
        System.out.println(doubles.sumThenReset() + " " + doubles + doubles.longValue());
        LongAccumulator min = new LongAccumulator(Math::min, 100);
        min.accumulate(7);
        DoubleAccumulator product = new DoubleAccumulator((a, c) -> a * c, 1);
        product.accumulate(0.5);
        product.accumulate(-4);
        System.out.println(min.getThenReset() + " " + min + product.get() + product.intValue());
        attempt("null function", () -> i.updateAndGet(null));
        attempt("function that fails", () -> i.updateAndGet(n -> n / 0) + "");
        System.out.println(i);
    }
}
