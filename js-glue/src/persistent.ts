// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** Directories of the browser's, such as those of the origin private file system, and what a program does to their files. */
import { FileType } from './abi.js';
import { Directory, File, type Node } from './files.js';
import type { Files } from './options.js';

export function isHandle(files: Files | FileSystemDirectoryHandle): files is FileSystemDirectoryHandle {
    return typeof files['getFileHandle'] === 'function';
}

/** Reads everything below a directory. */
export async function readInto(directory: Directory, handle: FileSystemDirectoryHandle): Promise<void> {
    for await (const [name, entry] of handle.entries()) {
        if (entry.kind === 'directory') {
            const below = directory.put(name, new Directory(directory));
            await readInto(below, entry as FileSystemDirectoryHandle);
        } else {
            const stored = await (entry as FileSystemFileHandle).getFile();
            const file = directory.put(name, new File(new Uint8Array(await stored.arrayBuffer())));
            file.accessed = file.modified = file.changed = BigInt(stored.lastModified) * 1_000_000n;
        }
    }
    directory.touched = false;
}

function isOfKind(node: Node | undefined, kind: FileSystemHandleKind): boolean {
    return node?.type === (kind === 'directory' ? FileType.DIRECTORY : FileType.REGULAR_FILE);
}

/** Writes what has changed since it was read. */
export async function writeBack(directory: Directory, handle: FileSystemDirectoryHandle): Promise<void> {
    const old = new Map<string, FileSystemHandle>();
    for await (const [name, entry] of handle.entries()) {
        if (isOfKind(directory.entries.get(name), entry.kind)) {
            old.set(name, entry);
        } else {
            await handle.removeEntry(name, { recursive: true });
        }
    }
    for (const [name, node] of directory.entries) {
        if (node.type === FileType.DIRECTORY) {
            await writeBack(node, await handle.getDirectoryHandle(name, { create: true }));
        } else if (node.type === FileType.REGULAR_FILE && (directory.touched || node.touched || !old.has(name))) {
            const stream = await (await handle.getFileHandle(name, { create: true })).createWritable();
            await stream.write(node.content as Uint8Array<ArrayBuffer>);
            await stream.close();
        }
    }
}
