// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { ProcExit } from './abi.js';
import { heldObjects } from './held.js';
import { ITEM_ARRAYS } from './items.js';
import { JavaError } from './java-error.js';
import { type HostFunction, lateBound } from './late-bound.js';
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
    readonly 'js.fail'?: (reference: number) => void;
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

const BOOLEAN = 0;
const LONG = 5;

/** In the place of the number of what a call has thrown: it has ended the program. */
const ENDED = -0x80000000;

/** Strings of at most so many units are short. */
const SHORT = 32;

/** Values by numbers, which are free again when one is taken: 0 stands for null. */
function slots() {
    const values: unknown[] = [null];
    const free: number[] = [];
    return {
        keep(value: unknown): number {
            const number = free.pop() ?? values.length;
            values[number] = value;
            return number;
        },
        see: (number: number): unknown => values[number],
        take(number: number): unknown {
            const value = values[number];
            if (number !== 0) {
                values[number] = undefined;
                free.push(number);
            }
            return value;
        },
    };
}

/** What scripts and loaders use of JavaScript for one instance. */
export interface JavaScriptHost {
    /** What the instance exports, once it is there. */
    exports: JavaExports;
    /** By the numbers of the Java class `JavaObjects`; the script sets them. */
    adapters: Readonly<Record<number, Adapter | undefined>>;
    /** Makes functions and classes of what the program exports with `@JSExport`; the script sets it. */
    exported: () => Readonly<Record<string, unknown>>;
    /** Whether the module is being called. */
    inside: boolean;
    /** What is called when the program has ended. */
    atEnd?: () => void;
    /** Gives an instance, which has not run yet, the functions of the script. */
    attach(linked: Linked): void;
    /**
     * Runs a program: to its end, if it has no threads that wait for JavaScript, or else until it ends some time later.
     *
     * @param start runs what can run at once, and returns the exit code if that is the end
     * @param onExports is told what the program exports, once that has run
     */
    run(start: () => number, onExports?: RunOptions['onExports']): Promise<number>;
    /** Begins a call of the module; tells whether it is within another. */
    enter(): boolean;
    /** Throws what such a call has thrown. */
    leave(within: boolean, error: unknown): void;
    /**
     * What JavaScript is given for a promise that the program has made: one that is settled likewise, or rejected if the program
     * ends before. Always the same for the same promise.
     */
    promised(value: unknown): unknown;
    /**
     * The promise that one of those stands for. Any other is JavaScript's: it is the same, and is so when it comes back. Java
     * waits for its own one, so that nobody calls it when the program has ended.
     */
    ours(value: unknown): unknown;
    /** The promise that one of those stands for, or the same. */
    back(value: unknown): unknown;
    /** A value by its number. */
    get(reference: number, adapter?: Adapter): unknown;
    /** The number of a value, which is kept until Java forgets it. */
    out(value: unknown): number;
    /** What waits under a number, which is free again. */
    take(number: number): unknown;
    /** Lets an array wait until Java takes it. */
    keep(value: unknown): number;
    /** Lets a string wait until Java takes it. */
    keepText(value: unknown): number;
    /** The length of a string, whose units Java asks for next. */
    text(value: unknown): number;
    long(value: unknown): bigint;
    /** Tells Java that the function which it called has thrown; what ends the program goes on. */
    fail(error: unknown): number;
    /** After a call of Java: throws what it has thrown, or what has ended the program. */
    check(): void;
    /** The number of the Java object that a method is called on; -1 for what is none. */
    self(object: object): number;
}

/**
 * JavaScript for one instance: the values that Java has objects for, the Java objects that JavaScript holds, and what functions
 * that the compiler has written need. References are numbered as by the Java class `JsValues`. Most of the work is done here and not when
 * the instance is attached, so that a loader can do it while its module is on its way.
 */
