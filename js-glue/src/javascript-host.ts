// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { ProcExit } from './abi.js';
import { Held } from './held.js';
import { JavaError } from './java-error.js';
import { bind, type HostFunction } from './late-bound.js';
import type { Linked } from './loader.js';
import type { RunOptions } from './options.js';
import { stringOf } from './units.js';

/** What the compiler writes: the functions that a program calls, by name. */
export type Script = (host: JavaScriptHost) => Readonly<Record<string, HostFunction>>;

/** Makes what JavaScript sees of the Java object with a number. */
type Adapter = (number: number) => object;

interface JavaExports {
    readonly memory: WebAssembly.Memory;
    readonly 'js.open': () => void;
    readonly 'js.fail': (reference: number) => void;
    readonly 'js.forget': (number: number) => void;
    readonly 'js.adapter'?: (number: number) => number;
    readonly 'js.resume'?: () => void;
    readonly [name: string]: unknown;
}

/** A Java object that JavaScript can do nothing with but give back. */
class JavaObject {}

type Items = { readonly BYTES_PER_ELEMENT: number; new (buffer: ArrayBuffer, offset: number, length: number): NumberArray };
type NumberArray = ArrayLike<number | bigint | boolean> & {
    set(items: ArrayLike<unknown>): void;
    slice(): NumberArray;
    [Symbol.iterator](): Iterator<number | bigint>;
};

/** By the numbers of the Java class `JsArrays`. */
const ITEMS = [
    Uint8Array,
    Int8Array,
    Uint16Array,
    Int16Array,
    Int32Array,
    BigInt64Array,
    Float32Array,
    Float64Array,
    Uint32Array,
    BigUint64Array,
    DataView,
] as unknown as readonly Items[];
const BOOLEAN = 0;
const LONG = 5;

/** Strings of at most so many units are short. */
const SHORT = 32;

/** Values that wait to be taken: 0 stands for null. */
class Crossing {
    private readonly values: unknown[] = [null];
    private readonly free: number[] = [];

    keep(value: unknown): number {
        const number = this.free.pop() ?? this.values.length;
        this.values[number] = value;
        return number;
    }

    see(number: number): unknown {
        return this.values[number];
    }

    take(number: number): unknown {
        const value = this.values[number];
        if (number !== 0) {
            this.values[number] = undefined;
            this.free.push(number);
        }
        return value;
    }
}

/**
 * JavaScript for one instance: the values that Java has objects for, the Java objects that JavaScript holds, and what functions
 * that the compiler has written need. References are numbered as by the Java class `JsValues`.
 */
export class JavaScriptHost {
    /** Values by their number; null is 0. */
    readonly #values: unknown[] = [null];
    readonly #freeValues: number[] = [];
    readonly #numbers = new Map<unknown, number>();
    readonly #crossing = new Crossing();
    /** What JavaScript sees of Java objects, by their number, and back. */
    readonly #held: Held;
    readonly #owners = new WeakMap<object, number>();
    /** The numbers of Java's exceptions. Their errors are values like others for Java. */
    readonly #exceptions = new WeakMap<object, number>();
    /** Objects that must live as long as another does. */
    readonly #keepers = new WeakMap<object, object>();
    #units: Uint16Array = new Uint16Array();
    /** The string whose length has been told. */
    #told = '';
    /** What a Java method that JavaScript called has thrown. */
    #thrown: { readonly value: unknown } | undefined;

    /** By the numbers of the Java class `JavaObjects`; the script sets them. */
    adapters: Readonly<Record<number, Adapter | undefined>> = {};

    /** Makes functions and classes of what the program exports with `@JSExport`; the script sets it. */
    exported: () => Readonly<Record<string, unknown>> = () => ({});

    /** Whether the module is being called. */
    inside = false;
    /** Whether the program's threads wait for what happens here. */
    #waiting = false;
    #resumption: ReturnType<typeof setTimeout> | undefined;
    #ended: ((code: number) => void) | undefined;
    #failed: ((error: unknown) => void) | undefined;
    /** What has ended the program: each later call throws it, for JavaScript may have caught it. */
    #exit: ProcExit | undefined;
    /** Rejects what {@link promised} has given and is not settled yet. */
    readonly #pending = new Set<(error: unknown) => void>();
    /** What has been given for promises, and back. */
    readonly #promised = new WeakMap<object, unknown>();
    readonly #ours = new WeakMap<object, object>();
    /** Whether somebody who waited for a promise was told of the end. */
    #isTold = false;

