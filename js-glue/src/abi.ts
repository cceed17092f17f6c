// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/**
 * Numbers and names of `wasi_snapshot_preview1`, and the two ways a call ends other than by returning. Enums, because
 * bundlers put their values in place of their names.
 */

export const WASI_MODULE = 'wasi_snapshot_preview1';

export const enum Errno {
    SUCCESS = 0,
    ACCES = 2,
    BADF = 8,
    EXIST = 20,
    FAULT = 21,
    ILSEQ = 25,
    INVAL = 28,
    IO = 29,
    ISDIR = 31,
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
}

export const enum OFlags { CREAT = 1, DIRECTORY = 2, EXCL = 4, TRUNC = 8 }

export const enum FdFlags { APPEND = 1 }

export const Rights = {
    FD_READ: 1n << 1n,
    FD_WRITE: 1n << 6n,
    /** Every right that preview 1 knows. */
    ALL: (1n << 30n) - 1n,
} as const;

/** A call fails with an errno. */
export class WasiError extends Error {
    constructor(readonly errno: number) {
        super(`errno ${errno}`);
    }
}

/** `proc_exit` unwinds the module's stack with this; the loader turns it into an exit code. */
export class ProcExit extends Error {
    constructor(readonly code: number) {
        super(`exit ${code}`);
    }
}
