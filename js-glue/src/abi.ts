// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Numbers and names of `wasi_snapshot_preview1`, and the two ways a call ends other than by returning. Enums, because
 * bundlers put their values in place of their names.
 */

export const WASI_MODULE = 'wasi_snapshot_preview1';

export const enum Errno {
    SUCCESS = 0,
    BADF = 8,
    EXIST = 20,
    FAULT = 21,
    ILSEQ = 25,
    INVAL = 28,
    ISDIR = 31,
    LOOP = 32,
    NOENT = 44,
    NOSYS = 52,
    NOTDIR = 54,
    NOTEMPTY = 55,
    NOTSUP = 58,
    PERM = 63,
    SPIPE = 70,
    NOTCAPABLE = 76,
}

export const enum FileType {
    CHARACTER_DEVICE = 2,
    DIRECTORY = 3,
    REGULAR_FILE = 4,
    SYMBOLIC_LINK = 7,
}

export const enum OFlags { CREAT = 1, DIRECTORY = 2, EXCL = 4, TRUNC = 8 }

export const enum FdFlags { APPEND = 1 }

export const enum LookupFlags { SYMLINK_FOLLOW = 1 }

/** `rights`, as far as they are looked at. */
export const enum Rights {
    FD_READ = 1 << 1,
    FD_WRITE = 1 << 6,
    FD_FILESTAT_SET_SIZE = 1 << 22,
    /** Every one that preview 1 knows. */
    ALL = 2 ** 30 - 1,
}

/** A call fails with an errno. */
export class WasiError {
    constructor(readonly errno: number) {}
}

export function fail(errno: Errno): never {
    throw new WasiError(errno);
}

/** `proc_exit` unwinds the module's stack with this; the loader turns it into an exit code. */
export class ProcExit extends Error {
    constructor(readonly code: number) {
        super(`the program has ended with exit code ${code}`);
    }
}
