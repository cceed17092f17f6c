// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { stringOf } from './units.js';

/**
 * The buffer in a library's memory through which values that are no numbers go in and out. A value is little-endian and
 * without padding; the layout is that of the Java class `dev.amphora.abi.AbiType`.
 */
export interface ExchangeExports {
    memory: WebAssembly.Memory;
    amphora_exchange(): number;
    amphora_reserve(bytes: number): number;
}

/** Places of the other two words that `amphora_exchange` returns the address of; the first says whether a call threw. */
const BUFFER = 1;
const CAPACITY = 2;

const LATIN1_LIMIT = 0x100;
/** Views are made for strings of more units than this; for shorter ones that takes longer than the rest. */
const SHORT_STRING = 32;

/** Reads and writes the buffer from its start to its end. */
export interface Exchange {
    /** Whether the last call threw. */
    failed(): boolean;
    clearFailure(): void;
    /** Goes to the start of the buffer, where the module has put it by now. */
    begin(): void;
    writeI32(value: number): void;
    /** Writes a number as a method of `DataView` does. */
    write<T>(set: (this: DataView, address: number, value: T, isLittleEndian: boolean) => void, size: number, value: T): void;
    writeString(value: string): void;
    /** Writes the items of a typed array, after their number. */
    writeItems(array: ArrayBufferView & { readonly length: number }): void;
    readI32(): number;
    /** Reads a number as a method of `DataView` does. */
    read<T>(get: (this: DataView, address: number, isLittleEndian: boolean) => T, size: number): T;
    readString(): string;
    /** The bytes of as many items as come next, copied. */
    readItems(itemBytes: number): ArrayBuffer;
}

export function exchangeOf({ memory, amphora_exchange, amphora_reserve }: ExchangeExports): Exchange {
    const state = amphora_exchange() >>> 2;
    /** Views of the whole memory; `memory.grow` detaches them. */
    let words = new Int32Array();
    let bytes: Uint8Array;
    let data: DataView;
    let start: number;
    let end: number;
    let at: number;

    const begin = (): void => {
        const { buffer } = memory;
        if (words.buffer !== buffer) {
            words = new Int32Array(buffer);
            bytes = new Uint8Array(buffer);
            data = new DataView(buffer);
        }
        at = start = words[state + BUFFER]! >>> 0;
        end = start + words[state + CAPACITY]!;
    };

    const next = (count: number): number => {
        const address = at;
        at += count;
        return address;
    };

    /** The address of the next bytes, for which room is made. */
    const room = (count: number): number => {
        if (at + count > end) {
            const used = at - start;
            if (used + count > 0x7fff_0000) {
                throw new RangeError('the arguments are too large');
            }
            amphora_reserve(used + count);
            begin();
            at += used;
        }
        return next(count);
    };

    const writeI32 = (value: number): void => {
        const address = room(4);
        data.setInt32(address, value, true);
    };
    const readI32 = (): number => data.getInt32(next(4), true);

    begin();
    return {
        // A view that was detached in the meantime reads `undefined`.
        failed() {
            if (words[state] === 0) {
                return false;
            }
            begin();
            return words[state] !== 0;
        },
        clearFailure() {
            words[state] = 0;
        },
        begin,
        writeI32,
        write(set, size, value) {
            const address = room(size);
            set.call(data, address, value, true);
        },
        writeString(value) {
            const { length } = value;
            let wide = 0;
            for (let i = 0; i < length && !wide; i++) {
                wide = +(value.charCodeAt(i) >= LATIN1_LIMIT);
            }
            writeI32((length << 1) | wide);
            let address = room(length << wide);
            for (let i = 0; i < length; i++) {
                const unit = value.charCodeAt(i);
                if (wide) {
                    data.setUint16(address, unit, true);
                    address += 2;
                } else {
                    bytes[address++] = unit;
                }
            }
        },
        writeItems({ length, buffer, byteOffset, byteLength }) {
            writeI32(length);
            const address = room(byteLength);
            bytes.set(new Uint8Array(buffer, byteOffset, byteLength), address);
        },
        readI32,
        read: (get, size) => get.call(data, next(size), true),
        readString() {
            const header = readI32();
            const length = header >>> 1;
            const wide = header & 1;
            const address = next(length << wide);
            if (length <= SHORT_STRING) {
                let text = '';
                for (let i = 0; i < length; i++) {
                    text += String.fromCharCode(wide ? data.getUint16(address + 2 * i, true) : bytes[address + i]!);
                }
                return text;
            }
            // A copy, because what is in the buffer need not be aligned.
            const copy = bytes.slice(address, address + (length << wide));
            return stringOf(wide ? new Uint16Array(copy.buffer) : copy);
        },
        readItems(itemBytes) {
            const length = readI32() * itemBytes;
            const address = next(length);
            return bytes.slice(address, address + length).buffer;
        },
    };
}
