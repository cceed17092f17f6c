// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** Runs WASI commands, and loads libraries, in browsers and in Node. */
import { type LibraryOptions, load as loadWith } from './library.js';
import { type Command, instantiate as instantiateWith, run as runWith } from './loader.js';
import type { ModuleSource, RunOptions } from './options.js';
import { stack } from './stack.js';
import * as decoder from './trace-table.js';
import type { Host } from './wasi.js';
import { WHOLE as CALLS } from './whole.js';

export { ArrayView } from './array-view.js';
export { JavaError, type LibraryOptions } from './library.js';
export { compile, type Command } from './loader.js';
export type { Files, FlushableSink, ModuleSource, RunOptions, Sink, Source } from './options.js';
export { lines, text } from './streams.js';
export { wasi, type Host, type Wasi } from './wasi.js';

/** Gives the exceptions of an instance stack traces, before it runs. The functions below do so by themselves. */
export function attachStack(instance: WebAssembly.Instance, module: WebAssembly.Module): void {
    stack()(instance, module, decoder);
}

/** Everything there is. */
export const WHOLE: Host = { ...CALLS, prepare: () => attachStack };

/** Compiles and links a WASI command without running it. */
export function instantiate(source: ModuleSource, options: RunOptions = {}): Promise<Command> {
    return instantiateWith(source, options, WHOLE);
}

/** Runs a WASI command to its end and returns its exit code. */
export function run(source: ModuleSource, options: RunOptions = {}): Promise<number> {
    return runWith(source, options, WHOLE);
}

/** Compiles, links and initialises a library; returns its functions. */
export function load(source: ModuleSource, options: LibraryOptions = {}): ReturnType<typeof loadWith> {
    return loadWith(source, options, WHOLE);
}
