// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { Errno, fail, FdFlags, FileType, Rights } from './abi.js';
import type { Descriptor } from './descriptors.js';
import { utf8 } from './memory.js';
import type { Files, RunOptions } from './options.js';
import { isHandle, readInto, writeBack } from './persistent.js';
import { now, type Process } from './process.js';

/** More links than this on the way of a path are taken for a loop. */
const MAX_EXPANSIONS = 40;

let inodes = 0n;

/** What files, directories and symbolic links have. */
class Inode {
    readonly inode = ++inodes;
    /** How many names there are for it. */
    links = 0;
    accessed = now();
    modified = this.accessed;
    changed = this.accessed;

    /** Whether the contents are not those that it began with. */
    touched = false;

    touch(): void {
        this.touched = true;
        this.modified = this.changed = now();
    }
}

/** A file in memory. */
export class File extends Inode {
    readonly type = FileType.REGULAR_FILE;
    private buffer: Uint8Array;
    size: number;

    constructor(content: Uint8Array = new Uint8Array()) {
        super();
        this.buffer = content.slice();
        this.size = content.length;
    }

    get content(): Uint8Array {
        return this.buffer.subarray(0, this.size);
    }

    resize(size: number): void {
        this.touch();
        if (size > this.buffer.length) {
            const larger = new Uint8Array(Math.max(size, 2 * this.buffer.length));
            larger.set(this.content);
            this.buffer = larger;
        } else if (size < this.size) {
            this.buffer.fill(0, size, this.size);
        }
        this.size = size;
    }

    read(target: Uint8Array, offset: number): number {
        const part = this.content.subarray(offset, offset + target.length);
        target.set(part);
        this.accessed = now();
        return part.length;
    }

    write(data: Uint8Array, offset: number): number {
        if (offset + data.length > this.size) {
            this.resize(offset + data.length);
        }
        this.buffer.set(data, offset);
        this.touch();
        return data.length;
    }
}

/** A symbolic link in memory. */
export class SymbolicLink extends Inode {
    readonly type = FileType.SYMBOLIC_LINK;
    readonly size: number;

    constructor(readonly target: string) {
        super();
        this.size = utf8(target).length;
    }
}

/** A directory in memory. */
export class Directory extends Inode {
    readonly type = FileType.DIRECTORY;
    readonly size = 0;
    readonly entries = new Map<string, Node>();
    parent: Directory;

    constructor(parent?: Directory) {
        super();
        this.parent = parent ?? this;
        this.links = 1;
    }

    /** Gives a node a name here, in the place of what had it. */
    put<T extends Node>(name: string, node: T): T {
        this.remove(name);
        node.links++;
        this.entries.set(name, node);
        return node;
    }

    /** Takes a name away. */
    remove(name: string): void {
        const node = this.entries.get(name);
        if (node) {
            node.links--;
            node.changed = now();
            this.entries.delete(name);
        }
        this.touch();
    }

    /** Whether the chain of directories from this one to the root meets another. */
    isInside(ancestor: Directory): boolean {
        return this === ancestor || (this.parent !== this && this.parent.isInside(ancestor));
    }

    list(): (readonly [name: string, node: Node])[] {
        return [['.', this], ['..', this.parent], ...this.entries];
    }
}

export type Node = File | Directory | SymbolicLink;

export function requireDirectory(node: Node): Directory {
    return node.type === FileType.DIRECTORY ? node : fail(Errno.NOTDIR);
}

/** Where a path leads: an existing node, or the place where one could be made. */
export interface Place {
    readonly directory: Directory;
    /** The last name of the path; empty if the path ends in the directory itself. */
    readonly name: string;
    readonly node: Node | undefined;
    /** The path ends in a slash, so only a directory will do. */
    readonly mustBeDirectory: boolean;
}

