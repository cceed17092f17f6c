// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0
package dev.amphora.runtime.guest;

import static dev.amphora.runtime.guest.Guest.*;

import dev.amphora.runtime.dialect.Address;

/** Arguments, environment, clocks, random numbers, polling, what is not supported. */
final class Process {
    private static final int REALTIME = 0;
    private static final int MONOTONIC = 1;

    private Process() {}

    static void run(String[] args) {
        check(args.length == 2 && args[1].equals("käse"), "arguments");
        check("value=1".equals(System.getenv("NAME")), "environment");
        check(System.getenv("PATH") == null, "an environment of its own");
        expect(0, Preview1.argsSizesGet(result(), result() + 4), "args_sizes_get");
        check(resultInt(0) == 3, "the count includes the program's name");
        expect(FAULT, Preview1.argsSizesGet(-4, result()), "sizes into nowhere");
        clocks();
        random();
        poll();
        expect(0, Preview1.schedYield(), "yield");
        sockets();
        check(Preview1.procRaise(6) != 0, "signals are not supported");
    }

    private static long time(int clock) {
        expect(0, Preview1.clockTimeGet(clock, 1, result()), "time");
        return resultLong(0);
    }

    private static void clocks() {
        check(time(REALTIME) > 1_600_000_000_000_000_000L, "the present");
        long first = time(MONOTONIC);
        check(time(MONOTONIC) >= first, "time goes on");
        expect(0, Preview1.clockResGet(REALTIME, result()), "resolution");
        check(resultLong(0) > 0, "a resolution");
        expect(INVAL, Preview1.clockTimeGet(77, 1, result()), "no such clock");
        expect(INVAL, Preview1.clockResGet(77, result()), "no such clock's resolution");
    }

    private static void random() {
        byte[] bytes = new byte[64];
        expect(0, Preview1.randomGet(address(bytes), bytes.length), "random");
        int different = 0;
        for (byte b : bytes) {
            different |= b;
        }
        check(different != 0, "64 zeros");
        expect(FAULT, Preview1.randomGet(-8, 64), "random into nowhere");
    }

    private static void poll() {
        byte[] subscriptions = new byte[96];
        byte[] events = new byte[64];
        Address timer = Address.fromInt(address(subscriptions));
        timer.storeLong(0, 42);
        timer.storeInt(16, MONOTONIC);
        timer.storeLong(24, 5_000_000);
        long before = time(MONOTONIC);
        expect(0, Preview1.pollOneoff(address(subscriptions), address(events), 1, result()), "poll");
        check(resultInt(0) == 1, "one event");
        check(time(MONOTONIC) - before >= 5_000_000, "five milliseconds");
        Address event = Address.fromInt(address(events));
        check(event.loadLong(0) == 42 && event.loadShort(8) == 0, "the timer");
        Address output = timer.plus(48);
        output.storeLong(0, 43);
        output.storeByte(8, 2);
        output.storeInt(16, 1);
        timer.storeLong(24, 60_000_000_000L);
        expect(0, Preview1.pollOneoff(address(subscriptions), address(events), 2, result()), "poll for output");
        check(resultInt(0) == 1 && event.loadLong(0) == 43, "standard output is ready, the timer is not");
        expect(INVAL, Preview1.pollOneoff(address(subscriptions), address(events), 0, result()), "poll for nothing");
    }

    private static void sockets() {
        check(Preview1.sockShutdown(1, 0) != 0, "shutdown");
        check(Preview1.sockAccept(ROOT, 0, result()) != 0, "accept");
        check(Preview1.sockRecv(0, vector(new byte[4]), 1, 0, result(), result() + 8) != 0, "receive");
        check(Preview1.sockSend(1, vector(new byte[4]), 1, 0, result()) != 0, "send");
    }
}
