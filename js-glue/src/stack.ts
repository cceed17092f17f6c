// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { customSection, lateBound } from './late-bound.js';
import { utf8 } from './memory.js';
import type { TraceTable } from './trace-table.js';

const enum Limit {
    /** As many frames as a trace has at most, and some of the runtime and of constructors, which it leaves out. */
    CALLS = 1024 + 64,
}

/** What V8 tells of a frame. */
interface CallSite {
    getPosition(): number;
    getScriptNameOrSourceURL(): string | null;
}

interface V8Error {
    stackTraceLimit?: number | undefined;
    prepareStackTrace?: ((error: Error, sites: CallSite[]) => unknown) | undefined;
}

/** The module `trace-table.ts`. */
export interface Decoder {
    traceTable(section: Uint8Array): TraceTable;
}

/** Gives the exceptions of an instance stack traces. To be called before it runs. */
export type Attach = (instance: WebAssembly.Instance, module: WebAssembly.Module, decoder: Decoder) => void;

/**
 * Makes what lets a module of Amphora see its own stack, so that exceptions have stack traces, and whether it is in a browser.
 * Other modules, and those without a trace table, are left alone.
 */
export function stack(): Attach {
    let memory: WebAssembly.Memory;
    /** Reads the table when it is needed first. */
    let traces: () => TraceTable;
    /** How many functions come before the module's own. */
    let imported: number;
    const start = (index: number) => traces().start(index - imported);
    /** What was noted or prepared last. */
    let ready: Uint8Array;
    const prepare = (bytes: Uint8Array) => (ready = bytes).length;
    const room = new Uint32Array(Limit.CALLS);
    const bind = lateBound({
        // Only browsers say that they are Mozilla; so do their workers.
        'host.browser': ['', 'i', () => +/^Mozilla/.test(globalThis.navigator?.userAgent)],
        'stack.capture': ['', 'i', () => {
            const { buffer, byteLength } = callsInV8(room) ?? Uint32Array.from(callsInText(new Error().stack ?? '', start));
            return prepare(new Uint8Array(buffer, 0, byteLength)) / 4;
        }],
        'stack.describe': ['ii', 'i', (address: number, count: number) => {
            return prepare(utf8(traces().describe(new Uint32Array(memory.buffer, address >>> 0, count)).join('\n')));
        }],
        'stack.take': ['i', '', (address: number) => new Uint8Array(memory.buffer).set(ready, address >>> 0)],
    });
    return (instance, module, { traceTable }) => {
        const section = customSection(module, 'amphora.trace');
        memory = instance.exports['memory'] as WebAssembly.Memory;
        if (memory && section) {
            let table: TraceTable | undefined;
            traces = () => (table ??= traceTable(section));
            imported = WebAssembly.Module.imports(module).filter(({ kind }) => kind === 'function').length;
            bind(instance, module);
        }
    };
}

/**
 * The places of the calls under way in the module that calls, in bytes from its beginning, innermost first, in the room given.
 * Nothing where the host shows frames of its own making, which do not tell their places, as Deno does, and on other engines. Each
 * exception gets here whose trace somebody may read; a chain of array methods would take as long as V8 does.
 */
function callsInV8(room: Uint32Array): Uint32Array | undefined {
    const error = Error as unknown as V8Error;
    const { stackTraceLimit, prepareStackTrace } = error;
    let sites: readonly CallSite[] | undefined;
    try {
        error.stackTraceLimit = Limit.CALLS;
        error.prepareStackTrace = (_, all) => (sites = all);
        void new Error().stack;
    } finally {
        error.stackTraceLimit = stackTraceLimit;
        error.prepareStackTrace = prepareStackTrace;
    }
    if (!sites?.[0]?.getPosition) {
        return undefined;
    }
    // Functions of the glue come first, then the one of the module that called them.
    const glue = sites[0].getScriptNameOrSourceURL();
    let module = glue;
    let count = 0;
    for (const site of sites) {
        const script = site.getScriptNameOrSourceURL();
        if (module === glue) {
            module = script;
        }
        if (script === module && script !== glue) {
            room[count++] = site.getPosition();
        }
    }
    return room.subarray(0, count);
}

/**
 * The same from the text of a stack. Where that does not tell the place in a function, it is the beginning of the function,
 * so that the method is known, but not the line.
 */
export function callsInText(stack: string, start: (functionIndex: number) => number): number[] {
    const calls: number[] = [];
    for (const [, index, offset] of stack.matchAll(/wasm-function\[(\d+)\](?::0x([\da-f]+))?/g)) {
        calls.push(offset === undefined ? start(Number(index)) : parseInt(offset, 16));
    }
    return calls;
}
