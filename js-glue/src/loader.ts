// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

import { ProcExit } from './abi.js';
import type { ModuleSource, RunOptions, Sink } from './options.js';
import { lines } from './streams.js';
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
    return process?.versions?.node ? (process.getBuiltinModule?.('node:fs') as NodeFs) : undefined;
}

interface StandardStreams {
    stdout: Sink;
    stderr: Sink;
    flush(): void;
}

/** The streams of a program that is given none: those of the process in Node, the console line by line elsewhere. */
export function standardStreams(): StandardStreams {
    const fs = nodeFs();
    if (fs) {
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
function explain(error: unknown): never {
    if (!(error instanceof WebAssembly.CompileError) || WebAssembly.validate(TRY_TABLE)) {
        throw error;
    }
    const explained = new WebAssembly.CompileError(
        `this host lacks WebAssembly exception handling (exnref); modules built with --exceptions=portable do without: ${error.message}`,
    );
    throw Object.assign(explained, { cause: error });
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
    return source instanceof ArrayBuffer || ArrayBuffer.isView(source)
        ? WebAssembly.compile(source)
        : compileResponse(await source);
}

async function compileResponse(response: Response): Promise<WebAssembly.Module> {
    if (!response.ok) {
        throw new Error(`cannot load ${response.url}: HTTP status ${response.status}`);
    }
    // Streaming insists on the MIME type; servers that do not know it are common.
    return 'compileStreaming' in WebAssembly && response.headers.get('content-type')?.startsWith('application/wasm')
        ? WebAssembly.compileStreaming(response)
        : WebAssembly.compile(await response.arrayBuffer());
}

/** Does what is to be done with an instance before it runs. */
export type Prepare = (instance: WebAssembly.Instance, module: WebAssembly.Module) => void | Promise<void>;

/** An instance that has not run yet, and what it was given. */
export interface Linked {
    readonly instance: WebAssembly.Instance;
    readonly module: WebAssembly.Module;
    /** What ends a program that has ended itself, whoever caught it first. */
    readonly exit: ProcExit | undefined;
    /** Has somebody told of that when it happens; whoever asks last. */
    onExit(action: (exit: ProcExit) => void): void;
    /** To be called when the program has ended. */
    close(): Promise<void> | undefined;
}

/** Compiles a module and links it with a host. */
export async function link(source: ModuleSource, options: RunOptions, host: Host): Promise<Linked> {
    const prepare = host.prepare?.();
    const module = await compile(source);
    const { flush, ...standard } = standardStreams();
    const shim = wasi({ ...standard, ...options }, host);
    await shim.opened;
    const instance = await WebAssembly.instantiate(module, shim.imports(module));
    shim.bind(instance.exports['memory'] as WebAssembly.Memory);
    await prepare?.(instance, module);
    return {
        instance,
        module,
        get exit() {
            return shim.exit;
        },
        onExit: shim.onExit,
        close() {
            flush();
            return shim.close();
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
                return linked.exit?.code ?? 0;
            } catch (error) {
                if (error instanceof ProcExit) {
                    return error.code;
                }
                throw error;
            }
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
