// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

const VERSION = 1;
const MAX_FRAMES = 1024;

/** How a method appears in a trace. */
const enum Kind { HIDDEN = 1, CONSTRUCTOR = 2, FILL = 3 }

/** Stands for the line of a method that the host implements. */
const NATIVE_LINE = 0xffff;

/** Stands for the line while a function does what the JVM does before the method has a frame. */
const NO_FRAME = -1;

/** `call` is how a trace names the method; the source file is `null` if it is not known. */
type Method = readonly [kind: Kind, owner: string, call: string, file: string | null];

/** A method and a line, 0 if that is not known. */
type Place = readonly [method: Method, line: number];

/** From an offset on, the code is that of a place; where methods were inlined, of several, innermost first. */
type Row = readonly [offset: number, places: readonly Place[]];

/** Which lines of Java the code of a module comes from. */
export interface TraceTable {
    /** Where the code of a function begins, by its index among the module's own. */
    start(index: number): number;
    /** The lines of the stack trace of an exception that was made during calls at these offsets, innermost first. */
    describe(offsets: Iterable<number>): string[];
}

/** Reads the section. `TraceTable.encode` of the Java package `dev.amphora.wasm.model` documents the format. */
export function traceTable(section: Uint8Array): TraceTable {
    let at = 0;
    /** Each class of exceptions with its superclass. */
    const superclasses = new Map<string, string>();
    const starts: number[] = [];
    const rows: Row[] = [];

    const number = (): number => {
        let result = 0;
        let shift = 0;
        let byte: number; // none behind the end: numbers are 0 there
        do {
            byte = section[at++]!;
            result |= (byte & 0x7f) << shift;
            shift += 7;
        } while (byte >= 0x80);
        return result >>> 0;
    };
    const times = <T>(length: number, read: () => T): T[] => Array.from({ length }, read);
    const list = <T>(read: () => T): T[] => times(number(), read);
    const take = (length: number): Uint8Array => section.subarray(at, (at += length));
    const utf8 = (bytes: ArrayLike<number>): string => new TextDecoder().decode(Uint8Array.from(bytes));

    const names = (): string[] => {
        let before: number[] = [];
        return list(() => utf8((before = [...before.slice(0, number()), ...take(number())])));
    };
    const file = (owner: string): string | null => {
        const length = number();
        // If it is not told, the file of the outermost class, named like it; a dollar in front is part of the name.
        return length > 1
            ? utf8(take(length - 1))
            : length === 1
              ? null
              : `${owner.slice(owner.lastIndexOf('.') + 1).replace(/(?<=.)\$.*/, '')}.java`;
    };
    const methods = (): Method[] => {
        const owners = names();
        const files = owners.map(file);
        const calls = names();
        let index = 0;
        return list(() => {
            index += number();
            const nameAndKind = number();
            const kind = nameAndKind & 3;
            const owner = owners[index]!;
            if (kind === Kind.CONSTRUCTOR) {
                superclasses.set(owner, owners[number()]!);
            }
            return [kind, owner, `${inModule(owner)}.${calls[nameAndKind >>> 2]}`, files[index]!];
        });
    };
    const functions = (all: readonly Method[]): void => {
        let offset = 0;
        list(() => {
            offset += number();
            starts.push(offset);
            const own = all[number() - 1];
            rows.push([offset, own ? [[own, 0]] : []]);
            let start = offset;
            let line = 0;
            list(() => {
                start += number();
                let what = number();
                let places: Place[] = [];
                if (what & 1) {
                    places = times(what >>> 1, () => [all[number()]!, number()]);
                    what = number() << 1;
                }
                line += (what >>> 2) ^ -((what >>> 1) & 1);
                rows.push([start, own ? [...places, [own, line]] : places]);
            });
        });
    };
    if (number() === VERSION) {
        functions(methods());
    }

    const places = (offset: number): readonly Place[] => {
        let low = 0;
        let high = rows.length;
        while (low < high) {
            const middle = (low + high) >>> 1;
            if (rows[middle]![0] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return rows[low - 1]?.[1] ?? [];
    };
    return {
        start: (index) => starts[index] ?? 0,
        describe(offsets) {
            const all = Array.from(offsets, places).flat();
            let first = 0;
            const kind = () => all[first]?.[0][0];
            // Both kinds that are left out there are odd.
            while (kind()! & 1) {
                first++;
            }
            // Constructors of the exception, from Throwable's outwards.
            for (let made: string | undefined; kind() === Kind.CONSTRUCTOR; first++) {
                const owner: string = all[first]![0][1];
                let ancestor: string | undefined = owner;
                while (made && ancestor && ancestor !== made) {
                    ancestor = superclasses.get(ancestor);
                }
                if (!ancestor) {
                    break;
                }
                made = owner;
            }
            return all
                .slice(first)
                .filter(([method, line]) => method[0] !== Kind.HIDDEN && line !== NO_FRAME)
                .slice(0, MAX_FRAMES)
                .map(lineOf);
        },
    };
}

/** A class with the module in front that `StackTraceElement.toString` names. */
function inModule(owner: string): string {
    const start = /^(?=java\.(?:util\.(logging)\.)?|jdk\.internal\.|sun\.)/;
    return owner.replace(start, (_, module = 'base') => `java.${module}/`);
}

/** As `StackTraceElement.toString` has it. */
function lineOf([[, , call, file], line]: Place): string {
    const place = line === NATIVE_LINE ? 'Native Method' : file === null ? 'Unknown Source' : line ? `${file}:${line}` : file;
    return `${call}(${place})`;
}
