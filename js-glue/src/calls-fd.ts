// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** `fd_*`: open descriptors. */
import { Errno, fail, FileType } from './abi.js';
import { setFileStat, setTimes } from './filestat.js';
import { bytes, setU32, setU64, utf8, vectors } from './memory.js';
import { type Call, descriptor, type Process } from './process.js';

/** Offsets are u64; the files here are far smaller than what a number holds exactly. */
function offsetOf(value: bigint): number {
    const offset = Number(BigInt.asUintN(64, value));
    return Number.isSafeInteger(offset) ? offset : fail(Errno.INVAL);
}

/** Moves data between the program's buffers and a descriptor until one of them gives no more. */
function transfer(
    process: Process,
    iovs: number,
    count: number,
    result: number,
    move: (buffer: Uint8Array, done: number) => number,
): void {
    const buffers = vectors(process, iovs, count);
    setU32(process, result, 0); // before the data moves: a late fault would lose it
    let done = 0;
    for (const buffer of buffers) {
        const moved = buffer.length && move(buffer, done);
        done += moved;
        if (moved < buffer.length) {
            break;
        }
    }
    setU32(process, result, done);
}

export function fd_read(process: Process, fd: number, iovs: number, count: number, result: number): void {
    const from = descriptor(process, fd);
    transfer(process, iovs, count, result, (buffer) => from.read?.(buffer) ?? fail(Errno.NOTSUP));
}

export function fd_write(process: Process, fd: number, iovs: number, count: number, result: number): void {
    const to = descriptor(process, fd);
    transfer(process, iovs, count, result, (buffer) => to.write?.(buffer) ?? fail(Errno.NOTSUP));
}

export function fd_pread(
    process: Process,
    fd: number,
    iovs: number,
    count: number,
    offset: bigint,
    result: number,
): void {
    const from = descriptor(process, fd);
    const start = offsetOf(offset);
    transfer(process, iovs, count, result, (buffer, done) => from.readAt?.(buffer, start + done) ?? fail(Errno.SPIPE));
}

export function fd_pwrite(
    process: Process,
    fd: number,
    iovs: number,
    count: number,
    offset: bigint,
    result: number,
): void {
    const to = descriptor(process, fd);
    const start = offsetOf(offset);
    transfer(process, iovs, count, result, (buffer, done) => to.writeAt?.(buffer, start + done) ?? fail(Errno.SPIPE));
}

function seek(process: Process, fd: number, offset: number, whence: number, result: number): void {
    setU64(process, result, descriptor(process, fd).seek?.(offset, whence) ?? fail(Errno.SPIPE));
}

export function fd_seek(process: Process, fd: number, offset: bigint, whence: number, result: number): void {
    seek(process, fd, Number(offset), whence, result);
}

export function fd_tell(process: Process, fd: number, result: number): void {
    seek(process, fd, 0, 1, result);
}

export function fd_close(process: Process, fd: number): void {
    descriptor(process, fd);
    process.descriptors[fd] = undefined;
}

export function fd_renumber(process: Process, from: number, to: number): void {
    const moved = descriptor(process, from);
    descriptor(process, to);
    process.descriptors[from] = undefined;
    process.descriptors[to] = moved;
}

/** `fdstat`: type u8 at 0, flags u16 at 2, rights u64 at 8, inheriting rights u64 at 16. */
export function fd_fdstat_get(process: Process, fd: number, result: number): void {
    const { type, flags = 0, rights } = descriptor(process, fd);
    setU64(process, result, type + (flags & 0xffff) * 0x10000, rights, type === FileType.DIRECTORY ? rights : 0);
}

export function fd_fdstat_set_flags(process: Process, fd: number, flags: number): void {
    descriptor(process, fd).flags = flags;
}

export function fd_filestat_get(process: Process, fd: number, result: number): void {
    const { stat, type } = descriptor(process, fd);
    setFileStat(process, result, stat?.() ?? { type, links: 1 });
}

export function fd_filestat_set_size(process: Process, fd: number, size: bigint): void {
    const { resize } = descriptor(process, fd);
    (resize ?? fail(Errno.INVAL))(offsetOf(size));
}

export function fd_filestat_set_times(
    process: Process,
    fd: number,
    accessed: bigint,
    modified: bigint,
    flags: number,
): void {
    const { stat } = descriptor(process, fd);
    setTimes(stat?.() ?? fail(Errno.NOTSUP), accessed, modified, flags);
}

/** There is nothing behind the files that could lag behind them: all there is to do is to look whether the descriptor is open. */
export const fd_sync: Call = descriptor;

export const fd_datasync = fd_sync;

export const fd_advise = fd_sync;

function preopened(process: Process, fd: number): Uint8Array {
    return utf8(descriptor(process, fd).preopen ?? fail(Errno.BADF));
}

/** `prestat`: tag 0 for a directory, length of its name at 4. */
export function fd_prestat_get(process: Process, fd: number, result: number): void {
    setU64(process, result, preopened(process, fd).length * 2 ** 32);
}

export function fd_prestat_dir_name(process: Process, fd: number, buffer: number, length: number): void {
    const name = preopened(process, fd);
    if (length >>> 0 < name.length) {
        fail(Errno.INVAL);
    }
    bytes(process, buffer, name.length).set(name);
}

/**
 * Entries after a cookie, each a `dirent` (cookie of the next u64, inode u64 at 8, length of the name u32 at 16, type u8
 * at 20, 24 bytes) and the name. The last may be cut off: a full buffer tells the program to ask for more.
 */
export function fd_readdir(
    process: Process,
    fd: number,
    buffer: number,
    length: number,
    cookie: bigint,
    result: number,
): void {
    const target = bytes(process, buffer, length);
    setU32(process, result, 0);
    let used = 0;
    const entries = (descriptor(process, fd).directory ?? fail(Errno.NOTDIR)).list();
    for (let i = Number(BigInt.asUintN(64, cookie)); i < entries.length && used < target.length; i++) {
        const [name, node] = entries[i]!;
        const encoded = utf8(name);
        const entry = new Uint8Array(24 + encoded.length);
        setU64({ memory: entry }, 0, i + 1, node.inode, encoded.length + node.type * 2 ** 32);
        entry.set(encoded, 24);
        const part = entry.subarray(0, target.length - used);
        target.set(part, used);
        used += part.length;
    }
    setU32(process, result, used);
}
