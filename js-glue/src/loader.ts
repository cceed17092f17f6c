// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { ProcExit } from './abi.js';
import { builtin } from './node.js';
import type { FlushableSink, ModuleSource, RunOptions, Sink } from './options.js';
import { lines } from './streams.js';
import type { Process } from './process.js';
import { type Host, wasi } from './wasi.js';

/** A command that has not run yet. It runs once. */
export interface Command extends Linked {
    /** Runs the program to its end and returns its exit code. A trap throws `WebAssembly.RuntimeError`. */
    start(): number;
}

interface CommandExports {
    memory: WebAssembly.Memory;
    _start(): void;
}

interface NodeFs {
    readFileSync(path: URL): Uint8Array<ArrayBuffer>;
    writeFileSync(fd: number, data: Uint8Array): void;
}

const nodeFs = () => builtin<NodeFs>('node:fs');

type StandardStream = Sink & Partial<FlushableSink>;

/** A stream of a program that is given none: that of the process in Node, the console line by line elsewhere. */
function standardStream(fd: number, log: 'log' | 'error'): StandardStream {
    const fs = nodeFs();
    return fs
        ? (chunk) => fs.writeFileSync(fd, chunk)
        : lines((line) => console[log](line));
}

/** A module with `(func (try_table))`. */
const TRY_TABLE = Uint8Array.of(
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // "\0asm", version 1
    ...[1, 4, 1, 0x60, 0, 0], // one type, without parameters and results
    ...[3, 2, 1, 0], // one function of that type
    ...[10, 8, 1, 6, 0, 0x1f, 0x40, 0, 0x0b, 0x0b], // its code
);

/** Says what to do about a module that the host refuses, if the reason may be that it has no exception handling. */
function explain(error: unknown): never {
    if (!(error instanceof WebAssembly.CompileError) || WebAssembly.validate(TRY_TABLE)) {
        throw error;
    }
    throw new (WebAssembly.CompileError as ErrorConstructor)(
        `this host lacks WebAssembly exception handling (exnref); build with --exceptions=portable: ${error.message}`,
        { cause: error },
    );
}

/** Compiles a module, while it is still arriving where the host can do that. */
export function compile(source: ModuleSource): Promise<WebAssembly.Module> {
    return compileSource(source).catch(explain);
}

async function compileSource(source: ModuleSource): Promise<WebAssembly.Module> {
    if (source instanceof WebAssembly.Module) {
        return source;
    }
    if (source instanceof URL || typeof source === 'string') {
        const url = new URL(source, (globalThis as { location?: { href: string } }).location?.href);
        const fs = url.protocol === 'file:' && nodeFs();
        return fs ? WebAssembly.compile(fs.readFileSync(url)) : compileResponse(await fetch(url));
    }
    const given = await source;
    return given instanceof Response ? compileResponse(given) : WebAssembly.compile(given);
}

async function compileResponse(response: Response): Promise<WebAssembly.Module> {
    const type = response.headers.get('content-type') ?? '';
    // Many servers answer with a page where there is no file.
    if (!response.ok || type.startsWith('text/html')) {
        throw new Error(`cannot load ${response.url}: HTTP status ${response.status} ${type}`);
    }
    // Streaming insists on the MIME type; servers that do not know it are common.
    return type.startsWith('application/wasm')
        ? WebAssembly.compileStreaming(response)
        : WebAssembly.compile(await response.arrayBuffer());
}

/** Does what is to be done with an instance before it runs. */
export type Prepare = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void | Promise<void>;

/** An instance that has not run yet, and what it was given. */
export interface Linked {
    readonly instance: WebAssembly.Instance;
    readonly module: WebAssembly.Module;
    readonly process: Process;
    /** To be called when the program has ended. */
    close(): Promise<void> | undefined;
}

/** Compiles a module and links it with a host. */
export async function link(source: ModuleSource, options: RunOptions, host: Host): Promise<Linked> {
    // First of all, so that all that can be done without the module is done while it is on its way.
    const compiled = compile(source);
    const prepare = host.prepare?.();
    const stdout = standardStream(1, 'log');
    const stderr = standardStream(2, 'error');
    const { process, opened, imports } = wasi({ stdout, stderr, ...options }, host);
    const [module] = await Promise.all([compiled, opened]);
    const instance = await WebAssembly.instantiate(module, imports(module));
    process.memory = instance.exports['memory'] as WebAssembly.Memory;
    await prepare?.(instance, module);
    return {
        instance,
        module,
        process,
        close() {
            stdout.flush?.();
            stderr.flush?.();
            return process.close?.();
        },
    };
}

/** Compiles and links a WASI command without running it. */
export async function instantiate(source: ModuleSource, options: RunOptions, host: Host): Promise<Command> {
    const linked = await link(source, options, host);
    const { memory, _start } = linked.instance.exports as Partial<CommandExports>;
    if (!memory || !_start) {
        throw new WebAssembly.LinkError('not a WASI command: it must export `memory` and `_start`');
    }
    return {
        ...linked,
        start() {
            try {
                _start();
            } catch (error) {
                if (!(error instanceof ProcExit)) {
                    throw error;
                }
            }
            return linked.process.exit?.code ?? 0;
        },
    };
}

/** Runs a WASI command to its end and returns its exit code. */
export async function run(source: ModuleSource, options: RunOptions, host: Host): Promise<number> {
    const { start, close } = await instantiate(source, options, host);
    try {
        return start();
    } finally {
        await close();
    }
}
