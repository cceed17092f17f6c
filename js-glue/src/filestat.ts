// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { Errno, fail } from './abi.js';
import type { FileStat } from './descriptors.js';
import { setU64 } from './memory.js';
import { now, type Process } from './process.js';

/**
 * Writes a `filestat`: 64 bytes with inode at 8, type at 16, links at 24, size at 32, times of access, of modification and
 * of change of status at 40, 48 and 56. What is absent is 0.
 */
export function setFileStat(process: Process, result: number, of: Partial<FileStat>): void {
    setU64(process, result, 0, of.inode, of.type, of.links, of.size, of.accessed, of.modified, of.changed);
}

/**
 * Sets the times that `flags`, which are `fstflags`, tell: of two bits for each time, one takes what is given and one takes
 * now; both are an error.
 */
export function setTimes(
    node: { accessed: bigint; modified: bigint; changed: bigint },
    accessed: bigint,
    modified: bigint,
    flags: number,
): void {
    const time = now();
    const chosen = (old: bigint, given: bigint, bits: number) => [old, given, time][bits & 3] ?? fail(Errno.INVAL);
    const times = [chosen(node.accessed, accessed, flags), chosen(node.modified, modified, flags >> 2)] as const;
    [node.accessed, node.modified] = times;
    node.changed = time;
}
