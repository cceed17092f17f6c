// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { Errno, fail, FstFlags } from './abi.js';
import type { FileStat } from './descriptors.js';
import { now } from './files.js';
import { bytes, view } from './memory.js';
import type { Process } from './process.js';

/**
 * Writes a `filestat`: 64 bytes with inode at 8, type at 16, links at 24, size at 32, times of access, of modification and
 * of change of status at 40, 48 and 56.
 */
export function setFileStat(process: Process, result: number, stat: FileStat): void {
    bytes(process, result, 64).fill(0);
    const target = view(process, result, 64);
    target.setUint8(16, stat.type);
    const { inode, links, size, accessed, modified, changed } = stat;
    [inode, 0n, BigInt(links), BigInt(size), accessed, modified, changed].forEach((value, i) => {
        if (i !== 1) {
            target.setBigUint64(8 + 8 * i, value, true);
        }
    });
}

/** Sets the times that `flags`, which are `FstFlags`, tell. */
export function setTimes(
    node: { accessed: bigint; modified: bigint; changed: bigint },
    accessed: bigint,
    modified: bigint,
    flags: number,
): void {
    const time = now();
    const chosen = (set: number, setNow: number, given: bigint, old: bigint) => {
        if ((flags & set) !== 0 && (flags & setNow) !== 0) {
            fail(Errno.INVAL);
        }
        return (flags & setNow) !== 0 ? time : (flags & set) !== 0 ? BigInt.asUintN(64, given) : old;
    };
    node.accessed = chosen(FstFlags.ATIM, FstFlags.ATIM_NOW, accessed, node.accessed);
    node.modified = chosen(FstFlags.MTIM, FstFlags.MTIM_NOW, modified, node.modified);
    node.changed = time;
}
