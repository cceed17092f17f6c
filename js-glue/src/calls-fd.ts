// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** `fd_*`: open descriptors. */
import { Errno, FileType, WasiError } from './abi.js';
import { setFileStat, type Descriptor } from './descriptors.js';
import { utf8 } from './memory.js';
import type { Process } from './process.js';

/** Offsets are u64; the files here are far smaller than what a number holds exactly. */
function offsetOf(value: bigint): number {
    const offset = Number(BigInt.asIntN(64, value));
    if (!Number.isSafeInteger(offset)) {
        throw new WasiError(Errno.INVAL);
    }
    return offset;
}

/** Moves data between the program's buffers and a descriptor until one of them gives no more. */
function transfer(
    process: Process,
    vectors: number,
    count: number,
    result: number,
    move: (buffer: Uint8Array, done: number) => number,
): void {
    const { memory } = process;
    const buffers = memory.vectors(vectors, count);
    memory.setU32(result, 0); // before the data moves: a late fault would lose it
    let done = 0;
    for (const buffer of buffers) {
        if (buffer.length === 0) {
            continue;
        }
        const moved = move(buffer, done);
        done += moved;
        if (moved < buffer.length) {
            break;
        }
    }
    memory.setU32(result, done);
}

export function fd_read(process: Process, fd: number, vectors: number, count: number, result: number): void {
    const descriptor = process.descriptors.get(fd);
    transfer(process, vectors, count, result, (buffer) => descriptor.read(buffer));
}

export function fd_write(process: Process, fd: number, vectors: number, count: number, result: number): void {
    const descriptor = process.descriptors.get(fd);
    transfer(process, vectors, count, result, (buffer) => descriptor.write(buffer));
}

export function fd_pread(
    process: Process,
    fd: number,
    vectors: number,
    count: number,
    offset: bigint,
    result: number,
): void {
    const descriptor = process.descriptors.get(fd);
    const from = offsetOf(offset);
    transfer(process, vectors, count, result, (buffer, done) => descriptor.readAt(buffer, from + done));
}

export function fd_pwrite(
    process: Process,
    fd: number,
    vectors: number,
    count: number,
    offset: bigint,
    result: number,
): void {
    const descriptor = process.descriptors.get(fd);
    const from = offsetOf(offset);
    transfer(process, vectors, count, result, (buffer, done) => descriptor.writeAt(buffer, from + done));
}

export function fd_seek(
    { memory, descriptors }: Process,
    fd: number,
    offset: bigint,
    whence: number,
    result: number,
): void {
    memory.setU64(result, BigInt(descriptors.get(fd).seek(offsetOf(offset), whence)));
}

export function fd_tell({ memory, descriptors }: Process, fd: number, result: number): void {
    memory.setU64(result, BigInt(descriptors.get(fd).seek(0, 1)));
}

export function fd_close({ descriptors }: Process, fd: number): void {
    descriptors.close(fd);
}

export function fd_renumber({ descriptors }: Process, from: number, to: number): void {
    descriptors.renumber(from, to);
}

/** `fdstat`: type u8 at 0, flags u16 at 2, rights u64 at 8, inheriting rights u64 at 16. */
export function fd_fdstat_get({ memory, descriptors }: Process, fd: number, result: number): void {
    const descriptor = descriptors.get(fd);
    const stat = memory.view(result, 24);
    stat.setUint16(0, descriptor.type, true);
    stat.setUint16(2, descriptor.flags, true);
    stat.setUint32(4, 0, true);
    stat.setBigUint64(8, descriptor.rights, true);
    stat.setBigUint64(16, descriptor.type === FileType.DIRECTORY ? descriptor.rights : 0n, true);
}

export function fd_fdstat_set_flags({ descriptors }: Process, fd: number, flags: number): void {
    descriptors.get(fd).flags = flags;
}

export function fd_filestat_get({ memory, descriptors }: Process, fd: number, result: number): void {
    setFileStat(memory, result, descriptors.get(fd).stat());
}

export function fd_filestat_set_size({ descriptors }: Process, fd: number, size: bigint): void {
    descriptors.get(fd).resize(offsetOf(size));
}

/** There is nothing behind the files that could lag behind them. */
export function fd_sync({ descriptors }: Process, fd: number): void {
    descriptors.get(fd);
}

export function fd_datasync({ descriptors }: Process, fd: number): void {
    descriptors.get(fd);
}

export function fd_advise({ descriptors }: Process, fd: number): void {
    descriptors.get(fd);
}

function preopened({ descriptors }: Process, fd: number): { descriptor: Descriptor; name: Uint8Array } {
    const descriptor = descriptors.get(fd);
    const name = descriptors.preopens.get(fd);
    if (name === undefined) {
        throw new WasiError(Errno.BADF);
    }
    return { descriptor, name: utf8(name) };
}

/** `prestat`: tag 0 for a directory, length of its name at 4. */
export function fd_prestat_get(process: Process, fd: number, result: number): void {
    const { name } = preopened(process, fd);
    process.memory.setU32(result, 0);
    process.memory.setU32(result + 4, name.length);
}

export function fd_prestat_dir_name(process: Process, fd: number, buffer: number, length: number): void {
    const { name } = preopened(process, fd);
    if (length >>> 0 < name.length) {
        throw new WasiError(Errno.INVAL);
    }
    process.memory.bytes(buffer, name.length).set(name);
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
    const target = process.memory.bytes(buffer, length);
    process.memory.setU32(result, 0);
    let used = 0;
    const entries = process.descriptors.get(fd).directory().list();
    for (let i = Number(BigInt.asUintN(64, cookie)); i < entries.length && used < target.length; i++) {
        const { name, node } = entries[i]!;
        const encoded = utf8(name);
        const entry = new Uint8Array(24 + encoded.length);
        const view = new DataView(entry.buffer);
        view.setBigUint64(0, BigInt(i + 1), true);
        view.setBigUint64(8, node.inode, true);
        view.setUint32(16, encoded.length, true);
        view.setUint8(20, node.type);
        entry.set(encoded, 24);
        const part = entry.subarray(0, target.length - used);
        target.set(part, used);
        used += part.length;
    }
    process.memory.setU32(result, used);
}
