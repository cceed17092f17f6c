// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** `path_*`: names below an open directory. */
import { Errno, fail, FileType, LookupFlags, OFlags, Rights } from './abi.js';
import type { Descriptor } from './descriptors.js';
import { Directory, File, openDirectory, openFile, requireDirectory, resolve, SymbolicLink, type Node, type Place } from './files.js';
import { setFileStat, setTimes } from './filestat.js';
import { bytes, setU32, string, utf8 } from './memory.js';
import { descriptor, type Process } from './process.js';

/** Where a path leads; a symbolic link at its end is followed if `lookup`, which is `LookupFlags`, says so. */
function place(process: Process, fd: number, lookup: number, path: number, length: number): Place {
    const { directory } = descriptor(process, fd);
    const text = string(process, path, length);
    return resolve(directory ?? fail(Errno.NOTDIR), text, (lookup & LookupFlags.SYMLINK_FOLLOW) !== 0);
}

/** A place that is not the directory a path started from, which cannot be made, removed or renamed. */
function named(found: Place): Place {
    return found.name === '' ? fail(Errno.INVAL) : found;
}

/** A place for something new. */
function vacant(found: Place): Place {
    return found.node ? fail(Errno.EXIST) : found;
}

function existing({ node }: Place): Node {
    return node ?? fail(Errno.NOENT);
}

function requireEmpty(node: Node): void {
    if (requireDirectory(node).entries.size > 0) {
        fail(Errno.NOTEMPTY);
    }
}

/** Gives a descriptor the lowest free number. */
function add({ descriptors }: Process, opened: Descriptor): number {
    const free = descriptors.findIndex((other) => !other);
    const fd = free < 0 ? descriptors.length : free;
    descriptors[fd] = opened;
    return fd;
}

export function path_open(
    process: Process,
    fd: number,
    lookup: number,
    path: number,
    length: number,
    oflags: number,
    rights: bigint,
    _inheriting: bigint,
    flags: number,
    result: number,
): void {
    const creates = (oflags & OFlags.CREAT) !== 0;
    const exclusive = creates && (oflags & OFlags.EXCL) !== 0;
    const found = place(process, fd, exclusive ? 0 : lookup, path, length);
    setU32(process, result, 0); // before the file is made: a late fault would leak the descriptor
    let { node } = found;
    if (!node) {
        if (!creates) {
            fail(Errno.NOENT);
        }
        if (found.mustBeDirectory) {
            fail(Errno.ISDIR);
        }
        if ((oflags & OFlags.DIRECTORY) !== 0) {
            fail(Errno.INVAL);
        }
        node = found.directory.put(found.name, new File());
    } else if (exclusive) {
        fail(Errno.EXIST);
    }
    if (node.type === FileType.SYMBOLIC_LINK) {
        fail(Errno.LOOP);
    }
    const granted = Number(BigInt.asUintN(30, rights)); // those of `Rights.ALL`
    let opened: Descriptor;
    if (node.type === FileType.DIRECTORY) {
        if (((oflags & (OFlags.CREAT | OFlags.TRUNC)) | (granted & Rights.FD_WRITE)) !== 0) {
            fail(Errno.ISDIR);
        }
        opened = openDirectory(node);
    } else {
        if ((oflags & OFlags.DIRECTORY) !== 0) {
            fail(Errno.NOTDIR);
        }
        if ((oflags & OFlags.TRUNC) !== 0) {
            node.resize(0);
        }
        opened = openFile(node, flags, granted);
    }
    setU32(process, result, add(process, opened));
}

export function path_filestat_get(
    process: Process,
    fd: number,
    lookup: number,
    path: number,
    length: number,
    result: number,
): void {
    setFileStat(process, result, existing(place(process, fd, lookup, path, length)));
}

export function path_filestat_set_times(
    process: Process,
    fd: number,
    lookup: number,
    path: number,
    length: number,
    accessed: bigint,
    modified: bigint,
    flags: number,
): void {
    setTimes(existing(place(process, fd, lookup, path, length)), accessed, modified, flags);
}

export function path_create_directory(process: Process, fd: number, path: number, length: number): void {
    const { directory, name } = vacant(place(process, fd, 0, path, length));
    directory.put(name, new Directory(directory));
}

export function path_remove_directory(process: Process, fd: number, path: number, length: number): void {
    const found = named(place(process, fd, 0, path, length));
    requireEmpty(existing(found));
    found.directory.remove(found.name);
}

export function path_unlink_file(process: Process, fd: number, path: number, length: number): void {
    const found = named(place(process, fd, 0, path, length));
    if (existing(found).type === FileType.DIRECTORY) {
        fail(Errno.ISDIR);
    }
    found.directory.remove(found.name);
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
    const from = named(place(process, fd, 0, oldPath, oldLength));
    const to = named(place(process, newFd, 0, newPath, newLength));
    const node = existing(from);
    if (to.node === node) {
        return;
    }
    if (node.type === FileType.DIRECTORY) {
        if (to.directory.isInside(node)) {
            fail(Errno.INVAL);
        }
        if (to.node) {
            requireEmpty(to.node);
        }
        node.parent = to.directory;
    } else if (to.node?.type === FileType.DIRECTORY) {
        fail(Errno.ISDIR);
    } else if (to.mustBeDirectory) {
        fail(Errno.NOTDIR);
    }
    to.directory.put(to.name, node);
    from.directory.remove(from.name);
}

/** Another name for a file. A symbolic link is linked itself, as the standard wants it unless flags say otherwise. */
export function path_link(
    process: Process,
    fd: number,
    lookup: number,
    oldPath: number,
    oldLength: number,
    newFd: number,
    newPath: number,
    newLength: number,
): void {
    const node = existing(place(process, fd, lookup, oldPath, oldLength));
    const to = vacant(place(process, newFd, 0, newPath, newLength));
    if (node.type === FileType.DIRECTORY) {
        fail(Errno.PERM);
    }
    if (to.mustBeDirectory) {
        fail(Errno.NOENT);
    }
    to.directory.put(to.name, node);
    node.changed = to.directory.changed;
}

/** A link to outside could not be followed, so that none is made: absolute targets are refused. */
export function path_symlink(
    process: Process,
    target: number,
    targetLength: number,
    fd: number,
    path: number,
    length: number,
): void {
    const text = string(process, target, targetLength);
    const { directory, name, mustBeDirectory } = vacant(place(process, fd, 0, path, length));
    if (text === '' || mustBeDirectory) {
        fail(Errno.NOENT);
    }
    if (text.startsWith('/')) {
        fail(Errno.PERM);
    }
    directory.put(name, new SymbolicLink(text));
}

export function path_readlink(
    process: Process,
    fd: number,
    path: number,
    length: number,
    buffer: number,
    size: number,
    result: number,
): void {
    const node = existing(place(process, fd, 0, path, length));
    if (node.type !== FileType.SYMBOLIC_LINK) {
        fail(Errno.INVAL);
    }
    const text = utf8(node.target);
    const target = bytes(process, buffer, size);
    const part = text.subarray(0, target.length);
    setU32(process, result, 0);
    target.set(part);
    setU32(process, result, part.length);
}
