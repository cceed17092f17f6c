// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { Errno, WASI_MODULE, WasiError } from './abi.js';
import * as fdCalls from './calls-fd.js';
import * as pathCalls from './calls-path.js';
import * as processCalls from './calls-process.js';
import { DescriptorTable, InputStream, OutputStream } from './descriptors.js';
import { FileSystem, OpenDirectory } from './files.js';
import { GuestMemory, utf8 } from './memory.js';
import type { RunOptions, Sink } from './options.js';
import type { Call, Process } from './process.js';
import { Reader } from './streams.js';

const CALLS: Readonly<Record<string, Call>> = { ...processCalls, ...fdCalls, ...pathCalls };

/** The WASI preview 1 functions for one run of one module. */
export class Wasi {
    private readonly args: readonly Uint8Array[];
    private readonly environ: readonly Uint8Array[];
    private readonly descriptors = new DescriptorTable();
    private readonly files: FileSystem;
    private process: Process | undefined;

    constructor(options: RunOptions) {
        this.args = [options.programName ?? 'main', ...(options.args ?? [])].map(utf8);
        this.environ = Object.entries(options.env ?? {}).map(([name, value]) => utf8(`${name}=${value}`));
        this.files = new FileSystem(options.files);
        const ignore: Sink = () => {};
        this.descriptors.add(new InputStream(new Reader(options.stdin ?? '')));
        this.descriptors.add(new OutputStream(options.stdout ?? ignore));
        this.descriptors.add(new OutputStream(options.stderr ?? ignore));
        if (options.files !== undefined) {
            this.descriptors.preopens.set(this.descriptors.add(new OpenDirectory(this.files.root)), '/');
        }
    }

    /** Functions for exactly what the module imports. One this host does not have answers `NOSYS`. */
    imports(module: WebAssembly.Module): WebAssembly.Imports {
        const functions: Record<string, (...args: never[]) => number> = {};
        for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
            if (from !== WASI_MODULE || kind !== 'function') {
                throw new WebAssembly.LinkError(`not a WASI command: it imports ${kind} ${from}.${name}`);
            }
            functions[name] = this.link(name);
        }
        return { [WASI_MODULE]: functions };
    }

    /** Gives the functions the memory of the instance that calls them. */
    bind(memory: WebAssembly.Memory): void {
        this.process = {
            memory: new GuestMemory(memory),
            args: this.args,
            environ: this.environ,
            descriptors: this.descriptors,
            files: this.files,
        };
    }

    private link(name: string): (...args: never[]) => number {
        const call = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
        if (call === undefined) {
            return () => Errno.NOSYS;
        }
        return (...args) => {
            try {
                if (this.process === undefined) {
                    return Errno.FAULT; // called by a start function, before there is a memory to read
                }
                call(this.process, ...args);
                return Errno.SUCCESS;
            } catch (error) {
                if (error instanceof WasiError) {
                    return error.errno;
                }
                throw error;
            }
        };
    }
}

