// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

/** The clocks: {@code clock_*}. */
final class Clocks {
    private static final int REALTIME = 0;
    private static final int MONOTONIC = 1;
    private static final int PROCESS_CPUTIME = 2;
    private static final int THREAD_CPUTIME = 3;

    private final GuestClock clock;
    private final long startNanos;

    Clocks(GuestClock clock) {
        this.clock = clock;
        startNanos = clock.monotonicNanos();
    }

    void addTo(WasiFunctions functions) {
        functions.add("clock_res_get", "ii", this::resolution).add("clock_time_get", "ili", this::time);
    }

    /** (id, nanos*). Errno: INVAL, FAULT. */
    private void resolution(WasiFunctions.Call call) throws WasiException {
        now(call.i32(0));
        call.memory().storeLong(call.i32(1), clock.resolutionNanos());
    }

    /** (id, precision, nanos*). Errno: INVAL, FAULT. */
    private void time(WasiFunctions.Call call) throws WasiException {
        call.memory().storeLong(call.i32(2), now(call.i32(0)));
    }

    /** The reading of a clock by its number. The time of the processor is the time since the start. */
    long now(int id) throws WasiException {
        return switch (id) {
            case REALTIME -> clock.realtimeNanos();
            case MONOTONIC -> clock.monotonicNanos();
            case PROCESS_CPUTIME, THREAD_CPUTIME -> clock.monotonicNanos() - startNanos;
            default -> throw new WasiException(Errno.INVAL);
        };
    }

    void sleep(long nanos) {
        clock.sleep(nanos);
    }
}
