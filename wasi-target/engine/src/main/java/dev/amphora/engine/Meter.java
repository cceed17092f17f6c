// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.engine;

/**
 * What the guest code of an instance may still use: fuel and time. Most of the fuel is in a reserve; code spends a slice of
 * it, which compiled code keeps in a local variable, and comes here when that is gone. Only then are the clock and other
 * threads' wishes looked at, so that both cost nothing elsewhere.
 */
final class Meter {
    /** Instructions between two looks at the clock: less than a millisecond of compiled code. */
    static final int SLICE = 1 << 16;

    /** Bytes that an instruction on a memory as a whole handles for a unit of fuel, and entries of a table. */
    private static final int BYTES_PER_UNIT = 32;

    private static final int ENTRIES_PER_UNIT = 8;

    private final boolean isActive;
    private final boolean isLimited;
    private final long timeoutNanos;

    /** What is left of the slice; negative only between a charge and {@link #refill}. */
    int slice;

    private long reserve;
    private long deadline;
    private volatile boolean isInterrupted;

    Meter(InstanceOptions options) {
        isLimited = options.fuel() != InstanceOptions.UNMETERED;
        reserve = isLimited ? options.fuel() : Long.MAX_VALUE;
        timeoutNanos = options.timeout() == null ? 0 : options.timeout().toNanos();
        isActive = isLimited || timeoutNanos > 0 || options.isInterruptible();
    }

    /** Whether code has to charge at all. */
    boolean isActive() {
        return isActive;
    }

    /** The fuel left, or {@link InstanceOptions#UNMETERED}. */
    long fuel() {
        return isLimited ? Math.max(0, reserve + slice) : InstanceOptions.UNMETERED;
    }

    void setFuel(long fuel) {
        if (!isLimited || fuel < 0) {
            throw new IllegalArgumentException(isLimited ? "negative fuel" : "the instance is not metered");
        }
        reserve = fuel;
        slice = 0;
    }

    /** Any thread may call this. */
    void interrupt() {
        if (!isActive) {
            throw new IllegalStateException("the instance was not made interruptible");
        }
        isInterrupted = true;
    }

    /** The host begins a call, which may be within another one. */
    void beginCall(boolean isOutermost) {
        if (isActive) {
            if (isOutermost && timeoutNanos > 0) {
                deadline = System.nanoTime() + timeoutNanos;
            }
            poll();
        }
    }

    int slice() {
        return slice;
    }

    void setSlice(int value) {
        slice = value;
    }

    void charge(int cost) {
        slice -= cost;
        if (slice < 0) {
            refill(slice);
        }
    }

    void chargeBytes(int length) {
        charge(length >>> Integer.numberOfTrailingZeros(BYTES_PER_UNIT));
    }

    void chargeEntries(int length) {
        charge(length >>> Integer.numberOfTrailingZeros(ENTRIES_PER_UNIT));
    }

    /** Takes from the reserve what a slice is short of, and a new slice; returns what is left of that. */
    int refill(int overdrawn) {
        slice = overdrawn;
        poll();
        if (isLimited && reserve + overdrawn < 0) {
            reserve = 0;
            throw new ExhaustionException(ExhaustionException.Resource.FUEL);
        }
        long taken = Math.min(reserve, (long) SLICE - overdrawn);
        if (isLimited) {
            reserve -= taken;
        }
        slice = (int) (overdrawn + taken);
        return slice;
    }

    private void poll() {
        if (isInterrupted) {
            isInterrupted = false;
            throw new ExhaustionException(ExhaustionException.Resource.INTERRUPTED);
        }
        if (timeoutNanos > 0 && System.nanoTime() - deadline >= 0) {
            throw new ExhaustionException(ExhaustionException.Resource.TIME);
        }
    }
}
