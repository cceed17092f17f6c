// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { Errno, WASI_MODULE, WasiError } from './abi.js';
import { input, output } from './descriptors.js';
import type { JavaClasses, ObjectExports } from './java-classes.js';
import type { Prepare } from './loader.js';
import { utf8 } from './memory.js';
import type { RunOptions } from './options.js';
import type { Call, Process } from './process.js';

/** What programs can be given. */
export interface Host {
    readonly calls: Readonly<Record<string, Call>>;
    /** What is to be done to a process with its options before it runs. */
    readonly open: readonly ((process: Process, options: RunOptions) => void | Promise<void>)[];
    /** Makes what is to be done to an instance; called when the module is not there yet. */
    readonly prepare?: () => Prepare;
    /** Makes classes of what a library exports; absent if it exports none. */
    readonly classes?: (exports: ObjectExports) => JavaClasses;
}

/** The WASI preview 1 functions for one run of one module. */
export interface Wasi {
    /** Resolved when everything is there that the program is given. */
    readonly opened: Promise<unknown>;
    /** Functions for exactly what the module imports. One this host does not have answers `NOSYS`. */
    imports(module: WebAssembly.Module): WebAssembly.Imports;
    /** What the functions are about. It lacks the memory of the instance that calls them. */
    readonly process: Process;
}

export function wasi(options: RunOptions, host: Host): Wasi {
    const ignore = () => {};
    const process = {
        args: [options.programName ?? 'main', ...(options.args ?? [])].map(utf8),
        descriptors: [input(), output(options.stdout ?? ignore), output(options.stderr ?? ignore)],
    } as unknown as Process;
    const opened = Promise.all(host.open.map((open) => open(process, options)));

    const link = (call: Call) => (...args: never[]) => {
        // Before there is a memory to read, a start function may call.
        if (!process.memory) {
            return Errno.FAULT;
        }
        // JavaScript between two calls of the module may have caught what was to end it.
        if (process.exit) {
            throw process.exit;
        }
        try {
            call(process, ...args);
            return Errno.SUCCESS;
        } catch (error) {
            if (error instanceof WasiError) {
                return error.errno;
            }
            throw error;
        }
    };
    return {
        opened,
        process,
        imports(module) {
            const functions: Record<string, () => number> = {};
            for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
                if (from !== WASI_MODULE || kind !== 'function') {
                    throw new WebAssembly.LinkError(`not a WASI command: it imports ${kind} ${from}.${name}`);
                }
                functions[name] = Object.hasOwn(host.calls, name) ? link(host.calls[name]!) : () => Errno.NOSYS;
            }
            return { [WASI_MODULE]: functions };
        },
    };
}
