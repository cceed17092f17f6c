// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { ITEM_ARRAYS, ITEM_TYPES } from './items.js';

export type TypedArray =
    | Int8Array<ArrayBuffer>
    | Int16Array<ArrayBuffer>
    | Uint16Array<ArrayBuffer>
    | Int32Array<ArrayBuffer>
    | BigInt64Array<ArrayBuffer>
    | Float32Array<ArrayBuffer>
    | Float64Array<ArrayBuffer>;

export interface TypedArrayConstructor<T extends TypedArray = TypedArray> {
    readonly BYTES_PER_ELEMENT: number;
    readonly name: string;
    new (buffer: ArrayBuffer, offset?: number, length?: number): T;
    from(values: ArrayLike<never>): T;
}

/** What a module exports for views. */
export interface ViewExports {
    memory: WebAssembly.Memory;
    amphora_allocate(kind: number, length: number): number;
    amphora_address(handle: number): number;
    amphora_release(handle: number): void;
}

/** The exports of the modules whose functions a library's object holds. */
export const exportsOf = new WeakMap<object, ViewExports>();

/** Java arrays whose views were forgotten before they were released. */
const forgotten = new FinalizationRegistry<() => void>((release) => release());

/** A Java array, seen from JavaScript without a copy. It lives until it is released, or the view is garbage. */
export class ArrayView<T extends TypedArray = TypedArray> {
    private view: T | undefined;

    constructor(
        /** Those of the module; absent once the view is released. */
        private exports: ViewExports | undefined,
        private readonly type: TypedArrayConstructor<T>,
        private readonly pin: number,
        private readonly address: number,
        readonly length: number,
    ) {
        forgotten.register(this, () => exports!.amphora_release(pin), this);
    }

    /** Makes a Java array of zeros. */
    static allocate<T extends TypedArray>(library: object, type: TypedArrayConstructor<T>, length: number): ArrayView<T> {
        const exports = exportsOf.get(library);
        const kind = ITEM_ARRAYS.indexOf(type as never);
        if (!exports || kind < 1 || kind >= ITEM_TYPES.length) {
            throw new TypeError('not a library with views or a class of typed arrays');
        }
        const handle = exports.amphora_allocate(kind, length);
        if (handle < 0) {
            throw new RangeError(`no memory for ${length} items`);
        }
        return new ArrayView(exports, type, handle, exports.amphora_address(handle) >>> 0, length);
    }

    /**
     * The array's items. Ask for it again after each call of the library: a typed array that was got before is empty once the
     * module's memory has grown.
     */
    get array(): T {
        const { buffer } = this.living().memory;
        if (this.view?.buffer !== buffer) {
            this.view = new this.type(buffer as ArrayBuffer, this.address, this.length);
        }
        return this.view!;
    }

    /** Gives the array back to Java's collector. */
    release(): void {
        const { exports } = this;
        if (exports) {
            this.exports = this.view = undefined;
            forgotten.unregister(this);
            exports.amphora_release(this.pin);
        }
    }

    /** The number by which the module knows the array, for views of that module and type only. */
    handle(exports: ViewExports, type: unknown): number {
        if (this.living() !== exports || type !== this.type) {
            throw new TypeError('a view of another library or type');
        }
        return this.pin;
    }

    private living(): ViewExports {
        if (!this.exports) {
            throw new TypeError('the view was released');
        }
        return this.exports;
    }
}
