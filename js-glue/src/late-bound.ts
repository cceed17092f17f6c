// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** The export with the table of functions that a host may provide. */
const TABLE = 'table';

/** The custom section with their names. */
const SLOTS = 'amphora.host';

/** Types of the parameters and of the result, if there is one: `i`, `l`, `f` and `d` for i32, i64, f32 and f64. */
export type Signature = readonly [params: string, result: string];

/** A function that a module may call if the host has it. Numbers are `bigint` where they are i64. */
export interface HostFunction {
    readonly signature: Signature;
    readonly body: (...args: never[]) => unknown;
}

/** The contents of a module's custom section, or nothing. */
export function customSection(module: WebAssembly.Module, name: string): Uint8Array | undefined {
    const [section] = WebAssembly.Module.customSections(module, name);
    return section === undefined ? undefined : new Uint8Array(section);
}

/**
 * Puts functions where an instance, which has not run yet, looks for them. What it does not look for is left out.
 * Tells whether that was possible.
 */
export function bind(
    instance: WebAssembly.Instance,
    module: WebAssembly.Module,
    functions: Readonly<Record<string, HostFunction>>,
): boolean {
    const table = instance.exports[TABLE];
    const section = customSection(module, SLOTS);
    if (!(table instanceof WebAssembly.Table) || section === undefined) {
        return false;
    }
    const slots: [slot: number, provided: HostFunction][] = [];
    let slot = 0;
    for (let at = 0; at < section.length && slot < table.length; slot++) {
        const end = at + 1 + section[at]!;
        const name = new TextDecoder().decode(section.subarray(at + 1, end));
        at = end;
        if (Object.hasOwn(functions, name)) {
            slots.push([slot, functions[name]!]);
        }
    }
    const bodies = exported(slots.map(([, provided]) => provided));
    slots.forEach(([slot], i) => bodies !== undefined && table.set(slot, bodies[i]));
    return bodies !== undefined;
}

const TYPES: Readonly<Record<string, number>> = { i: 0x7f, l: 0x7e, f: 0x7d, d: 0x7c };

/** An unsigned number in LEB128. */
function u32(value: number): number[] {
    return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...u32(value >>> 7)];
}

function vector(items: readonly (readonly number[])[]): number[] {
    return [...u32(items.length), ...items.flat()];
}

/**
 * JavaScript functions as functions that a table can hold: imported by a module that does nothing but export them. Nothing on
 * hosts that compile no modules at run time.
 */
function exported(functions: readonly HostFunction[]): unknown[] | undefined {
    const types = (letters: string) => vector([...letters].map((letter) => [TYPES[letter]!]));
    const name = (i: number) => vector([...String(i)].map((digit) => [digit.charCodeAt(0)]));
    const bytes = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
    for (const [id, content] of [
        [1, vector(functions.map(({ signature: [params, result] }) => [0x60, ...types(params), ...types(result)]))],
        [2, vector(functions.map((_, i) => [1, 0x66, ...name(i), 0, ...u32(i)]))],
        [7, vector(functions.map((_, i) => [...name(i), 0, ...u32(i)]))],
    ] as const) {
        bytes.push(id, ...u32(content.length), ...content);
    }
    try {
        const module = new WebAssembly.Module(new Uint8Array(bytes));
        const f = Object.fromEntries(functions.map(({ body }, i) => [i, body]));
        const { exports } = new WebAssembly.Instance(module, { f } as unknown as WebAssembly.Imports);
        return functions.map((_, i) => exports[i]);
    } catch (error) {
        if (error instanceof WebAssembly.CompileError) {
            return undefined;
        }
        throw error;
    }
}
