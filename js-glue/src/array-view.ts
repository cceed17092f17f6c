// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

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

/** Ordinals of the Java enum `dev.amphora.abi.AbiType.Scalar`. */
const KINDS = new Map<unknown, number>([
    [Int8Array, 1],
    [Uint16Array, 2],
    [Int16Array, 3],
    [Int32Array, 4],
    [BigInt64Array, 5],
    [Float32Array, 6],
    [Float64Array, 7],
]);

/** The exports of the modules whose functions a library's object holds. */
export const exportsOf = new WeakMap<object, ViewExports>();

/** Java arrays whose views were forgotten before they were released. */
const forgotten = new FinalizationRegistry<() => void>((release) => release());

/** A Java array, seen from JavaScript without a copy. It lives until it is released, or the view is garbage. */
export class ArrayView<T extends TypedArray = TypedArray> {
    private view: T | undefined;
    private released = false;

    constructor(
        private readonly exports: ViewExports,
        private readonly type: TypedArrayConstructor<T>,
        private readonly pin: number,
        private readonly address: number,
        readonly length: number,
    ) {
        forgotten.register(this, () => exports.amphora_release(pin), this);
    }

    /** Makes a Java array of zeros. */
    static allocate<T extends TypedArray>(library: object, type: TypedArrayConstructor<T>, length: number): ArrayView<T> {
        const exports = exportsOf.get(library);
        const kind = KINDS.get(type);
        if (exports === undefined || kind === undefined) {
            throw new TypeError('a library with views and a class of typed arrays were expected');
        }
        const handle = exports.amphora_allocate(kind, length);
        if (handle < 0) {
            throw new RangeError(`no memory for an array of ${length} items`);
        }
        return new ArrayView(exports, type, handle, exports.amphora_address(handle) >>> 0, length);
    }

    /**
     * The array's items. Ask for it again after each call of the library: a typed array that was got before is empty once the
     * module's memory has grown.
     */
    get array(): T {
        this.check();
        const { buffer } = this.exports.memory;
        if (this.view === undefined || this.view.buffer !== buffer) {
            this.view = new this.type(buffer as ArrayBuffer, this.address, this.length);
        }
        return this.view;
    }

    /** Gives the array back to Java's collector. */
    release(): void {
        if (!this.released) {
            this.released = true;
            forgotten.unregister(this);
            this.exports.amphora_release(this.pin);
            this.view = undefined;
        }
    }

    /** The number by which the module knows the array, for views of that module and type only. */
    handle(exports: ViewExports, type: unknown): number {
        this.check();
        if (exports !== this.exports || type !== this.type) {
            throw new TypeError('a view of another library, or of items of another type');
        }
        return this.pin;
    }

    private check(): void {
        if (this.released) {
            throw new TypeError('the view was released');
        }
    }
}
