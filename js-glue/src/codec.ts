// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { ArrayView, type TypedArray, type TypedArrayConstructor, type ViewExports } from './array-view.js';
import type { Exchange } from './exchange.js';

/** How values of one type are written to the exchange buffer and read from it. */
export interface Codec {
    write(out: Exchange, value: unknown): void;
    read(input: Exchange): unknown;
    /** For a type that is a WebAssembly value by itself: to it and back. Absent for others, identity if empty. */
    scalar?: { to?(value: unknown): number | bigint; from?(value: number): unknown };
}

export const fail = (wanted: string, value: unknown): never => {
    const found = value === null ? 'null' : typeof value;
    throw new TypeError(`${wanted} was expected, not ${found}`);
};

const toNumber = (value: unknown): number => (typeof value === 'number' ? value : fail('a number', value));

const toChar = (value: unknown): number =>
    typeof value === 'string' && value.length === 1 ? value.charCodeAt(0) : fail('a string of one UTF-16 unit', value);

const toBool = (value: unknown): number => (typeof value === 'boolean' ? (value ? 1 : 0) : fail('a boolean', value));

const toLong = (value: unknown): bigint => (typeof value === 'bigint' ? value : fail('a bigint', value));

type Setter<T> = (this: DataView, address: number, value: T, isLittleEndian: boolean) => void;
type Getter<T> = (this: DataView, address: number, isLittleEndian: boolean) => T;

/**
 * A type whose values are WebAssembly's. In the buffer they are as methods of `DataView` write and read them.
 *
 * @param to what JavaScript's values are checked and converted by
 * @param from what they are made from again; absent if they are the same
 */
function scalar<T extends number | bigint>(
    size: number,
    set: Setter<T>,
    get: Getter<T>,
    to: (value: unknown) => T,
    from?: (value: number) => unknown,
): Codec {
    return {
        write: (out, value) => out.write(set, size, to(value)),
        read: (input) => {
            const value = input.read(get, size);
            return from ? from(value as number) : value;
        },
        scalar: { to, ...(from && { from }) },
    };
}

const data = DataView.prototype;
const number = (size: number, set: Setter<number>, get: Getter<number>): Codec => scalar(size, set, get, toNumber);

const SCALARS: Readonly<Record<string, Codec>> = {
    bool: scalar(1, data.setUint8, data.getUint8, toBool, Boolean),
    char: scalar(2, data.setUint16, data.getUint16, toChar, String.fromCharCode),
    s8: number(1, data.setInt8, data.getInt8),
    s16: number(2, data.setInt16, data.getInt16),
    s32: number(4, data.setInt32, data.getInt32),
    s64: scalar(8, data.setBigInt64, data.getBigInt64, toLong),
    f32: number(4, data.setFloat32, data.getFloat32),
    f64: number(8, data.setFloat64, data.getFloat64),
};

const TYPED_ARRAYS: Readonly<Record<string, TypedArrayConstructor>> = {
    s8: Int8Array,
    s16: Int16Array,
    char: Uint16Array,
    s32: Int32Array,
    s64: BigInt64Array as TypedArrayConstructor,
    f32: Float32Array,
    f64: Float64Array,
};

const STRING: Codec = {
    write: (out, value) => out.writeString(typeof value === 'string' ? value : fail('a string', value)),
    read: (input) => input.readString(),
};

function typedArray(type: TypedArrayConstructor): Codec {
    return {
        write(out, value) {
            if (value instanceof (type as unknown as Function)) {
                out.writeItems(value as TypedArray);
            } else if (Array.isArray(value) || ArrayBuffer.isView(value)) {
                out.writeItems(type.from(value as never));
            } else {
                fail(type.name, value);
            }
        },
        read: (input) => new type(input.readItems(type.BYTES_PER_ELEMENT)),
    };
}

function view(type: TypedArrayConstructor, exports: ViewExports): Codec {
    return {
        write(out, value) {
            out.writeI32(value instanceof ArrayView ? value.handle(exports, type) : fail('an ArrayView', value));
        },
        read: (input) => new ArrayView(exports, type, input.readI32(), input.readI32() >>> 0, input.readI32()),
    };
}

function list(item: Codec): Codec {
    return {
        write(out, value) {
            if (!Array.isArray(value)) {
                fail('an array', value);
            }
            const items = value as unknown[];
            out.writeI32(items.length);
            for (let i = 0; i < items.length; i++) {
                item.write(out, items[i]);
            }
        },
        read: (input) => Array.from({ length: input.readI32() }, () => item.read(input)),
    };
}

