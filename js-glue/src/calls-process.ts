// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** Arguments, environment, clocks, random numbers, and the end of the process. */
import { Errno, fail, ProcExit } from './abi.js';
import { bytes, setStrings, setStringSizes, setU32, setU64, utf8, view } from './memory.js';
import type { RunOptions } from './options.js';
import { monotonic, now, type Process } from './process.js';

const enum Clock { REALTIME = 0, MONOTONIC = 1 }
const enum EventType { CLOCK = 0 }
const enum Size {
    SUBSCRIPTION = 48,
    EVENT = 32,
    /** `crypto.getRandomValues` fills at most this many bytes at once. */
    RANDOM = 65536,
}

export function args_sizes_get(process: Process, count: number, size: number): void {
    setStringSizes(process, count, size, process.args);
}

export function args_get(process: Process, pointers: number, buffer: number): void {
    setStrings(process, pointers, buffer, process.args);
}

export function environ_sizes_get(process: Process, count: number, size: number): void {
    setStringSizes(process, count, size, process.environ!);
}

export function environ_get(process: Process, pointers: number, buffer: number): void {
    setStrings(process, pointers, buffer, process.environ!);
}

/** Gives a process the environment of its options. */
export function openEnvironment(process: Process, { env = {} }: RunOptions): void {
    process.environ = Object.entries(env).map(([name, value]) => utf8(`${name}=${value}`));
}

function nanos(clock: number): bigint {
    if (clock === Clock.REALTIME) {
        return now();
    }
    if (clock === Clock.MONOTONIC) {
        return BigInt(monotonic()) * 1000n;
    }
    // A host of scripts has no clock of processor time.
    return fail(Errno.NOTSUP);
}

export function clock_time_get(process: Process, clock: number, _precision: bigint, result: number): void {
    setU64(process, result, nanos(clock));
}

export function clock_res_get(process: Process, clock: number, result: number): void {
    nanos(clock);
    setU64(process, result, 1000);
}

export function random_get(process: Process, buffer: number, length: number): void {
    const target = bytes(process, buffer, length);
    for (let from = 0; from < target.length; from += Size.RANDOM) {
        // Filled apart and copied, because getRandomValues refuses views of shared memory.
        const random = new Uint8Array(Math.min(Size.RANDOM, target.length - from));
        target.set(crypto.getRandomValues(random), from);
    }
}

export function sched_yield(): void {}

export function proc_exit(process: Process, code: number): void {
    process.exit = new ProcExit(code >>> 0);
    process.onExit?.(process.exit);
    throw process.exit;
}

/**
 * Waits for the earliest clock by looking at it again and again: a call cannot give the thread back to its host.
 * Descriptors are never waited for, because reading and writing them never blocks: they are ready at once.
 */
export function poll_oneoff(
    process: Process,
    subscriptions: number,
    events: number,
    count: number,
    result: number,
): void {
    if (count === 0) {
        fail(Errno.INVAL);
    }
    const waiting = Array.from({ length: count >>> 0 }, (_, i) => {
        const subscription = view(process, subscriptions + Size.SUBSCRIPTION * i, Size.SUBSCRIPTION);
        const userdata = subscription.getBigUint64(0, true);
        const type = subscription.getUint8(8);
        if (type !== EventType.CLOCK) {
            return { userdata, type, clock: Clock.MONOTONIC, deadline: 0n };
        }
        const clock = subscription.getUint32(16, true);
        const timeout = subscription.getBigUint64(24, true);
        const absolute = (subscription.getUint16(40, true) & 1) !== 0;
        return { userdata, type, clock, deadline: absolute ? timeout : nanos(clock) + timeout };
    });
    let ready: typeof waiting = [];
    while (ready.length === 0) {
        ready = waiting.filter((subscription) => nanos(subscription.clock) >= subscription.deadline);
    }
    ready.forEach((subscription, i) => {
        setU64(process, events + Size.EVENT * i, subscription.userdata, subscription.type << 16, 0, 0);
    });
    setU32(process, result, ready.length);
}
