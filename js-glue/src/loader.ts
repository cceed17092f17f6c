// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { ProcExit } from './abi.js';
import type { ModuleSource, RunOptions, Sink } from './options.js';
import { attachStack } from './stack.js';
import { lines } from './streams.js';
import { type Host, Wasi } from './wasi.js';

/** An instance that has not run yet. A command runs once. */
export interface Command {
    readonly instance: WebAssembly.Instance;
    /** Runs the program to its end and returns its exit code. A trap throws `WebAssembly.RuntimeError`. */
    start(): number;
}

interface CommandExports {
    memory: WebAssembly.Memory;
    _start(): void;
}

interface NodeProcess {
    versions?: { node?: string };
    getBuiltinModule?(name: string): unknown;
}

interface NodeFs {
    readFileSync(path: URL): Uint8Array<ArrayBuffer>;
    writeSync(fd: number, data: Uint8Array, offset?: number): number;
}

/** Node's file system, or nothing elsewhere. Asked for by name, so that bundlers for browsers see no import. */
function nodeFs(): NodeFs | undefined {
    const { process } = globalThis as { process?: NodeProcess };
    if (process?.versions?.node === undefined) {
        return undefined;
    }
    return process.getBuiltinModule?.('node:fs') as NodeFs | undefined;
}

interface StandardStreams {
    stdout: Sink;
    stderr: Sink;
    flush(): void;
}

/** The streams of a program that is given none: those of the process in Node, the console line by line elsewhere. */
export function standardStreams(): StandardStreams {
    const fs = nodeFs();
    if (fs !== undefined) {
        const sink = (fd: number) => (chunk: Uint8Array) => {
            for (let written = 0; written < chunk.length; ) {
                written += fs.writeSync(fd, chunk, written);
            }
        };
        return { stdout: sink(1), stderr: sink(2), flush() {} };
    }
    const stdout = lines((line) => console.log(line));
    const stderr = lines((line) => console.error(line));
    return {
        stdout,
        stderr,
        flush() {
            stdout.flush();
            stderr.flush();
        },
    };
}

/** A module with `(func (try_table))`. */
const TRY_TABLE = Uint8Array.of(
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
    ...[1, 4, 1, 0x60, 0, 0], // one type, without parameters and results
    ...[3, 2, 1, 0], // one function of that type
    ...[10, 8, 1, 6, 0, 0x1f, 0x40, 0, 0x0b, 0x0b], // its code
);

/** Says what to do about a module that the host refuses, if the reason may be that it has no exception handling. */
function explain(error: unknown): unknown {
    if (!(error instanceof WebAssembly.CompileError) || WebAssembly.validate(TRY_TABLE)) {
        return error;
    }
    const explained = new WebAssembly.CompileError(
        'this host has no WebAssembly exception handling (exnref), which the module needs unless it was built with ' +
            `--exceptions=portable: ${error.message}`,
    );
    explained.cause = error;
    return explained;
}

/** Compiles a module, while it is still arriving where the host can do that. */
export async function compile(source: ModuleSource): Promise<WebAssembly.Module> {
    try {
        return await compileSource(source);
    } catch (error) {
        throw explain(error);
    }
}

async function compileSource(source: ModuleSource): Promise<WebAssembly.Module> {
    if (source instanceof WebAssembly.Module) {
        return source;
    }
    if (source instanceof URL || typeof source === 'string') {
        const url = new URL(source, (globalThis as { location?: { href: string } }).location?.href);
        const fs = url.protocol === 'file:' ? nodeFs() : undefined;
        return fs === undefined ? compileResponse(await fetch(url)) : WebAssembly.compile(fs.readFileSync(url));
    }
    if (source instanceof ArrayBuffer || ArrayBuffer.isView(source)) {
        return WebAssembly.compile(source);
    }
    return compileResponse(await source);
}

async function compileResponse(response: Response): Promise<WebAssembly.Module> {
    if (!response.ok) {
        throw new Error(`cannot load ${response.url}: HTTP status ${response.status}`);
    }
    // Streaming insists on the MIME type; servers that do not know it are common.
    const streams = response.headers.get('content-type')?.startsWith('application/wasm') ?? false;
    if (streams && typeof WebAssembly.compileStreaming === 'function') {
        return WebAssembly.compileStreaming(response);
    }
    return WebAssembly.compile(await response.arrayBuffer());
}

/** Does what is to be done with an instance before it runs. */
export type Prepare = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void;

/** Compiles and links a WASI command without running it. */
export async function instantiate(
    source: ModuleSource,
    options: RunOptions,
    host: Host,
    prepare?: Prepare,
): Promise<Command> {
    const module = await compile(source);
    const standard = standardStreams();
    const wasi = new Wasi({ stdout: standard.stdout, stderr: standard.stderr, ...options }, host);
    const instance = await WebAssembly.instantiate(module, wasi.imports(module));
    const { memory, _start } = instance.exports as Partial<CommandExports>;
    if (!(memory instanceof WebAssembly.Memory) || typeof _start !== 'function') {
        throw new WebAssembly.LinkError('not a WASI command: it must export `memory` and `_start`');
    }
    wasi.bind(memory);
    attachStack(instance, module);
    prepare?.(instance, module);
    return {
        instance,
        start() {
            try {
                _start();
                return 0;
            } catch (error) {
                if (error instanceof ProcExit) {
                    return error.code;
                }
                throw error;
            } finally {
                standard.flush();
            }
        },
    };
}

/** Runs a WASI command to its end and returns its exit code. */
export async function run(source: ModuleSource, options: RunOptions, host: Host): Promise<number> {
    return (await instantiate(source, options, host)).start();
}
