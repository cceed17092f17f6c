// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** The export with the table of functions that a host may provide. */
const TABLE = 'table';

/** The custom section with their names. */
const SLOTS = 'amphora.host';

/** Numbers of parameters and of results, all of them i32. */
export type Signature = readonly [params: number, results: 0 | 1];

/** A function that a module may call if the host has it. */
export interface HostFunction {
    readonly signature: Signature;
    readonly body: (...args: number[]) => number | void;
}

/** The contents of a module's custom section, or nothing. */
export function customSection(module: WebAssembly.Module, name: string): Uint8Array | undefined {
    const [section] = WebAssembly.Module.customSections(module, name);
    return section === undefined ? undefined : new Uint8Array(section);
}

/** Puts functions where an instance, which has not run yet, looks for them. What it does not look for is left out. */
export function bind(
    instance: WebAssembly.Instance,
    module: WebAssembly.Module,
    functions: Readonly<Record<string, HostFunction>>,
): void {
    const table = instance.exports[TABLE];
    const section = customSection(module, SLOTS);
    if (!(table instanceof WebAssembly.Table) || section === undefined) {
        return;
    }
    let slot = 0;
    for (let at = 0; at < section.length && slot < table.length; slot++) {
        const end = at + 1 + section[at]!;
        const name = new TextDecoder().decode(section.subarray(at + 1, end));
        at = end;
        const provided = Object.hasOwn(functions, name) ? functions[name] : undefined;
        if (provided !== undefined) {
            const body = exported(provided);
            if (body === undefined) {
                return;
            }
            table.set(slot, body);
        }
    }
}

const I32 = 0x7f;

/**
 * A JavaScript function as a function that a table can hold: imported by a module that does nothing but export it. Nothing on
 * hosts that compile no modules at run time.
 */
function exported({ signature: [params, results], body }: HostFunction): unknown {
    const type = [1, 0x60, params, ...Array<number>(params).fill(I32), results, ...Array<number>(results).fill(I32)];
    const f = [1, 0x66];
    const bytes = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
    for (const [id, content] of [
        [1, type],
        [2, [1, ...f, ...f, 0, 0]],
        [7, [1, ...f, 0, 0]],
    ] as const) {
        bytes.push(id, content.length, ...content);
    }
    try {
        const module = new WebAssembly.Module(new Uint8Array(bytes));
        return new WebAssembly.Instance(module, { f: { f: body } }).exports['f'];
    } catch (error) {
        if (error instanceof WebAssembly.CompileError) {
            return undefined;
        }
        throw error;
    }
}
