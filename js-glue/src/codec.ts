// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { ArrayView, type TypedArray, type TypedArrayConstructor, type ViewExports } from './array-view.js';
import type { Exchange } from './exchange.js';
import { ITEM_ARRAYS, ITEM_TYPES } from './items.js';

/** How values of one type are written to the exchange buffer and read from it. */
export interface Codec {
    write(out: Exchange, value: unknown): void;
    read(input: Exchange): unknown;
    /** For a type that is a WebAssembly value by itself: to it and back. Absent for others, identity if empty. */
    scalar?: Conversion;
}

interface Conversion {
    to(value: unknown): number | bigint;
    from?(value: number): unknown;
}

export const fail = (wanted: string, value: unknown): never => {
    const found = value === null ? 'null' : typeof value;
    throw new TypeError(`${wanted} was expected, not ${found}`);
};

const toNumber = (value: unknown): number => (typeof value === 'number' ? value : fail('a number', value));

const toChar = (value: unknown): number =>
    typeof value === 'string' && value.length === 1 ? value.charCodeAt(0) : fail('a string of one UTF-16 unit', value);

const toBool = (value: unknown): number => (typeof value === 'boolean' ? +value : fail('a boolean', value));

const toLong = (value: unknown): bigint => (typeof value === 'bigint' ? value : fail('a bigint', value));

type Setter<T> = (this: DataView, address: number, value: T, isLittleEndian: boolean) => void;
type Getter<T> = (this: DataView, address: number, isLittleEndian: boolean) => T;

/** What values that are not WebAssembly's as they are get checked and converted by, and made from again. */
const CONVERSIONS: Readonly<Record<string, Conversion>> = {
    bool: { to: toBool, from: Boolean },
    char: { to: toChar, from: String.fromCharCode },
    s64: { to: toLong },
};

/** Types whose values are WebAssembly's. In the buffer they are as methods of `DataView` write and read them. */
const SCALARS: Readonly<Record<string, Codec>> = Object.fromEntries(
    ITEM_TYPES.map((type, i) => {
        const { name, BYTES_PER_ELEMENT } = ITEM_ARRAYS[i] as TypedArrayConstructor;
        const method = (verb: string) => DataView.prototype[(verb + name.replace('Array', '')) as keyof DataView] as unknown;
        const set = method('set') as Setter<unknown>;
        const get = method('get') as Getter<number>;
        const scalar: Conversion = CONVERSIONS[type] ?? { to: toNumber };
        const { to, from = (value: number): unknown => value } = scalar;
        const codec: Codec = {
            write: (out, value) => out.write(set, BYTES_PER_ELEMENT, to(value)),
            read: (input) => from(input.read(get, BYTES_PER_ELEMENT)),
            scalar,
        };
        return [type, codec];
    }),
);

/** The class of arrays of some items; none for booleans, which travel one by one. */
function arrayOf(type: string): TypedArrayConstructor | undefined {
    const number = ITEM_TYPES.indexOf(type);
    return number > 0 ? (ITEM_ARRAYS[number] as unknown as TypedArrayConstructor) : undefined;
}

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
            for (const each of items) {
                item.write(out, each);
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
    const presence = SCALARS['bool']!;
    return {
        write(out, value) {
            const isPresent = value !== null && value !== undefined;
            presence.write(out, isPresent);
            if (isPresent) {
                item.write(out, value);
            }
        },
        read: (input) => (presence.read(input) ? item.read(input) : null),
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

/** The codecs of one library's types, of which some have names. */
export interface Codecs {
    /** Objects of a class. */
    add(name: string, codec: Codec): void;
    enum(name: string, constants: readonly string[]): void;
    /** Fields are [name, type]; the types may be named later than the record. */
    record(name: string, fields: readonly (readonly [string, string])[]): void;
    /** The codec of a type as the module's interface writes it. */
    of(type: string): Codec;
}

export function codecsOf(exports: ViewExports, references: References | undefined): Codecs {
    const named = new Map<string, Codec>();

    const reference = (type: string): Codec => {
        const { get, out, ours, promised } = references ?? fail('a loader with JavaScript', null);
        const isPromise = type === 'promise';
        return {
            write(to, value = null) {
                const fits = type !== 'function' || value === null || typeof value === 'function';
                to.writeI32(out(isPromise ? ours(value) : fits ? value : fail('a function', value)));
            },
            read(input) {
                const value = get(input.readI32());
                return isPromise ? promised(value) : value;
            },
        };
    };

    const of = (type: string): Codec => {
        const [, outer, inner] = /^(\w*)<(.*)>$/s.exec(type) ?? [, type, ''];
        if (outer === 'js' || outer === 'promise' || outer === 'function') {
            return reference(outer);
        }
        const [first, second] = split(inner!) as [string, string];
        const items = arrayOf(first);
        switch (inner && outer) {
            case '':
                return SCALARS[type] ?? (type === 'string' ? STRING : named.get(type) ?? fail('a known type', type));
            case 'array':
                return items ? typedArray(items) : list(of(first));
            case 'view':
                return view(items!, exports);
            case 'list':
                return list(of(first));
            case 'option':
                return option(of(first));
            default:
                return map(of(first), of(second));
        }
    };

    return {
        of,
        add(name, codec) {
            named.set(name, codec);
        },
        enum(name, constants) {
            named.set(name, enumeration(constants));
        },
        record(name, fields) {
            let codecs: readonly (readonly [string, Codec])[] | undefined;
            const resolved = () => (codecs ??= fields.map(([field, type]) => [field, of(type)] as const));
            named.set(name, {
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
        },
    };
}

/** Splits at the comma that is not inside of brackets, if there is one. */
function split(text: string): string[] {
    let depth = 0;
    const comma = text.split('').findIndex((c) => {
        depth += +(c === '<') - +(c === '>');
        return c === ',' && !depth;
    });
    return comma < 0 ? [text] : [text.slice(0, comma), text.slice(comma + 1)];
}