export function javaScriptHost(script: Script): JavaScriptHost {
    /** Values that Java has objects for. */
    const values = slots();
    const numbers = new Map<unknown, number>();
    /** Values that wait to be taken. */
    const crossing = slots();
    /** What JavaScript sees of Java objects, by their number, and back. */
    const held = heldObjects((number) => host.exports['js.forget'](number));
    const owners = new WeakMap<object, number>();
    /** The numbers of Java's exceptions. Their errors are values like others for Java. */
    const exceptions = new WeakMap<object, number>();
    /** Objects that must live as long as another does. */
    const keepers = new WeakMap<object, object>();
    let units: Uint16Array = new Uint16Array();
    /** The string whose length has been told. */
    let told = '';
    /** What a Java method that JavaScript called has thrown. */
    let thrown: { readonly value: unknown } | undefined;
    /** Whether the program's threads wait for what happens here. */
    let waiting = false;
    let resumption: ReturnType<typeof setTimeout> | undefined;
    let ended: ((code: number) => void) | undefined;
    let failed: ((error: unknown) => void) | undefined;
    /** What has ended the program: each later call throws it, for JavaScript may have caught it. */
    let exit: ProcExit | undefined;
    /** Rejects what `promised` has given and is not settled yet. */
    const pending = new Set<(error: unknown) => void>();
    /** What has been given for promises, and back. */
    const givenFor = new WeakMap<object, unknown>();
    const givenBack = new WeakMap<object, unknown>();
    /** Whether somebody who waited for a promise was told of the end. */
    let isTold = false;
    /** Lets JavaScript call a program on whose threads have ended, as one whose main method has returned at once. */
    let revive: () => void;

    /** Goes on with a program that waits. */
    const resume = (): void => {
        if (exit) {
            return;
        }
        clearTimeout(resumption);
        waiting = false;
        host.inside = true;
        try {
            host.exports['js.resume']?.();
            host.check();
        } catch (error) {
            if (error === exit && ended) {
                revive();
            }
            end(error);
        } finally {
            host.inside = false;
        }
    };

    const resumeIn = (millis: number): void => {
        clearTimeout(resumption);
        resumption = setTimeout(resume, millis);
    };

    /** Tells of a program's end whoever waits for it; throws what nobody waits for. */
    const end = (error: unknown): void => {
        if (error instanceof ProcExit && ended) {
            ended(error.code);
            ended = undefined;
            return;
        }
        if (error instanceof WebAssembly.RuntimeError) {
            failed?.(error);
            reject(error);
        }
        if (!isTold) {
            throw error;
        }
    };

    /** Rejects promises that nothing will settle any more. */
    const reject = (error: unknown): void => {
        isTold ||= pending.size > 0;
        pending.forEach((waiting) => waiting(error));
        pending.clear();
    };

    /** The reference to the exception of Java's that an error is about; 0 if it is about none. */
    const exception = (error: unknown): number => ~(exceptions.get(error as object) ?? -1);

    /** What JavaScript sees of the Java object with a number. */
    const view = (number: number, given?: Adapter): object => {
        let seen = held.get(number);
        if (!seen) {
            const adapter = given ?? host.adapters[host.exports['js.adapter']?.(number) ?? 0];
            seen = adapter ? adapter(number) : new JavaObject();
            owners.set(seen, number);
            held.add(number, seen);
        }
        return seen;
    };

    /** All of memory, as units of strings. */
    const memory = (): Uint16Array => {
        const { buffer } = host.exports.memory;
        return units.buffer === buffer ? units : (units = new Uint16Array(buffer));
    };

    const itemsAt = (type: number, address: number, length: number): NumberArray =>
        new (ITEM_ARRAYS[type] as unknown as Items)(host.exports.memory.buffer as ArrayBuffer, address >>> 0, length);

    const list = (number: number) => crossing.see(number) as unknown[];

    const host: JavaScriptHost = {
        exports: undefined as never,
        adapters: {},
        exported: () => ({}),
        inside: false,
        attach({ instance, module, process }) {
            host.exports = instance.exports as unknown as JavaExports;
            const open = () => {
                if (bind(instance, module)) {
                    host.exports['js.open']();
                }
            };
            open();
            revive = () => {
                exit = undefined;
                delete process.exit;
                open();
            };
            process.onExit = (error) => {
                exit = error;
                reject(error);
                host.atEnd?.();
                // If JavaScript has called what ends the program, and catches everything, Java that has called it learns of the end
                // when it asks whether its call has failed, as it does after each, and gets here at once.
                host.exports['js.fail']?.(ENDED);
                const refuse = () => {
                    throw error;
                };
                const refused = Object.entries(functions).map(([name, [params, result]]) => [name, [params, result, refuse]]);
                lateBound(Object.fromEntries(refused))(instance, module);
            };
        },
        async run(start, onExports) {
            host.inside = true;
            let code: number;
            try {
                code = start();
            } finally {
                host.inside = false;
            }
            onExports?.(host.exported());
            return waiting
                ? new Promise((whenEnded, whenFailed) => {
                      ended = whenEnded;
                      failed = whenFailed;
                  })
                : code;
        },
        enter() {
            if (exit) {
                throw exit;
            }
            const within = host.inside;
            host.inside = true;
            return within;
        },
        leave(within, error) {
            if (within) {
                throw error;
            }
            end(error);
        },
        promised(value) {
            let given = givenFor.get(value as object);
            if (!given && value instanceof Promise) {
                given = new Promise((resolve, fails) => {
                    pending.add(fails);
                    value.finally(() => pending.delete(fails)).then(resolve, fails);
                });
                givenFor.set(value, given);
                givenBack.set(given as object, value);
            }
            return given ?? value;
        },
        ours(value) {
            const back = host.back(value);
            if (back instanceof Promise && !givenFor.has(back)) {
                givenFor.set(back, back);
            }
            return back;
        },
        back: (value) => givenBack.get(value as object) ?? value,
        get: (reference, adapter) => (reference >= 0 ? values.see(reference) : view(~reference, adapter)),
        out(value) {
            if (value === null) {
                return 0;
            }
            const owner = owners.get(value as object); // none for what is no object
            if (owner !== undefined) {
                return ~owner;
            }
            // A map takes both zeros for one.
            const isNegativeZero = Object.is(value, -0);
            let number = isNegativeZero ? undefined : numbers.get(value);
            if (number === undefined) {
                number = values.keep(value);
                if (!isNegativeZero) {
                    numbers.set(value, number);
                }
            }
            return number;
        },
        take: crossing.take,
        keep: (value) => (value === null || value === undefined ? 0 : crossing.keep(value)),
        keepText: (value) => host.keep(value === null || value === undefined ? null : String(value)),
        text(value) {
            if (value === null || value === undefined) {
                return -1;
            }
            return (told = String(value)).length;
        },
        long: (value) => BigInt.asIntN(64, typeof value === 'bigint' ? value : BigInt(Math.trunc(Number(value)))),
        fail(error) {
            if (exit ?? error instanceof WebAssembly.RuntimeError) {
                throw exit ?? error;
            }
            host.exports['js.fail']!(exception(error) || host.out(error));
            return 0;
        },
        check() {
            if (exit) {
                throw exit;
            }
            if (thrown) {
                const { value } = thrown;
                thrown = undefined;
                throw value;
            }
        },
        self: (object) => owners.get(object) ?? -1,
    };

    const functions: Readonly<Record<string, HostFunction>> = {
        'loop.idle': ['d', '', (millis: number) => {
            waiting = true;
            if (millis >= 0) {
                resumeIn(millis);
            }
        }],
        'loop.wake': ['', '', () => resumeIn(0)],
        'js.release': ['i', '', (number: number) => numbers.delete(values.take(number))],
        'js.throw': ['i', '', (reference: number) => {
            thrown = { value: host.get(reference) };
        }],
        // What JavaScript sees of an exception of Java's.
        'js.error': ['iiii', 'i', (number: number, javaClass: number, message: number, trace: number) => {
            const texts = [javaClass, message, trace].map(host.take) as [string, string | null, string];
            let error = held.get(number);
            if (!error) {
                error = new JavaError(...texts);
                exceptions.set(error, number);
                held.add(number, error);
            }
            return host.out(error);
        }],
        'js.exception': ['i', 'i', (reference: number) => exception(host.get(reference))],
        'js.string': ['ii', 'i', (address: number, length: number) => {
            const all = memory();
            let at = address >>> 1;
            const end = at + length;
            let text = '';
            if (length > SHORT) {
                text = stringOf(all.subarray(at, end));
                at = end;
            }
            // No view is made for a short string: that takes longer than the rest.
            for (; at + 4 <= end; at += 4) {
                text += String.fromCharCode(all[at]!, all[at + 1]!, all[at + 2]!, all[at + 3]!);
            }
            for (; at < end; at++) {
                text += String.fromCharCode(all[at]!);
            }
            return crossing.keep(text);
        }],
        'js.units': ['i', '', (address: number) => {
            const all = memory();
            const at = address >>> 1;
            for (let i = 0; i < told.length; i++) {
                all[at + i] = told.charCodeAt(i);
            }
        }],
        'js.length': ['i', 'i', (number: number) => host.text(host.take(number))],
        'js.describe': ['i', 'i', (number: number) => {
            try {
                return host.text(String(values.see(number)));
            } catch (error) {
                return host.fail(error);
            }
        }],
        'js.array': ['iii', 'i', (type: number, address: number, length: number) => {
            const items = [...itemsAt(type, address, length)];
            return crossing.keep(type === BOOLEAN ? items.map(Boolean) : items);
        }],
        // A typed array of the items in memory, or of copies if there is nothing to keep them.
        'js.view': ['iiii', 'i', (type: number, address: number, length: number, keeper: number) => {
            const items = itemsAt(type, address, length);
            if (keeper < 0) {
                return crossing.keep(items.slice());
            }
            keepers.set(items, view(keeper));
            return crossing.keep(items);
        }],
        'js.list': ['', 'i', () => crossing.keep([])],
        'js.add': ['ii', '', (number: number, reference: number) => list(number).push(host.get(reference))],
        'js.addTaken': ['ii', '', (number: number, taken: number) => list(number).push(host.take(taken))],
        'js.count': ['i', 'i', (number: number) => list(number).length],
        'js.item': ['ii', 'i', (number: number, index: number) => host.out(list(number)[index])],
        'js.itemToTake': ['ii', 'i', (number: number, index: number) => host.keep(list(number)[index])],
        'js.items': ['iii', '', (number: number, type: number, address: number) => {
            const from = host.take(number) as ArrayLike<unknown>;
            itemsAt(type, address, from.length).set(
                type === BOOLEAN ? Array.from(from, (item) => +!!item) : type === LONG ? Array.from(from, host.long) : from,
            );
        }],
        'js.owner': ['i', 'i', (number: number) => host.self(keepers.get(crossing.see(number) as object)!) + 1],
        'js.drop': ['i', '', crossing.take],
        ...script(host),
    };
    const bind = lateBound(functions);
    return host;
}
