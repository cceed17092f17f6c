// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { bind, customSection } from './late-bound.js';
import { TraceTable } from './trace-table.js';

/** As many frames as a trace has at most, and some of the runtime and of constructors, which it leaves out. */
const MAX_CALLS = 1024 + 64;

/** What V8 tells of a frame. */
interface CallSite {
    getPosition(): number;
    getScriptNameOrSourceURL(): string | null;
}

interface V8Error {
    stackTraceLimit?: number | undefined;
    prepareStackTrace?: ((error: Error, sites: CallSite[]) => unknown) | undefined;
    captureStackTrace?: unknown;
}

/**
 * Lets a module of Amphora see its own stack, so that exceptions have stack traces. To be called before the instance runs;
 * other modules, and those without a trace table, are left alone. Loaders do this by themselves.
 */
export function attachStack(instance: WebAssembly.Instance, module: WebAssembly.Module): void {
    const { memory } = instance.exports;
    const section = customSection(module, 'amphora.trace');
    if (!(memory instanceof WebAssembly.Memory) || section === undefined) {
        return;
    }
    let table: TraceTable | undefined;
    const traces = () => (table ??= new TraceTable(section));
    const imported = WebAssembly.Module.imports(module).filter(({ kind }) => kind === 'function').length;
    const start = (index: number) => traces().start(index - imported);
    const inText = () => callsInText(new Error().stack ?? '', start);
    const capture = () => ('captureStackTrace' in Error ? callsInV8() : undefined) ?? inText();
    /** What was noted or prepared last. */
    let ready: Uint8Array = new Uint8Array();
    bind(instance, module, {
        'stack.capture': {
            signature: ['', 'i'],
            body() {
                const calls = Uint32Array.from(capture());
                ready = new Uint8Array(calls.buffer);
                return calls.length;
            },
        },
        'stack.describe': {
            signature: ['ii', 'i'],
            body(address: number, count: number) {
                const calls = new Uint32Array(memory.buffer, address >>> 0, count);
                ready = new TextEncoder().encode(traces().describe(calls).join('\n'));
                return ready.length;
            },
        },
        'stack.take': {
            signature: ['i', ''],
            body(address: number) {
                new Uint8Array(memory.buffer).set(ready, address >>> 0);
            },
        },
    });
}

/**
 * The places of the calls under way in the module that calls, in bytes from its beginning, innermost first. Nothing where the
 * host shows frames of its own making, which do not tell their places, as Deno does.
 */
function callsInV8(): number[] | undefined {
    const error = Error as unknown as V8Error;
    const { stackTraceLimit, prepareStackTrace } = error;
    let calls: number[] | undefined = [];
    try {
        error.stackTraceLimit = MAX_CALLS;
        error.prepareStackTrace = (_, sites) => {
            // Functions of the glue come first, then the one of the module that called them.
            const glue = sites[0]?.getScriptNameOrSourceURL();
            let module: string | null | undefined;
            for (const site of sites) {
                const script = site.getScriptNameOrSourceURL();
                if (module === undefined && script !== glue) {
                    module = script;
                }
                if (typeof site.getPosition !== 'function') {
                    calls = undefined;
                    return;
                }
                if (module !== undefined && script === module) {
                    calls?.push(site.getPosition());
                }
            }
        };
        void new Error().stack;
    } finally {
        error.stackTraceLimit = stackTraceLimit;
        error.prepareStackTrace = prepareStackTrace;
    }
    return calls;
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
