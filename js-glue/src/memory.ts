// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { Errno, WasiError } from './abi.js';

const DECODER = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const ENCODER = new TextEncoder();

/** Encodes a string as UTF-8. */
export function utf8(text: string): Uint8Array {
    return ENCODER.encode(text);
}

/**
 * The module's linear memory. Views are made anew for each access, because `memory.grow` detaches the buffer. An access
 * outside is `FAULT`.
 */
export class GuestMemory {
    constructor(private readonly memory: WebAssembly.Memory) {}

    /** A view of [pointer, pointer + length). */
    view(pointer: number, length: number): DataView {
        const { buffer, byteOffset } = this.bytes(pointer, length);
        return new DataView(buffer, byteOffset, length >>> 0);
    }

    /** The bytes of [pointer, pointer + length), shared with the module. Both are u32 that wasm passes as i32. */
    bytes(pointer: number, length: number): Uint8Array {
        const { buffer } = this.memory;
        if ((pointer >>> 0) + (length >>> 0) > buffer.byteLength) {
            throw new WasiError(Errno.FAULT);
        }
        return new Uint8Array(buffer, pointer >>> 0, length >>> 0);
    }

    string(pointer: number, length: number): string {
        // A copy, because TextDecoder refuses views of shared memory.
        const copy = this.bytes(pointer, length).slice();
        try {
            return DECODER.decode(copy);
        } catch {
            throw new WasiError(Errno.ILSEQ);
        }
    }

    setU32(pointer: number, value: number): void {
        this.view(pointer, 4).setUint32(0, value, true);
    }

    setU64(pointer: number, value: bigint): void {
        this.view(pointer, 8).setBigUint64(0, value, true);
    }

    /** The buffers of an array of `iovec` (pointer, length). */
    vectors(pointer: number, count: number): Uint8Array[] {
        // Compared before it is multiplied, because 8 * count may not fit into u32.
        const view = this.view(pointer, count >>> 0 < 1 << 28 ? 8 * count : -1);
        const vectors: Uint8Array[] = [];
        for (let at = 0; at < view.byteLength; at += 8) {
            vectors.push(this.bytes(view.getUint32(at, true), view.getUint32(at + 4, true)));
        }
        return vectors;
    }

    /** Writes strings ended by NUL, and where each starts: the layout of `args_get` and `environ_get`. */
    setStrings(pointers: number, buffer: number, strings: readonly Uint8Array[]): void {
        let at = buffer >>> 0;
        strings.forEach((string, i) => {
            this.setU32((pointers >>> 0) + 4 * i, at);
            const target = this.bytes(at, string.length + 1);
            target.set(string);
            target[string.length] = 0;
            at += string.length + 1;
        });
    }

    /** Writes how many strings there are and how many bytes `setStrings` needs for them. */
    setStringSizes(count: number, size: number, strings: readonly Uint8Array[]): void {
        this.setU32(count, strings.length);
        this.setU32(size, strings.reduce((sum, string) => sum + string.length + 1, 0));
    }
}
