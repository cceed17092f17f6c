// Copyright 2026 The Amphora Authors
// SPDX-License-Identifier: Apache-2.0

/** Runs WASI commands, and loads libraries, in browsers and in Node. */
export { compile, instantiate, run, type Command } from './loader.js';
export type { Files, FlushableSink, ModuleSource, RunOptions, Sink, Source } from './options.js';
export { JavaError, load, type LibraryOptions } from './library.js';
export { attachStack } from './stack.js';
export { lines, text } from './streams.js';
export { Wasi } from './wasi.js';