    constructor(readonly exports: JavaExports) {
        this.#held = new Held(exports['js.forget']);
    }

    /**
     * Runs a program: to its end, if it has no threads that wait for JavaScript, or else until it ends some time later.
     *
     * @param start runs what can run at once, and returns the exit code if that is the end
     * @param onExports is told what the program exports, once that has run
     */
    async run(start: () => number, onExports?: RunOptions['onExports']): Promise<number> {
        this.inside = true;
        let code: number;
        try {
            code = start();
        } finally {
            this.inside = false;
        }
        onExports?.(this.exported());
        if (!this.#waiting) {
            return code;
        }
        return new Promise((ended, failed) => {
            this.#ended = ended;
            this.#failed = failed;
        });
    }

    /** Goes on with a program that waits. */
    #resume(): void {
        if (this.#exit) {
            return;
        }
        clearTimeout(this.#resumption);
        this.#resumption = undefined;
        this.#waiting = false;
        this.inside = true;
        try {
            this.exports['js.resume']?.();
            this.check();
        } catch (error) {
            this.#end(error);
        } finally {
            this.inside = false;
        }
    }

    #resumeIn(millis: number): void {
        clearTimeout(this.#resumption);
        this.#resumption = setTimeout(() => this.#resume(), millis);
    }

    /** Begins a call of the module; tells whether it is within another. */
    enter(): boolean {
        if (this.#exit) {
            throw this.#exit;
        }
        const within = this.inside;
        this.inside = true;
        return within;
    }

    /** Throws what such a call has thrown. */
    leave(within: boolean, error: unknown): void {
        if (within) {
            throw error;
        }
        this.#end(error);
    }

