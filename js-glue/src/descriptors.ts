// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { FileType, Rights } from './abi.js';
import type { Directory } from './files.js';
import type { Sink } from './options.js';

/** What `fd_filestat_get` and `path_filestat_get` tell. Times are in nanoseconds since 1970. */
export interface FileStat {
    readonly type: FileType;
    readonly inode: bigint;
    readonly links: number;
    readonly size: number;
    readonly accessed: bigint;
    readonly modified: bigint;
    /** Time of the last change of anything, this record included. */
    readonly changed: bigint;
}

/** An open file descriptor. What one does not have, its kind does not support. */
export interface Descriptor {
    readonly type: FileType;
    /** `Rights`. */
    readonly rights: number;
    /** `FdFlags`; none if absent. */
    flags?: number;
    read?(target: Uint8Array): number;
    write?(data: Uint8Array): number;
    readAt?(target: Uint8Array, offset: number): number;
    writeAt?(data: Uint8Array, offset: number): number;
    seek?(offset: number, whence: number): number;
    resize?(size: number): void;
    stat?(): FileStat & { accessed: bigint; modified: bigint; changed: bigint };
    /** The directory that `path_*` calls start from. */
    readonly directory?: Directory;
    /** The name of a directory that was open before the program started. */
    readonly preopen?: string | undefined;
}

/** Standard input without anything to read. */
export function input(): Descriptor {
    return { type: FileType.CHARACTER_DEVICE, rights: Rights.FD_READ };
}

/** Standard output or error. */
export function output(sink: Sink): Descriptor {
    return {
        type: FileType.CHARACTER_DEVICE,
        rights: Rights.FD_WRITE,
        write(data) {
            // A copy: the program may overwrite its buffer before the sink is done with the bytes.
            sink(data.slice());
            return data.length;
        },
    };
}
