// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** Arguments, environment, clocks, random numbers, and the end of the process. */
import { Errno, ProcExit, WasiError } from './abi.js';
import type { Process } from './process.js';

const CLOCK_REALTIME = 0;
const CLOCK_MONOTONIC = 1;
const EVENT_CLOCK = 0;
const SUBSCRIPTION_SIZE = 48;
const EVENT_SIZE = 32;
/** `crypto.getRandomValues` fills at most this many bytes at once. */
const RANDOM_CHUNK = 65536;

export function args_sizes_get({ memory, args }: Process, count: number, size: number): void {
    memory.setStringSizes(count, size, args);
}

export function args_get({ memory, args }: Process, pointers: number, buffer: number): void {
    memory.setStrings(pointers, buffer, args);
}

export function environ_sizes_get({ memory, environ }: Process, count: number, size: number): void {
    memory.setStringSizes(count, size, environ);
}

export function environ_get({ memory, environ }: Process, pointers: number, buffer: number): void {
    memory.setStrings(pointers, buffer, environ);
}

function nanos(clock: number): bigint {
    if (clock === CLOCK_REALTIME) {
        return BigInt(Date.now()) * 1_000_000n;
    }
    if (clock === CLOCK_MONOTONIC) {
        return BigInt(Math.round(performance.now() * 1000)) * 1000n;
    }
    // A host of scripts has no clock of processor time.
    throw new WasiError(Errno.NOTSUP);
}

export function clock_time_get({ memory }: Process, clock: number, _precision: bigint, result: number): void {
    memory.setU64(result, nanos(clock));
}

export function clock_res_get({ memory }: Process, clock: number, result: number): void {
    nanos(clock);
    memory.setU64(result, clock === CLOCK_REALTIME ? 1_000_000n : 1000n);
}

export function random_get({ memory }: Process, buffer: number, length: number): void {
    const target = memory.bytes(buffer, length);
    for (let from = 0; from < target.length; from += RANDOM_CHUNK) {
        // Filled apart and copied, because getRandomValues refuses views of shared memory.
        const random = new Uint8Array(Math.min(RANDOM_CHUNK, target.length - from));
        target.set(crypto.getRandomValues(random), from);
    }
}

export function sched_yield(): void {}

export function proc_exit(_process: Process, code: number): void {
    throw new ProcExit(code >>> 0);
}

/**
 * Waits for the earliest clock by looking at it again and again: a call cannot give the thread back to its host.
 * Descriptors are never waited for, because reading and writing them never blocks: they are ready at once.
 */
export function poll_oneoff(
    { memory }: Process,
    subscriptions: number,
    events: number,
    count: number,
    result: number,
): void {
    if (count === 0) {
        throw new WasiError(Errno.INVAL);
    }
    const waiting = Array.from({ length: count >>> 0 }, (_, i) => {
        const view = memory.view(subscriptions + SUBSCRIPTION_SIZE * i, SUBSCRIPTION_SIZE);
        const userdata = view.getBigUint64(0, true);
        const type = view.getUint8(8);
        if (type !== EVENT_CLOCK) {
            return { userdata, type, clock: CLOCK_MONOTONIC, deadline: 0n };
        }
        const clock = view.getUint32(16, true);
        const timeout = view.getBigUint64(24, true);
        const absolute = (view.getUint16(40, true) & 1) !== 0;
        return { userdata, type, clock, deadline: absolute ? timeout : nanos(clock) + timeout };
    });
    let ready: typeof waiting = [];
    while (ready.length === 0) {
        ready = waiting.filter((subscription) => nanos(subscription.clock) >= subscription.deadline);
    }
    ready.forEach((subscription, i) => {
        const at = events + EVENT_SIZE * i;
        memory.bytes(at, EVENT_SIZE).fill(0);
        const event = memory.view(at, EVENT_SIZE);
        event.setBigUint64(0, subscription.userdata, true);
        event.setUint8(10, subscription.type);
    });
    memory.setU32(result, ready.length);
}
