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

/** Places of the three words that `amphora_exchange` returns the address of. */
const STATUS = 0;
const BUFFER = 1;
const CAPACITY = 2;

const LATIN1_LIMIT = 0x100;
/** Views are made for strings of more units than this; for shorter ones that takes longer than the rest. */
const SHORT_STRING = 32;

export class Exchange {
    private readonly memory: WebAssembly.Memory;
    private readonly reserve: (bytes: number) => number;
    private readonly state: number;
    /** Views of the whole memory; `memory.grow` detaches them. */
    private words!: Int32Array;
    private bytes!: Uint8Array;
    private data!: DataView;
    private start = 0;
    private end = 0;
    private at = 0;

    constructor(exports: ExchangeExports) {
        this.memory = exports.memory;
        this.reserve = exports.amphora_reserve;
        this.state = exports.amphora_exchange() >>> 2;
        this.begin();
    }

    /** Whether the last call threw. A view that was detached in the meantime reads `undefined`. */
    get failed(): boolean {
        if (this.words[this.state] === 0) {
            return false;
        }
        this.begin();
        return this.words[this.state + STATUS] !== 0;
    }

    clearFailure(): void {
        this.words[this.state + STATUS] = 0;
    }

    /** Goes to the start of the buffer, where the module has put it by now. */
    begin(): void {
        const { buffer } = this.memory;
        if (this.words === undefined || this.words.buffer !== buffer) {
            this.words = new Int32Array(buffer);
            this.bytes = new Uint8Array(buffer);
            this.data = new DataView(buffer);
        }
        this.start = this.words[this.state + BUFFER]! >>> 0;
        this.end = this.start + this.words[this.state + CAPACITY]!;
        this.at = this.start;
    }

    /** The address of the next bytes, for which room is made. */
    private room(count: number): number {
        if (this.at + count > this.end) {
            const used = this.at - this.start;
            if (used + count > 0x7fff_0000) {
                throw new RangeError('the arguments are too large for the module');
            }
            this.reserve(used + count);
            this.begin();
            this.at = this.start + used;
        }
        const address = this.at;
        this.at += count;
        return address;
    }

    private next(count: number): number {
        const address = this.at;
        this.at += count;
        return address;
    }

    writeU8(value: number): void {
        const address = this.room(1);
        this.bytes[address] = value;
    }

    writeI32(value: number): void {
        const address = this.room(4);
        this.data.setInt32(address, value, true);
    }

    /** Writes a number as a method of `DataView` does. */
    write<T>(set: (this: DataView, address: number, value: T, isLittleEndian: boolean) => void, size: number, value: T): void {
        const address = this.room(size);
        set.call(this.data, address, value, true);
    }

    writeString(value: string): void {
        const { length } = value;
        let wide = false;
        for (let i = 0; i < length && !wide; i++) {
            wide = value.charCodeAt(i) >= LATIN1_LIMIT;
        }
        this.writeI32((length << 1) | (wide ? 1 : 0));
        let address = this.room(wide ? 2 * length : length);
        for (let i = 0; i < length; i++) {
            const unit = value.charCodeAt(i);
            if (wide) {
                this.data.setUint16(address, unit, true);
                address += 2;
            } else {
                this.bytes[address++] = unit;
            }
        }
    }

    /** The items of a typed array, after their number. */
    writeItems(array: ArrayBufferView & { readonly length: number }): void {
        this.writeI32(array.length);
        const address = this.room(array.byteLength);
        this.bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), address);
    }

    readU8(): number {
        return this.data.getUint8(this.next(1));
    }

    readI32(): number {
        return this.data.getInt32(this.next(4), true);
    }

    /** Reads a number as a method of `DataView` does. */
    read<T>(get: (this: DataView, address: number, isLittleEndian: boolean) => T, size: number): T {
        return get.call(this.data, this.next(size), true);
    }

    readString(): string {
        const header = this.readI32();
        const length = header >>> 1;
        const width = (header & 1) + 1;
        const address = this.next(length * width);
        if (length <= SHORT_STRING) {
            let text = '';
            for (let i = 0; i < length; i++) {
                const unit = width === 1 ? this.bytes[address + i]! : this.data.getUint16(address + 2 * i, true);
                text += String.fromCharCode(unit);
            }
            return text;
        }
        // A copy, because what is in the buffer need not be aligned.
        const bytes = this.bytes.slice(address, address + length * width);
        return stringOf(width === 1 ? bytes : new Uint16Array(bytes.buffer));
    }

    /** The bytes of as many items as come next, copied. */
    readItems(itemBytes: number): ArrayBuffer {
        const length = this.readI32() * itemBytes;
        const address = this.next(length);
        return this.bytes.slice(address, address + length).buffer as ArrayBuffer;
    }
}
