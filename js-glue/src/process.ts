// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import type { DescriptorTable } from './descriptors.js';
import type { FileSystem } from './files.js';
import type { GuestMemory } from './memory.js';

/** One run of a program as the calls see it. */
export interface Process {
    readonly memory: GuestMemory;
    readonly args: readonly Uint8Array[];
    readonly environ: readonly Uint8Array[];
    readonly descriptors: DescriptorTable;
    /** Absent for a program that asked for no call that needs it. */
    readonly files: FileSystem | undefined;
}

/**
 * A WASI function. It returns nothing for success, and throws a `WasiError` for an errno. Arguments are i32 as `number`
 * and i64 as `bigint`.
 */
export type Call = (process: Process, ...args: never[]) => void;
