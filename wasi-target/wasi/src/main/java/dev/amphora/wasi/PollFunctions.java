// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.wasi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code poll_oneoff}. */
final class PollFunctions {
    private static final int SUBSCRIPTION_BYTES = 48;
    private static final int EVENT_BYTES = 32;
    private static final int MAX_SUBSCRIPTIONS = 4096;

    private static final int CLOCK = 0;
    private static final int FD_READ = 1;
    private static final int FD_WRITE = 2;
    private static final int ABSOLUTE = 1;
    private static final int MONOTONIC = 1;

    private final FdTable fds;
    private final Clocks clocks;

    PollFunctions(FdTable fds, Clocks clocks) {
        this.fds = fds;
        this.clocks = clocks;
    }

    void addTo(WasiFunctions functions) {
        functions.add("poll_oneoff", "iiii", this::poll);
    }

    private record Event(long userData, Errno errno, int type, long bytes) {}

    /** Waits for a clock, until {@code deadline} of the monotonic clock. */
    private record Timer(long userData, long deadline) {}

    /** Waits for input. */
    private record Wait(long userData, InputDescriptor input) {}

    /**
     * (subscription*, event*, count, size*): returns when at least one event has happened. A subscription has the user's data
     * at 0, the type at 8 (0 clock, 1 read, 2 write), and at 16 the descriptor or the clock's number, with the time at 24 and
     * the flags at 40. An event has the user's data at 0, the errno at 8, the type at 10, the bytes at 16. Errno: INVAL, FAULT.
     */
    private void poll(WasiFunctions.Call call) throws IOException, WasiException {
        int count = call.i32(2);
        if (count <= 0 || count > MAX_SUBSCRIPTIONS) {
            throw new WasiException(Errno.INVAL);
        }
        GuestMemory memory = call.memory();
        memory.require(call.i32(0), count * SUBSCRIPTION_BYTES);
        memory.require(call.i32(1), count * EVENT_BYTES);
        memory.require(call.i32(3), Integer.BYTES);
        List<Event> events = new ArrayList<>();
        List<Timer> timers = new ArrayList<>();
        List<Wait> waits = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            subscribe(memory, call.i32(0) + i * SUBSCRIPTION_BYTES, events, timers, waits);
        }
        if (events.isEmpty()) {
            await(timers, waits);
        }
        for (Wait wait : waits) {
            if (wait.input.awaitReadable(0)) {
                events.add(new Event(wait.userData, Errno.SUCCESS, FD_READ, wait.input.readable()));
            }
        }
        long now = clocks.now(MONOTONIC);
        for (Timer timer : timers) {
            if (timer.deadline <= now) {
                events.add(new Event(timer.userData, Errno.SUCCESS, CLOCK, 0));
            }
        }
        for (int i = 0; i < events.size(); i++) {
            store(memory, call.i32(1) + i * EVENT_BYTES, events.get(i));
        }
        memory.storeInt(call.i32(3), events.size());
    }

    private void subscribe(GuestMemory memory, int address, List<Event> events, List<Timer> timers, List<Wait> waits)
            throws IOException, WasiException {
        long userData = memory.loadLong(address);
        int type = memory.loadByte(address + 8);
        if (type < CLOCK || type > FD_WRITE) {
            throw new WasiException(Errno.INVAL);
        }
        try {
            if (type == CLOCK) {
                timers.add(timer(memory, address, userData));
                return;
            }
            Descriptor descriptor = fds.get(memory.loadInt(address + 16));
            if (type == FD_READ && descriptor instanceof InputDescriptor input) {
                input.require(Rights.POLL_FD_READWRITE);
                waits.add(new Wait(userData, input));
                return;
            }
            descriptor.require(Rights.POLL_FD_READWRITE);
            events.add(new Event(userData, Errno.SUCCESS, type, type == FD_READ ? descriptor.readable() : 1));
        } catch (WasiException e) {
            events.add(new Event(userData, e.errno(), type, 0));
        }
    }

    private Timer timer(GuestMemory memory, int address, long userData) throws WasiException {
        int id = memory.loadInt(address + 16);
        long time = memory.loadLong(address + 24);
        boolean isAbsolute = (memory.loadShort(address + 40) & ABSOLUTE) != 0;
        long left = isAbsolute ? time - clocks.now(id) : time;
        if (!isAbsolute) {
            clocks.now(id); // Checks the number.
            left = time < 0 ? Long.MAX_VALUE : time; // The time is unsigned.
        }
        long now = clocks.now(MONOTONIC);
        return new Timer(userData, left > Long.MAX_VALUE - Math.max(now, 0) ? Long.MAX_VALUE : now + left);
    }

    /** Waits for the first timer or for input; where several descriptors give input, they are all the same stream. */
    private void await(List<Timer> timers, List<Wait> waits) throws IOException, WasiException {
        long deadline = timers.stream().mapToLong(Timer::deadline).min().orElse(-1);
        if (waits.isEmpty()) {
            clocks.sleep(Math.max(0, deadline - clocks.now(MONOTONIC)));
            return;
        }
        boolean forever = timers.isEmpty();
        long left = forever ? -1 : Math.max(0, deadline - clocks.now(MONOTONIC));
        if (!waits.get(0).input.awaitReadable(left) && !forever) {
            // On a clock that does not pass by itself the time is over only now.
            clocks.sleep(Math.max(0, deadline - clocks.now(MONOTONIC)));
        }
    }

    private static void store(GuestMemory memory, int address, Event event) throws WasiException {
        memory.store(address, new byte[EVENT_BYTES], EVENT_BYTES);
        memory.storeLong(address, event.userData);
        memory.storeShort(address + 8, event.errno.ordinal());
        memory.storeByte(address + 10, event.type);
        memory.storeLong(address + 16, event.bytes);
    }
}
