// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { Errno, FileType, Rights, WasiError } from './abi.js';
import type { Directory, Node } from './files.js';
import type { GuestMemory } from './memory.js';
import type { Sink } from './options.js';
import type { Reader } from './streams.js';

/** What `fd_filestat_get` and `path_filestat_get` tell. */
export interface FileStat {
    type: number;
    inode: bigint;
    size: bigint;
    /** Time of the last change in nanoseconds since 1970. */
    modified: bigint;
}

/** An open file descriptor. What a kind of descriptor does not override, it does not support. */
export abstract class Descriptor {
    abstract readonly type: number;
    flags = 0;
    readonly rights: bigint = Rights.ALL;

    read(_target: Uint8Array): number {
        throw new WasiError(Errno.NOTSUP);
    }

    write(_data: Uint8Array): number {
        throw new WasiError(Errno.NOTSUP);
    }

    readAt(_target: Uint8Array, _offset: number): number {
        throw new WasiError(Errno.SPIPE);
    }

    writeAt(_data: Uint8Array, _offset: number): number {
        throw new WasiError(Errno.SPIPE);
    }

    seek(_offset: number, _whence: number): number {
        throw new WasiError(Errno.SPIPE);
    }

    resize(_size: number): void {
        throw new WasiError(Errno.INVAL);
    }

    stat(): FileStat {
        return { type: this.type, inode: 0n, size: 0n, modified: 0n };
    }

    /** The directory that `path_*` calls start from. */
    directory(): Directory {
        throw new WasiError(Errno.NOTDIR);
    }
}

/** Standard input. */
export class InputStream extends Descriptor {
    readonly type = FileType.CHARACTER_DEVICE;
    override readonly rights = Rights.FD_READ;

    constructor(private readonly reader: Reader) {
        super();
    }

    override read(target: Uint8Array): number {
        return this.reader.read(target);
    }
}

/** Standard output or error. */
export class OutputStream extends Descriptor {
    readonly type = FileType.CHARACTER_DEVICE;
    override readonly rights = Rights.FD_WRITE;

    constructor(private readonly sink: Sink) {
        super();
    }

    override write(data: Uint8Array): number {
        // A copy: the program may overwrite its buffer before the sink is done with the bytes.
        this.sink(data.slice());
        return data.length;
    }
}

/** The table of descriptors, with the lowest free number given out first. */
export class DescriptorTable {
    private readonly open: (Descriptor | undefined)[] = [];
    /** Names of the preopened directories. */
    readonly preopens = new Map<number, string>();

    get(fd: number): Descriptor {
        const descriptor = this.open[fd];
        if (descriptor === undefined) {
            throw new WasiError(Errno.BADF);
        }
        return descriptor;
    }

    add(descriptor: Descriptor): number {
        let fd = this.open.findIndex((entry) => entry === undefined);
        if (fd < 0) {
            fd = this.open.length;
        }
        this.open[fd] = descriptor;
        return fd;
    }

    close(fd: number): void {
        this.get(fd);
        this.open[fd] = undefined;
        this.preopens.delete(fd);
    }

    renumber(from: number, to: number): void {
        const descriptor = this.get(from);
        this.get(to);
        this.open[to] = descriptor;
        if (from !== to) {
            this.preopens.delete(to);
            this.close(from);
        }
    }
}

/** What a directory entry looks like to `fd_readdir`. */
export interface Entry {
    name: string;
    node: Node;
}

/**
 * Writes a `filestat`: 64 bytes with inode at 8, type at 16, links at 24, size at 32, times of access, of modification and
 * of change of status at 40, 48 and 56, which are one here.
 */
export function setFileStat(memory: GuestMemory, result: number, stat: FileStat): void {
    memory.bytes(result, 64).fill(0);
    const view = memory.view(result, 64);
    view.setBigUint64(8, stat.inode, true);
    view.setUint8(16, stat.type);
    view.setBigUint64(24, 1n, true);
    view.setBigUint64(32, stat.size, true);
    for (const time of [40, 48, 56]) {
        view.setBigUint64(time, stat.modified, true);
    }
}
