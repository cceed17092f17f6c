// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { Errno, FdFlags, FileType, WasiError } from './abi.js';
import { Descriptor, type Entry, type FileStat } from './descriptors.js';
import { utf8 } from './memory.js';
import type { Files } from './options.js';

/** The time as files keep it: nanoseconds since 1970. */
export function now(): bigint {
    return BigInt(Date.now()) * 1_000_000n;
}

/** A file in memory. */
export class File {
    readonly type = FileType.REGULAR_FILE;
    modified = now();
    private buffer: Uint8Array;
    private length: number;

    constructor(
        readonly inode: bigint,
        content: Uint8Array = new Uint8Array(),
    ) {
        this.buffer = content.slice();
        this.length = content.length;
    }

    get size(): number {
        return this.length;
    }

    get content(): Uint8Array {
        return this.buffer.subarray(0, this.length);
    }

    resize(size: number): void {
        this.modified = now();
        if (size > this.buffer.length) {
            const larger = new Uint8Array(Math.max(size, 2 * this.buffer.length));
            larger.set(this.content);
            this.buffer = larger;
        } else if (size < this.length) {
            this.buffer.fill(0, size, this.length);
        }
        this.length = size;
    }

    read(target: Uint8Array, offset: number): number {
        const part = this.content.subarray(offset, offset + target.length);
        target.set(part);
        return part.length;
    }

    write(data: Uint8Array, offset: number): number {
        if (offset + data.length > this.length) {
            this.resize(offset + data.length);
        }
        this.buffer.set(data, offset);
        this.modified = now();
        return data.length;
    }
}

/** A directory in memory. */
export class Directory {
    readonly type = FileType.DIRECTORY;
    readonly size = 0;
    modified = now();
    readonly entries = new Map<string, Node>();
    private parent: Directory;

    constructor(
        readonly inode: bigint,
        parent?: Directory,
    ) {
        this.parent = parent ?? this;
    }

    /** Whether the chain of directories from this one to the root meets another. */
    isInside(ancestor: Directory): boolean {
        for (let at: Directory = this; ; at = at.parent) {
            if (at === ancestor) {
                return true;
            }
            if (at.parent === at) {
                return false;
            }
        }
    }

    list(): Entry[] {
        return [
            { name: '.', node: this },
            { name: '..', node: this.parent },
            ...Array.from(this.entries, ([name, node]) => ({ name, node })),
        ];
    }

    up(): Directory {
        return this.parent;
    }

    /** Takes note of a new parent; the entries of both are the caller's business. */
    moveTo(parent: Directory): void {
        this.parent = parent;
    }
}

export type Node = File | Directory;

/** Where a path leads: an existing node, or the place where one could be made. */
export interface Place {
    directory: Directory;
    /** The last name of the path; empty if the path ends in the directory itself. */
    name: string;
    node: Node | undefined;
    /** The path ends in a slash, so only a directory will do. */
    mustBeDirectory: boolean;
}

/** Files in memory, below one root. There are no links, so walking names is enough to stay inside. */
export class FileSystem {
    private inodes = 1n;
    readonly root = new Directory(this.nextInode());

    constructor(files: Files = {}) {
        for (const [path, content] of Object.entries(files)) {
            let directory = this.root;
            const names = path.split('/').filter((name) => name !== '');
            const last = names.pop();
            if (last === undefined) {
                throw new TypeError(`not the path of a file: ${path}`);
            }
            for (const name of names) {
                const next = directory.entries.get(name) ?? this.makeDirectory(directory, name);
                if (next.type !== FileType.DIRECTORY) {
                    throw new TypeError(`a file and a directory: ${path}`);
                }
                directory = next;
            }
            this.makeFile(directory, last, typeof content === 'string' ? utf8(content) : content);
        }
    }

    /** Resolves a path relative to a directory, which it may not leave. */
    resolve(base: Directory, path: string): Place {
        if (path === '') {
            throw new WasiError(Errno.NOENT);
        }
        if (path.startsWith('/') || path.includes('\0')) {
            throw new WasiError(path.includes('\0') ? Errno.INVAL : Errno.PERM);
        }
        const names = path.split('/').filter((name) => name !== '' && name !== '.');
        const mustBeDirectory = /(^|\/)\.{0,2}$/.test(path);
        let place: Place = { directory: base, name: '', node: base, mustBeDirectory };
        for (const name of names) {
            const node = place.node;
            if (node === undefined) {
                throw new WasiError(Errno.NOENT);
            }
            if (node.type !== FileType.DIRECTORY) {
                throw new WasiError(Errno.NOTDIR);
            }
            if (name === '..') {
                if (node === base) {
                    throw new WasiError(Errno.PERM);
                }
                place = { directory: node.up(), name: '', node: node.up(), mustBeDirectory };
            } else {
                place = { directory: node, name, node: node.entries.get(name), mustBeDirectory };
            }
        }
        if (mustBeDirectory && place.node !== undefined && place.node.type !== FileType.DIRECTORY) {
            throw new WasiError(Errno.NOTDIR);
        }
        return place;
    }

    makeFile(directory: Directory, name: string, content?: Uint8Array): File {
        const file = new File(this.nextInode(), content);
        directory.entries.set(name, file);
        return file;
    }

    makeDirectory(parent: Directory, name: string): Directory {
        const directory = new Directory(this.nextInode(), parent);
        parent.entries.set(name, directory);
        return directory;
    }

    private nextInode(): bigint {
        return this.inodes++;
    }
}

/** An open file. */
export class OpenFile extends Descriptor {
    readonly type = FileType.REGULAR_FILE;
    private position = 0;

    constructor(
        private readonly file: File,
        flags: number,
        override readonly rights: bigint,
    ) {
        super();
        this.flags = flags;
    }

    override read(target: Uint8Array): number {
        const length = this.file.read(target, this.position);
        this.position += length;
        return length;
    }

    override write(data: Uint8Array): number {
        if ((this.flags & FdFlags.APPEND) !== 0) {
            this.position = this.file.size;
        }
        const length = this.file.write(data, this.position);
        this.position += length;
        return length;
    }

    override readAt(target: Uint8Array, offset: number): number {
        return this.file.read(target, offset);
    }

    override writeAt(data: Uint8Array, offset: number): number {
        return this.file.write(data, offset);
    }

    override seek(offset: number, whence: number): number {
        const origin = [0, this.position, this.file.size][whence];
        if (origin === undefined || origin + offset < 0) {
            throw new WasiError(Errno.INVAL);
        }
        this.position = origin + offset;
        return this.position;
    }

    override resize(size: number): void {
        this.file.resize(size);
    }

    override stat(): FileStat {
        return stat(this.file);
    }
}

/** An open directory. */
export class OpenDirectory extends Descriptor {
    readonly type = FileType.DIRECTORY;

    constructor(private readonly node: Directory) {
        super();
    }

    override read(): number {
        throw new WasiError(Errno.ISDIR);
    }

    override write(): number {
        throw new WasiError(Errno.ISDIR);
    }

    override stat(): FileStat {
        return stat(this.node);
    }

    override directory(): Directory {
        return this.node;
    }
}

/** What is told about a node. */
export function stat(node: Node): FileStat {
    return { type: node.type, inode: node.inode, size: BigInt(node.size), modified: node.modified };
}