function map(key: Codec, value: Codec): Codec {
    return {
        write(out, entries) {
            if (entries === null || typeof entries !== 'object') {
                fail('a Map or an object', entries);
            }
            const all = entries instanceof Map ? [...entries] : Object.entries(entries as object);
            out.writeI32(all.length);
            for (const [k, v] of all) {
                key.write(out, k);
                value.write(out, v);
            }
        },
        read(input) {
            const entries = new Map<unknown, unknown>();
            for (let count = input.readI32(); count > 0; count--) {
                const k = key.read(input);
                entries.set(k, value.read(input));
            }
            return entries;
        },
    };
}

function option(item: Codec): Codec {
    return {
        write(out, value) {
            const present = value !== null && value !== undefined;
            out.writeU8(present ? 1 : 0);
            if (present) {
                item.write(out, value);
            }
        },
        read: (input) => (input.readU8() === 0 ? null : item.read(input)),
    };
}

function enumeration(constants: readonly string[]): Codec {
    return {
        write(out, value) {
            const ordinal = constants.indexOf(value as string);
            out.writeI32(ordinal < 0 ? fail(constants.map((c) => `'${c}'`).join(' or '), value) : ordinal);
        },
        read: (input) => constants[input.readI32()],
    };
}

/** Values of JavaScript as a module refers to them. */
export interface References {
    get(reference: number): unknown;
    out(value: unknown): number;
    /** What stands for a promise that only the module may settle. */
    promised(value: unknown): unknown;
    /** The promise that one of those stands for, or the same; {@link promised} returns it as it was given here. */
    ours(value: unknown): unknown;
    exported(): Readonly<Record<string, unknown>>;
}

/** The codecs of one library's types. */
export class Codecs {
    private readonly named = new Map<string, Codec>();

    constructor(
        private readonly exports: ViewExports,
        private readonly references: References | undefined,
    ) {}

    /** Objects of a class. */
    add(name: string, codec: Codec): void {
        this.named.set(name, codec);
    }

    enum(name: string, constants: readonly string[]): void {
        this.named.set(name, enumeration(constants));
    }

    /** Fields are [name, type]; the types may be named later than the record. */
    record(name: string, fields: readonly (readonly [string, string])[]): void {
        let codecs: readonly (readonly [string, Codec])[] | undefined;
        const resolved = () => (codecs ??= fields.map(([field, type]) => [field, this.of(type)] as const));
        this.named.set(name, {
            write(out, value) {
                if (value === null || typeof value !== 'object') {
                    fail(name, value);
                }
                for (const [field, codec] of resolved()) {
                    codec.write(out, (value as Record<string, unknown>)[field]);
                }
            },
            read(input) {
                const value: Record<string, unknown> = {};
                for (const [field, codec] of resolved()) {
                    value[field] = codec.read(input);
                }
                return value;
            },
        });
    }

    private reference(isFunction: boolean): Codec {
        const references = this.references ?? fail('a loader with JavaScript', null);
        return {
            write(out, value) {
                const fits = !isFunction || value === null || value === undefined || typeof value === 'function';
                out.writeI32(references.out(fits ? value ?? null : fail('a function', value)));
            },
            read: (input) => references.get(input.readI32()),
        };
    }

    private promise(): Codec {
        const references = this.references ?? fail('a loader with JavaScript', null);
        const any = this.reference(false);
        return {
            write: (out, value) => any.write(out, references.ours(value)),
            read: (input) => references.promised(any.read(input)),
        };
    }

    /** The codec of a type as the module's interface writes it. */
    of(type: string): Codec {
        const open = type.indexOf('<');
        const outer = open < 0 ? type : type.slice(0, open);
        if (outer === 'promise') {
            return this.promise();
        }
        if (outer === 'js' || outer === 'function') {
            return this.reference(outer === 'function');
        }
        if (open < 0) {
            return SCALARS[type] ?? (type === 'string' ? STRING : this.named.get(type) ?? fail('a known type', type));
        }
        const parts = split(type.slice(open + 1, -1));
        const item = () => this.of(parts[0]!);
        switch (type.slice(0, open)) {
            case 'array':
                return TYPED_ARRAYS[parts[0]!] === undefined ? list(item()) : typedArray(TYPED_ARRAYS[parts[0]!]!);
            case 'view':
                return view(TYPED_ARRAYS[parts[0]!]!, this.exports);
            case 'list':
                return list(item());
            case 'option':
                return option(item());
            default:
                return map(item(), this.of(parts[1]!));
        }
    }
}

/** Splits at the comma that is not inside of brackets, if there is one. */
function split(text: string): string[] {
    let depth = 0;
    for (let i = 0; i < text.length; i++) {
        if (text[i] === '<') {
            depth++;
        } else if (text[i] === '>') {
            depth--;
        } else if (text[i] === ',' && depth === 0) {
            return [text.slice(0, i), text.slice(i + 1)];
        }
    }
    return [text];
}
