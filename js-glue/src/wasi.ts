// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { Errno, WASI_MODULE, WasiError } from './abi.js';
import { DescriptorTable, InputStream, OutputStream } from './descriptors.js';
import type { FileSystem } from './files.js';
import { GuestMemory, utf8 } from './memory.js';
import type { Files, RunOptions, Sink } from './options.js';
import type { Call, Process } from './process.js';
import { Reader } from './streams.js';

/** What programs can be given. */
export interface Host {
    readonly calls: Readonly<Record<string, Call>>;
    /** Makes a file system of files, and opens its root for the program; nothing if this host has no files. */
    mount(files: Files | undefined, descriptors: DescriptorTable): FileSystem | undefined;
}

/** The WASI preview 1 functions for one run of one module. */
export class Wasi {
    private readonly args: readonly Uint8Array[];
    private readonly environ: readonly Uint8Array[];
    private readonly descriptors = new DescriptorTable();
    private readonly files: FileSystem | undefined;
    private process: Process | undefined;

    constructor(
        options: RunOptions,
        private readonly host: Host,
    ) {
        this.args = [options.programName ?? 'main', ...(options.args ?? [])].map(utf8);
        this.environ = Object.entries(options.env ?? {}).map(([name, value]) => utf8(`${name}=${value}`));
        const ignore: Sink = () => {};
        this.descriptors.add(new InputStream(new Reader(options.stdin ?? '')));
        this.descriptors.add(new OutputStream(options.stdout ?? ignore));
        this.descriptors.add(new OutputStream(options.stderr ?? ignore));
        this.files = host.mount(options.files, this.descriptors);
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
        const call = Object.hasOwn(this.host.calls, name) ? this.host.calls[name] : undefined;
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

