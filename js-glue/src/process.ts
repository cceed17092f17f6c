// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { fail, Errno, type ProcExit } from './abi.js';
import type { Descriptor } from './descriptors.js';

/** One run of a program as the calls see it. */
export interface Process {
    memory: WebAssembly.Memory;
    readonly args: readonly Uint8Array[];
    /** Absent for a program that asked for no call that needs it. */
    environ?: readonly Uint8Array[];
    readonly descriptors: (Descriptor | undefined)[];
    /** Set once the program has ended itself: what unwinds its stack, again at each later call, whoever caught it first. */
    exit?: ProcExit;
    /** Is told of that. */
    onExit?: (exit: ProcExit) => void;
    /** What is to be done at the end. */
    close?: () => Promise<void>;
}

/**
 * A WASI function. It returns nothing for success, and throws a `WasiError` for an errno. Arguments are i32 as `number`
 * and i64 as `bigint`.
 */
export type Call = (process: Process, ...args: never[]) => void;

/** Microseconds since a time that the host chose, by a clock that nobody sets. */
export function monotonic(): number {
    return Math.floor(performance.now() * 1000);
}

/** What the monotonic clock has to be advanced by to tell the time of day. */
let advance = 0;

/**
 * Nanoseconds since 1970: the millisecond is the one that Date tells, which follows when the computer's clock is set; how much of
 * it has passed, only the monotonic clock knows. Microseconds, because numbers hold these exactly.
 */
export function now(): bigint {
    const micros = Date.now() * 1000;
    const ticks = monotonic();
    const time = Math.min(Math.max(ticks + advance, micros), micros + 999);
    advance = time - ticks;
    return BigInt(time) * 1000n;
}

/** An open file descriptor. */
export function descriptor(process: Process, fd: number): Descriptor {
    return process.descriptors[fd] ?? fail(Errno.BADF);
}