/** Puts files below a directory. */
function fill(root: Directory, files: Files): void {
    for (const [path, content] of Object.entries(files)) {
        let directory = root;
        const names = path.split('/').filter(Boolean);
        const last = names.pop();
        if (last === undefined) {
            throw new TypeError(`not the path of a file: ${path}`);
        }
        for (const name of names) {
            const next = directory.entries.get(name) ?? directory.put(name, new Directory(directory));
            if (next.type !== FileType.DIRECTORY) {
                throw new TypeError(`a file and a directory: ${path}`);
            }
            directory = next;
        }
        directory.put(last, new File(typeof content === 'string' ? utf8(content) : content));
    }
}

/**
 * Resolves a path relative to a directory, which it may not leave. Symbolic links on the way are followed, one at its end if
 * `follow` says so or the path ends in a slash.
 */
export function resolve(base: Directory, path: string, follow: boolean): Place {
    if (path === '') {
        fail(Errno.NOENT);
    }
    const pending: string[] = [];
    let mustBeDirectory = false;
    const push = (names: string): void => {
        if (names.includes('\0')) {
            fail(Errno.INVAL);
        }
        if (names.startsWith('/')) {
            fail(Errno.PERM);
        }
        if (pending.length === 0) {
            mustBeDirectory ||= /(^|\/)\.{0,2}$/.test(names);
        }
        pending.push(...names.split('/').reverse());
    };
    push(path);
    let expansions = 0;
    let place: Omit<Place, 'mustBeDirectory'> = { directory: base, name: '', node: base };
    for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
        if (name === '' || name === '.') {
            continue;
        }
        const directory = requireDirectory(place.node ?? fail(Errno.NOENT));
        if (name === '..') {
            const up = directory === base ? fail(Errno.PERM) : directory.parent;
            place = { directory: up, name: '', node: up };
            continue;
        }
        const node = directory.entries.get(name);
        if (node?.type === FileType.SYMBOLIC_LINK && (follow || mustBeDirectory || pending.length > 0)) {
            if (++expansions > MAX_EXPANSIONS) {
                fail(Errno.LOOP);
            }
            push(node.target);
            place = { directory, name: '', node: directory };
        } else {
            place = { directory, name, node };
        }
    }
    if (mustBeDirectory && place.node) {
        requireDirectory(place.node);
    }
    return { ...place, mustBeDirectory };
}

/** An open file. */
export function openFile(file: File, flags: number, rights: number): Descriptor {
    let position = 0;
    const require = (right: Rights) => (rights & right) !== 0 || fail(Errno.NOTCAPABLE);
    return {
        type: file.type,
        flags,
        rights,
        read(target) {
            require(Rights.FD_READ);
            const length = file.read(target, position);
            position += length;
            return length;
        },
        write(data) {
            require(Rights.FD_WRITE);
            if ((this.flags! & FdFlags.APPEND) !== 0) {
                position = file.size;
            }
            const length = file.write(data, position);
            position += length;
            return length;
        },
        readAt(target, offset) {
            require(Rights.FD_READ);
            return file.read(target, offset);
        },
        writeAt(data, offset) {
            require(Rights.FD_WRITE);
            return file.write(data, offset);
        },
        seek(offset, whence) {
            const target = [0, position, file.size][whence]! + offset; // not a number if there is no such origin
            if (!Number.isSafeInteger(target) || target < 0) {
                fail(Errno.INVAL);
            }
            position = target;
            return position;
        },
        resize(size) {
            require(Rights.FD_FILESTAT_SET_SIZE);
            file.resize(size);
        },
        stat: () => file,
    };
}

/** An open directory. */
export function openDirectory(directory: Directory, preopen?: string): Descriptor {
    const refuse = () => fail(Errno.ISDIR);
    return {
        type: directory.type,
        rights: Rights.ALL,
        directory,
        preopen,
        read: refuse,
        write: refuse,
        stat: () => directory,
    };
}

/** Gives a process the files of its options, below `/`. */
export async function openFiles(process: Process, { files }: RunOptions): Promise<void> {
    if (!files) {
        return;
    }
    const root = new Directory();
    process.descriptors.push(openDirectory(root, '/'));
    if (isHandle(files)) {
        process.close = () => writeBack(root, files);
        await readInto(root, files);
    } else {
        fill(root, files);
    }
}
