// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * The module's linear memory. Views are made anew for each access, because `memory.grow` detaches the buffer. An access
 * outside is `FAULT`. Pointers and lengths are u32 that wasm passes as i32.
 */
import { Errno, fail } from './abi.js';
import type { Process } from './process.js';

/** A process, or what else has its bytes where a process has its memory. */
type Buffered = { readonly memory: { readonly buffer: ArrayBufferLike } };

/** Encodes a string as UTF-8. */
export function utf8(text: string): Uint8Array {
    return new TextEncoder().encode(text);
}

/** The bytes of [pointer, pointer + length), shared with the module. */
export function bytes({ memory: { buffer } }: Buffered, pointer: number, length: number): Uint8Array {
    if ((pointer >>> 0) + (length >>> 0) > buffer.byteLength) {
        fail(Errno.FAULT);
    }
    return new Uint8Array(buffer, pointer >>> 0, length >>> 0);
}

/** A view of [pointer, pointer + length). */
export function view(process: Buffered, pointer: number, length: number): DataView {
    const { buffer, byteOffset } = bytes(process, pointer, length);
    return new DataView(buffer, byteOffset, length >>> 0);
}

export function string(process: Process, pointer: number, length: number): string {
    // A copy, because TextDecoder refuses views of shared memory.
    const copy = bytes(process, pointer, length).slice();
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(copy);
    } catch {
        return fail(Errno.ILSEQ);
    }
}

export function setU32(process: Process, pointer: number, value: number): void {
    view(process, pointer, 4).setUint32(0, value, true);
}

/** Writes u64s one after the other; those that are absent are 0. */
export function setU64(process: Buffered, pointer: number, ...values: (bigint | number | undefined)[]): void {
    const target = view(process, pointer, 8 * values.length);
    values.forEach((value, i) => target.setBigUint64(8 * i, BigInt(value ?? 0), true));
}

/** The buffers of an array of `iovec` (pointer, length). */
export function vectors(process: Process, pointer: number, count: number): Uint8Array[] {
    // Compared before it is multiplied, because 8 * count may not fit into u32.
    const all = view(process, pointer, count >>> 0 < 1 << 28 ? 8 * count : -1);
    return Array.from({ length: count >>> 0 }, (_, i) =>
        bytes(process, all.getUint32(8 * i, true), all.getUint32(8 * i + 4, true)),
    );
}

/** Writes strings ended by NUL, and where each starts: the layout of `args_get` and `environ_get`. */
export function setStrings(process: Process, pointers: number, buffer: number, strings: readonly Uint8Array[]): void {
    let at = buffer >>> 0;
    strings.forEach((item, i) => {
        setU32(process, (pointers >>> 0) + 4 * i, at);
        const target = bytes(process, at, item.length + 1);
        target.set(item);
        target[item.length] = 0;
        at += target.length;
    });
}

/** Writes how many strings there are and how many bytes `setStrings` needs for them. */
export function setStringSizes(process: Process, count: number, size: number, strings: readonly Uint8Array[]): void {
    setU32(process, count, strings.length);
    setU32(process, size, strings.reduce((sum, item) => sum + item.length + 1, 0));
}
