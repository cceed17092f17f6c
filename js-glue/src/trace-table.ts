// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** How a method appears in a trace; the numbers are those of the section. */
const HIDDEN = 1;
const CONSTRUCTOR = 2;
const FILL = 3;

const VERSION = 1;
const MAX_FRAMES = 1024;

interface Method {
    readonly owner: string;
    readonly name: string;
    /** The source file, or `null` if it is not known. */
    readonly file: string | null;
    readonly kind: number;
    /** Of a constructor of an exception class. */
    readonly superclass: string | undefined;
}

/** Stands for the line of a method that the host implements. */
const NATIVE_LINE = 0xffff;

/** A method and a line, 0 if that is not known. */
type Place = readonly [method: Method, line: number];

interface Row {
    readonly offset: number;
    /** Innermost first. */
    readonly places: readonly Place[];
}

interface Func {
    readonly offset: number;
    readonly method: Method | undefined;
    readonly rows: readonly Row[];
}

/** Which lines of Java the code of a module comes from. `TraceSectionEncoder` of the compiler documents the format. */
export class TraceTable {
    private readonly bytes: Uint8Array;
    private at = 0;
    private readonly functions: Func[] = [];
    /** Of classes of exceptions. */
    private readonly superclasses = new Map<string, string>();

    constructor(section: Uint8Array) {
        this.bytes = section;
        if (this.number() === VERSION) {
            this.readFunctions(this.methods());
        }
    }

    /** Where the code of a function begins, by its index among the module's own. */
    start(index: number): number {
        return this.functions[index]?.offset ?? 0;
    }

    /** The lines of the stack trace of an exception that was made during these calls, innermost first. */
    describe(offsets: Iterable<number>): string[] {
        const places: Place[] = [];
        for (const offset of offsets) {
            places.push(...this.places(offset));
        }
        let first = 0;
        const kind = () => places[first]?.[0].kind;
        while (kind() === HIDDEN || kind() === FILL) {
            first++;
        }
        // Constructors of the exception, from Throwable's outwards.
        let made: string | undefined;
        while (kind() === CONSTRUCTOR) {
            const { owner } = places[first]![0];
            if (made !== undefined && !this.isSubclass(owner, made)) {
                break;
            }
            made = owner;
            first++;
        }
        return places
            .slice(first)
            .filter(([method]) => method.kind !== HIDDEN)
            .slice(0, MAX_FRAMES)
            .map(line);
    }

    private isSubclass(owner: string, ancestor: string): boolean {
        for (let at: string | undefined = owner; at !== undefined; at = this.superclasses.get(at)) {
            if (at === ancestor) {
                return true;
            }
        }
        return false;
    }

    private places(offset: number): readonly Place[] {
        const func = last(this.functions, offset);
        const row = func && last(func.rows, offset);
        return row?.places ?? (func?.method ? [[func.method, 0]] : []);
    }

    private number(): number {
        let result = 0;
        for (let shift = 0; ; shift += 7) {
            const byte = this.bytes[this.at++];
            if (byte === undefined) {
                throw new RangeError('the trace table ends too soon');
            }
            result |= (byte & 0x7f) << shift;
            if (byte < 0x80) {
                return result >>> 0;
            }
        }
    }

    private list<T>(read: () => T): T[] {
        return Array.from({ length: this.number() }, read);
    }

    private take(length: number): Uint8Array {
        return this.bytes.subarray(this.at, (this.at += length));
    }

    private names(): string[] {
        let before: number[] = [];
        return this.list(() => {
            const shared = before.slice(0, this.number());
            before = [...shared, ...this.take(this.number())];
            return utf8(before);
        });
    }

    private methods(): Method[] {
        const owners = this.names();
        const files = owners.map((owner) => this.file(owner));
        const names = this.names();
        let owner = 0;
        return this.list(() => {
            owner += this.number();
            const nameAndKind = this.number();
            const kind = nameAndKind & 3;
            const superclass = kind === CONSTRUCTOR ? owners[this.number()] : undefined;
            if (superclass !== undefined) {
                this.superclasses.set(owners[owner]!, superclass);
            }
            return { owner: owners[owner]!, name: names[nameAndKind >>> 2]!, file: files[owner]!, kind, superclass };
        });
    }

    private file(owner: string): string | null {
        const length = this.number();
        if (length > 1) {
            return utf8(this.take(length - 1));
        }
        // The file of the outermost class, which is named like it; a dollar in front is part of the name.
        const simple = owner.slice(owner.lastIndexOf('.') + 1);
        const end = simple.indexOf('$', 1);
        return length === 1 ? null : `${end < 0 ? simple : simple.slice(0, end)}.java`;
    }

    private readFunctions(methods: readonly Method[]): void {
        let start = 0;
        for (let count = this.number(); count > 0; count--) {
            start += this.number();
            const method = methods[this.number() - 1];
            this.functions.push({ offset: start, method, rows: this.rows(start, method, methods) });
        }
    }

    private rows(start: number, own: Method | undefined, methods: readonly Method[]): Row[] {
        let offset = start;
        let current = 0;
        return this.list(() => {
            offset += this.number();
            const what = this.number();
            const places: Place[] = [];
            let zigzag = what >>> 1;
            if (what & 1) {
                for (let depth = what >>> 1; depth > 0; depth--) {
                    places.push([methods[this.number()]!, this.number()]);
                }
                zigzag = this.number();
            }
            current += (zigzag >>> 1) ^ -(zigzag & 1);
            if (own !== undefined) {
                places.push([own, current]);
            }
            return { offset, places };
        });
    }
}

function utf8(bytes: ArrayLike<number>): string {
    return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** The last of some things in order that does not begin behind an offset. */
function last<T extends { readonly offset: number }>(things: readonly T[], offset: number): T | undefined {
    let low = 0;
    let high = things.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (things[middle]!.offset <= offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return things[low - 1];
}

/** As `StackTraceElement.toString` has it. */
function line([method, number]: Place): string {
    const { owner, name, file } = method;
    const module = !/^(java|jdk\.internal|sun)\./.test(owner)
        ? ''
        : owner.startsWith('java.util.logging.')
          ? 'java.logging/'
          : 'java.base/';
    if (number === NATIVE_LINE) {
        return `${module}${owner}.${name}(Native Method)`;
    }
    const place = file === null ? 'Unknown Source' : number > 0 ? `${file}:${number}` : file;
    return `${module}${owner}.${name}(${place})`;
}