    /** Tells of a program's end whoever waits for it; throws what nobody waits for. */
    #end(error: unknown): void {
        if (error instanceof ProcExit && this.#ended !== undefined) {
            this.#ended(error.code);
            this.#ended = undefined;
            return;
        }
        if (error instanceof WebAssembly.RuntimeError) {
            this.#failed?.(error);
            this.#reject(error);
        }
        if (!this.#isTold) {
            throw error;
        }
    }

    /** Rejects promises that nothing will settle any more. */
    #reject(error: unknown): void {
        this.#isTold ||= this.#pending.size > 0;
        this.#pending.forEach((reject) => reject(error));
        this.#pending.clear();
    }

    /**
     * What JavaScript is given for a promise that the program has made: one that is settled likewise, or rejected if the program
     * ends before. Always the same for the same promise.
     */
    promised(value: unknown): unknown {
        if (!(value instanceof Promise)) {
            return value;
        }
        let given = this.#promised.get(value);
        if (given === undefined) {
            given = new Promise((resolve, reject) => {
                this.#pending.add(reject);
                const settled = () => this.#pending.delete(reject);
                value.finally(settled).then(resolve, reject);
            });
            this.#promised.set(value, given);
            this.#ours.set(given as object, value);
        }
        return given;
    }

    /**
     * The promise that one of those stands for. Any other is JavaScript's: it is the same, and is so when it comes back. Java
     * waits for its own one, so that nobody calls it when the program has ended.
     */
    ours(value: unknown): unknown {
        if (!(value instanceof Promise)) {
            return value;
        }
        const ours = this.#ours.get(value) ?? value;
        if (ours === value && !this.#promised.has(value)) {
            this.#promised.set(value, value);
        }
        return ours;
    }

    /** A value by its number. */
    get(reference: number, adapter?: Adapter): unknown {
        return reference >= 0 ? this.#values[reference] : this.#view(~reference, adapter);
    }

    /** The number of a value, which is kept until Java forgets it. */
    out(value: unknown): number {
        if (value === null) {
            return 0;
        }
        const owner = typeof value === 'object' || typeof value === 'function' ? this.#owners.get(value) : undefined;
        if (owner !== undefined) {
            return ~owner;
        }
        // A map takes both zeros for one.
        const isNegativeZero = Object.is(value, -0);
        let number = isNegativeZero ? undefined : this.#numbers.get(value);
        if (number === undefined) {
            number = this.#freeValues.pop() ?? this.#values.length;
            this.#values[number] = value;
            if (!isNegativeZero) {
                this.#numbers.set(value, number);
            }
        }
        return number;
    }

    /** What waits under a number, which is free again. */
    take(number: number): unknown {
        return this.#crossing.take(number);
    }

    /** Lets an array wait until Java takes it. */
    keep(value: unknown): number {
        return value === null || value === undefined ? 0 : this.#crossing.keep(value);
    }

    /** Lets a string wait until Java takes it. */
    keepText(value: unknown): number {
        return value === null || value === undefined ? 0 : this.#crossing.keep(String(value));
    }

    /** The length of a string, whose units Java asks for next. */
    text(value: unknown): number {
        if (value === null || value === undefined) {
            return -1;
        }
        this.#told = String(value);
        return this.#told.length;
    }

    long(value: unknown): bigint {
        return BigInt.asIntN(64, typeof value === 'bigint' ? value : BigInt(Math.trunc(Number(value))));
    }

    /** Tells Java that the function which it called has thrown; what ends the program goes on. */
    fail(error: unknown): number {
        if (this.#exit ?? error instanceof WebAssembly.RuntimeError) {
            throw this.#exit ?? error;
        }
        this.exports['js.fail'](this.#exception(error) || this.out(error));
        return 0;
    }

    /** The reference to the exception of Java's that an error is about; 0 if it is about none. */
    #exception(error: unknown): number {
        const number = error instanceof JavaError ? this.#exceptions.get(error) : undefined;
        return number === undefined ? 0 : ~number;
    }

    /** After a call of Java: throws what it has thrown, or what has ended the program. */
    check(): void {
        if (this.#exit) {
            throw this.#exit;
        }
        if (this.#thrown !== undefined) {
            const { value } = this.#thrown;
            this.#thrown = undefined;
            throw value;
        }
    }

    /** The number of the Java object that a method is called on; -1 for what is none. */
    self(object: object): number {
        return this.#owners.get(object) ?? -1;
    }

    #view(number: number, given?: Adapter): object {
        let view = this.#held.get(number);
        if (view === undefined) {
            const adapter = given ?? this.adapters[this.exports['js.adapter']?.(number) ?? 0];
            view = adapter === undefined ? new JavaObject() : adapter(number);
            this.#owners.set(view, number);
            this.#held.add(number, view);
        }
        return view;
    }

    /** All of memory, as units of strings. */
    #memory(): Uint16Array {
        const { buffer } = this.exports.memory;
        return this.#units.buffer === buffer ? this.#units : (this.#units = new Uint16Array(buffer));
    }

    #string = (address: number, length: number): number => {
        const units = this.#memory();
        const end = (address >>> 1) + length;
        let at = address >>> 1;
        let text = '';
        if (length > SHORT) {
            text = stringOf(units.subarray(at, end));
            at = end;
        }
        // No view is made for a short string: that takes longer than the rest.
        for (; at + 4 <= end; at += 4) {
            text += String.fromCharCode(units[at]!, units[at + 1]!, units[at + 2]!, units[at + 3]!);
        }
        for (; at < end; at++) {
            text += String.fromCharCode(units[at]!);
        }
        return this.#crossing.keep(text);
    };

    #writeUnits = (address: number): void => {
        const told = this.#told;
        const units = this.#memory();
        for (let i = 0, at = address >>> 1; i < told.length; i++, at++) {
            units[at] = told.charCodeAt(i);
        }
    };

    #items(type: number, address: number, length: number): NumberArray {
        return new ITEMS[type]!(this.exports.memory.buffer as ArrayBuffer, address >>> 0, length);
    }

    #array = (type: number, address: number, length: number): number => {
        const items = [...this.#items(type, address, length)];
        return this.#crossing.keep(type === BOOLEAN ? items.map((item) => item !== 0) : items);
    };

    /** A typed array of the items in memory, or of copies if there is nothing to keep them. */
    #typedArray = (type: number, address: number, length: number, keeper: number): number => {
        const items = this.#items(type, address, length);
        if (keeper < 0) {
            return this.#crossing.keep(items.slice());
        }
        this.#keepers.set(items, this.#view(keeper));
        return this.#crossing.keep(items);
    };

    #copyItems = (number: number, type: number, address: number): void => {
        const from = this.take(number) as ArrayLike<unknown>;
        const to = this.#items(type, address, from.length);
        to.set(
            type === BOOLEAN
                ? Array.from(from, (item) => (item ? 1 : 0))
                : type === LONG
                  ? Array.from(from, (item) => this.long(item))
                  : from,
        );
    };

    /** What JavaScript sees of an exception of Java's. */
    #error = (number: number, javaClass: number, message: number, trace: number): number => {
        const texts = [javaClass, message, trace].map((text) => this.take(text)) as [string, string | null, string];
        let error = this.#held.get(number);
        if (error === undefined) {
            error = new JavaError(...texts);
            this.#exceptions.set(error, number);
            this.#held.add(number, error);
        }
        return this.out(error);
    };

    /** What every program may call. */
    #common(): Record<string, HostFunction> {
        const list = (number: number) => this.#crossing.see(number) as unknown[];
        return {
            'loop.idle': ['d', '', (millis: number) => {
                this.#waiting = true;
                if (millis >= 0) {
                    this.#resumeIn(millis);
                }
            }],
            'loop.wake': ['', '', () => this.#resumeIn(0)],
            'js.release': ['i', '', (number: number) => {
                this.#numbers.delete(this.#values[number]);
                this.#values[number] = undefined;
                this.#freeValues.push(number);
            }],
            'js.throw': ['i', '', (reference: number) => {
                this.#thrown = { value: this.get(reference) };
            }],
            'js.error': ['iiii', 'i', this.#error],
            'js.exception': ['i', 'i', (reference: number) => this.#exception(this.get(reference))],
            'js.string': ['ii', 'i', this.#string],
            'js.units': ['i', '', this.#writeUnits],
            'js.length': ['i', 'i', (number: number) => this.text(this.take(number))],
            'js.describe': ['i', 'i', (number: number) => {
                try {
                    return this.text(String(this.#values[number]));
                } catch (error) {
                    return this.fail(error);
                }
            }],
            'js.array': ['iii', 'i', this.#array],
            'js.view': ['iiii', 'i', this.#typedArray],
            'js.list': ['', 'i', () => this.#crossing.keep([])],
            'js.add': ['ii', '', (number: number, reference: number) => list(number).push(this.get(reference))],
            'js.addTaken': ['ii', '', (number: number, taken: number) => list(number).push(this.take(taken))],
            'js.count': ['i', 'i', (number: number) => list(number).length],
            'js.item': ['ii', 'i', (number: number, index: number) => this.out(list(number)[index])],
            'js.itemToTake': ['ii', 'i', (number: number, index: number) => this.keep(list(number)[index])],
            'js.items': ['iii', '', this.#copyItems],
            'js.owner': ['i', 'i', (number: number) =>
                this.self(this.#keepers.get(this.#crossing.see(number) as object)!) + 1],
            'js.drop': ['i', '', (number: number) => this.take(number)],
        };
    }

    /** Gives an instance, which has not run yet, the functions of a script. */
    static attach({ instance, module, onExit }: Linked, script: Script): JavaScriptHost {
        const exports = instance.exports as unknown as JavaExports;
        const host = new JavaScriptHost(exports);
        const functions = { ...host.#common(), ...script(host) };
        if (bind(instance, module, functions)) {
            exports['js.open']();
        }
        onExit((exit) => {
            host.#exit = exit;
            host.#reject(exit);
            // If JavaScript has called what ends the program, and catches everything, Java goes on behind it, up to here.
            const refuse = () => {
                throw exit;
            };
            bind(
                instance,
                module,
                Object.fromEntries(Object.entries(functions).map(([name, [params, result]]) => [name, [params, result, refuse]])),
            );
        });
        return host;
    }
}
