// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Directory, File, SymbolicLink } from '../src/files.js';
import { isHandle, readInto, writeBack } from '../src/persistent.js';

type Tree = { [name: string]: Tree | string };

/** As much of a browser's directory as is used. `written` are the names of files that were written. */
function handleOf(tree: Tree, written: string[]): FileSystemDirectoryHandle {
    const entryOf = (name: string): object => {
        const content = tree[name]!;
        if (typeof content === 'object') {
            return handleOf(content, written);
        }
        return {
            kind: 'file',
            getFile: async () => new File_(content),
            createWritable: async () => ({
                write: async (data: Uint8Array) => {
                    tree[name] = new TextDecoder().decode(data);
                    written.push(name);
                },
                close: async () => {},
            }),
        };
    };
    return {
        kind: 'directory',
        async *entries() {
            for (const name of Object.keys(tree)) {
                yield [name, entryOf(name)];
            }
        },
        removeEntry: async (name: string) => {
            delete tree[name];
        },
        getDirectoryHandle: async (name: string) => {
            tree[name] ??= {};
            return entryOf(name);
        },
        getFileHandle: async (name: string) => {
            tree[name] ??= '';
            return entryOf(name);
        },
    } as unknown as FileSystemDirectoryHandle;
}

class File_ {
    readonly lastModified = 5;
    constructor(private readonly content: string) {}
    async arrayBuffer(): Promise<ArrayBufferLike> {
        return new TextEncoder().encode(this.content).buffer;
    }
}

test('what was changed goes back to the directory, and nothing else', async () => {
    const tree: Tree = { same: 's', changed: 'c', gone: 'g', kept: { below: 'b' }, dropped: { x: 'x' }, kind: 'file' };
    const written: string[] = [];
    const handle = handleOf(tree, written);
    assert.ok(isHandle(handle));
    assert.ok(!isHandle({ kind: 'x', getFileHandle: 'y' }));
    const root = new Directory();
    await readInto(root, handle);
    assert.equal((root.entries.get('same') as File).modified, 5_000_000n);
    await writeBack(root, handle);
    assert.deepEqual(written, []);

    (root.entries.get('changed') as File).write(new TextEncoder().encode('C!'), 0);
    const kept = root.entries.get('kept') as Directory;
    kept.put('new', new File(new TextEncoder().encode('n')));
    root.remove('gone');
    root.remove('dropped');
    root.put('kind', new Directory(root)).put('deep', new File());
    root.put('link', new SymbolicLink('same'));
    await writeBack(root, handle);
    assert.deepEqual(tree, { same: 's', changed: 'C!', kept: { below: 'b', new: 'n' }, kind: { deep: '' } });
});
