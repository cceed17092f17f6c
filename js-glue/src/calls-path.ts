// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** `path_*`: names below an open directory. */
import { Errno, FileType, OFlags, WasiError } from './abi.js';
import { setFileStat } from './descriptors.js';
import { now, OpenDirectory, OpenFile, stat, type Node, type Place } from './files.js';
import type { Process } from './process.js';

function resolve(process: Process, fd: number, path: number, length: number): Place {
    return process.files!.resolve(process.descriptors.get(fd).directory(), process.memory.string(path, length));
}

/** A place that is not the directory a path started from, which cannot be made, removed or renamed. */
function named(place: Place): Place {
    if (place.name === '') {
        throw new WasiError(Errno.INVAL);
    }
    return place;
}

function existing(place: Place): Node {
    if (place.node === undefined) {
        throw new WasiError(Errno.NOENT);
    }
    return place.node;
}

export function path_open(
    process: Process,
    fd: number,
    _lookup: number,
    path: number,
    length: number,
    oflags: number,
    rights: bigint,
    _inheriting: bigint,
    flags: number,
    result: number,
): void {
    const place = resolve(process, fd, path, length);
    process.memory.setU32(result, 0); // before the file is made: a late fault would leak the descriptor
    let node = place.node;
    if (node === undefined) {
        if ((oflags & OFlags.CREAT) === 0) {
            throw new WasiError(Errno.NOENT);
        }
        if ((oflags & OFlags.DIRECTORY) !== 0 || place.mustBeDirectory) {
            throw new WasiError(place.mustBeDirectory ? Errno.ISDIR : Errno.INVAL);
        }
        node = process.files!.makeFile(place.directory, place.name);
    } else if ((oflags & OFlags.CREAT) !== 0 && (oflags & OFlags.EXCL) !== 0) {
        throw new WasiError(Errno.EXIST);
    }
    if (node.type === FileType.DIRECTORY) {
        if ((oflags & OFlags.TRUNC) !== 0) {
            throw new WasiError(Errno.ISDIR);
        }
        process.memory.setU32(result, process.descriptors.add(new OpenDirectory(node)));
        return;
    }
    if ((oflags & OFlags.DIRECTORY) !== 0) {
        throw new WasiError(Errno.NOTDIR);
    }
    if ((oflags & OFlags.TRUNC) !== 0) {
        node.resize(0);
    }
    process.memory.setU32(result, process.descriptors.add(new OpenFile(node, flags, BigInt.asUintN(64, rights))));
}

export function path_filestat_get(
    process: Process,
    fd: number,
    _lookup: number,
    path: number,
    length: number,
    result: number,
): void {
    setFileStat(process.memory, result, stat(existing(resolve(process, fd, path, length))));
}

const SET_MODIFIED = 4;
const SET_MODIFIED_NOW = 8;

/** These files have one time; that of access is passed over. */
export function path_filestat_set_times(
    process: Process,
    fd: number,
    _lookup: number,
    path: number,
    length: number,
    _accessed: bigint,
    modified: bigint,
    which: number,
): void {
    const node = existing(resolve(process, fd, path, length));
    if ((which & SET_MODIFIED_NOW) !== 0) {
        node.modified = now();
    } else if ((which & SET_MODIFIED) !== 0) {
        node.modified = BigInt.asUintN(64, modified);
    }
}

export function path_create_directory(process: Process, fd: number, path: number, length: number): void {
    const place = resolve(process, fd, path, length);
    if (place.node !== undefined) {
        throw new WasiError(Errno.EXIST);
    }
    process.files!.makeDirectory(place.directory, place.name);
}

export function path_remove_directory(process: Process, fd: number, path: number, length: number): void {
    const place = named(resolve(process, fd, path, length));
    const node = existing(place);
    if (node.type !== FileType.DIRECTORY) {
        throw new WasiError(Errno.NOTDIR);
    }
    if (node.entries.size > 0) {
        throw new WasiError(Errno.NOTEMPTY);
    }
    place.directory.entries.delete(place.name);
}

export function path_unlink_file(process: Process, fd: number, path: number, length: number): void {
    const place = named(resolve(process, fd, path, length));
    if (existing(place).type === FileType.DIRECTORY) {
        throw new WasiError(Errno.ISDIR);
    }
    place.directory.entries.delete(place.name);
}

export function path_rename(
    process: Process,
    fd: number,
    oldPath: number,
    oldLength: number,
    newFd: number,
    newPath: number,
    newLength: number,
): void {
    const from = named(resolve(process, fd, oldPath, oldLength));
    const to = named(resolve(process, newFd, newPath, newLength));
    const node = existing(from);
    if (to.node === node) {
        return;
    }
    if (node.type === FileType.DIRECTORY) {
        if (to.directory.isInside(node)) {
            throw new WasiError(Errno.INVAL);
        }
        if (to.node !== undefined && to.node.type !== FileType.DIRECTORY) {
            throw new WasiError(Errno.NOTDIR);
        }
        if (to.node !== undefined && to.node.entries.size > 0) {
            throw new WasiError(Errno.NOTEMPTY);
        }
        node.moveTo(to.directory);
    } else if (to.mustBeDirectory || to.node?.type === FileType.DIRECTORY) {
        throw new WasiError(to.node === undefined ? Errno.NOTDIR : Errno.ISDIR);
    }
    from.directory.entries.delete(from.name);
    to.directory.entries.set(to.name, node);
}

/** These files have no links: none is made, and what exists is none. */
export function path_symlink(): void {
    throw new WasiError(Errno.NOTSUP);
}

export function path_link(): void {
    throw new WasiError(Errno.NOTSUP);
}

export function path_readlink(process: Process, fd: number, path: number, length: number): void {
    existing(resolve(process, fd, path, length));
    throw new WasiError(Errno.INVAL);
}
