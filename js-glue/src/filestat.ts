// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { Errno, fail, FstFlags } from './abi.js';
import type { FileStat } from './descriptors.js';
import { setU64 } from './memory.js';
import { now, type Process } from './process.js';

/**
 * Writes a `filestat`: 64 bytes with inode at 8, type at 16, links at 24, size at 32, times of access, of modification and
 * of change of status at 40, 48 and 56.
 */
export function setFileStat(process: Process, result: number, stat: FileStat): void {
    const { type, inode, links, size, accessed, modified, changed } = stat;
    setU64(process, result, 0, inode, type, links, size, accessed, modified, changed);
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
        return (flags & setNow) !== 0 ? time : (flags & set) !== 0 ? given : old;
    };
    node.accessed = chosen(FstFlags.ATIM, FstFlags.ATIM_NOW, accessed, node.accessed);
    node.modified = chosen(FstFlags.MTIM, FstFlags.MTIM_NOW, modified, node.modified);
    node.changed = time;
}
