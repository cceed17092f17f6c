// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { utf8 } from './memory.js';

/**
 * A function that a module may call if the host has it, after the types of its parameters and of its result, if there is one:
 * `i`, `l`, `f` and `d` for i32, i64, f32 and f64. Numbers are `bigint` where they are i64.
 */
export type HostFunction = readonly [params: string, result: string, body: (...args: never[]) => unknown];

/** The contents of a module's custom section, or nothing. */
export function customSection(module: WebAssembly.Module, name: string): Uint8Array | undefined {
    const [section] = WebAssembly.Module.customSections(module, name);
    return section && new Uint8Array(section);
}

/** Tells whether an instance, which has not run yet, looks for functions and could be given them. */
export type Bind = (instance: WebAssembly.Instance, module: WebAssembly.Module) => boolean;

/**
 * Makes what puts functions where an instance looks for them: in a table, whose slots have names that a custom section tells. What it
 * does not look for is left out. Most of the work is done at once, so that a loader can do it while its module is on its way.
 */
export function lateBound(functions: Readonly<Record<string, HostFunction>>): Bind {
    const bodies = exported(functions);
    return (instance, module) => {
        const table = instance.exports['table'] as WebAssembly.Table | undefined;
        const section = customSection(module, 'amphora.host');
        if (!bodies || !table || !section) {
            return false;
        }
        for (let at = 0, slot = 0; at < section.length && slot < table.length; slot++) {
            const end = at + 1 + section[at]!;
            const name = new TextDecoder().decode(section.subarray(at + 1, end));
            at = end;
            if (name in bodies) {
                table.set(slot, bodies[name]);
            }
        }
        return true;
    };
}

/** An unsigned number in LEB128. */
function u32(value: number): number[] {
    return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...u32(value >>> 7)];
}

/** How many items there are, and the items. */
function vector(items: readonly (number | readonly number[])[]): number[] {
    return [...u32(items.length), ...items.flat()];
}

/**
 * JavaScript functions as functions that a table can hold: imported by a module that does nothing but export them. Nothing on
 * hosts that compile no modules at run time.
 */
function exported(functions: Readonly<Record<string, HostFunction>>): WebAssembly.Exports | undefined {
    const all = Object.entries(functions);
    const types = (letters: string) => vector([...letters].map((letter) => 0x7f - 'ilfd'.indexOf(letter)));
    const names = all.map(([name], i) => [...vector([...utf8(name)]), 0, ...u32(i)]);
    const section = (id: number, items: readonly (readonly number[])[]) => [id, ...vector(vector(items))];
    const bytes = [
        ...section(1, all.map(([, [params, result]]) => [0x60, ...types(params), ...types(result)])),
        ...section(2, names.map((name) => [0, ...name])), // imported from the module without a name
        ...section(7, names),
    ];
    try {
        const module = new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, ...bytes]));
        const imports = Object.fromEntries(all.map(([name, [, , body]]) => [name, body as () => unknown]));
        return new WebAssembly.Instance(module, { '': imports }).exports;
    } catch (error) {
        if (error instanceof WebAssembly.CompileError) {
            return undefined;
        }
        throw error;
    }
}
