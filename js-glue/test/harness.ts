// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { wasi, WHOLE } from '../src/index.js';
import type { RunOptions } from '../src/index.js';

/** Builds the few sections that the tests need. All counts and lengths fit into one LEB128 byte. */
export function moduleOf(options: { imports?: string[]; from?: string; body?: number[]; exportStart?: boolean }): Uint8Array<ArrayBuffer> {
    const name = (text: string): number[] => [text.length, ...new TextEncoder().encode(text)];
    const section = (id: number, content: number[]): number[] => [id, ...length(content.length), ...content];
    const imports = options.imports ?? [];
    const body = [0, ...(options.body ?? []), 0x0b];
    const memoryExport = [...name('memory'), 2, 0];
    const startExport = [...name('_start'), 0, imports.length];
    // Every import gets the type of its name: proc_exit takes an i32, the others four and return one.
    const types = [3, 0x60, 0, 0, 0x60, 1, 0x7f, 0, 0x60, 4, 0x7f, 0x7f, 0x7f, 0x7f, 1, 0x7f];
    return new Uint8Array([
        ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
        ...section(1, types),
        ...section(2, [
            imports.length,
            ...imports.flatMap((text) => [
                ...name(options.from ?? 'wasi_snapshot_preview1'),
                ...name(text),
                0,
                text === 'proc_exit' ? 1 : 2,
            ]),
        ]),
        ...section(3, [1, 0]),
        ...section(5, [1, 0, 1]),
        ...section(7, options.exportStart === false ? [1, ...memoryExport] : [2, ...memoryExport, ...startExport]),
        ...section(10, [1, body.length, ...body]),
    ]);
}

function length(n: number): number[] {
    return n < 128 ? [n] : [(n & 127) | 128, n >> 7];
}

type Functions = Record<string, (...args: (number | bigint)[]) => number>;

/** A process whose WASI functions a test calls itself, with one page of memory. */
export class Guest {
    readonly memory = new WebAssembly.Memory({ initial: 1, maximum: 4 });
    readonly call: Functions;
    private next = 1024;

    constructor(options: RunOptions, names: string[]) {
        const shim = wasi(options, WHOLE);
        shim.process.memory = this.memory;
        const module = new WebAssembly.Module(moduleOf({ imports: names }));
        this.call = shim.imports(module)['wasi_snapshot_preview1'] as Functions;
    }

    /** Puts bytes into memory and returns [pointer, length]. */
    put(content: string | Uint8Array): [number, number] {
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        const at = this.next;
        this.next += bytes.length + 8;
        new Uint8Array(this.memory.buffer).set(bytes, at);
        return [at, bytes.length];
    }

    /** Puts an array of iovecs into memory and returns [pointer, count]. */
    vectors(...buffers: [number, number][]): [number, number] {
        const [at] = this.put(new Uint8Array(new Uint32Array(buffers.flat()).buffer));
        return [at, buffers.length];
    }

    u32(pointer: number): number {
        return new DataView(this.memory.buffer).getUint32(pointer, true);
    }

    u64(pointer: number): bigint {
        return new DataView(this.memory.buffer).getBigUint64(pointer, true);
    }

    bytes(pointer: number, length: number): Uint8Array {
        return new Uint8Array(this.memory.buffer, pointer, length).slice();
    }

    text(pointer: number, length: number): string {
        return new TextDecoder().decode(this.bytes(pointer, length));
    }
}
